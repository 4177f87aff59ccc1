import { common, msp } from '@hyperledger/fabric-protos';

const PEER = 3; // MSPRole.MSPRoleType.PEER

function peerOf(mspId: string): msp.MSPPrincipal {
  const role = new msp.MSPRole();
  role.setMspIdentifier(mspId);
  role.setRole(PEER);
  const principal = new msp.MSPPrincipal();
  principal.setPrincipalClassification(0); // ROLE
  principal.setPrincipal(role.serializeBinary());
  return principal;
}

function signedBy(index: number): common.SignaturePolicy {
  const policy = new common.SignaturePolicy();
  policy.setSignedBy(index);
  return policy;
}

function outOf(n: number, rules: common.SignaturePolicy[]): common.SignaturePolicy {
  const of = new common.SignaturePolicy.NOutOf();
  of.setN(n);
  of.setRulesList(rules);
  const policy = new common.SignaturePolicy();
  policy.setNOutOf(of);
  return policy;
}

/**
 * The key-level policy AND(`required`, one of `others`): the record changes only with a signature of the first
 * organisation's peer and of one of the others'.
 */
export function requiredAndOneOf(required: string, others: readonly string[]): Uint8Array {
  return allAndOneOf([required], others);
}

/**
 * The key-level policy AND(each of `required`, one of `others`).
 *
 * A bare SignaturePolicyEnvelope, because that is what discovery and validation both understand; wrapped as an
 * ApplicationPolicy the key could never be endorsed again. fabric-shim's own KeyEndorsementPolicy knows AND only.
 */
export function allAndOneOf(required: readonly string[], others: readonly string[]): Uint8Array {
  const alternatives = others.filter((mspId) => !required.includes(mspId));
  const envelope = new common.SignaturePolicyEnvelope();
  envelope.setIdentitiesList([...required, ...alternatives].map(peerOf));
  const oneOfThem = outOf(
    1,
    alternatives.map((_, index) => signedBy(required.length + index)),
  );
  envelope.setRule(outOf(required.length + 1, [...required.map((_, index) => signedBy(index)), oneOfThem]));
  return envelope.serializeBinary();
}
