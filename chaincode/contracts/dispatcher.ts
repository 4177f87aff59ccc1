import { createRequire } from 'node:module';
import { type Contract, JSONSerializer } from 'fabric-contract-api';
import type { ChaincodeInterface } from 'fabric-shim';
import type { AttestryContract, Setting } from './attestry-contract.js';
import { CollectionsContract } from './collections-contract.js';
import { RegistryContract } from './registry-contract.js';

export type Definition = 'registry' | 'collections';
const CONTRACTS: Record<Definition, new (setting: Setting) => AttestryContract> = {
  registry: RegistryContract,
  collections: CollectionsContract,
};

type ChaincodeFromContract = new (
  contracts: (new () => Contract)[],
  serializers: unknown,
  metadata: object,
  title: string,
  version: string,
) => ChaincodeInterface;

// The shim reaches it through its command line only, which starts no process that holds a setting of its own.
const FromContract = createRequire(import.meta.url)(
  'fabric-shim/lib/contract-spi/chaincodefromcontract',
) as ChaincodeFromContract;

/** The chaincode of one definition: Fabric's own dispatcher before our contract. */
export function dispatcher(definition: Definition, setting: Setting, version: string): ChaincodeInterface {
  const Base = CONTRACTS[definition];
  // Fabric makes the instance itself, without arguments.
  class Configured extends Base {
    constructor() {
      super(setting);
    }
  }
  const serializers = { transaction: 'jsonSerializer', serializers: { jsonSerializer: JSONSerializer } };
  return new FromContract([Configured], serializers, {}, `attestry-${definition}`, version);
}
