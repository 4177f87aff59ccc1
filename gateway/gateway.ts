import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Logger } from 'pino';
import { createApp } from './api/app.js';
import { authenticator } from './api/authenticator.js';
import { CertificateUsers } from './api/client-certificates.js';
import { metricsPage } from './api/metrics-page.js';
import { readiness } from './api/readiness.js';
import { speakingOut } from './events/speaking-out.js';
import { CommitStream } from './fabric/commit-stream.js';
import { connectToPeer } from './fabric/connection.js';
import { FabricLedger } from './fabric/fabric-ledger.js';
import { FabricPeer } from './fabric/fabric-peer.js';
import { ledgerChecks } from './fabric/ledger-checks.js';
import { PeerSet } from './fabric/peer-set.js';
import { SUBMIT_POLICY, Submitter } from './fabric/submitter.js';
import { closed, createListener, listening } from './listener.js';
import type { Settings } from './load-config.js';
import { Metrics } from './metrics.js';
import { ReadModel } from './readmodel/read-model.js';
import { saltsFrom } from './salts.js';

const HEIGHT_DEADLINE_MS = 1_000;

/** A gateway that takes requests. */
export interface RunningGateway {
  readonly address: AddressInfo;
  /** Takes no more requests, finishes those under way, and lets go of the peers. */
  drain(): Promise<void>;
}

/** Starts a gateway. It listens at once; `/readyz` says when the network can be worked with. */
export async function startGateway(settings: Settings, log: Logger): Promise<RunningGateway> {
  const { config, identities } = settings;
  const { mspId, streamUser } = config;
  const clients = settings.peers.map(({ endpoint, rootCertificates }) => connectToPeer(endpoint, rootCertificates));
  const peers = new PeerSet(
    clients.map((client, index) => ({
      endpoint: config.peers[index]?.endpoint ?? '',
      peer: new FabricPeer(client, mspId, config.channel, identities),
    })),
    streamUser,
    log,
  );
  const stream = new CommitStream((start, signal) => peers.blocks(streamUser, start, signal), log);
  const metrics = new Metrics();
  const ledger = new FabricLedger(peers, new Submitter(peers, stream, log, SUBMIT_POLICY, metrics), stream, mspId);
  metrics.watchProcess();
  metrics.watch(
    () => ({
      ...ledger.load,
      awaited: stream.awaited,
      blockNumber: stream.blockNumber,
      streamLive: stream.live,
    }),
    () => peers.height(streamUser, HEIGHT_DEADLINE_MS).catch(() => undefined),
  );
  const readModel = new ReadModel({
    location: settings.readModel,
    blocks: (start, signal) => peers.wholeBlocks(streamUser, start, signal),
    mspId,
    cursorSecret: settings.saltKey,
    log,
  });
  const { streams, webhooks, dispatcher, sealer } = speakingOut(settings, readModel, metrics.events, log);
  const app = createApp({
    ledger,
    streams,
    webhooks,
    sealer,
    salt: saltsFrom(settings.saltKey, mspId),
    readModel,
    mspId,
    identities,
    authenticate: authenticator(
      config.tokens,
      settings.tokenKeys,
      identities,
      config.clientCertificates && new CertificateUsers(config.clientCertificates.clients),
    ),
    readiness: readiness({ ...ledgerChecks(peers, stream, streamUser), readModel: () => readModel.complaint }),
    limits: config.limits,
    metrics,
    servesMetrics: config.metrics === undefined,
    publicUrl: config.publicUrl,
    log,
  });
  const servers = [createListener(app, config.limits, settings.tls)];
  const [server] = servers as [ReturnType<typeof createListener>];
  await listening(server, config.listen);
  if (config.metrics !== undefined) {
    const aside = createListener(express().use(metricsPage(metrics)), config.limits);
    await listening(aside, config.metrics);
    servers.push(aside);
  }
  stream.start();
  peers.start();
  identities.follow(log);
  readModel.start();
  dispatcher.start();
  return {
    address: server.address() as AddressInfo,
    drain: async () => {
      streams.drain();
      await Promise.all(servers.map(closed));
      // What was answered before its block was there.
      await ledger.idle();
      identities.stop();
      peers.stop();
      await stream.stop();
      await dispatcher.stop();
      await readModel.close();
      for (const client of clients) client.close();
    },
  };
}
