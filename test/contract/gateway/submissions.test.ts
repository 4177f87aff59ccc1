import { gzipSync } from 'node:zlib';
import { connect } from 'node:net';
import { once } from 'node:events';
import type { MemoryLedger } from '@attestry/chaincode/ledger/memory/memory-ledger';
import type { Tradeline } from '@attestry/chaincode/schema';
import type { WindowLimits } from '@attestry/gateway/bulk/window';
import { writeFixed } from '@attestry/gateway/formats/fixed-width';
import { BASE_SEGMENT, HEADER, TRAILER } from '@attestry/gateway/formats/metro2-layout';
import type { Ledger } from '@attestry/gateway/ledger';
import { Problem } from '@attestry/gateway/problems/problem';
import { ReadModel } from '@attestry/gateway/readmodel/read-model';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandId, consortium, people, tradelineId } from '../../support/consortium.js';
import { embeddedDatabases, postgresDatabases, START_DEADLINE_MS, type Databases } from '../../support/databases.js';
import { chainWithMembers } from '../../unit/readmodel/story.js';
import { gatewayOf } from './gateways.js';
import type { MemoryGatewayLedger } from './memory-gateway-ledger.js';
import { monthLine, openingLine, textOf, Uploader } from './uploads.js';

const SMALL: WindowLimits = { lines: 4, bytes: 1_000_000 };
const CSV = 'text/csv';

