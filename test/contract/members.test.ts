import { describe, expect, test } from 'vitest';
import { LEIS, admission, commandId, consortium, people, refusalOf } from '../support/consortium.js';

describe('admitting members', () => {
  test('the regulator admits, and every member reads who is admitted', async () => {
    const ledger = await consortium();
    const { members } = (await ledger.evaluate(people.underwriter, 'ListMembers', {})) as {
      members: { mspId: string }[];
    };
    expect(members.map(({ mspId }) => mspId)).toEqual([
      'AuroraMSP',
      'BorealMSP',
      'CastorMSP',
      'NotaryMSP',
      'RegulatorMSP',
    ]);
  });

  test.each([
    ['a lender', people.clerk, {}, 'ROLE_NOT_ENTITLED'],
    ['a stranger', people.stranger, {}, 'ROLE_NOT_ENTITLED'],
    [
      'the regulator with wrong check digits',
      people.supervisor,
      { lei: `${LEIS.DelosMSP?.slice(0, 18) ?? ''}00` },
      'LEI_INVALID',
    ],
    ['the regulator a second time', people.supervisor, { mspId: 'AuroraMSP' }, 'MEMBER_EXISTS'],
    ['the regulator without a name', people.supervisor, { legalName: '' }, 'MALFORMED_REQUEST'],
    [
      'the regulator with a name not in normal form C',
      people.supervisor,
      { legalName: 'Cre\u0301dit' },
      'MALFORMED_REQUEST',
    ],
    ['the regulator with an unknown field', people.supervisor, { admin: true }, 'MALFORMED_REQUEST'],
    ['the regulator with an unknown role', people.supervisor, { role: 'bank' }, 'MALFORMED_REQUEST'],
  ])('%s cannot', async (_what, who, over, code) => {
    const ledger = await consortium();
    const before = ledger.dump();
    const request = admission('DelosMSP', { role: 'agency', ...over });
    expect(await refusalOf(ledger.submit(who, 'AdmitMember', request))).toMatchObject({ code });
    expect(ledger.dump()).toBe(before);
  });

  test('a request that is malformed names every field at fault', async () => {
    const ledger = await consortium();
    const attempt = ledger.submit(people.supervisor, 'AdmitMember', admission('DelosMSP', { role: 'x', lei: 'y' }));
    await expect(attempt).rejects.toMatchObject({
      refusal: { code: 'MALFORMED_REQUEST', fields: [{ field: 'role' }, { field: 'lei' }] },
    });
  });

  test('text that is not JSON, and a transaction that does not exist, are refused', async () => {
    const ledger = await consortium();
    expect(await refusalOf(ledger.submit(people.supervisor, 'AdmitMember', '{'))).toMatchObject({
      code: 'MALFORMED_REQUEST',
    });
  });
});

describe('suspending members', () => {
  test('each change stands in the history with who made it', async () => {
    const ledger = await consortium();
    const change = { mspId: 'BorealMSP' };
    await ledger.submit(people.supervisor, 'SuspendMember', {
      ...change,
      commandId: commandId(),
      reason: 'insolvency',
    });
    await ledger.submit(people.supervisor, 'ReinstateMember', { ...change, commandId: commandId() });
    const { versions } = (await ledger.evaluate(people.notary, 'MemberHistory', change)) as {
      versions: { by: string; record: { status: string; revision: number } }[];
    };
    expect(versions.map(({ by, record }) => [by, record.status, record.revision])).toEqual([
      ['RegulatorMSP/supervisor', 'active', 1],
      ['RegulatorMSP/supervisor', 'suspended', 2],
      ['RegulatorMSP/supervisor', 'active', 3],
    ]);
  });

  test.each([
    ['by a lender', people.clerk, 'SuspendMember', { reason: 'security' }, 'ROLE_NOT_ENTITLED'],
    ['of nobody', people.supervisor, 'SuspendMember', { reason: 'security', mspId: 'NobodyMSP' }, 'MEMBER_NOT_FOUND'],
    ['that changes nothing', people.supervisor, 'ReinstateMember', {}, 'MEMBER_STATUS_UNCHANGED'],
  ] as const)('%s is refused', async (_what, who, name, over, code) => {
    const ledger = await consortium();
    const request = { commandId: commandId(), mspId: 'BorealMSP', ...over };
    expect(await refusalOf(ledger.submit(who, name, request))).toMatchObject({ code });
  });

  test('twice is refused', async () => {
    const ledger = await consortium();
    const suspend = (): Promise<unknown> =>
      ledger.submit(people.supervisor, 'SuspendMember', {
        commandId: commandId(),
        mspId: 'BorealMSP',
        reason: 'security',
      });
    await suspend();
    expect(await refusalOf(suspend())).toMatchObject({ code: 'MEMBER_STATUS_UNCHANGED' });
  });

  test("a regulator's user without the duty to supervise cannot", async () => {
    const ledger = await consortium();
    const auditor = { ...people.intern, mspId: 'RegulatorMSP' };
    const request = { commandId: commandId(), mspId: 'BorealMSP', reason: 'security' };
    expect(await refusalOf(ledger.submit(auditor, 'SuspendMember', request))).toMatchObject({ code: 'DUTY_MISSING' });
  });

  test('an unknown member is not found, and nobody outside reads the list', async () => {
    const ledger = await consortium();
    expect(await refusalOf(ledger.evaluate(people.clerk, 'ReadMember', { mspId: 'NobodyMSP' }))).toMatchObject({
      code: 'MEMBER_NOT_FOUND',
    });
    expect(await refusalOf(ledger.evaluate(people.stranger, 'ListMembers', {}))).toMatchObject({
      code: 'MEMBER_NOT_ADMITTED',
    });
  });
});
