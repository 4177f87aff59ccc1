import { MspId } from '@attestry/chaincode/schema';
import { z } from 'zod';
import { EventsConfig } from './events/events-config.js';

const File = z.string().min(1).describe('A file: absolute, or relative to the configuration file');

/** A user's name is the `sub` of its tokens, and nothing else of a token chooses the Fabric identity. */
export const UserName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$/);

const Listen = z.strictObject({
  host: z.string().min(1),
  port: z.int().min(0).max(65_535).describe('0: any free port, which the line "listening" names'),
});

const Peer = z.strictObject({
  endpoint: z
    .string()
    .regex(/^[A-Za-z0-9.-]+:\d{1,5}$/)
    .describe('host:port'),
  tlsRootCertificates: File,
});

/** A key that stays in a hardware module, or in SoftHSM. */
export const Pkcs11Key = z.strictObject({
  library: z.string().min(1).describe("The module's PKCS#11 library"),
  token: z.string().min(1).max(32).describe('Label of the token'),
  pinFile: File,
  key: z.string().min(1).describe('Label (CKA_LABEL) of the private key on P-256'),
  sessions: z.int().min(1).max(64).default(8).describe('How many signatures are made at a time'),
});
export type Pkcs11Key = z.infer<typeof Pkcs11Key>;

const User = z.union([
  z.strictObject({ name: UserName, certificate: File, privateKey: File }),
  z.strictObject({ name: UserName, certificate: File, pkcs11: Pkcs11Key }),
]);
export type UserConfig = z.infer<typeof User>;

const Scope = z.string().regex(/^[a-z-]+:(read|write)$/);

/** Clients that show who they are by a certificate of their own, as an alternative to a token. */
const ClientCertificates = z.strictObject({
  authorities: File.describe('Certificates of the authorities that are trusted to issue them, PEM'),
  clients: z
    .array(
      z.strictObject({
        user: UserName,
        fingerprint: z
          .string()
          .regex(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
          .optional()
          .describe('SHA-256 of the certificate, as openssl x509 -fingerprint -sha256 prints it'),
        subject: z.string().min(1).optional().describe('Common name; any certificate of the authorities that has it'),
        scopes: z.array(Scope).optional().describe('What the client is limited to; by the duties alone where left out'),
      }),
    )
    .min(1),
});
export type ClientCertificates = z.infer<typeof ClientCertificates>;

const Limits = z.strictObject({
  requests: z.int().min(1).default(10_000).describe('Requests of one client, by its user, in a window'),
  windowS: z.int().min(1).max(3_600).default(10),
  headersTimeoutS: z.int().min(1).max(300).default(15).describe('How long the headers of a request may take'),
  requestTimeoutS: z.int().min(1).max(600).default(60).describe('How long a whole request may take to arrive'),
});

/** Where spans go: any collector of OpenTelemetry's. */
const Traces = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .describe('Of the collector for OTLP over HTTP, with its path, usually /v1/traces'),
  headersFile: File.optional().describe("A JSON object of headers to send, such as the collector's token"),
  samplePercent: z
    .number()
    .min(0)
    .max(100)
    .default(10)
    .describe("Of the requests that come without a trace; a caller's traceparent says for its own"),
});

/** The configuration of one organisation's gateway, a JSON file. */
export const GatewayConfig = z
  .strictObject({
    organisation: z.string().min(1).max(140),
    mspId: MspId,
    channel: z.string().regex(/^[a-z][a-z0-9.-]{0,248}$/),
    listen: Listen,
    publicUrl: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional()
      .describe('Where the gateway is reached from outside; problem types are absolute below it'),
    tls: z.strictObject({ certificate: File, privateKey: File }).optional().describe('HTTPS where given'),
    clientCertificates: ClientCertificates.optional(),
    metrics: Listen.optional().describe('Where /metrics is served; on the gateway itself where left out'),
    peers: z.array(Peer).min(1).describe("The organisation's own peers, the first that is well is worked with"),
    users: z.array(User).default([]).describe('One Fabric identity a user'),
    usersFolder: File.optional().describe('More of them: a folder with <user>/cert.pem and <user>/key.pem each'),
    streamUser: UserName.describe('Follows the blocks and answers whether the gateway is ready'),
    tokens: z.strictObject({
      issuer: z.string().min(1),
      audience: z.string().min(1),
      jwks: z.string().min(1).describe("The issuer's public keys: a file, or an http(s) URL"),
    }),
    saltKeyFile: File.describe(
      'At least 32 random bytes, kept for good: a repeated command must salt its amounts as it did the first time',
    ),
    limits: Limits.prefault({}),
    traces: Traces.optional().describe(
      'Spans are sent nowhere where left out; log lines have their trace ids all the same',
    ),
    readModel: z
      .union([
        z.strictObject({ folder: File.describe('Of the embedded database; this gateway alone may use it') }),
        z.strictObject({
          url: z
            .string()
            .regex(/^postgres(ql)?:\/\//)
            .describe('Of a PostgreSQL database, which several gateways of one organisation may share'),
        }),
      ])
      .default({ folder: 'read-model' })
      .describe(
        'Where the ledger lies as tables, which can be made again from the blocks at any time, and beside them what the gateway itself remembers',
      ),
    events: EventsConfig.prefault({}).describe('How changes are spoken out: streams and webhooks'),
    logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .superRefine(({ users, usersFolder, streamUser, clientCertificates, tls }, ctx) => {
    const fault = (path: PropertyKey[], message: string): void => ctx.addIssue({ code: 'custom', path, message });
    const names = users.map(({ name }) => name);
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index) fault(['users', index, 'name'], 'named twice');
    });
    if (usersFolder === undefined && !names.includes(streamUser)) fault(['streamUser'], 'not among the users');
    if (clientCertificates === undefined) return;
    if (tls === undefined) fault(['clientCertificates'], 'needs tls');
    clientCertificates.clients.forEach(({ fingerprint, subject }, index) => {
      if ((fingerprint === undefined) === (subject === undefined)) {
        fault(['clientCertificates', 'clients', index], 'names a fingerprint or a subject');
      }
    });
  });
export type GatewayConfig = z.infer<typeof GatewayConfig>;
/** What stands in the file: defaults may be left out. */
export type GatewayConfigInput = z.input<typeof GatewayConfig>;
