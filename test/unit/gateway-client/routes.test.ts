import { ROUTES } from '@attestry/gateway/api/routes';
import { GatewayClient } from '@attestry/gateway/client/gateway-client';
import { expect, test, vi } from 'vitest';

const KEY = 'command-1';
const step = { caseId: 'case', step: 1 };

/** How each operation is called; the bodies are the server's to judge. */
const CALLS: Readonly<Record<string, (client: GatewayClient) => Promise<unknown>>> = {
  admitMember: (client) => client.admitMember(KEY, {} as never),
  suspendMember: (client) => client.suspendMember(KEY, { mspId: 'member', reason: 'insolvency' }),
  reinstateMember: (client) => client.reinstateMember(KEY, 'member'),
  listMembers: (client) => client.listMembers(),
  readMember: (client) => client.readMember('member'),
  readMemberHistory: (client) => client.memberHistory('member'),
  openTradelines: (client) => client.openTradelines(KEY, { tradelines: [] }),
  appendRepayments: (client) => client.appendRepayments(KEY, { events: [] }),
  appendRepayment: (client) => client.appendRepayment(KEY, { tradelineId: 'tradeline' } as never),
  correctRepayment: (client) => client.correctRepayment(KEY, { event: { tradelineId: 'tradeline' } } as never),
  closeTradeline: (client) => client.closeTradeline(KEY, { tradelineId: 'tradeline' } as never),
  readTradeline: (client) => client.readTradeline('tradeline'),
  readTradelineHistory: (client) => client.tradelineHistory('tradeline'),
  listCorrections: (client) => client.listCorrections('tradeline'),
  readAmounts: (client) => client.readAmounts('tradeline'),
  scanTradelines: (client) => client.scanTradelines({ lender: 'member' }),
  scanAmounts: (client) => client.scanAmounts({ lender: 'member' }),
  openCase: (client) => client.openCase(KEY, {} as never),
  closeCase: (client) => client.closeCase(KEY, { caseId: 'case', outcome: 'cured' }),
  readCase: (client) => client.readCase('case'),
  readCaseHistory: (client) => client.caseHistory('case'),
  proposeStep: (client) => client.proposeStep(KEY, { caseId: 'case' } as never),
  attestStep: (client) => client.attestStep(KEY, { ...step, reasons: [] }),
  rejectStep: (client) => client.rejectStep(KEY, { ...step, reasons: [] }),
  recordExecution: (client) => client.recordExecution(KEY, step as never),
  readTransaction: (client) => client.readTransaction('transaction'),
  listCertificates: (client) => client.listCertificates(),
};

const WORDS = { mspId: 'member', tradelineId: 'tradeline', caseId: 'case', step: '1', transactionId: 'transaction' };

test('the client calls every route of the gateway, each by its method and path', async () => {
  expect(Object.keys(CALLS).toSorted()).toEqual(ROUTES.map(({ operationId }) => operationId).toSorted());
  const asked: string[] = [];
  const refusal = { code: 'NOT_FOUND', detail: 'asked' };
  vi.stubGlobal('fetch', (url: URL, { method = 'GET', headers = {} }: RequestInit) => {
    asked.push(`${method} ${url.pathname} ${'Idempotency-Key' in headers ? 'with key' : 'without'}`);
    return Promise.resolve(new Response(JSON.stringify(refusal), { status: 404 }));
  });
  const client = new GatewayClient({ baseUrl: 'http://gateway', token: () => Promise.resolve('token') });
  try {
    for (const { operationId } of ROUTES) {
      await expect(CALLS[operationId]?.(client)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  } finally {
    vi.unstubAllGlobals();
  }
  expect(asked).toEqual(
    ROUTES.map(({ method, path }) => {
      const filled = path.replace(/\{(\w+)\}/g, (_, name: keyof typeof WORDS) => WORDS[name]);
      return `${method.toUpperCase()} /v1${filled} ${method === 'post' ? 'with key' : 'without'}`;
    }),
  );
});
