import type { LookupAddress } from 'node:dns';
import { EventsConfig } from '@attestry/gateway/events/events-config';
import { TargetGuard, TargetRefused } from '@attestry/gateway/events/target-guard';
import { WebhookSender } from '@attestry/gateway/events/webhook-sender';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SECRETS } from '../../contract/gateway/gateways.js';
import { WebhookReceiver } from '../../support/webhook-receiver.js';

const addresses = (...all: string[]): LookupAddress[] =>
  all.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const PUBLIC = '8.8.8.8';
const none = { allowTargets: [], allowHttp: [] };

const allows = async (guard: TargetGuard, url: string): Promise<boolean> =>
  guard.check(url).then(
    () => true,
    (error: unknown) => {
      expect(error).toBeInstanceOf(TargetRefused);
      return false;
    },
  );

describe('a webhook goes to no', () => {
  test.each([
    ['host of its own', 'https://127.0.0.1/'],
    ['host of its own, another address', 'https://127.8.8.8/'],
    ['host of its own, as a number', 'https://2130706433/'],
    ['host of its own, in hexadecimal', 'https://0x7f000001/'],
    ['host of its own, in octal', 'https://0177.0.0.1/'],
    ['host of its own, shortened', 'https://127.1/'],
    ['host of its own, in full-width digits', 'https://１２７.0.0.1/'],
    ['host of its own, by name', 'https://localhost/'],
    ['host of its own, by name with a dot', 'https://localhost./'],
    ['host of its own, IPv6', 'https://[::1]/'],
    ['host of its own, IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['host of its own, IPv4 in IPv6, in hexadecimal', 'https://[::ffff:7f00:1]/'],
    ['host of its own, IPv4-compatible', 'https://[::127.0.0.1]/'],
    ['unspecified address', 'https://0.0.0.0/'],
    ['unspecified IPv6 address', 'https://[::]/'],
    ['private address', 'https://10.1.2.3/'],
    ['private address of the second kind', 'https://172.16.0.1/'],
    ['private address of the third kind', 'https://192.168.1.1/'],
    ["carrier's address", 'https://100.64.0.1/'],
    ['metadata service', 'https://169.254.169.254/latest/meta-data/'],
    ['metadata service, IPv6', 'https://[fd00:ec2::254]/'],
    ['link-local address, IPv6', 'https://[fe80::1]/'],
    ['unique local address', 'https://[fc00::1]/'],
    ['site-local address', 'https://[fec0::1]/'],
    ['multicast address', 'https://224.0.0.1/'],
    ['multicast address, IPv6', 'https://[ff02::1]/'],
    ['broadcast address', 'https://255.255.255.255/'],
    ['reserved address', 'https://240.0.0.1/'],
    ['address of documents', 'https://192.0.2.1/'],
    ['address of documents, IPv6', 'https://[2001:db8::1]/'],
    ['translated address (NAT64)', 'https://[64:ff9b::7f00:1]/'],
    ['locally translated address (NAT64)', 'https://[64:ff9b:1::7f00:1]/'],
    ['tunnelled address (6to4)', 'https://[2002:7f00:1::]/'],
    ['tunnelled address (Teredo)', 'https://[2001:0:7f00:1::]/'],
    ['host without TLS', 'http://hooks.example/'],
    ['other protocol', 'ftp://hooks.example/'],
    ['file', 'file:///etc/passwd'],
    ['text', 'javascript:alert(1)'],
    ['URL with credentials', 'https://user:password@hooks.example/'],
    ['URL with a user', 'https://user@hooks.example/'],
    ['URL with a fragment', 'https://hooks.example/#part'],
    ['URL with line ends', 'https://hooks.example/\r\nX-Injected: 1'],
    ['URL with a backslash', 'https://hooks.example\\@127.0.0.1/'],
    ['part of a URL', '/hooks'],
    ['URL without a host', 'https://'],
    ['URL that is too long', `https://hooks.example/${'x'.repeat(2_000)}`],
  ])('%s', async (_what, url) => {
    const resolve = (host: string): Promise<LookupAddress[]> =>
      Promise.resolve(addresses(host.startsWith('localhost') ? '127.0.0.1' : PUBLIC));
    expect(await allows(new TargetGuard(none, resolve), url)).toBe(false);
  });

  test.each([
    ['a private address', ['10.0.0.1']],
    ['the metadata service', ['169.254.169.254']],
    ['a public and a private address', [PUBLIC, '10.0.0.1']],
    ['a private address in IPv6 clothes', ['::ffff:10.0.0.1']],
  ])('name that has %s', async (_what, all) => {
    const guard = new TargetGuard(none, () => Promise.resolve(addresses(...all)));
    expect(await allows(guard, 'https://hooks.example/')).toBe(false);
  });

  test('name of this very machine, as it resolves here', async () => {
    expect(await allows(new TargetGuard(none), 'https://localhost/')).toBe(false);
  });
});

describe('a webhook goes to', () => {
  const inside = {
    allowTargets: ['10.20.0.0/16', 'fd12::/48', 'hooks.internal', '192.168.7.7'],
    allowHttp: ['10.20.1.1'],
  };
  test.each<[what: string, url: string, resolved: string[], allowed: boolean]>([
    ['a public name', 'https://hooks.example:8443/a?b=c', [PUBLIC, '2a00:1450:4001::1'], true],
    ['a public address', `https://${PUBLIC}/`, [], true],
    ['a name that cannot be resolved now, which is looked at again', 'https://hooks.example/', [], true],
    ['an address of a range that the operator allows', 'https://10.20.3.4/', [], true],
    ['an IPv6 address of such a range', 'https://[fd12::7]/', [], true],
    ['a name with an address of such a range', 'https://other.internal/', ['10.20.3.4'], true],
    ['no address beside the range', 'https://10.21.3.4/', [], false],
    ['an address that the operator allows', 'https://192.168.7.7/', [], true],
    ['a name that the operator allows', 'https://hooks.internal/', ['192.168.9.9'], true],
    ['no name like it', 'https://evil.hooks.internal/', ['192.168.9.9'], false],
    ['no metadata service by a name that is allowed', 'https://hooks.internal/', ['169.254.169.254'], false],
    ['a host without TLS that the operator allows', 'http://10.20.1.1:8080/', [], true],
    ['no other host without TLS', 'http://10.20.1.2:8080/', [], false],
  ])('%s', async (_what, url, resolved, allowed) => {
    const guard = new TargetGuard(inside, () => Promise.resolve(addresses(...resolved)));
    expect(await allows(guard, url)).toBe(allowed);
  });

  test.each(['10.0.0.0/33', '10.0.0', 'https://hooks.example', 'Hooks.example', 'a b', '', '*.example'])(
    'nothing that "%s" in the configuration could mean',
    (entry) => {
      expect(EventsConfig.safeParse({ webhooks: { allowTargets: [entry] } }).success).toBe(false);
    },
  );
});

// Goal: a name that was good when it was looked at is not connected to once it is another's (DNS rebinding).
// Method: a receiver on loopback, and a name that first has a public address and then the receiver's.
describe('a message', () => {
  const { secret } = SECRETS.renewed('rebound', undefined, 0);
  const message = (url: string) => ({ url, id: 'rebound-1-0-0', body: '{"data":{}}', secrets: [secret] });

  test('does not reach a name that has become the address of this host', async () => {
    const receiver = await WebhookReceiver.start();
    const answers = [[PUBLIC], ['127.0.0.1']];
    const guard = new TargetGuard({ allowTargets: [], allowHttp: ['rebound.example'] }, () =>
      Promise.resolve(addresses(...(answers.shift() ?? []))),
    );
    const url = receiver.url.replace('127.0.0.1', 'rebound.example');
    await guard.check(url);
    const sender = new WebhookSender(guard, 5_000);
    onTestFinished(() => sender.close());
    expect(await sender.send(message(url))).toMatchObject({ kind: 'failed', answered: false });
    expect(receiver.received).toEqual([]);
  });

  test('reaches a name by the very address that was looked at', async () => {
    const receiver = await WebhookReceiver.start();
    const guard = new TargetGuard({ allowTargets: ['127.0.0.0/8'], allowHttp: ['pinned.example'] }, () =>
      Promise.resolve(addresses('127.0.0.1')),
    );
    const sender = new WebhookSender(guard, 30_000);
    onTestFinished(() => sender.close());
    const url = receiver.url.replace('127.0.0.1', 'pinned.example');
    expect(await sender.send(message(url))).toEqual({ kind: 'delivered', result: 'HTTP 204' });
    expect(receiver.received[0]?.headers.host).toMatch(/^pinned\.example:/);
  });

  test('follows no redirect, waits no longer than it may, and lets no answer keep it', async () => {
    const [receiver, elsewhere] = [await WebhookReceiver.start(), await WebhookReceiver.start()];
    const guard = new TargetGuard({ allowTargets: ['127.0.0.1'], allowHttp: ['127.0.0.1'] });
    const sender = new WebhookSender(guard, 500);
    onTestFinished(() => sender.close());
    receiver.answer = (_received, response) => {
      response.setHeader('Location', elsewhere.url);
      return 307;
    };
    expect(await sender.send(message(receiver.url))).toMatchObject({ kind: 'failed', result: 'HTTP 307' });
    expect(elsewhere.received).toEqual([]);
    receiver.answer = () => new Promise<never>(() => undefined);
    expect(await sender.send(message(receiver.url))).toMatchObject({ kind: 'failed', result: 'no answer in time' });
    receiver.answer = (_received, response) => {
      response.writeHead(200);
      response.write('x'.repeat(1_000_000));
      return new Promise<never>(() => undefined);
    };
    expect(await sender.send(message(receiver.url))).toEqual({ kind: 'delivered', result: 'HTTP 200' });
  });
});
