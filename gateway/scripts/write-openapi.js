// Makes docs/openapi.json from the gateway's routes. It does not write over a document whose word the new one breaks,
// unless it is run with --breaking.
import { readFile, writeFile } from 'node:fs/promises';
import console from 'node:console';
import process from 'node:process';
import { URL } from 'node:url';
import { breakingChanges } from '@attestry/gateway/openapi/breaking-changes';
import { openApiDocument } from '@attestry/gateway/openapi/document';
import { format, resolveConfig } from 'prettier';

const target = new URL('../../docs/openapi.json', import.meta.url);
const document = openApiDocument();
const before = await readFile(target, 'utf8').then(JSON.parse, () => document);
const broken = breakingChanges(before, document);
if (broken.length > 0) console.error(`Breaking changes:\n${broken.join('\n')}`);
if (broken.length > 0 && !process.argv.includes('--breaking')) process.exit(1);
await writeFile(target, await format(JSON.stringify(document), { ...(await resolveConfig(target)), parser: 'json' }));
