import { DATASETS } from './datasets.js';
import type { Manifest } from './manifest.js';

/** What someone reads first who has the archive and nothing else. */
export function readme({ organisation, exportedAt, lender, block }: Omit<Manifest, 'files'>): string {
  const files = DATASETS.map(({ name, says }) => `- \`${name}\`: ${says.charAt(0).toLowerCase()}${says.slice(1)}.`);
  return `# Records of ${organisation}

Exported on ${exportedAt} from the gateway of ${organisation}, as the ledger stood after block ${block.number} (hash
${block.hash}). The records are ${lender === null ? "every lender's" : `those of ${lender}`}, as far as ${organisation} may see them.

Each kind of record is there as \`<name>.ndjson\` (a JSON object a line, UTF-8), as \`<name>.csv\` (RFC 4180; a field that
is an object or a list is JSON text) and has a JSON Schema, \`schemas/<name>.json\`:

${files.join('\n')}

Amounts are whole minor units of their currency (cents) as decimal text, instants are UTC, periods are calendar months.

\`manifest.json\` has the SHA-256, the size and the number of records of every file. \`manifest.jws\` is the same manifest,
signed (RFC 7515, ES256) by the certificate in its header (\`x5c\`), which the organisation's authority issued. To check
it without any of our programs: compare \`sha256sum\` of each file with the manifest, the payload of the JWS with
\`manifest.json\`, and verify the JWS with any library. \`blocks.ndjson\` has the hash of each block and of the one before
it; whoever has the blocks of the channel can tell that they are these.
`;
}
