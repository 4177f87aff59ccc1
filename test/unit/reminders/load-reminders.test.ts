import { randomBytes } from 'node:crypto';
import { ConfigFault, loadConfig } from '@attestry/gateway/load-config';
import { describe, expect, test } from 'vitest';
import webPush from 'web-push';
import { configFolder } from '../gateway/config-folder.js';

const vapid = webPush.generateVAPIDKeys();
const email = { host: 'smtp.aurora.example', port: 587, from: { name: 'Aurora', address: 'notices@aurora.example' } };
const sms = { url: 'https://sms.example/messages', body: { to: '{{to}}', text: '{{text}}' } };
const push = { subject: 'mailto:ops@aurora.example', publicKey: vapid.publicKey, hosts: ['push.example'] };
const ALL = {
  user: 'clerk',
  staff: ['s-001'],
  keyFile: 'reminders.key',
  email: { ...email, user: 'aurora', passwordFile: 'smtp.password' },
  sms: { ...sms, headersFile: 'headers.json' },
  push: { ...push, privateKeyFile: 'vapid.key' },
};

/** Loads a configuration with these reminders; the part at fault, or the channels that can be sent on. */
async function loaded(reminders: object, over: object = {}, files: Record<string, string> = {}): Promise<unknown> {
  const { path, write } = await configFolder({ publicUrl: 'https://aurora.example', reminders, ...over });
  const all = {
    'reminders.key': randomBytes(32).toString('latin1'),
    'smtp.password': 'secret\n',
    'headers.json': '{"authorization":"Bearer secret"}',
    'vapid.key': `${vapid.privateKey}\n`,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) await write(name, text);
  try {
    const { reminders: settings } = await loadConfig(path);
    return Object.keys(settings?.senders ?? {});
  } catch (error) {
    if (error instanceof ConfigFault) return error.message;
    throw error;
  }
}

describe('a configuration of reminders', () => {
  test('names the channels that can be sent on, with every file they need', async () => {
    expect(await loaded(ALL)).toEqual(['email', 'sms', 'push']);
    expect(await loaded({ ...ALL, sms: undefined, push: undefined })).toEqual(['email']);
  });

  test.each([
    ['a user that there is not', { ...ALL, user: 'nobody' }, {}, {}, /^reminders\.user: not among the users/],
    ['an operator that there is not', { ...ALL, operators: ['x'] }, {}, {}, /^reminders\.operators\[0\]/],
    ['no channel', { user: 'clerk', staff: ['s-001'], keyFile: 'reminders.key' }, {}, {}, /names no channel/],
    ['no public address', ALL, { publicUrl: undefined }, {}, /publicUrl/],
    ['a short key', ALL, {}, { 'reminders.key': 'short' }, /^reminders\.keyFile: shorter than 32 bytes/],
    ['headers that are none', ALL, {}, { 'headers.json': '["x"]' }, /^reminders\.sms\.headersFile/],
    ['a key that is none', ALL, {}, { 'vapid.key': 'AAAA' }, /^reminders\.push\.privateKeyFile: not a VAPID key/],
    ['a missing file', { ...ALL, keyFile: 'gone.key' }, {}, {}, /^reminders\.keyFile: cannot read/],
    ['a user without a password', { ...ALL, email: { ...email, user: 'a' } }, {}, {}, /passwordFile/],
    ['a text without the number', { ...ALL, sms: { ...sms, body: { text: '{{text}}' } } }, {}, {}, /\{\{to\}\}/],
  ] as const)('with %s cannot be used, and the part is named', async (_what, reminders, over, files, message) => {
    expect(await loaded(reminders, over, files)).toMatch(message);
  });
});
