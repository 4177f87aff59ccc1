import { once } from 'node:events';
import { createServer as createHttpServer, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createApp } from './api/app.js';
import { authenticator } from './api/authenticator.js';
import { readiness } from './api/readiness.js';
import { CommitStream } from './fabric/commit-stream.js';
import { connectToPeer } from './fabric/connection.js';
import { FabricLedger } from './fabric/fabric-ledger.js';
import { FabricPeer } from './fabric/fabric-peer.js';
import { filteredBlocks } from './fabric/filtered-blocks.js';
import { ledgerChecks } from './fabric/ledger-checks.js';
import { Submitter } from './fabric/submitter.js';
import type { Settings } from './load-config.js';
import { peerBlocks } from './readmodel/blocks/peer-blocks.js';
import { ReadModel } from './readmodel/read-model.js';
import { saltsFrom } from './salts.js';

/** After this long, what is still under way is cut off: its command can be repeated. */
const DRAIN_DEADLINE_MS = 20_000;

/** A gateway that takes requests. */
export interface RunningGateway {
  readonly address: AddressInfo;
  /** Takes no more requests, finishes those under way, and lets go of the peer. */
  drain(): Promise<void>;
}

/** Starts a gateway. It listens at once; `/readyz` says when the network can be worked with. */
export async function startGateway(settings: Settings, log: Logger): Promise<RunningGateway> {
  const { config, users } = settings;
  const client = connectToPeer(config.peer.endpoint, settings.peerRootCertificates);
  const peer = new FabricPeer(client, config.mspId, config.channel, users);
  const stream = new CommitStream(filteredBlocks(peer, config.streamUser), log);
  const readModel = new ReadModel({
    location: settings.readModel,
    blocks: peerBlocks(peer, config.streamUser),
    mspId: config.mspId,
    cursorSecret: settings.saltKey,
    log,
  });
  const app = createApp({
    ledger: new FabricLedger(peer, new Submitter(peer, stream, log), config.mspId),
    salt: saltsFrom(settings.saltKey, config.mspId),
    readModel,
    authenticate: authenticator(config.tokens, settings.jwks, users),
    readiness: readiness({
      ...ledgerChecks(peer, stream, config.streamUser),
      readModel: () => readModel.complaint,
    }),
    log,
  });
  const server = settings.tls
    ? createHttpsServer({ ...settings.tls, minVersion: 'TLSv1.2' }, app)
    : createHttpServer(app);
  await listening(server, config.listen);
  stream.start();
  readModel.start();
  return {
    address: server.address() as AddressInfo,
    drain: async () => {
      await closed(server);
      await stream.stop();
      await readModel.close();
      client.close();
    },
  };
}

async function listening(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening');
}

async function closed(server: Server): Promise<void> {
  const done = once(server, 'close');
  server.prependListener('request', (_request, response: ServerResponse) => response.setHeader('Connection', 'close'));
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const overdue = setTimeout(() => server.closeAllConnections(), DRAIN_DEADLINE_MS);
  await done;
  clearInterval(idle);
  clearTimeout(overdue);
}
