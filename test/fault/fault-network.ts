import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { Consortium } from '@attestry/cli/consortium';
import { developmentToken } from '@attestry/cli/dev-issuer';
import { gatewayUrl } from '@attestry/cli/gateways';
import { readRecords } from '@attestry/network/servers/process-record';
import { Server, untilReady } from '@attestry/network/servers/server';
import type { Setting } from '@attestry/network/setting';
import { bringUp, settingIn } from '../support/ephemeral-network.js';
import { organisation } from '../support/shared.js';

/** A network whose processes are killed, and mended. */
export class FaultNetwork {
  private constructor(
    readonly setting: Setting,
    readonly consortium: Consortium,
    /** Words that make `attestry` speak of this network. */
    readonly words: readonly string[],
  ) {}

  /** The one that all tests of the project share. */
  static async shared(): Promise<FaultNetwork> {
    const { home, basePort } = inject('faultNetwork');
    const setting = await settingIn(home, 'dev', basePort);
    // Whatever a test before this one left broken is mended.
    const plan = await bringUp(setting);
    return new FaultNetwork(setting, new Consortium(plan), ['--home', home, '--base-port', String(basePort)]);
  }

  /** Halts a process where it stands; it can still be killed. */
  async halt(name: string): Promise<void> {
    const server = await this.running(name);
    await server.kill('SIGSTOP');
  }

  /** Ends a process without giving it a moment's notice, and answers once it is gone. */
  async kill(name: string): Promise<void> {
    const server = await this.running(name);
    await server.kill('SIGKILL');
    await until(`${name} is gone`, 10_000, async () => (await server.exitReason()) !== undefined);
  }

  private async running(name: string): Promise<Server> {
    const { run } = this.consortium.plan.home;
    const record = (await readRecords(run)).find((one) => one.name === name);
    if (record === undefined) throw new Error(`${name} does not run`);
    return Server.found(record, run);
  }

  /** What an operator does after a fault: `up`. */
  async mend(): Promise<void> {
    await bringUp(this.setting);
  }

  /** Starts one killed gateway again, as a supervisor of processes would: it alone, and at once. */
  async restartGateway(name: string): Promise<void> {
    const { plan } = this.consortium;
    const service = (await this.setting.services(plan)).find(({ spec }) => spec.name === name);
    if (service === undefined) throw new Error(`${name} is no gateway`);
    await untilReady(await Server.start(service.spec, plan.home.run), service.probe, 60_000);
  }

  /** Sends a write once, whatever becomes of it; the client of the command line would repeat it. */
  async writer(name: string, user: string): Promise<Writer> {
    const gateway = organisation(this.consortium, name);
    const token = await developmentToken(this.consortium.plan, gateway, user, 1);
    return async (path, body, key) => {
      const response = await fetch(`${gatewayUrl(gateway)}/v1/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      });
      const repeated = response.headers.get('Idempotency-Hit') === 'true';
      return { status: response.status, repeated, body: (await response.json()) as Record<string, unknown> };
    };
  }
}

/** @param key - The Idempotency-Key. */
export type Writer = (path: string, body: object, key: string) => Promise<WriteAnswer>;

export interface WriteAnswer {
  readonly status: number;
  /** Whether the ledger held the command already. */
  readonly repeated: boolean;
  readonly body: Record<string, unknown>;
}

/** Waits until a condition holds; rejects, naming it, when the deadline passes before. */
export async function until(what: string, deadlineMs: number, holds: () => Promise<boolean> | boolean): Promise<void> {
  const giveUpAt = performance.now() + deadlineMs;
  while (!(await holds())) {
    if (performance.now() > giveUpAt) throw new Error(`${deadlineMs} ms passed, and not: ${what}`);
    await sleep(20);
  }
}
