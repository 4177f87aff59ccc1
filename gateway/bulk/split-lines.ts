/** A line of text, and where it ends. */
export interface TextLine {
  /** From 1. */
  readonly number: number;
  /** Without its end; empty where it is too long to be kept. */
  readonly bytes: Buffer;
  readonly tooLong: boolean;
  /** Bytes of the text up to the end of this line, its end included. */
  readonly endByte: number;
}

/** More than any line of any format has. */
export const MAX_LINE_BYTES = 16_384;

const NEW_LINE = 0x0a;
const RETURN = 0x0d;

/**
 * Cuts text into lines as it arrives. Memory holds one line and one chunk, whatever the size of either; what is longer
 * than a line may be is passed over up to its end.
 *
 * @param from - Where the text begins in the whole: lines and bytes that came before.
 */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  from: { readonly lines: number; readonly bytes: number },
): AsyncGenerator<TextLine> {
  let number = from.lines;
  let endByte = from.bytes;
  let held: Buffer[] = [];
  let heldBytes = 0;
  const keep = (part: Buffer): void => {
    heldBytes += part.length;
    // What is too long is counted and not kept.
    if (heldBytes <= MAX_LINE_BYTES) held.push(part);
    else held = [];
  };
  const line = (endBytes: number): TextLine => {
    number += 1;
    endByte += heldBytes + endBytes;
    const tooLong = heldBytes > MAX_LINE_BYTES;
    const bytes = tooLong ? Buffer.alloc(0) : withoutReturn(Buffer.concat(held));
    held = [];
    heldBytes = 0;
    return { number, bytes, tooLong, endByte };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEW_LINE); end !== -1; end = chunk.indexOf(NEW_LINE, start)) {
      keep(chunk.subarray(start, end));
      yield line(1);
      start = end + 1;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (heldBytes > 0) yield line(0);
}

const withoutReturn = (bytes: Buffer): Buffer => (bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes);
