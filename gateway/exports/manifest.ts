import { Instant, MspId, Sha256 } from '@attestry/chaincode/schema';
import { z } from 'zod';

export const MANIFEST_FILE = 'manifest.json';
export const SIGNATURE_FILE = 'manifest.jws';

/** What an export says of itself. */
export const Manifest = z.strictObject({
  export: z.literal(1),
  organisation: MspId.describe('Whose gateway made it, for itself'),
  exportedAt: Instant,
  exportedBy: z.string().describe('User of the gateway, whose certificate signs this'),
  lender: MspId.nullable().describe("Whose records they are; null: every lender's"),
  block: z.strictObject({
    number: z.int().min(0).describe('The records are as they stood after this block'),
    hash: z.string(),
  }),
  files: z.array(
    z.strictObject({
      name: z.string(),
      bytes: z.int().min(0),
      sha256: Sha256,
      records: z.int().min(0).nullable().describe('null: a file without records'),
    }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;
export type ManifestFile = Manifest['files'][number];
