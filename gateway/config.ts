import { MspId } from '@attestry/chaincode/schema';
import { z } from 'zod';

const File = z.string().min(1).describe('A file: absolute, or relative to the configuration file');

/** A user's name is the `sub` of its tokens, and nothing else of a token chooses the Fabric identity. */
export const UserName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$/);

/** The configuration of one organisation's gateway, a JSON file. */
export const GatewayConfig = z
  .strictObject({
    organisation: z.string().min(1).max(140),
    mspId: MspId,
    channel: z.string().regex(/^[a-z][a-z0-9.-]{0,248}$/),
    listen: z.strictObject({
      host: z.string().min(1),
      port: z.int().min(0).max(65_535).describe('0: any free port, which the line "listening" names'),
    }),
    tls: z.strictObject({ certificate: File, privateKey: File }).optional().describe('HTTPS where given'),
    peer: z.strictObject({
      endpoint: z
        .string()
        .regex(/^[A-Za-z0-9.-]+:\d{1,5}$/)
        .describe("host:port of the organisation's own peer"),
      tlsRootCertificates: File,
    }),
    users: z
      .array(z.strictObject({ name: UserName, certificate: File, privateKey: File }))
      .min(1)
      .describe('One Fabric identity a user, PEM'),
    streamUser: UserName.describe('Follows the blocks and answers whether the gateway is ready'),
    tokens: z.strictObject({
      issuer: z.string().min(1),
      audience: z.string().min(1),
      jwks: z.string().min(1).describe("The issuer's public keys: a file, or an http(s) URL"),
    }),
    saltKeyFile: File.describe(
      'At least 32 random bytes, kept for good: a repeated command must salt its amounts as it did the first time',
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
      .describe('Where the ledger lies as tables; it can be made again from the blocks at any time'),
    logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .superRefine(({ users, streamUser }, ctx) => {
    const names = users.map(({ name }) => name);
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index) {
        ctx.addIssue({ code: 'custom', path: ['users', index, 'name'], message: 'named twice' });
      }
    });
    if (!names.includes(streamUser)) {
      ctx.addIssue({ code: 'custom', path: ['streamUser'], message: 'not among the users' });
    }
  });
export type GatewayConfig = z.infer<typeof GatewayConfig>;
/** What stands in the file: defaults may be left out. */
export type GatewayConfigInput = z.input<typeof GatewayConfig>;
