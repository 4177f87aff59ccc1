/**
 * One definition of the chaincode as a service beside one peer. Everything it needs to know comes from its environment:
 *
 * - ATTESTRY_DEFINITION: registry or collections
 * - ATTESTRY_CHARTER: file of the charter (chaincode/schema/charter.ts)
 * - CHAINCODE_ADDRESS: host:port to listen at; CHAINCODE_ID: the package id that the peer knows
 * - CHAINCODE_TLS_KEY, CHAINCODE_TLS_CERT, CHAINCODE_TLS_CLIENT_CA: files; the peer must show a certificate of that CA
 */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import shim from 'fabric-shim';
import { z } from 'zod';
import { dispatcher } from './contracts/dispatcher.js';
import { FabricStore } from './ledger/fabric-store.js';
import { Charter } from './schema/charter.js';

const Environment = z.object({
  ATTESTRY_DEFINITION: z.enum(['registry', 'collections']),
  ATTESTRY_CHARTER: z.string().min(1),
  CHAINCODE_ADDRESS: z.string().min(1),
  CHAINCODE_ID: z.string().min(1),
  CHAINCODE_TLS_KEY: z.string().min(1),
  CHAINCODE_TLS_CERT: z.string().min(1),
  CHAINCODE_TLS_CLIENT_CA: z.string().min(1),
});

const environment = Environment.parse(process.env);
const charter = Charter.parse(JSON.parse(readFileSync(environment.ATTESTRY_CHARTER, 'utf8')));
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));

const chaincode = dispatcher(
  environment.ATTESTRY_DEFINITION,
  { charter, openStore: (stub) => new FabricStore(stub) },
  version,
);
// The shim calls this `static server` of a class in its types, and a function of the module at run time.
const { server } = shim as unknown as { server: (chaincode: unknown, options: object) => { start(): Promise<void> } };
await server(chaincode, {
  ccid: environment.CHAINCODE_ID,
  address: environment.CHAINCODE_ADDRESS,
  tlsProps: {
    key: readFileSync(environment.CHAINCODE_TLS_KEY),
    cert: readFileSync(environment.CHAINCODE_TLS_CERT),
    clientCACerts: readFileSync(environment.CHAINCODE_TLS_CLIENT_CA),
  },
  // A batch of 1,000 records and its pages are larger than gRPC's default of 4 MB allows.
  'grpc.max_receive_message_length': 100 * 1024 * 1024,
  'grpc.max_send_message_length': 100 * 1024 * 1024,
}).start();

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));
