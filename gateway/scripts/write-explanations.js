// Makes gateway/problems/explanations.ts from the tables of docs/errors.md.
import { readFile, writeFile } from 'node:fs/promises';
import { URL } from 'node:url';
import { format, resolveConfig } from 'prettier';

const page = new URL('../../docs/errors.md', import.meta.url);
const target = new URL('../problems/explanations.ts', import.meta.url);
const ROW = /^\| `([A-Z_]+)` +\| \d{3} +\| (?:yes|no) +\| (\S.*?) +\| (\S.*?) +\|$/gm;

const rows = [...(await readFile(page, 'utf8')).matchAll(ROW)];
const explanations = Object.fromEntries(rows.map(([, code, meaning, remedy]) => [code, { meaning, remedy }]));
const source = `/** What each problem means, and what to do. Made from docs/errors.md by \`npm run documents\`. */
export const EXPLANATIONS: Readonly<Record<string, { readonly meaning: string; readonly remedy: string }>> =
${JSON.stringify(explanations)};
`;
await writeFile(target, await format(source, { ...(await resolveConfig(target)), parser: 'typescript' }));
