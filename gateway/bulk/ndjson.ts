import { assertPlainJson, JsonFault } from '../api/plain-json.js';
import type { LineFormat } from './line-format.js';
import { invalidLine, readValue, type ReadLine } from './lines.js';

const FAULTS: Readonly<Record<JsonFault['type'], string>> = {
  'json.not-utf8': 'not UTF-8',
  'json.too-deep': 'nested too deeply',
  'json.duplicate-key': 'an object has one key twice',
};

/** A JSON object a line. */
export const ndjson: LineFormat = {
  name: 'ndjson',
  mediaType: 'application/x-ndjson',
  read: (text): ReadLine => {
    try {
      assertPlainJson(text);
      return readValue(JSON.parse(text.toString('utf8')));
    } catch (error) {
      if (error instanceof JsonFault) return invalidLine('', FAULTS[error.type]);
      if (error instanceof SyntaxError) return invalidLine('', 'not JSON');
      throw error;
    }
  },
};
