import { peer } from '@hyperledger/fabric-protos';

const NAMES = new Map<number, string>(Object.entries(peer.TxValidationCode).map(([name, code]) => [code, name]));

/** The name of Fabric's validation code, for example MVCC_READ_CONFLICT. */
export function validationCode(code: number): string {
  return NAMES.get(code) ?? `CODE_${code}`;
}
