/**
 * What the layout of the state rests on, measured on a network of its own: `npm run bench -- --out FILE`.
 *
 * Everything shares one machine, so the ratios within a run mean something and the absolutes little. All cells are
 * measured once a round, in another order each round, and a cell's figure is the median of its rounds. Bounded by
 * counts: 55,000 tradelines, under six minutes on two cores.
 */
import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Consortium } from '@attestry/cli/consortium';
import { DEMO_MEMBERS, admitMembers } from '@attestry/cli/demo/admit-members';
import type { GatewayClient } from '@attestry/gateway/client/gateway-client';
import { peersOf, type Plan } from '@attestry/network/plan';
import { bringUp, ephemeralHome } from '../support/ephemeral-network.js';
import { RawClient } from '../support/raw-client.js';
import { LibraryClient } from './library-client.js';
import { load } from './load.js';
import { EXPECTED_TRADELINES, Portfolio, months, openings } from './portfolio.js';
import { reportText, type Report } from './report.js';
import { Samples } from './samples.js';
import { packBytes, transactionSizes } from './sizes.js';

const ROUNDS = 3;
const BATCHES = [100, 500] as const;
/** How many batches are in flight, and how many one round sends. */
const DEPTHS = [
  [1, 3],
  [6, 12],
  [12, 12],
] as const;
/** Single writes of one cell: as many as pages, one on each. */
const SINGLES = 128;
const SINGLES_IN_FLIGHT = 64;
const IDLE_WRITES = 12;
const READS = 600;
const READS_IN_FLIGHT = 32;
const PERIOD = '2026-01';

const { values: flags } = parseArgs({ options: { out: { type: 'string' } } });
const home = await ephemeralHome();
try {
  const startedAt = performance.now();
  const loadBefore = loadavg()[0] ?? 0;
  const measured = await measure(await bringUp(await home.setting('dev')));
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  const report = { loadBefore, loadAfter: loadavg()[0] ?? 0, seconds, ...measured };
  process.stdout.write(reportText(report));
  if (flags.out !== undefined) await writeFile(flags.out, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await home.end();
}

async function measure(plan: Plan): Promise<Pick<Report, 'cells' | 'sizes' | 'pack'>> {
  const network = new Consortium(plan);
  const members = DEMO_MEMBERS.map((member) =>
    member.role === 'lender' ? { ...member, expectedTradelines: EXPECTED_TRADELINES } : member,
  );
  await admitMembers(network.as('Regulator', 'supervisor'), members);
  const [aurora] = peersOf(plan);
  if (aurora === undefined) throw new Error('the first organisation of the topology is a lender');
  const clerk = network.as('Aurora', 'clerk');
  const portfolio = new Portfolio(aurora.mspId);

  const sizes = await measureSizes(plan, clerk, portfolio);
  const pages = portfolio.wholePages(SINGLES);
  for (let n = 0; n < SINGLES; n += 16) await open(clerk, pages.slice(n, n + 16).flat());
  const libraries = {
    'library, its own signer': await LibraryClient.as(plan, aurora, 'clerk', 'library'),
    'library, OpenSSL signer': await LibraryClient.as(plan, aurora, 'clerk', 'openssl'),
  };

  const samples = new Samples(plan);
  // Each cell of single writes has a row of its own on every page.
  let row = 0;
  const nextRow = (count: number): string[] => {
    row += 1;
    return pages.slice(0, count).flatMap((ids) => ids.slice(row - 1, row));
  };
  const appendOne = ([id = '']: string[]): Promise<unknown> => append(clerk, [id]);
  const works: (() => Promise<void>)[] = [
    () =>
      samples.take('append 1, idle', 1, () =>
        load(
          nextRow(IDLE_WRITES).map((id) => [id]),
          1,
          appendOne,
        ),
      ),
    () =>
      samples.take(`append 1 × ${SINGLES_IN_FLIGHT}`, 1, () =>
        load(
          nextRow(SINGLES).map((id) => [id]),
          SINGLES_IN_FLIGHT,
          appendOne,
        ),
      ),
    ...Object.entries(libraries).map(
      ([name, client]) =>
        () =>
          samples.take(`append 1 × ${SINGLES_IN_FLIGHT}, ${name}`, 1, () =>
            load(nextRow(SINGLES), SINGLES_IN_FLIGHT, (id) => client.append(id, PERIOD)),
          ),
    ),
    () =>
      samples.take(`read 1 × ${READS_IN_FLIGHT}`, 1, () =>
        load(pages.flat().slice(0, READS), READS_IN_FLIGHT, (id) => clerk.readTradeline(id)),
      ),
    ...BATCHES.flatMap((size) => DEPTHS.map((depth) => () => measureBatches(samples, clerk, portfolio, size, depth))),
  ];
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = Math.floor((round * works.length) / ROUNDS);
    for (const work of [...works.slice(first), ...works.slice(0, first)]) await work();
  }
  for (const client of Object.values(libraries)) client.close();
  return { cells: samples.cells(), ...sizes };
}

/** Opens batches, then appends a month to each, so many in flight. */
async function measureBatches(
  samples: Samples,
  clerk: GatewayClient,
  portfolio: Portfolio,
  size: number,
  [inFlight, count]: (typeof DEPTHS)[number],
): Promise<void> {
  const batches = Array.from({ length: count }, () => portfolio.batch(size));
  await samples.take(`open ${size} × ${inFlight}`, size, () => load(batches, inFlight, (ids) => open(clerk, ids)));
  await samples.take(`append ${size} × ${inFlight}`, size, () => load(batches, inFlight, (ids) => append(clerk, ids)));
}

/** What single and batched writes leave on the ledger; each is the first of its kind there. */
async function measureSizes(
  plan: Plan,
  clerk: GatewayClient,
  portfolio: Portfolio,
): Promise<Pick<Report, 'sizes' | 'pack'>> {
  const [aurora] = peersOf(plan);
  if (aurora === undefined) throw new Error('the first organisation of the topology is a lender');
  const raw = await RawClient.as(plan, aurora, 'clerk');
  const batch = portfolio.batch(500);
  const [page = []] = portfolio.wholePages(1);
  const sent = [
    { name: 'open 500', records: 500, id: await open(clerk, batch) },
    { name: 'append 500', records: 500, id: await append(clerk, batch) },
  ];
  const pack = await packBytes(clerk, batch[0] ?? '');
  await open(clerk, page);
  sent.push({ name: 'append 1', records: 1, id: await append(clerk, page.slice(0, 1)) });
  const sizes = await Promise.all(
    sent.map(async ({ id, ...kind }) => ({ ...kind, ...(await transactionSizes(raw, plan.channel, id)) })),
  );
  return { sizes, pack };
}

/** Answers the transaction's id. */
async function open(clerk: GatewayClient, ids: readonly string[]): Promise<string> {
  return (await clerk.openTradelines({ tradelines: openings(ids) })).receipt.transactionId;
}

async function append(clerk: GatewayClient, ids: readonly string[]): Promise<string> {
  return (await clerk.appendRepayments({ events: months(ids, PERIOD) })).receipt.transactionId;
}
