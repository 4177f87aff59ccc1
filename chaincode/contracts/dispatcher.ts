import { createRequire } from 'node:module';
import { type Contract, JSONSerializer } from 'fabric-contract-api';
import type { ChaincodeInterface } from 'fabric-shim';
import type { AttestryContract, Setting } from './attestry-contract.js';
import { CONTRACTS, type ContractName, type Definition } from '../schema/transactions.js';
import { AgenciesContract } from './agencies-contract.js';
import { CasesContract } from './cases-contract.js';
import { ClaimsContract } from './claims-contract.js';
import { CoversContract } from './covers-contract.js';
import { DebtorsContract } from './debtors-contract.js';
import { ConsentsContract } from './consents-contract.js';
import { DisputesContract } from './disputes-contract.js';
import { FurnishingContract } from './furnishing-contract.js';
import { InquiriesContract } from './inquiries-contract.js';
import { LimitsContract } from './limits-contract.js';
import { ListingsContract } from './listings-contract.js';
import { MembersContract } from './members-contract.js';
import { PacksContract } from './packs-contract.js';
import { PermitsContract } from './permits-contract.js';
import { TemplatesContract } from './templates-contract.js';
import { PlansContract } from './plans-contract.js';
import { RepairContract } from './repair-contract.js';
import { ScorecardsContract } from './scorecards-contract.js';
import { ScoresContract } from './scores-contract.js';
import { ShocksContract } from './shocks-contract.js';
import { TradelinesContract } from './tradelines-contract.js';

const CLASSES: Record<ContractName, new (setting: Setting) => AttestryContract> = {
  members: MembersContract,
  tradelines: TradelinesContract,
  agencies: AgenciesContract,
  plans: PlansContract,
  repair: RepairContract,
  shocks: ShocksContract,
  consents: ConsentsContract,
  inquiries: InquiriesContract,
  scorecards: ScorecardsContract,
  scores: ScoresContract,
  limits: LimitsContract,
  disputes: DisputesContract,
  covers: CoversContract,
  claims: ClaimsContract,
  listings: ListingsContract,
  furnishing: FurnishingContract,
  cases: CasesContract,
  debtors: DebtorsContract,
  packs: PacksContract,
  permits: PermitsContract,
  templates: TemplatesContract,
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

/** The chaincode of one definition: Fabric's own dispatcher before our contracts. */
export function dispatcher(definition: Definition, setting: Setting, version: string): ChaincodeInterface {
  const names = (Object.keys(CONTRACTS) as ContractName[]).filter((name) => CONTRACTS[name] === definition);
  const serializers = { transaction: 'jsonSerializer', serializers: { jsonSerializer: JSONSerializer } };
  return new FromContract(
    names.map((name) => configured(CLASSES[name], setting)),
    serializers,
    {},
    `attestry-${definition}`,
    version,
  );
}

/** A class that Fabric can make an instance of itself, without arguments. */
function configured(Base: new (setting: Setting) => AttestryContract, setting: Setting): new () => Contract {
  return class extends Base {
    constructor() {
      super(setting);
    }
  };
}