describe.each([
  ['an embedded', embeddedDatabases],
  ['a PostgreSQL', postgresDatabases],
])('with %s database', (_kind, start) => {
  let databases: Databases;
  /** One for all: what a test sends has keys of its own. */
  let readModel: ReadModel;
  beforeAll(async () => {
    databases = await start();
    const { source } = await chainWithMembers();
    readModel = new ReadModel({
      location: await databases.create(),
      blocks: source,
      mspId: 'AuroraMSP',
      cursorSecret: Buffer.alloc(32, 7),
      log: pino({ level: 'silent' }),
    });
    readModel.start();
    await readModel.reached(0, START_DEADLINE_MS);
  }, START_DEADLINE_MS);
  afterAll(async () => {
    await readModel.close();
    await databases.end();
  }, START_DEADLINE_MS);

  interface Setting {
    readonly inMemory: MemoryLedger;
    readonly clerk: Uploader;
    /** How often each command reached the ledger. */
    readonly sent: string[];
  }

  /** Aurora's clerk at a gateway of its own; `fails` is asked before each command. */
  const setting = async (
    windows: WindowLimits = SMALL,
    fails: (n: number) => void = () => undefined,
  ): Promise<Setting> => {
    const inMemory = await consortium();
    const sent: string[] = [];
    const ledger = (real: MemoryGatewayLedger): Ledger => ({
      evaluate: real.evaluate.bind(real),
      preview: real.preview.bind(real),
      outcomeOf: real.outcomeOf.bind(real),
      isAwaited: real.isAwaited.bind(real),
      submit: async (user, name, request, amounts) => {
        sent.push(name);
        fails(sent.length);
        return real.submit(user, name, request, amounts);
      },
    });
    const gateway = await gatewayOf('AuroraMSP', inMemory, { readModel, windows, ledger });
    return { inMemory, clerk: await Uploader.of(gateway), sent };
  };

  const revisionOf = async ({ inMemory }: Setting, n: number): Promise<number> => {
    const { answer } = await inMemory.endorse(people.clerk, 'ReadTradeline', { tradelineId: tradelineId(n) });
    return (JSON.parse(answer) as Tradeline).revision;
  };

  test('lines of every kind are committed in their order, and the receipt has each with its transaction and block', async () => {
    const all = await setting({ lines: 100, bytes: 1_000_000 });
    const key = commandId();
    const { status, body, headers } = await all.clerk.send(
      textOf([
        { record: 'header', lender: 'AuroraMSP', records: 7 },
        openingLine(1),
        openingLine(2),
        monthLine(1, '2026-01'),
        monthLine(1, '2026-02', { daysPastDue: 12, paymentStatus: 'short' }),
        monthLine(2, '2026-01'),
        { ...monthLine(1, '2026-02'), record: 'correction', revision: 3, reason: 'paymentMisapplied' },
        { record: 'closure', tradelineId: tradelineId(2), closedOn: '2026-03-01', reason: 'paid' },
      ]),
      { key },
    );
    expect([status, body.state, body.lines]).toEqual([
      201,
      'complete',
      { committed: 7, repeated: 0, refused: 0, invalid: 0 },
    ]);
    expect(headers.get('location')).toBe(`/v1/submissions/${key}`);
    expect(body.mismatches).toEqual([]);
    const rows = (await all.clerk.receipt(key)).split('\n').slice(0, -1);
    expect(rows.map((row) => JSON.parse(row) as object)).toEqual(
      [2, 3, 4, 5, 6, 7, 8].map(
        (line) =>
          expect.objectContaining({
            line,
            outcome: 'committed',
            transactionId: expect.stringMatching(/^\S+$/) as string,
            blockNumber: expect.any(Number) as number,
          }) as object,
      ),
    );
    expect(await revisionOf(all, 1)).toBe(4);
    expect(await revisionOf(all, 2)).toBe(3);
  });

  test('a line that is invalid or refused is left out and named, and the others stand', async () => {
    const all = await setting();
    const key = commandId();
    const lines = textOf([
      openingLine(1),
      openingLine(2, { openedOn: '2026-02-30' }),
      openingLine(3, { surprise: 1 }),
      monthLine(1, '2026-02'),
      monthLine(9, '2026-01'),
      monthLine(1, '2026-04'),
      monthLine(1, '2026-03', { daysPastDue: 5 }),
      monthLine(1, '2026-03'),
      { record: 'surprise' },
    ]);
    const long = `{"record":"${'x'.repeat(20_000)}"}\n`;
    const { body } = await all.clerk.send(`${lines}{"record":"month","record":"month"}\nno JSON\n\n${long}`, { key });
    expect(body.lines).toEqual({ committed: 3, repeated: 0, refused: 3, invalid: 6 });
    expect(await all.clerk.outcomes(key)).toEqual([
      '1 committed',
      '2 invalid openedOn',
      '3 invalid surprise',
      '4 committed',
      '5 refused TRADELINE_NOT_FOUND',
      '6 refused PERIOD_OUT_OF_ORDER',
      '7 refused STATUS_CONTRADICTS_ARREARS',
      '8 committed',
      '9 invalid record',
      '10 invalid ',
      '11 invalid ',
      '13 invalid ',
    ]);
    expect(await all.clerk.outcomes(key, '?outcome=refused')).toHaveLength(3);
    const refused = JSON.parse((await all.clerk.receipt(key, '?outcome=refused')).split('\n')[1] ?? '') as object;
    expect(refused).toMatchObject({ code: 'PERIOD_OUT_OF_ORDER', field: 'period', tradelineId: tradelineId(1) });
  });

  test('the same lines under the same key are found dealt with; under another key the ledger has them already', async () => {
    const all = await setting();
    const text = textOf([1, 2, 3, 4, 5, 6].map((n) => openingLine(n)));
    const key = commandId();
    const first = await all.clerk.send(text, { key });
    const commands = all.sent.length;
    const again = await all.clerk.send(text, { key });
    expect([again.status, again.headers.get('idempotency-hit'), again.body]).toEqual([201, 'true', first.body]);
    expect(first.headers.get('idempotency-hit')).toBeNull();
    expect(all.sent.length).toBe(commands);
    const other = await all.clerk.send(text);
    expect(other.body.lines).toEqual({ committed: 0, repeated: 6, refused: 0, invalid: 0 });
  });

  test.each([
    ['other content', (text: string) => text.replace('500000', '500001')],
    ['a line less', (text: string) => text.split('\n').slice(0, -2).join('\n')],
    ['a line more', (text: string) => text + textOf([openingLine(9)])],
  ])('%s under the same key is refused, and nothing of it is committed', async (_what, changed) => {
    const all = await setting();
    const text = textOf([1, 2, 3, 4, 5, 6].map((n) => openingLine(n)));
    const key = commandId();
    const first = await all.clerk.send(text, { key });
    const commands = all.sent.length;
    const other = await all.clerk.send(changed(text), { key });
    expect([other.status, other.body.code]).toEqual([422, 'COMMAND_ID_REUSED']);
    const asCsv = await all.clerk.send(text, { key, type: CSV });
    expect([asCsv.status, asCsv.body.code]).toEqual([422, 'COMMAND_ID_REUSED']);
    expect(all.sent.length).toBe(commands);
    expect((await all.clerk.status(key)).body).toEqual(first.body);
  });

  test('after a cut it goes on from the offset, and every line has been dealt with once', async () => {
    const all = await setting();
    const key = commandId();
    const text = textOf([1, 2, 3].flatMap((n) => [openingLine(n), monthLine(n, '2026-01'), monthLine(n, '2026-02')]));
    const at = text.split('\n').slice(0, 6).join('\n').length + 10;
    await all.clerk.sendAndBeCut(text.slice(0, at), key, 4);
    const { offset } = (await all.clerk.status(key)).body;
    expect(offset).toEqual({ lines: 4, bytes: text.split('\n').slice(0, 4).join('\n').length + 1 });
    const wrong = await all.clerk.continue(key, offset.bytes + 1, text.slice(offset.bytes + 1));
    expect([wrong.status, wrong.body.code, wrong.headers.get('upload-offset')]).toEqual([
      409,
      'OFFSET_MISMATCH',
      String(offset.bytes),
    ]);
    const rest = await all.clerk.continue(key, offset.bytes, text.slice(offset.bytes));
    expect([rest.status, rest.body.state, rest.headers.get('upload-complete')]).toEqual([200, 'complete', '?1']);
    expect(await all.clerk.outcomes(key)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((line) => `${line} committed`));
    expect([await revisionOf(all, 1), await revisionOf(all, 2), await revisionOf(all, 3)]).toEqual([3, 3, 3]);
    const late = await all.clerk.continue(key, offset.bytes, '');
    expect(late.body.code).toBe('OFFSET_MISMATCH');
  });

  test('a failure in the middle of a window leaves what is committed, and the whole sent again ends with the same receipt', async () => {
    let failing = true;
    const all = await setting(SMALL, (n) => {
      if (failing && n >= 3) throw new Problem('TRANSACTION_INVALID', 'for a test');
    });
    const key = commandId();
    // The second window has an opening and a month of the same tradeline: two commands, of which one fails.
    const text = textOf([1, 2, 3, 4, 5].flatMap((n) => [openingLine(n)])) + textOf([monthLine(5, '2026-01')]);
    const failed = await all.clerk.send(text, { key });
    expect([failed.status, failed.body.code]).toEqual([500, 'TRANSACTION_INVALID']);
    expect((await all.clerk.status(key)).body.offset.lines).toBe(4);
    failing = false;
    const again = await all.clerk.send(text, { key });
    expect([again.body.state, again.body.lines]).toEqual([
      'complete',
      { committed: 6, repeated: 0, refused: 0, invalid: 0 },
    ]);
  });

  test('parts can be sent one by one, the last of them ends it', async () => {
    const all = await setting();
    const key = commandId();
    const [one, two] = [textOf([openingLine(1), openingLine(2)]), textOf([openingLine(3)])];
    const first = await all.clerk.send(one, { key, query: '?complete=false' });
    expect([first.body.state, first.headers.get('upload-offset')]).toEqual(['receiving', String(one.length)]);
    const second = await all.clerk.continue(key, one.length, two);
    expect([second.body.state, second.body.lines.committed]).toEqual(['complete', 3]);
    expect((await all.clerk.send(one + two, { key })).headers.get('idempotency-hit')).toBe('true');
  });

  test('header and trailers are held against the lines, and each difference is reported', async () => {
    const all = await setting();
    const { body } = await all.clerk.send(
      textOf([
        { record: 'header', period: '2026-01', records: 4 },
        openingLine(1),
        monthLine(1, '2026-01'),
        monthLine(1, '2026-02'),
        { record: 'trailer', of: 'month', currency: 'EUR', count: 1, balance: '120000', paid: '1' },
        openingLine(2),
      ]),
    );
    expect(body.lines).toEqual({ committed: 2, repeated: 0, refused: 0, invalid: 2 });
    expect(body.mismatches).toEqual([
      { record: null, currency: null, field: 'records', announced: '4', found: '2' },
      { record: 'month', currency: 'EUR', field: 'paid', announced: '1', found: '120000' },
      { record: 'opening', currency: 'EUR', field: 'count', announced: null, found: '1' },
    ]);
    expect(body.totals).toEqual([
      { record: 'opening', currency: 'EUR', count: 1, limit: '500000', balance: '0', due: '0', paid: '0' },
      { record: 'month', currency: 'EUR', count: 1, limit: '500000', balance: '120000', due: '120000', paid: '120000' },
    ]);
  });

  test('with onMismatch=refuse nothing is committed unless the totals fit, and a corrected file may follow', async () => {
    const all = await setting();
    const key = commandId();
    const lines = [openingLine(1), openingLine(2), openingLine(3), openingLine(4), openingLine(5)];
    const trailer = (count: number): object => ({ record: 'trailer', of: 'opening', currency: 'EUR', count });
    const query = '?onMismatch=refuse';
    const wrong = await all.clerk.send(textOf([...lines, trailer(6)]), { key, query });
    expect([wrong.status, wrong.body.code, wrong.body.errors]).toEqual([
      422,
      'TOTALS_MISMATCH',
      [{ field: 'opening.EUR.count', reason: 'announced 6, found 5' }],
    ]);
    expect(all.sent).toEqual([]);
    const refused = (await all.clerk.status(key)).body;
    expect([refused.state, refused.mismatches.length, refused.offset.bytes]).toEqual(['refused', 1, 0]);
    const right = await all.clerk.send(textOf([...lines, trailer(5)]), { key, query });
    expect([right.body.state, right.body.lines.committed, right.body.mismatches]).toEqual(['complete', 5, []]);
    const part = await all.clerk.send(textOf(lines), { query: `${query}&complete=false` });
    expect(part.body.code).toBe('OFFSET_MISMATCH');
  });

  test("a header of another lender's turns the whole down", async () => {
    const all = await setting();
    const { status, body } = await all.clerk.send(textOf([{ record: 'header', lender: 'BorealMSP' }, openingLine(1)]));
    expect([status, body.errors?.[0]?.field, all.sent]).toEqual([400, 'lender', []]);
  });

  test('CSV is taken as NDJSON is, its columns in any order, and the receipt can be had as CSV', async () => {
    const all = await setting();
    const key = commandId();
    const subject = 'subjectAsubjectAsubjectAsubjectAsubjectA123';
    const text = [
      '\ufeffrecord,tradelineId,subjectId,kind,currency,openedOn,limit,period,daysPastDue,paymentStatus,balance,paid,of,count,closedOn,reason',
      `opening,${tradelineId(1)},${subject},creditCard,EUR,2026-01-10,500000,,,,,,,,,`,
      `month,"${tradelineId(1)}",,,EUR,,500000,2026-01,0,full,120000,120000,,,,`,
      `month,${tradelineId(1)},,,EUR,,500000,2026-02,many,full,120000,120000,,,,`,
      `month,${tradelineId(1)},,,EUR,,5.00,2026-02,0,full,120000,120000,,,,`,
      `month,"${tradelineId(1)},,`,
      `closure,${tradelineId(1)},,,,,,,,,,,,,2026-02-01,paid`,
      'trailer,,,,EUR,,,,,,,120000,month,1,,',
      'trailer,,,,EUR,,500000,,,,,,opening,1,,',
      'trailer,,,,,,,,,,,,closure,1,,',
    ].join('\r\n');
    const { status, body } = await all.clerk.send(text, { key, type: 'text/csv; charset=utf-8' });
    expect([status, body.lines, body.mismatches]).toEqual([
      201,
      { committed: 3, repeated: 0, refused: 0, invalid: 3 },
      [],
    ]);
    expect(await all.clerk.outcomes(key, '?outcome=invalid')).toEqual([
      '4 invalid daysPastDue',
      '5 invalid limit',
      '6 invalid ',
    ]);
    const [head, first] = (await all.clerk.receipt(key, '', CSV)).split('\n');
    expect(head).toBe('line,record,outcome,tradelineId,period,transactionId,blockNumber,code,field,reason');
    expect(first).toMatch(new RegExp(`^2,opening,committed,${tradelineId(1)},,\\S+,\\d+,,,$`));
  });

  test('Metro 2 base segments are taken as months and closures, and the trailer is held against them', async () => {
    const all = await setting();
    await all.clerk.send(textOf([openingLine(1, { currency: 'USD' }), openingLine(2, { currency: 'USD' })]));
    const segment = (n: number, values: Record<string, string>): string =>
      writeFixed(BASE_SEGMENT, {
        recordDescriptorWord: '426',
        consumerAccountNumber: tradelineId(n).replace('AuroraMSP-', ''),
        portfolioType: 'R',
        creditLimit: '5000',
        currentBalance: '1200',
        scheduledMonthlyPayment: '1200',
        dateOfAccountInformation: '01312026',
        ...values,
      });
    const trailer = { recordDescriptorWord: '426', recordIdentifier: 'TRAILER', baseRecords: '4' };
    const text = [
      writeFixed(HEADER, { recordDescriptorWord: '426', recordIdentifier: 'HEADER' }),
      segment(1, { accountStatus: '11', actualPayment: '1200' }),
      segment(1, { accountStatus: '71', dateOfAccountInformation: '02282026' }),
      segment(2, { accountStatus: '13', dateClosed: '02102026' }),
      segment(2, { accountStatus: 'DF' }),
      writeFixed(TRAILER, trailer),
    ].join('\n');
    const key = commandId();
    const { body } = await all.clerk.send(text, { key, type: 'application/vnd.attestry.metro2' });
    expect(await all.clerk.outcomes(key)).toEqual([
      '2 committed',
      '3 committed',
      '4 committed',
      '5 invalid accountStatus',
    ]);
    expect(body.mismatches).toEqual([{ record: null, currency: null, field: 'records', announced: '4', found: '3' }]);
    const { answer } = await all.inMemory.endorse(people.clerk, 'ReadTradeline', { tradelineId: tradelineId(1) });
    expect((JSON.parse(answer) as Tradeline).profile).toMatchObject([
      { period: '2026-01', daysPastDue: 0, paymentStatus: 'full' },
      { period: '2026-02', daysPastDue: 30, paymentStatus: 'short' },
    ]);
  });

  test('a compressed body is taken, and what is not compressed as it says is refused', async () => {
    const all = await setting();
    const text = textOf([openingLine(1), openingLine(2)]);
    const gzip = { 'content-encoding': 'gzip' };
    const { body } = await all.clerk.send(gzipSync(text), { headers: gzip });
    expect([body.state, body.lines.committed, body.offset.bytes]).toEqual(['complete', 2, text.length]);
    const broken = await all.clerk.send(gzipSync(text).subarray(0, 40), { headers: gzip });
    expect([broken.status, broken.body.code]).toEqual([400, 'MALFORMED_REQUEST']);
    const other = await all.clerk.send(text, { headers: { 'content-encoding': 'br' } });
    expect([other.status, other.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    const json = await all.clerk.send(text, { type: 'application/json' });
    expect([json.status, json.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  test('who may not furnish is refused before anything is committed, and an unknown submission is not found', async () => {
    const gateway = await gatewayOf('AuroraMSP', await consortium(), { readModel });
    const intern = await Uploader.of(gateway, 'AuroraMSP', 'intern');
    const { status, body } = await intern.send(textOf([openingLine(1)]));
    expect([status, body.code]).toEqual([403, 'DUTY_MISSING']);
    const unknown = await intern.status('submission-unknown');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'SUBMISSION_NOT_FOUND']);
    const continued = await intern.continue('submission-unknown', 0, '');
    expect([continued.status, continued.body.code]).toEqual([404, 'SUBMISSION_NOT_FOUND']);
  });

  test('submissions are listed, newest first, page by page', async () => {
    const { clerk } = await setting();
    const keys = [];
    for (const n of [1, 2, 3]) {
      const key = commandId();
      keys.unshift(key);
      await clerk.send(textOf([openingLine(n)]), { key, query: n === 2 ? '?complete=false' : '' });
    }
    const list = async (query: string): Promise<{ submissions: { submissionId: string }[]; next: string | null }> => {
      const answer = await fetch(`${clerk.url}/v1/submissions${query}`, {
        headers: { authorization: clerk.authorization },
      });
      return (await answer.json()) as { submissions: { submissionId: string }[]; next: string | null };
    };
    const ids = ({ submissions }: { submissions: { submissionId: string }[] }): string[] =>
      submissions.map(({ submissionId }) => submissionId);
    const first = await list('?limit=2');
    const second = await list(`?limit=2&cursor=${first.next ?? ''}`);
    expect([...ids(first), ...ids(second)].slice(0, 3)).toEqual(keys);
    expect(ids(await list('?state=receiving&limit=1'))).toEqual([keys[1]]);
  });

  test('an upload may take longer than other requests, but not stand still; other routes keep their limit', async () => {
    const gateway = await gatewayOf('AuroraMSP', await consortium(), {
      readModel,
      listener: { headersTimeoutS: 1, requestTimeoutS: 1 },
    });
    const clerk = await Uploader.of(gateway);
    const { port } = new URL(gateway.url);
    const begin = (path: string, type: string): ReturnType<typeof connect> => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(
        [
          `POST ${path} HTTP/1.1`,
          'Host: gateway',
          `Authorization: ${clerk.authorization}`,
          `Idempotency-Key: ${commandId()}`,
          `Content-Type: ${type}`,
          'Transfer-Encoding: chunked',
          '',
          '2',
          '{}',
          '',
        ].join('\r\n'),
      );
      return socket;
    };
    const other = begin('/v1/tradelines', 'application/json');
    const upload = begin('/v1/submissions', 'application/x-ndjson');
    const [late] = (await once(other, 'data')) as [Buffer];
    expect(late.toString()).toMatch(/^HTTP\/1\.1 408 /);
    // The other one was begun before it, and is still taken.
    upload.write('0\r\n\r\n');
    const [answer] = (await once(upload, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 201 /);
    upload.destroy();
    other.destroy();
  });
});
