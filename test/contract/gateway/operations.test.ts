import { Metrics } from '@attestry/gateway/metrics';
import { describe, expect, test, vi } from 'vitest';
import { consortium } from '../../support/consortium.js';
import { gatewayOf } from './gateways.js';

describe('metrics', () => {
  test('count requests by operation, status and code, and name no record and no user', async () => {
    const gateway = await gatewayOf('AuroraMSP', await consortium());
    const clerk = await gateway.as('clerk');
    await clerk.get('/v1/members/BorealMSP');
    await clerk.get('/v1/members/BorealMSP');
    await clerk.get('/v1/members/NobodyMSP');
    await fetch(`${gateway.url}/v1/members`);
    // Counted once the answer is out.
    await vi.waitFor(async () => {
      const answer = await fetch(`${gateway.url}/metrics`);
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
      const text = await answer.text();
      for (const line of [
        'attestry_http_requests_total{operation="readMember",method="GET",status="200",code=""} 2',
        'attestry_http_requests_total{operation="readMember",method="GET",status="404",code="MEMBER_NOT_FOUND"} 1',
        'attestry_http_requests_total{operation="none",method="GET",status="401",code="TOKEN_MISSING"} 1',
        'attestry_http_request_duration_seconds_count{operation="readMember",method="GET"} 3',
      ]) {
        expect(text).toContain(line);
      }
      expect(text).not.toMatch(/BorealMSP|clerk/);
    });
  });

  test('show what is under way and how far the gateway is behind its peer', async () => {
    const metrics = new Metrics();
    let height: bigint | undefined = 12n;
    const load = { reads: 1, writes: 2, queued: 3, awaited: 4, blockNumber: 9n, streamLive: true };
    metrics.watch(
      () => load,
      () => Promise.resolve(height),
    );
    const { body } = await metrics.text();
    for (const line of ['{kind="queued"} 3', 'attestry_block_stream_live 1', 'attestry_block_lag 2']) {
      expect(body).toContain(line);
    }
    height = undefined;
    expect((await metrics.text()).body).not.toMatch(/^attestry_block_lag /m);
  });

  test('are served elsewhere where the operator wants them elsewhere', async () => {
    const { url } = await gatewayOf('AuroraMSP', await consortium(), { servesMetrics: false });
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
  });
});
