import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { chaincodePackage, type ChaincodePackage } from './chaincode-package.js';
import { orderingFlags, peerCommand } from './fabric/command-line.js';
import type { Fabric } from './fabric/fabric-tools.js';
import { DEFINITIONS, peersOf, tlsAuthority, type Definition, type PeerOrganisation, type Plan } from './plan.js';
import { ToolFailure } from './run-tool.js';
import type { ChaincodeProgram } from './servers/chaincode-server.js';
import { privateCollections, charterOf, endorsementPolicies } from './trust.js';

/** A definition as the channel has it. */
export interface CommittedDefinition {
  readonly name: Definition;
  readonly version: string;
  readonly sequence: number;
}

const Committed = z.object({ version: z.string(), sequence: z.int() });
const Installed = z.object({
  installed_chaincodes: z.array(z.object({ package_id: z.string() })).nullish(),
});

/**
 * What a definition's version is: of the code, and of all that members must agree on beside it. Another policy,
 * collection or charter is another version, so it cannot slip in unapproved.
 */
export function definitionVersion(plan: Plan, definition: Definition, program: ChaincodeProgram): string {
  const agreed = [program.version, endorsementPolicies(plan)[definition], privateCollections(plan), charterOf(plan)];
  const digest = createHash('sha256').update(JSON.stringify(agreed)).digest('hex');
  return `${program.version}-${digest.slice(0, 8)}`;
}

/** The definition that is committed on the channel, as an organisation's peer sees it. */
export async function committedDefinition(
  plan: Plan,
  fabric: Fabric,
  organisation: PeerOrganisation,
  name: Definition,
): Promise<CommittedDefinition | undefined> {
  const args = ['lifecycle', 'chaincode', 'querycommitted', '-C', plan.channel, '-n', name, '--output', 'json'];
  try {
    const { stdout } = await peerCommand(plan, fabric, organisation, args);
    return { name, ...Committed.parse(JSON.parse(stdout)) };
  } catch (error) {
    if (error instanceof ToolFailure && /namespace \w+ is not defined/.test(error.output)) return undefined;
    throw error;
  }
}

/** The packages of every organisation and definition. */
export async function packagesOf(
  plan: Plan,
  program: ChaincodeProgram,
): Promise<{ organisation: PeerOrganisation; definition: Definition; contents: ChaincodePackage }[]> {
  const wanted = peersOf(plan).flatMap((organisation) =>
    DEFINITIONS.map((definition) => ({ organisation, definition })),
  );
  return Promise.all(
    wanted.map(async ({ organisation, definition }) => ({
      organisation,
      definition,
      contents: await chaincodePackage(plan, organisation, definition, definitionVersion(plan, definition, program)),
    })),
  );
}

/** Installs a package at its organisation's peer, unless it is there. */
export async function install(
  plan: Plan,
  fabric: Fabric,
  organisation: PeerOrganisation,
  contents: ChaincodePackage,
): Promise<void> {
  const query = ['lifecycle', 'chaincode', 'queryinstalled', '--output', 'json'];
  const { stdout } = await peerCommand(plan, fabric, organisation, query);
  const installed = Installed.parse(JSON.parse(stdout)).installed_chaincodes ?? [];
  if (installed.some(({ package_id }) => package_id === contents.id)) return;
  await peerCommand(plan, fabric, organisation, ['lifecycle', 'chaincode', 'install', contents.file]);
}

/**
 * Brings a definition to the version that this code and plan are: every organisation approves its own package, then one
 * of them commits. Does nothing where that version stands.
 *
 * @returns Whether anything was changed.
 */
export async function define(
  plan: Plan,
  fabric: Fabric,
  definition: Definition,
  program: ChaincodeProgram,
): Promise<boolean> {
  const organisations = peersOf(plan);
  const [first] = organisations;
  if (first === undefined) throw new Error('a topology needs a peer');
  const version = definitionVersion(plan, definition, program);
  const committed = await committedDefinition(plan, fabric, first, definition);
  if (committed?.version === version) return false;

  // Of the same source as the version: a network that was made by earlier code has an earlier list.
  if (definition === 'registry') {
    await writeFile(plan.home.collections, JSON.stringify(privateCollections(plan), null, 2));
  }
  const flags = [
    ...orderingFlags(plan),
    ...['-C', plan.channel, '-n', definition, '-v', version, '--sequence', String((committed?.sequence ?? 0) + 1)],
    ...['--signature-policy', endorsementPolicies(plan)[definition]],
    ...(definition === 'registry' ? ['--collections-config', plan.home.collections] : []),
  ];
  await Promise.all(
    organisations.map(async (organisation) => {
      const { id } = await chaincodePackage(plan, organisation, definition, version);
      const approve = ['lifecycle', 'chaincode', 'approveformyorg', ...flags, '--package-id', id];
      await peerCommand(plan, fabric, organisation, approve).catch(unlessApproved);
    }),
  );
  const peers = organisations.flatMap(({ peer }) => [
    ...['--peerAddresses', `localhost:${peer.port}`],
    ...['--tlsRootCertFiles', tlsAuthority(peer)],
  ]);
  await peerCommand(plan, fabric, first, ['lifecycle', 'chaincode', 'commit', ...flags, ...peers]);
  return true;
}

/** An earlier attempt, cut off before the commit, may have got this far. */
function unlessApproved(error: unknown): void {
  if (!(error instanceof ToolFailure) || !error.output.includes('attempted to redefine uncommitted sequence'))
    throw error;
  if (!error.output.includes('with unchanged content')) throw error;
}
