import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import { join } from 'node:path';
import { tlsAuthority, type OrdererPlan, type Plan } from '../plan.js';

const METRIC = { etcdraft: 'consensus_etcdraft_is_leader', BFT: 'consensus_BFT_is_leader' } as const;

/** Whether some orderer leads the channel: before, whatever is sent to be ordered is turned away. */
export async function leaderComplaint(plan: Plan, signal: AbortSignal): Promise<string | undefined> {
  const leading = new RegExp(`^${METRIC[plan.consensus]}\\{channel="${plan.channel}"\\} 1$`, 'm');
  const pages = await Promise.all(plan.orderers.map((orderer) => metrics(orderer, signal)));
  return pages.some((page) => leading.test(page)) ? undefined : 'the orderers have no leader yet';
}

/** The metrics of an orderer; empty while it does not answer. Metrics are for holders of its own certificate only. */
async function metrics(orderer: OrdererPlan, signal: AbortSignal): Promise<string> {
  const tls = join(orderer.crypto, 'tls');
  const [ca, cert, key] = await Promise.all(
    [tlsAuthority(orderer), join(tls, 'server.crt'), join(tls, 'server.key')].map((file) => readFile(file)),
  );
  return new Promise((resolve) => {
    const target = { host: 'localhost', port: orderer.operationsPort, path: '/metrics' };
    const call = request({ ...target, ca, cert, key, signal, agent: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (body += chunk));
      answer.on('end', () => resolve(body));
    });
    call.on('error', () => resolve(''));
    call.end();
  });
}
