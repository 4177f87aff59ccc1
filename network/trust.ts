import { peersOf, type Definition, type Plan } from './plan.js';

const peerOf = (mspId: string): string => `'${mspId}.peer'`;
const memberOf = (...mspIds: readonly string[]): string =>
  `OR(${mspIds.map((mspId) => `'${mspId}.member'`).join(',')})`;
const oneOf = (mspIds: readonly string[]): string => `OR(${mspIds.map(peerOf).join(',')})`;

function mspIdsOf(plan: Plan, ...roles: readonly string[]): string[] {
  return peersOf(plan)
    .filter(({ role }) => roles.includes(role))
    .map(({ mspId }) => mspId);
}

/**
 * Whose peers must sign a write of each definition (docs/architecture.md, "Two kinds of trust"):
 *
 * - registry: a neutral, who gains nothing from it, and an institution;
 * - collections: a notary, who has run the conduct rules, and another organisation.
 */
export function endorsementPolicies(plan: Plan): Record<Definition, string> {
  const notaries = mspIdsOf(plan, 'notary');
  const others = mspIdsOf(plan, 'lender', 'insurer', 'regulator');
  return {
    registry: `AND(${oneOf(mspIdsOf(plan, 'notary', 'regulator'))},${oneOf(mspIdsOf(plan, 'lender', 'insurer'))})`,
    collections: `AND(${oneOf(notaries)},${oneOf(others)})`,
  };
}

/** A private collection, as a definition's configuration of collections has it. */
interface Collection {
  readonly name: string;
  readonly policy: string;
  readonly requiredPeerCount: number;
  readonly maxPeerCount: number;
  readonly blockToLive: number;
  readonly memberOnlyRead: boolean;
  readonly memberOnlyWrite: boolean;
  readonly endorsementPolicy: { readonly signaturePolicy: string };
}

/** Of every collection: kept for good, read and written by its members' clients only. */
const KEPT = {
  // The endorsing peer hands the data on before it answers; a regulator that is down fetches it later.
  requiredPeerCount: 0,
  blockToLive: 0, // erasure is by purge, and on record
  memberOnlyRead: true,
  memberOnlyWrite: true,
} as const;

/** All private collections, in the order in which the definition lists them. */
export const privateCollections = (plan: Plan): Collection[] => [...amountCollections(plan), ...coverCollections(plan)];

/**
 * The exact amounts of each lender: held by that lender and the regulator, read by nobody else's client at any peer,
 * written only under the signatures of that lender and a neutral.
 */
function amountCollections(plan: Plan): Collection[] {
  const [regulator = ''] = mspIdsOf(plan, 'regulator');
  const neutrals = mspIdsOf(plan, 'notary', 'regulator');
  return mspIdsOf(plan, 'lender').map((lender) => ({
    ...KEPT,
    name: `amounts_${lender}`,
    policy: memberOf(lender, regulator),
    maxPeerCount: 1,
    endorsementPolicy: { signaturePolicy: `AND(${peerOf(lender)},${oneOf(neutrals)})` },
  }));
}

/**
 * The exact amounts of covers and claims, one collection a lender and insurer: held by these two and the regulator, and
 * written only under the signatures of both and a neutral, each of which has done the sums.
 */
function coverCollections(plan: Plan): Collection[] {
  const [regulator = ''] = mspIdsOf(plan, 'regulator');
  const neutrals = mspIdsOf(plan, 'notary', 'regulator');
  const insurers = mspIdsOf(plan, 'insurer');
  return mspIdsOf(plan, 'lender').flatMap((lender) =>
    insurers.map((insurer) => ({
      ...KEPT,
      name: `cover_${lender}_${insurer}`,
      policy: memberOf(lender, insurer, regulator),
      maxPeerCount: 2,
      endorsementPolicy: { signaturePolicy: `AND(${peerOf(lender)},${peerOf(insurer)},${oneOf(neutrals)})` },
    })),
  );
}

/** Who regulates, who may be a notary, whose peers endorse: what every chaincode process is given. */
export function charterOf(plan: Plan): { regulator: string; notaries: string[]; endorsers: string[] } {
  const [regulator] = mspIdsOf(plan, 'regulator');
  if (regulator === undefined) throw new Error('a topology needs a regulator');
  return { regulator, notaries: mspIdsOf(plan, 'notary'), endorsers: peersOf(plan).map(({ mspId }) => mspId) };
}
