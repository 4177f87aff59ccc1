import { assertPlainJson, JsonFault } from '@attestry/gateway/api/plain-json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** What is wrong with a text; `undefined` where nothing is. */
function faultOf(text: string): string | undefined {
  try {
    assertPlainJson(Buffer.from(text));
    return undefined;
  } catch (error) {
    if (error instanceof JsonFault) return error.type;
    throw error;
  }
}

describe('JSON', () => {
  test('of whatever content passes, unless it is deep', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.nat(2), (text, indent) => {
        expect(faultOf(JSON.stringify(JSON.parse(text), undefined, indent))).toBeUndefined();
      }),
    );
  });

  test('with one key twice is refused, wherever it stands and however it is spelt', () => {
    const escaped = (key: string): string =>
      `"${Array.from({ length: key.length }, (_, at) => `\\u${key.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`;
    fc.assert(
      fc.property(fc.string(), fc.json({ maxDepth: 3 }), fc.boolean(), fc.nat(8), (key, value, escape, depth) => {
        const again = escape ? escaped(key) : JSON.stringify(key);
        const object = `{${JSON.stringify(key)} : ${value}, ${again}\n:${value}}`;
        expect(faultOf(`${'['.repeat(depth)}${object}${']'.repeat(depth)}`)).toBe('json.duplicate-key');
      }),
    );
  });

  test('may have a key in two objects, and a text that looks like one', () => {
    expect(faultOf('[{"a": {"a": 1}}, {"a": "a"}, ["a", "a"], {"b": "\\"b\\":"}]')).toBeUndefined();
  });

  test('that is no JSON is left to the parser', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(faultOf(text)).toSatisfy((fault) => fault === undefined || String(fault).startsWith('json.'));
      }),
    );
    expect(faultOf('{"a')).toBeUndefined();
    expect(faultOf(']]]')).toBeUndefined();
  });

  test('deeper than any shape is refused', () => {
    expect(faultOf('['.repeat(16))).toBeUndefined();
    expect(faultOf('['.repeat(17))).toBe('json.too-deep');
  });
});
