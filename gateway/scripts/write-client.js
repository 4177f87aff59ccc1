// Makes the client's types and methods from docs/openapi.json.
import { readFile, writeFile } from 'node:fs/promises';
import { URL, fileURLToPath } from 'node:url';
import { clientSource } from '@attestry/gateway/scripts/client-source';

const document = JSON.parse(await readFile(new URL('../../docs/openapi.json', import.meta.url), 'utf8'));
const folder = new URL('../client/', import.meta.url);
const files = await clientSource(document, fileURLToPath(new URL('gateway-client.ts', folder)));
for (const [name, text] of Object.entries(files)) await writeFile(new URL(name, folder), text);
