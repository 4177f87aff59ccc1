import { referenceOf } from '@attestry/gateway/reminders/contact-details';
import { ReminderKeys } from '@attestry/gateway/reminders/reminder-keys';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const keys = new ReminderKeys(Buffer.alloc(32, 1));
const others = new ReminderKeys(Buffer.alloc(32, 2));

test('what is sealed opens under the same key about the same, and is another text each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const sealed = keys.seal('contact a', text);
      expect(keys.open('contact a', sealed)).toBe(text);
      expect(keys.seal('contact a', text)).not.toBe(sealed);
    }),
  );
});

test('what is sealed opens under no other key, about nothing else, and not once a bit of it is another', () => {
  const sealed = keys.seal('contact a', 'Ada');
  expect(() => others.open('contact a', sealed)).toThrow();
  expect(() => keys.open('contact b', sealed)).toThrow();
  const bytes = Buffer.from(sealed, 'base64url');
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => keys.open('contact a', changed.toString('base64url'))).toThrow();
  }
});

test('a token is good for its reminder and cannot be made without the key', () => {
  const token = keys.token('5f0c');
  expect(keys.reminderOf(token)).toBe('5f0c');
  expect(others.reminderOf(token)).toBeUndefined();
  for (const wrong of ['', '5f0c', '5f0c.', token.replace('5f0c', '5f0d'), `${token}.x`.slice(1)]) {
    expect(keys.reminderOf(wrong)).toBeUndefined();
  }
});

test('the ledger knows an address by a keyed hash, or by the one on record already', () => {
  const at = (address: string, reference?: string) => ({
    name: 'Ada',
    language: 'en' as const,
    email: { address, ...(reference === undefined ? {} : { reference }) },
  });
  const hash = referenceOf(at('Ada@Mail.example'), 'email', keys);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(referenceOf(at('Ada@mail.EXAMPLE'), 'email', keys)).toBe(hash);
  expect(referenceOf(at('ada@mail.example'), 'email', keys)).not.toBe(hash);
  expect(referenceOf(at('Ada@Mail.example'), 'email', others)).not.toBe(hash);
  expect(referenceOf(at('Ada@Mail.example', 'ab'.repeat(32)), 'email', keys)).toBe('ab'.repeat(32));
  expect(referenceOf(at('Ada@Mail.example'), 'sms', keys)).toBeUndefined();
});
