/** Text is left-justified and filled with blanks, numbers are right-justified and filled with zeros. */
export type FieldKind = 'text' | 'number';
export type Layout = readonly (readonly [name: string, length: number, kind: FieldKind])[];

export class FieldTooLong extends Error {
  constructor(readonly field: string) {
    super(`${field} does not fit`);
  }
}

/**
 * A record of fixed width; fields without a value are blank or zero.
 *
 * @throws {@link FieldTooLong}.
 */
export function writeFixed(layout: Layout, values: Readonly<Record<string, string>>): string {
  return layout
    .map(([name, length, kind]) => {
      const value = values[name] ?? '';
      if (value.length > length) throw new FieldTooLong(name);
      return kind === 'text' ? value.padEnd(length) : value.padStart(length, '0');
    })
    .join('');
}

/** The fields of a record of fixed width, without the blanks after text. */
export function readFixed(layout: Layout, line: string): Record<string, string> {
  let at = 0;
  return Object.fromEntries(
    layout.map(([name, length]) => {
      const value = line.slice(at, at + length).trimEnd();
      at += length;
      return [name, value];
    }),
  );
}
