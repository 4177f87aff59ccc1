import { join } from 'node:path';
import { orderingAuthorities } from '../channel-config.js';
import type { Fabric } from '../fabric/fabric-tools.js';
import { tlsAuthority, type OrdererPlan, type PeerOrganisation, type Plan } from '../plan.js';
import type { ServerSpec } from './server.js';

// "WARN" is not a level of Fabric's and would mean INFO.
const LOG_LEVEL = 'WARNING';

export const ordererName = ({ name }: OrdererPlan): string => `orderer-${name.toLowerCase()}`;
export const peerName = ({ name }: PeerOrganisation): string => `peer-${name.toLowerCase()}`;

/** An orderer: blocks at `port`, channel participation at `adminPort`, health and metrics at `operationsPort`. */
export function ordererServer(plan: Plan, orderer: OrdererPlan, fabric: Fabric): ServerSpec {
  const tls = join(orderer.crypto, 'tls');
  const data = join(plan.home.data, ordererName(orderer));
  const authorities = `[${orderingAuthorities(plan).join(',')}]`;
  return {
    name: ordererName(orderer),
    command: join(fabric.bin, 'orderer'),
    args: [],
    env: {
      FABRIC_CFG_PATH: plan.home.config,
      FABRIC_LOGGING_SPEC: LOG_LEVEL,
      ORDERER_GENERAL_LISTENADDRESS: '127.0.0.1',
      ORDERER_GENERAL_LISTENPORT: String(orderer.port),
      ORDERER_GENERAL_LOCALMSPID: orderer.mspId,
      ORDERER_GENERAL_LOCALMSPDIR: join(orderer.crypto, 'msp'),
      ORDERER_GENERAL_TLS_ENABLED: 'true',
      ORDERER_GENERAL_TLS_CERTIFICATE: join(tls, 'server.crt'),
      ORDERER_GENERAL_TLS_PRIVATEKEY: join(tls, 'server.key'),
      ORDERER_GENERAL_TLS_ROOTCAS: authorities,
      ORDERER_GENERAL_CLUSTER_CLIENTCERTIFICATE: join(tls, 'server.crt'),
      ORDERER_GENERAL_CLUSTER_CLIENTPRIVATEKEY: join(tls, 'server.key'),
      ORDERER_GENERAL_CLUSTER_ROOTCAS: authorities,
      ORDERER_GENERAL_BOOTSTRAPMETHOD: 'none',
      ORDERER_CHANNELPARTICIPATION_ENABLED: 'true',
      ORDERER_ADMIN_LISTENADDRESS: `127.0.0.1:${orderer.adminPort}`,
      ORDERER_ADMIN_TLS_ENABLED: 'true',
      ORDERER_ADMIN_TLS_CERTIFICATE: join(tls, 'server.crt'),
      ORDERER_ADMIN_TLS_PRIVATEKEY: join(tls, 'server.key'),
      ORDERER_ADMIN_TLS_CLIENTAUTHREQUIRED: 'true',
      ORDERER_ADMIN_TLS_CLIENTROOTCAS: `[${tlsAuthority(orderer)}]`,
      ORDERER_OPERATIONS_LISTENADDRESS: `127.0.0.1:${orderer.operationsPort}`,
      ORDERER_OPERATIONS_TLS_ENABLED: 'true',
      ORDERER_OPERATIONS_TLS_CERTIFICATE: join(tls, 'server.crt'),
      ORDERER_OPERATIONS_TLS_PRIVATEKEY: join(tls, 'server.key'),
      ORDERER_OPERATIONS_TLS_CLIENTROOTCAS: `[${tlsAuthority(orderer)}]`,
      ORDERER_METRICS_PROVIDER: 'prometheus',
      ORDERER_FILELEDGER_LOCATION: join(data, 'ledger'),
      ORDERER_CONSENSUS_WALDIR: join(data, 'wal'),
      ORDERER_CONSENSUS_SNAPDIR: join(data, 'snapshots'),
    },
    ports: { orderer: orderer.port, admin: orderer.adminPort, operations: orderer.operationsPort },
    log: join(plan.home.logs, `${ordererName(orderer)}.log`),
  };
}

/** A peer: clients and other peers at `port`, its chaincode at `chaincodeListenPort`, health at `operationsPort`. */
export function peerServer(plan: Plan, organisation: PeerOrganisation, fabric: Fabric): ServerSpec {
  const { mspId, domain, peer } = organisation;
  const tls = join(peer.crypto, 'tls');
  const data = join(plan.home.data, peerName(organisation));
  const address = `localhost:${peer.port}`;
  return {
    name: peerName(organisation),
    command: join(fabric.bin, 'peer'),
    args: ['node', 'start'],
    env: {
      FABRIC_CFG_PATH: plan.home.config,
      FABRIC_LOGGING_SPEC: LOG_LEVEL,
      CORE_PEER_ID: `peer0.${domain}`,
      CORE_PEER_ADDRESS: address,
      CORE_PEER_LISTENADDRESS: `127.0.0.1:${peer.port}`,
      CORE_PEER_CHAINCODELISTENADDRESS: `127.0.0.1:${peer.chaincodeListenPort}`,
      CORE_PEER_LOCALMSPID: mspId,
      CORE_PEER_MSPCONFIGPATH: join(peer.crypto, 'msp'),
      CORE_PEER_FILESYSTEMPATH: data,
      CORE_LEDGER_SNAPSHOTS_ROOTDIR: join(data, 'snapshots'),
      CORE_PEER_TLS_ENABLED: 'true',
      CORE_PEER_TLS_CERT_FILE: join(tls, 'server.crt'),
      CORE_PEER_TLS_KEY_FILE: join(tls, 'server.key'),
      CORE_PEER_TLS_ROOTCERT_FILE: join(tls, 'ca.crt'),
      // One peer an organisation: it leads itself and has nobody to fetch blocks from but the orderers.
      CORE_PEER_GOSSIP_BOOTSTRAP: address,
      CORE_PEER_GOSSIP_EXTERNALENDPOINT: address,
      CORE_PEER_GOSSIP_ORGLEADER: 'true',
      CORE_PEER_GOSSIP_USELEADERELECTION: 'false',
      CORE_PEER_GOSSIP_STATE_ENABLED: 'false',
      CORE_OPERATIONS_LISTENADDRESS: `127.0.0.1:${peer.operationsPort}`,
      CORE_OPERATIONS_TLS_ENABLED: 'true',
      CORE_OPERATIONS_TLS_CERT_FILE: join(tls, 'server.crt'),
      CORE_OPERATIONS_TLS_KEY_FILE: join(tls, 'server.key'),
      CORE_OPERATIONS_TLS_CLIENTROOTCAS_FILES: join(tls, 'ca.crt'),
      CORE_METRICS_PROVIDER: 'prometheus',
    },
    ports: { peer: peer.port, chaincode: peer.chaincodeListenPort, operations: peer.operationsPort },
    log: join(plan.home.logs, `${peerName(organisation)}.log`),
  };
}
