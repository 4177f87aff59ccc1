import { z } from 'zod';
import { query } from './route.js';

const Certificate = z.object({
  user: z.string(),
  subject: z.string(),
  issuer: z.string(),
  serialNumber: z.string(),
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
  daysLeft: z.int().describe('Whole days; negative once it has ended'),
});

export const Certificates = z.object({ certificates: z.array(Certificate) });
export type Certificates = z.infer<typeof Certificates>;

export const identity = [
  query({
    path: '/identity/certificates',
    operationId: 'listCertificates',
    summary: "Read which Fabric certificates the gateway's users have, and how long each is valid",
    example: {},
    success: { schema: Certificates },
    refusals: [],
    handle: (_asked, { identities }) =>
      Promise.resolve(Buffer.from(JSON.stringify({ certificates: identities.certificates() }))),
  }),
];
