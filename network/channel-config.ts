import { join } from 'node:path';
import { tlsAuthority, type OrdererPlan, type OrganisationPlan, type Plan } from './plan.js';

/** The profile's name in {@link channelConfig}, for configtxgen. */
export const PROFILE = 'Attestry';

const signature = (rule: string): object => ({ Type: 'Signature', Rule: rule });
const implicit = (rule: string): object => ({ Type: 'ImplicitMeta', Rule: rule });
const usual = {
  Readers: implicit('ANY Readers'),
  Writers: implicit('ANY Writers'),
  Admins: implicit('MAJORITY Admins'),
};

function memberPolicies(mspId: string): object {
  return {
    Readers: signature(`OR('${mspId}.member')`),
    Writers: signature(`OR('${mspId}.member')`),
    Admins: signature(`OR('${mspId}.admin')`),
    Endorsement: signature(`OR('${mspId}.peer')`),
  };
}

function orderingOrganisation(orderer: OrdererPlan): object {
  return {
    Name: orderer.mspId,
    ID: orderer.mspId,
    MSPDir: join(orderer.organisationCrypto, 'msp'),
    Policies: memberPolicies(orderer.mspId),
    OrdererEndpoints: [`localhost:${orderer.port}`],
  };
}

function memberOrganisation({ mspId, crypto, peer }: OrganisationPlan): object {
  return {
    Name: mspId,
    ID: mspId,
    MSPDir: join(crypto, 'msp'),
    Policies: memberPolicies(mspId),
    // In the genesis block, so that no update is needed for peers to find each other.
    ...(peer === undefined ? {} : { AnchorPeers: [{ Host: 'localhost', Port: peer.port }] }),
  };
}

function consenters(plan: Plan): object {
  const of = (orderer: OrdererPlan): object => ({
    Host: 'localhost',
    Port: orderer.port,
    ClientTLSCert: join(orderer.crypto, 'tls/server.crt'),
    ServerTLSCert: join(orderer.crypto, 'tls/server.crt'),
  });
  if (plan.consensus === 'etcdraft') {
    const Options = {
      TickInterval: '500ms',
      ElectionTick: 10,
      HeartbeatTick: 1,
      MaxInflightBlocks: 5,
      SnapshotIntervalSize: '16 MB',
    };
    return { OrdererType: 'etcdraft', EtcdRaft: { Consenters: plan.orderers.map(of), Options } };
  }
  return {
    OrdererType: 'BFT',
    ConsenterMapping: plan.orderers.map((orderer, index) => ({
      ID: index + 1,
      MSPID: orderer.mspId,
      Identity: join(orderer.crypto, 'msp/signcerts', `orderer.${orderer.domain}-cert.pem`),
      ...of(orderer),
    })),
    SmartBFT: {
      RequestBatchMaxInterval: '200ms',
      RequestForwardTimeout: '5s',
      RequestComplainTimeout: '20s',
      RequestAutoRemoveTimeout: '3m0s',
      ViewChangeResendInterval: '5s',
      ViewChangeTimeout: '20s',
      LeaderHeartbeatTimeout: '1m0s',
      CollectTimeout: '1s',
      IncomingMessageBufferSize: 200,
      RequestPoolSize: 100_000,
      LeaderHeartbeatCount: 10,
    },
  };
}

/** The content of configtx.yaml: who is on the channel, who changes what, how blocks are cut. */
export function channelConfig(plan: Plan): object {
  return {
    Profiles: {
      [PROFILE]: {
        Policies: usual,
        Capabilities: { V3_0: true },
        Orderer: {
          ...consenters(plan),
          Organizations: plan.orderers.map(orderingOrganisation),
          // A lone write waits for this long; a batch of records is one message, so blocks fill by size.
          BatchTimeout: '200ms',
          BatchSize: { MaxMessageCount: 100, AbsoluteMaxBytes: '10 MB', PreferredMaxBytes: '2 MB' },
          MaxChannels: 0,
          Policies: { ...usual, BlockValidation: implicit('ANY Writers') },
          Capabilities: { V2_0: true },
        },
        Application: {
          Organizations: plan.organisations.map(memberOrganisation),
          Policies: {
            ...usual,
            LifecycleEndorsement: implicit('MAJORITY Endorsement'),
            Endorsement: implicit('MAJORITY Endorsement'),
          },
          Capabilities: { V2_5: true },
        },
      },
    },
  };
}

/** The TLS authorities of all orderers. */
export const orderingAuthorities = (plan: Plan): string[] => plan.orderers.map(tlsAuthority);
