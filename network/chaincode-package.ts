import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serviceFolder, tlsAuthority, type Definition, type PeerOrganisation, type Plan } from './plan.js';
import { runTool } from './run-tool.js';

/** A package as a peer installs it. */
export interface ChaincodePackage {
  readonly file: string;
  /** `<label>:<SHA-256 of the file>`, by which the peer knows it. */
  readonly id: string;
}

/**
 * The package that tells an organisation's peer where its chaincode runs, and with which certificates to call it. It is
 * made once and kept, because a peer knows it by its digest. Each organisation has one of its own.
 */
export async function chaincodePackage(
  plan: Plan,
  organisation: PeerOrganisation,
  definition: Definition,
  version: string,
): Promise<ChaincodePackage> {
  const label = `${definition}_${version}`;
  const file = join(plan.home.packages, `${label}-${organisation.name.toLowerCase()}.tgz`);
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) await pack(plan, organisation, definition, label, file);
  const digest = createHash('sha256').update(bytes ?? (await readFile(file)));
  return { file, id: `${label}:${digest.digest('hex')}` };
}

async function pack(
  plan: Plan,
  organisation: PeerOrganisation,
  definition: Definition,
  label: string,
  file: string,
): Promise<void> {
  const tls = serviceFolder(plan, organisation);
  const [cert, key, authority] = await Promise.all(
    [join(tls, 'cert.pem'), join(tls, 'key.pem'), tlsAuthority(organisation.peer)].map((path) =>
      readFile(path, 'utf8'),
    ),
  );
  const connection = {
    address: `localhost:${organisation.peer.chaincodePorts[definition]}`,
    dial_timeout: '10s',
    tls_required: true,
    client_auth_required: true,
    client_cert: cert,
    client_key: key,
    root_cert: authority,
  };
  await mkdir(plan.home.packages, { recursive: true });
  const work = await mkdtemp(join(plan.home.packages, 'making-'));
  try {
    await writeFile(join(work, 'connection.json'), JSON.stringify(connection), { mode: 0o600 });
    await writeFile(join(work, 'metadata.json'), JSON.stringify({ type: 'ccaas', label }));
    await runTool('tar', ['-C', work, '-czf', join(work, 'code.tar.gz'), 'connection.json']);
    await runTool('tar', ['-C', work, '-czf', join(work, 'package.tgz'), 'metadata.json', 'code.tar.gz']);
    await rename(join(work, 'package.tgz'), file);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
