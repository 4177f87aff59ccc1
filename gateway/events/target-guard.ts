import { lookup, type LookupAddress } from 'node:dns';
import { promisify } from 'node:util';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Gives every address of a host name. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

/** What the operator lets webhooks reach besides public addresses over https. */
export interface TargetRules {
  /** Addresses, ranges (CIDR) and host names inside the own network. */
  readonly allowTargets: readonly string[];
  /** Host names and addresses that may be spoken to without TLS. */
  readonly allowHttp: readonly string[];
}

/** Somewhere that webhooks do not go; `message` says why, without the address that a name has. */
export class TargetRefused extends Error {
  override readonly name = 'TargetRefused';
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

const MAX_URL_LENGTH = 2_000;
/** What a host name that the operator allows may resolve to; the metadata services of clouds are link-local. */
const INSIDE = ['private', 'uniqueLocal', 'carrierGradeNat', 'loopback'];
/** All that is global unicast (RFC 4291, 2.4); the rest is reserved, or carries an IPv4 address inside. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

const resolveAll: Resolve = (host) => promisify(lookup)(host, { all: true, verbatim: true });

/** A range that stands in `allowTargets`; `undefined` where the entry is a host name. */
function rangeOf(entry: string): [Address, number] | undefined {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
  // 10.1 is an address to some.
  if (!ipaddr.IPv4.isValidFourPartDecimal(entry) && !ipaddr.IPv6.isValid(entry)) return undefined;
  const address = ipaddr.process(entry);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*$/;

/** Whether an entry of `allowTargets` is an address, a range or a host name in lower case. */
export const isTargetEntry = (entry: string): boolean =>
  rangeOf(entry) !== undefined || (HOST_NAME.test(entry) && /[a-z]/.test(entry));

/**
 * Decides where webhooks may go, so that nobody who may name a URL reaches what only the gateway reaches: its own host,
 * its network, the metadata service of its cloud (OWASP: server-side request forgery). A name is resolved at the moment
 * of connecting, each of its addresses is looked at, and the connection goes to these very addresses: a name that
 * resolves to something else a moment later (DNS rebinding) is of no use.
 */
export class TargetGuard {
  private readonly ranges: [Address, number][];
  private readonly names: ReadonlySet<string>;
  private readonly plain: ReadonlySet<string>;

  constructor(
    { allowTargets, allowHttp }: TargetRules,
    private readonly resolve: Resolve = resolveAll,
  ) {
    this.ranges = allowTargets.map(rangeOf).filter((range) => range !== undefined);
    this.names = new Set(allowTargets.filter((entry) => rangeOf(entry) === undefined));
    this.plain = new Set(allowHttp);
  }

  /**
   * Makes sure of all that a URL says by itself.
   *
   * @throws {@link TargetRefused}.
   */
  checkUrl(text: string): URL {
    if (text.length > MAX_URL_LENGTH) throw new TargetRefused(`longer than ${MAX_URL_LENGTH} characters`);
    // Some are left out when a URL is read, and others not: what two read differently is nowhere to go.
    if (/[\s\p{Cc}\\]/u.test(text)) throw new TargetRefused('has white space, control characters or backslashes');
    if (!URL.canParse(text)) throw new TargetRefused('not an absolute URL');
    // Also turns every spelling of an address, such as 0x7f.1, into the one that is looked at.
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') throw new TargetRefused('has credentials in it');
    if (url.hash !== '') throw new TargetRefused('has a fragment');
    const host = hostOf(url);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && this.plain.has(host))) {
      throw new TargetRefused('not https');
    }
    if (ipaddr.isValid(host)) this.checkAddress(host, host);
    return url;
  }

  /**
   * Makes sure of a URL and of every address that its host has now; a name that cannot be resolved now is let pass,
   * because it is looked at again when there is something to deliver.
   *
   * @throws {@link TargetRefused}.
   */
  async check(text: string): Promise<void> {
    const host = hostOf(this.checkUrl(text));
    if (ipaddr.isValid(host)) return;
    const addresses = await this.resolve(host).catch((): LookupAddress[] => []);
    for (const { address } of addresses) this.checkAddress(address, host);
  }

  /** Resolves a name for a connection, or refuses it. Node asks for no name that is an address. */
  readonly lookup: LookupFunction = (host, { all }, callback) => {
    this.resolve(host).then(
      (addresses) => {
        try {
          for (const { address } of addresses) this.checkAddress(address, host);
          const [first] = addresses;
          if (first === undefined) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
          if (all === true) callback(null, addresses);
          else callback(null, first.address, first.family);
        } catch (error) {
          callback(error as Error, '');
        }
      },
      (error: unknown) => callback(error as Error, ''),
    );
  };

  private checkAddress(text: string, host: string): void {
    // An IPv4 address in IPv6 clothes (::ffff:127.0.0.1) is looked at as what it is.
    const address = ipaddr.process(text);
    if (this.ranges.some(([base, bits]) => base.kind() === address.kind() && matches(address, base, bits))) return;
    const range = address.range();
    const global = range === 'unicast' && (address.kind() === 'ipv4' || address.match(GLOBAL_IPV6));
    if (global || (this.names.has(host) && INSIDE.includes(range))) return;
    throw new TargetRefused(`its address is not public (${range})`);
  }
}

const matches = (address: Address, base: Address, bits: number): boolean => address.match(base, bits);

/** Without the brackets that an IPv6 address has in a URL, and without the dot at the end of a name. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
