import webPush from 'web-push';
import { z } from 'zod';
import { ConfigFault, orFault } from '../config-fault.js';
import { EmailSender } from './channels/email.js';
import { PushSender } from './channels/push.js';
import { SmsSender } from './channels/sms.js';
import type { ReminderConfig } from './reminder-config.js';
import type { Senders } from './send-reminder.js';

/** The configuration of reminders with every file that it names read and checked. */
export interface ReminderSettings {
  readonly config: ReminderConfig;
  readonly key: Buffer;
  readonly senders: Senders;
}

type ReadFile = (part: string, name: string) => Promise<Buffer>;
const KEY_BYTES = 32;
const Headers = z.record(z.string().regex(/^[A-Za-z0-9-]+$/), z.string().regex(/^[\x20-\x7e]*$/));

/** @throws {@link ConfigFault} for the first part that cannot be used. */
export async function loadReminders(config: ReminderConfig, file: ReadFile): Promise<ReminderSettings> {
  const key = await file('reminders.keyFile', config.keyFile);
  if (key.length < KEY_BYTES) throw new ConfigFault('reminders.keyFile', `shorter than ${KEY_BYTES} bytes`);
  const email = config.email && (await emailSender(config.email, file));
  const sms = config.sms && (await smsSender(config.sms, file));
  const push = config.push && (await pushSender(config.push, file));
  return { config, key, senders: { ...(email && { email }), ...(sms && { sms }), ...(push && { push }) } };
}

async function emailSender(config: NonNullable<ReminderConfig['email']>, file: ReadFile): Promise<EmailSender> {
  const { passwordFile, authorities } = config;
  return new EmailSender(config, {
    password: passwordFile && (await line(file, 'reminders.email.passwordFile', passwordFile)),
    authorities: authorities === undefined ? undefined : await file('reminders.email.authorities', authorities),
  });
}

async function smsSender(config: NonNullable<ReminderConfig['sms']>, file: ReadFile): Promise<SmsSender> {
  const part = 'reminders.sms.headersFile';
  if (config.headersFile === undefined) return new SmsSender(config, {});
  const text = (await file(part, config.headersFile)).toString('utf8');
  return new SmsSender(
    config,
    orFault(part, 'not a JSON object of headers', () => Headers.parse(JSON.parse(text))),
  );
}

async function pushSender(config: NonNullable<ReminderConfig['push']>, file: ReadFile): Promise<PushSender> {
  const { subject, publicKey, privateKeyFile, authorities } = config;
  const part = 'reminders.push.privateKeyFile';
  const privateKey = await line(file, part, privateKeyFile);
  orFault(part, 'not a VAPID key', () =>
    webPush.getVapidHeaders('https://push.example', subject, publicKey, privateKey, 'aes128gcm'),
  );
  return new PushSender(config, {
    privateKey,
    authorities: authorities === undefined ? undefined : await file('reminders.push.authorities', authorities),
  });
}

async function line(file: ReadFile, part: string, name: string): Promise<string> {
  return (await file(part, name)).toString('utf8').trim();
}
