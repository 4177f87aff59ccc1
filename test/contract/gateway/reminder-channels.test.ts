import { createECDH, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { EmailConfig, PushConfig, SmsConfig } from '@attestry/gateway/reminders/reminder-config';
import { PushSender } from '@attestry/gateway/reminders/channels/push';
import { SmsSender } from '@attestry/gateway/reminders/channels/sms';
import type { Outgoing } from '@attestry/gateway/reminders/channels/sender';
import ece from 'http_ece';
import { importJWK, jwtVerify } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import webPush from 'web-push';
import { authority } from '../../support/authority.js';
import { freePort } from '../../support/databases.js';
import { DETAILS, mailbox, senderAt } from '../../support/reminding.js';

const MESSAGE: Outgoing = {
  id: 'reminder.1',
  details: DETAILS,
  rendered: { language: 'zh', subject: '逾期', text: '已逾期 25 天', html: undefined },
  unsubscribeUrl: 'https://aurora.example/unsubscribe/token',
  at: new Date('2026-06-15T10:01:00.000Z'),
};

interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** Listens on loopback, notes what comes, and answers with a status. */
async function noting(server: Server, answer: () => number): Promise<{ port: number; requests: Request[] }> {
  const requests: Request[] = [];
  server.on('request', (request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { method = '', url = '', headers } = request;
      requests.push({ method, path: url, headers, body: Buffer.concat(chunks) });
      const status = answer();
      if (status === 0) response.destroy();
      else response.writeHead(status).end();
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  });
  return { port: (server.address() as AddressInfo).port, requests };
}

describe('e-mail', () => {
  test('goes over a connection that STARTTLS has secured, to a server that knows the user', async () => {
    const { cert, issue } = await authority();
    const own = await issue('mail');
    const box = await mailbox({
      disabledCommands: [],
      authOptional: false,
      key: own.key,
      cert: own.cert,
      onAuth: ({ username, password }, { secure }, done) =>
        done(null, secure && username === 'aurora' && password === 'secret' ? { user: username } : undefined),
    });
    const settings = { security: 'starttls', user: 'aurora', passwordFile: 'password' };
    const authorities = Buffer.from(cert);
    const send = async (password: string, trusted: Buffer | undefined) =>
      (await box.sender(settings, { password, authorities: trusted }).prepare(MESSAGE)).send();
    expect(await send('secret', authorities)).toEqual({ kind: 'delivered' });
    expect(box.mails).toMatchObject([{ subject: '逾期', text: '已逾期 25 天' }]);
    // What its operator can mend is tried again: the message has not left.
    expect(await send('wrong', authorities)).toEqual({ kind: 'deferred', reason: 'SMTP_535' });
    expect(await send('secret', undefined)).toMatchObject({ kind: 'deferred' });
    expect(box.mails).toHaveLength(1);
  });

  test('is not sent in the clear where STARTTLS is not offered, nor to another machine without it', async () => {
    const box = await mailbox();
    const message = await box.sender({ security: 'starttls' }).prepare(MESSAGE);
    expect(await message.send()).toMatchObject({ kind: 'deferred' });
    expect(box.mails).toEqual([]);
    const clear = { host: 'mail.example', port: 25, security: 'none', from: { name: 'A', address: 'a@b.example' } };
    expect(EmailConfig.safeParse(clear).success).toBe(false);
  });

  test('has no header of its recipient’s making', async () => {
    const box = await mailbox();
    const details = { ...DETAILS, name: 'Ada <x@y.example>, "b' };
    await (await senderAt(box.port).prepare({ ...MESSAGE, details })).send();
    expect(box.mails[0]?.to).toMatchObject({ value: [{ name: details.name, address: DETAILS.email?.address }] });
  });
});

// The provider is where our world ends: what stands for it here takes what a provider would, and answers as one would.
describe('a text message', () => {
  const body = { to: '{{to}}', content: { text: '{{text}}' }, reference: '{{id}}', tries: 1 };
  const sms = { ...MESSAGE, details: { ...DETAILS, sms: { number: '+8613800138000' } } };

  async function provider(answer: () => number): Promise<{ sender: SmsSender; requests: Request[] }> {
    const { port, requests } = await noting(createHttpServer(), answer);
    const config = SmsConfig.parse({ url: `http://127.0.0.1:${port}/messages`, body });
    return { sender: new SmsSender(config, { authorization: 'Bearer secret' }), requests };
  }

  test('is what the provider wants, with a key by which it knows a repetition', async () => {
    const { sender, requests } = await provider(() => 202);
    const message = await sender.prepare(sms);
    expect(await message.send()).toEqual({ kind: 'delivered' });
    expect(requests).toMatchObject([
      { path: '/messages', headers: { authorization: 'Bearer secret', 'idempotency-key': 'reminder.1' } },
    ]);
    expect(requests[0]?.body).toEqual(message.bytes);
    expect(JSON.parse(message.bytes.toString())).toEqual({
      to: '+8613800138000',
      content: { text: '已逾期 25 天' },
      reference: 'reminder.1',
      tries: 1,
    });
  });

  test.each([
    [429, { kind: 'deferred', reason: 'HTTP_429' }],
    [422, { kind: 'rejected', result: 'numberInvalid', reason: 'HTTP_422' }],
    [401, { kind: 'rejected', result: 'unused', reason: 'HTTP_401' }],
    [500, { kind: 'unknown', reason: 'HTTP_500' }],
    [307, { kind: 'rejected', result: 'unused' }],
    [0, { kind: 'unknown' }],
  ])('that is answered with %i is taken for what that says', async (status, delivery) => {
    const { sender } = await provider(() => status);
    expect(await (await sender.prepare(sms)).send()).toMatchObject(delivery);
  });

  test('has not left where nobody listens', async () => {
    const sender = new SmsSender(SmsConfig.parse({ url: `http://127.0.0.1:${await freePort()}/`, body }), {});
    expect(await (await sender.prepare(sms)).send()).toEqual({ kind: 'deferred', reason: 'HTTP_ECONNREFUSED' });
  });

  test('is not configured to go to another machine in the clear', () => {
    expect(SmsConfig.safeParse({ url: 'http://provider.example/', body }).success).toBe(false);
  });
});

describe('a push message', () => {
  const vapid = webPush.generateVAPIDKeys();

  /** A push service with a browser behind it: what it is given is decrypted as RFC 8291 has it. */
  async function service(answer = 201) {
    const { cert, issue } = await authority();
    const { cert: own, key } = await issue('push');
    const { port, requests } = await noting(createHttpsServer({ cert: own, key }), () => answer);
    const browser = createECDH('prime256v1');
    browser.generateKeys();
    const auth = randomBytes(16);
    const endpoint = `https://127.0.0.1:${port}/push/subscription`;
    const keys = { p256dh: browser.getPublicKey('base64url'), auth: auth.toString('base64url') };
    const config = PushConfig.parse({
      subject: 'mailto:ops@aurora.example',
      publicKey: vapid.publicKey,
      privateKeyFile: 'vapid.key',
      hosts: [`127.0.0.1:${port}`],
    });
    const sender = (over: object = {}): PushSender =>
      new PushSender({ ...config, ...over }, { privateKey: vapid.privateKey, authorities: Buffer.from(cert) });
    const decrypted = ({ body }: Request): Buffer =>
      ece.decrypt(body, { version: 'aes128gcm', privateKey: browser, authSecret: auth });
    const message = { ...MESSAGE, details: { ...DETAILS, push: { endpoint, keys } } };
    return { port, requests, sender, decrypted, message };
  }

  test('arrives at the browser as it was written, under the gateway’s signature', async () => {
    const { port, requests, sender, decrypted, message } = await service();
    const prepared = await sender().prepare(message);
    expect(await prepared.send()).toEqual({ kind: 'delivered' });
    const [request] = requests;
    if (request === undefined) throw new Error('nothing came');
    expect(request).toMatchObject({
      method: 'POST',
      path: '/push/subscription',
      headers: { 'content-encoding': 'aes128gcm', ttl: '3600' },
    });
    expect(decrypted(request)).toEqual(prepared.bytes);
    expect(JSON.parse(prepared.bytes.toString())).toEqual({
      id: 'reminder.1',
      language: 'zh',
      title: '逾期',
      body: '已逾期 25 天',
      unsubscribeUrl: 'https://aurora.example/unsubscribe/token',
    });
    const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(String(request.headers.authorization)) ?? [];
    expect(key).toBe(vapid.publicKey);
    const point = Buffer.from(vapid.publicKey, 'base64url');
    const jwk = { kty: 'EC', crv: 'P-256', x: point.toString('base64url', 1, 33), y: point.toString('base64url', 33) };
    const { payload } = await jwtVerify(token, await importJWK(jwk, 'ES256'));
    expect(payload).toMatchObject({ aud: `https://127.0.0.1:${port}`, sub: 'mailto:ops@aurora.example' });
  });

  test.each([
    [410, { kind: 'rejected', result: 'numberInvalid', reason: 'PUSH_410' }],
    [429, { kind: 'deferred', reason: 'PUSH_429' }],
    [413, { kind: 'rejected', result: 'unused', reason: 'PUSH_413' }],
    [500, { kind: 'unknown', reason: 'PUSH_500' }],
    [0, { kind: 'unknown' }],
  ])('that is answered with %i is taken for what that says', async (status, delivery) => {
    const { sender, message } = await service(status);
    expect(await (await sender().prepare(message)).send()).toMatchObject(delivery);
  });

  test('goes to a push service that the operator has named, and to no other address', async () => {
    const { requests, sender, message } = await service();
    const prepared = await sender({ hosts: ['push.example'] }).prepare(message);
    expect(await prepared.send()).toEqual({ kind: 'rejected', result: 'unused', reason: 'PUSH_HOST_NOT_ALLOWED' });
    expect(requests).toEqual([]);
  });
});
