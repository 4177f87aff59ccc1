import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { MalformedRequest } from '@attestry/chaincode/contracts/parse';
import { z } from 'zod';

/** Where a page ended: the values that its order goes by, and the block that the whole list is of. */
const End = z.strictObject({
  after: z
    .array(z.union([z.string(), z.number()]))
    .min(1)
    .max(3),
  block: z.int().min(-1),
});
export type End = z.infer<typeof End>;

const TAG_BYTES = 16;

/**
 * Cursors of lists: opaque, signed by this organisation's gateways, and good for the very query that they came from.
 */
export class Cursors {
  private readonly key: Buffer;

  /** @param secret - Of the gateway's, kept for good, so that cursors outlive restarts. */
  constructor(secret: Uint8Array) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'attestry list cursors', 32));
  }

  /** @param query - What the list is of: filters and order, without cursor and size. */
  seal(query: object, end: End): string {
    const content = Buffer.from(JSON.stringify(end));
    return Buffer.concat([this.tag(query, content), content]).toString('base64url');
  }

  /**
   * @throws {@link MalformedRequest} for a cursor that no gateway of this organisation made for this query.
   */
  open(query: object, cursor: string): End {
    const bytes = Buffer.from(cursor, 'base64url');
    const content = bytes.subarray(TAG_BYTES);
    const tag = bytes.subarray(0, TAG_BYTES);
    if (tag.length < TAG_BYTES || !timingSafeEqual(tag, this.tag(query, content))) {
      throw new MalformedRequest([{ field: 'cursor', reason: 'not a cursor of this query' }]);
    }
    return End.parse(JSON.parse(content.toString('utf8')));
  }

  private tag(query: object, content: Buffer): Buffer {
    const sorted = Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1));
    return createHmac('sha256', this.key)
      .update(JSON.stringify(sorted))
      .update('\n')
      .update(content)
      .digest()
      .subarray(0, TAG_BYTES);
  }
}
