import { createHash } from 'node:crypto';
import { digestOf, render, ValueMissing, type ReminderText } from '@attestry/gateway/reminders/reminder-text';
import { checkText } from '@attestry/gateway/reminders/reminder-text';
import { SHIPPED_TEXTS } from '@attestry/gateway/reminders/shipped-texts';
import { describe, expect, test } from 'vitest';

const VALUES = {
  amountDue: '€1',
  daysPastDue: '3',
  education: '',
  lender: 'Aurora',
  name: '<b>{{lender}}</b>',
  nextDueOn: '1 July 2026',
  unsubscribeUrl: 'https://aurora.example/u',
};

describe('a text', () => {
  test('is known by the digest of its canonical JSON, in whatever order it was written', () => {
    const text: ReminderText = { text: 'b', language: 'zh', subject: '逾期' };
    const sorted = '{"language":"zh","subject":"逾期","text":"b"}';
    expect(digestOf(text)).toBe(createHash('sha256').update(sorted).digest('hex'));
  });

  test('escapes values in HTML and nowhere else, and takes no value for a template', () => {
    const text: ReminderText = { language: 'en', subject: '{{name}}', text: '{{name}}', html: '<p>{{name}}</p>' };
    expect(render(text, VALUES)).toMatchObject({
      subject: '<b>{{lender}}</b>',
      text: '<b>{{lender}}</b>',
      html: '<p>&lt;b&gt;{{lender}}&lt;/b&gt;</p>',
    });
  });

  test('is not rendered without a value that it speaks of', () => {
    expect(() => render({ language: 'en', text: '{{amountDue}}' }, { name: 'Ada' })).toThrow(ValueMissing);
  });
});

test.each([...SHIPPED_TEXTS])('the text %s that comes with the gateway can be sent', (sha256, text) => {
  checkText(text);
  expect(digestOf(text)).toBe(sha256);
  expect(render(text, VALUES).text).not.toContain('{{d');
});

test('the texts that come with the gateway are the same in English and in Chinese, education included', () => {
  const of = (language: string): ReminderText[] =>
    [...SHIPPED_TEXTS.values()].filter((one) => one.language === language);
  const shape = (text: ReminderText): unknown[] => [Object.keys(text).sort(), Object.keys(text.education ?? {}).sort()];
  expect(of('zh').map(shape)).toEqual(of('en').map(shape));
});
