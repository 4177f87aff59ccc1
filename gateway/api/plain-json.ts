import { isUtf8 } from 'node:buffer';

/** JSON that is well formed and not taken: `type` names the fault, as body-parser names its own. */
export class JsonFault extends Error {
  constructor(readonly type: 'json.not-utf8' | 'json.too-deep' | 'json.duplicate-key') {
    super(type);
  }
}

/** No shape of the API is deeper than six. */
const MAX_DEPTH = 16;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, COLON] = [0x7b, 0x7d, 0x5b, 0x5d, 0x3a] as const;

/**
 * Refuses what `JSON.parse` lets pass: bytes that are no text, nesting without end, and a key twice in one object, of
 * which two readers may take different ones. Text that is no JSON at all is left to the parser.
 *
 * @param encoding - As which the parser will read the bytes.
 * @throws {@link JsonFault}.
 */
export function assertPlainJson(bytes: Buffer, encoding = 'utf-8'): void {
  if (encoding !== 'utf-8' || !isUtf8(bytes)) throw new JsonFault('json.not-utf8');
  /** The keys of each object that is open; a list has none. */
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      const end = endOfString(bytes, at);
      if (isKey(bytes, end)) noteKey(open.at(-1), bytes.subarray(at, end));
      at = end - 1;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      open.push(byte === OPEN_OBJECT ? new Set() : undefined);
      if (open.length > MAX_DEPTH) throw new JsonFault('json.too-deep');
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      open.pop();
    }
  }
}

/** The position after a string's closing quote. */
function endOfString(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at + 1;
}

/** Whether a string is followed by a colon. */
function isKey(bytes: Buffer, end: number): boolean {
  let at = end;
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at += 1;
  return bytes[at] === COLON;
}

function noteKey(keys: Set<string> | undefined, quoted: Buffer): void {
  if (keys === undefined) return;
  const key = keyOf(quoted);
  if (keys.has(key)) throw new JsonFault('json.duplicate-key');
  keys.add(key);
}

/** One key can be spelt in many ways: "a" is "\u0061". */
function keyOf(quoted: Buffer): string {
  const text = quoted.toString('utf8');
  if (!text.includes('\\')) return text.slice(1, -1);
  try {
    return JSON.parse(text) as string;
  } catch {
    // No JSON: the parser says so.
    return text;
  }
}
