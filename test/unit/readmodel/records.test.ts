import type { FiledKind } from '@attestry/gateway/readmodel/filed/filed-record';
import type { Database } from '@attestry/gateway/readmodel/database';
import { changesAfter } from '@attestry/gateway/readmodel/queries/changes-after';
import { listRecords, type RecordFilter } from '@attestry/gateway/readmodel/queries/list-records';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SUBJECT, tradelineId } from '../../support/consortium.js';
import {
  embeddedDatabases,
  postgresDatabases,
  reusable,
  START_DEADLINE_MS,
  type Databases,
} from '../../support/databases.js';
import type { MemoryChain } from '../../support/memory-chain.js';
import { CONSENT, DISPUTE } from '../../support/subjects.js';
import { dump, project, snapshotOf } from './projecting.js';
import { CASE, chainWithRecords } from './story.js';

const PARTIES = ['AuroraMSP', 'BorealMSP', 'CastorMSP', 'DelosMSP', 'NotaryMSP', 'RegulatorMSP'] as const;

describe.each([
  ['an embedded', embeddedDatabases],
  ['a PostgreSQL', postgresDatabases],
])('in %s database', (_kind, start) => {
  let databases: Databases;
  let reused: Awaited<ReturnType<typeof reusable>>;
  let chain: MemoryChain;
  let model: Database;
  beforeAll(async () => {
    databases = await start();
    reused = await reusable(databases);
    chain = await chainWithRecords();
    model = await project(await reused.emptied(), chain);
  }, START_DEADLINE_MS);
  afterAll(async () => {
    await reused.end();
    await databases.end();
  });

  const list = (mspId: string, kind: FiledKind, filter: RecordFilter = {}, limit = 50, after?: [string, string]) =>
    snapshotOf(model, mspId, (snapshot) =>
      listRecords(snapshot, kind, filter, 'filedAt', limit, after && { filedAt: after[0], id: after[1] }),
    );
  const seenBy = async (kind: FiledKind): Promise<string[]> => {
    const seen = await Promise.all(PARTIES.map(async (mspId) => (await list(mspId, kind)).rows.length > 0));
    return PARTIES.filter((_, index) => seen[index]);
  };

  test('a record is listed for its parties, and for whom the ledger shows all', async () => {
    expect(await seenBy('dispute')).toEqual(['AuroraMSP', 'BorealMSP', 'NotaryMSP', 'RegulatorMSP']);
    expect(await seenBy('consent')).toEqual(['BorealMSP', 'NotaryMSP', 'RegulatorMSP']);
    expect(await seenBy('permit')).toEqual(['AuroraMSP', 'NotaryMSP', 'RegulatorMSP']);
    expect(await seenBy('placement')).toEqual(['AuroraMSP', 'DelosMSP', 'NotaryMSP', 'RegulatorMSP']);
    expect(await seenBy('promise')).toEqual(['AuroraMSP', 'NotaryMSP', 'RegulatorMSP']);
  });

  test('who has looked at a subject is for whoever did, and for the regulator', async () => {
    expect(await seenBy('inquiry')).toEqual(['BorealMSP', 'RegulatorMSP']);
    const told = await Promise.all(
      PARTIES.map(async (mspId) => {
        const changes = await snapshotOf(model, mspId, (snapshot) =>
          changesAfter(snapshot, undefined, { types: ['inquiry.made'] }, 10),
        );
        return changes.length > 0;
      }),
    );
    expect(PARTIES.filter((_, index) => told[index])).toEqual(['BorealMSP', 'RegulatorMSP']);
  });

  test('what happens to a record is a change, which its parties see', async () => {
    const changes = (mspId: string): Promise<string[]> =>
      snapshotOf(model, mspId, async (snapshot) =>
        (await changesAfter(snapshot, undefined, {}, 200))
          .filter(({ type }) => !/^(member|tradeline|repayment|case|step)\./.test(type))
          .map(({ type, subject }) => `${type} ${subject.kind} ${subject.id}`),
      );
    expect(await changes('RegulatorMSP')).toEqual([
      `consent.granted subject ${SUBJECT}`,
      `inquiry.made subject ${SUBJECT}`,
      `consent.revoked subject ${SUBJECT}`,
      `promise.made tradeline ${tradelineId()}`,
      `permit.issued case ${CASE}`,
      `permit.reported case ${CASE}`,
      `contact.reported case ${CASE}`,
      `placement.made case ${CASE}`,
      `placement.recalled case ${CASE}`,
      `dispute.lodged dispute ${DISPUTE}`,
      `dispute.answered dispute ${DISPUTE}`,
    ]);
    expect(await changes('DelosMSP')).toEqual([`placement.made case ${CASE}`, `placement.recalled case ${CASE}`]);
    expect(await changes('CastorMSP')).toEqual([]);
  });

  test('records are kept as they stand now, found by what they are of, and walked page by page', async () => {
    const { rows } = await list('BorealMSP', 'consent', { subjectId: SUBJECT, status: 'revoked' });
    expect(rows).toMatchObject([{ owner: 'BorealMSP', record: { consentId: CONSENT, revision: 2 } }]);
    expect((await list('BorealMSP', 'consent', { status: 'granted' })).rows).toEqual([]);
    expect((await list('AuroraMSP', 'placement', { caseId: CASE })).rows).toMatchObject([
      { counterparty: 'DelosMSP', record: { caseId: CASE, agency: 'DelosMSP' } },
    ]);
    const first = await list('AuroraMSP', 'permit', { caseId: CASE }, 1);
    expect(first.rows).toMatchObject([{ record: { permit: 1, outcome: { result: 'attempt' } } }]);
    const { filedAt = '', id = '' } = first.end ?? {};
    const second = await list('AuroraMSP', 'permit', { caseId: CASE }, 1, [filedAt, id]);
    expect(second).toMatchObject({ rows: [{ record: { permit: 0 } }], end: undefined });
    expect(id).toBe(`${CASE}/1`);
  });

  test('blocks give the same records one by one and many at once', async () => {
    const one = await dump(model);
    model = await project(await reused.emptied(), chain, 'AuroraMSP', 100);
    expect(await dump(model)).toBe(one);
  });
});
