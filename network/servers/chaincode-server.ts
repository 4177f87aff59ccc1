import { join } from 'node:path';
import { serviceFolder, tlsAuthority, type Definition, type PeerOrganisation, type Plan } from '../plan.js';
import type { ServerSpec } from './server.js';

/** The program that serves one definition, and what its code is called. */
export interface ChaincodeProgram {
  /** The file that Node runs. */
  readonly entry: string;
  /** Changes with the code, so that all members agree on what runs: part of the definition's version. */
  readonly version: string;
}

export const chaincodeName = (definition: Definition, { name }: PeerOrganisation): string =>
  `${definition}-${name.toLowerCase()}`;

/** One definition beside one peer, under TLS both ways. */
export function chaincodeServer(
  plan: Plan,
  organisation: PeerOrganisation,
  definition: Definition,
  program: ChaincodeProgram,
  packageId: string,
): ServerSpec {
  const port = organisation.peer.chaincodePorts[definition];
  const tls = serviceFolder(plan, organisation);
  const name = chaincodeName(definition, organisation);
  return {
    name,
    command: process.execPath,
    args: [program.entry],
    env: {
      ATTESTRY_DEFINITION: definition,
      ATTESTRY_CHARTER: plan.home.charter,
      ATTESTRY_CODE: program.version, // makes a process of older code another process
      CHAINCODE_ADDRESS: `127.0.0.1:${port}`,
      CHAINCODE_ID: packageId,
      CHAINCODE_TLS_KEY: join(tls, 'key.pem'),
      CHAINCODE_TLS_CERT: join(tls, 'cert.pem'),
      CHAINCODE_TLS_CLIENT_CA: tlsAuthority(organisation.peer),
      // The shim logs every refusal otherwise; faults of ours are written to the log by the contract itself.
      CORE_CHAINCODE_LOGGING_LEVEL: 'CRITICAL',
      NODE_OPTIONS: '--max-old-space-size=512',
    },
    ports: { chaincode: port },
    log: join(plan.home.logs, `${name}.log`),
  };
}
