/** In JSON text: a NUL or half a surrogate pair, which `jsonb` does not take. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i;

/**
 * A value as JSON that a database takes. A member's certificates may name anything, and no name may stop the
 * projections of the others: what cannot be stored becomes U+FFFD.
 */
export function sqlJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!UNSTORABLE.test(text)) return text;
  return JSON.stringify(value, (_key, part: unknown) =>
    // eslint-disable-next-line no-control-regex -- the control character is what is being replaced
    typeof part === 'string' ? part.replace(/[\u0000\ud800-\udfff]/gu, '\ufffd') : part,
  );
}
