import type { Case, Step } from '../schema/cases.js';
import type { Charter } from '../schema/charter.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import { caseKey, openCaseKey, stepKey, stepRange } from './keys.js';
import { recordHistory, type RecordVersion } from './record-history.js';
import type { Store } from './store.js';

/** Cases and their steps. Each is bound to the notary that the case names: nothing of it changes without that peer. */
export class CaseBook {
  constructor(
    private readonly store: Store,
    private readonly charter: Charter,
  ) {}

  async load(caseId: string): Promise<Case | undefined> {
    const [value] = await this.store.getMany([caseKey(caseId)]);
    return value === undefined ? undefined : decode<Case>(value);
  }

  /** A case and one of its steps, in one read. */
  async loadWithStep(caseId: string, step: number): Promise<{ file: Case | undefined; step: Step | undefined }> {
    const [file, found] = await this.store.getMany([caseKey(caseId), stepKey(caseId, step)]);
    return {
      file: file === undefined ? undefined : decode<Case>(file),
      step: found === undefined ? undefined : decode<Step>(found),
    };
  }

  /** A case of that id, and the id of the case that is open on a tradeline. */
  async loadForOpening(
    caseId: string,
    tradelineId: string,
  ): Promise<{ file: Case | undefined; open: string | undefined }> {
    const [file, open] = await this.store.getMany([caseKey(caseId), openCaseKey(tradelineId)]);
    const openCaseId = open === undefined ? '' : decode<string>(open);
    return {
      file: file === undefined ? undefined : decode<Case>(file),
      open: openCaseId === '' ? undefined : openCaseId,
    };
  }

  async steps(caseId: string): Promise<Step[]> {
    const { from, to } = stepRange(caseId);
    const found = await this.store.scan(from, to, 9_999);
    return found.map(({ value }) => decode<Step>(value));
  }

  /** As {@link steps}, by their numbers: for a transaction that writes, which a range would have collide with others. */
  async stepsOf(file: Case): Promise<Step[]> {
    const keys = Array.from({ length: file.steps }, (_, index) => stepKey(file.caseId, index + 1));
    const values = await this.store.getMany(keys);
    return values.flatMap((value) => (value === undefined ? [] : [decode<Step>(value)]));
  }

  /** Writes a case, and which case is open on its tradeline. */
  save(file: Case): void {
    this.store.put(caseKey(file.caseId), encode(file));
    if (file.revision === 1) this.store.bind(caseKey(file.caseId), this.policy(file));
    if (file.revision === 1 || file.status === 'closed') {
      this.store.put(openCaseKey(file.tradelineId), encode(file.status === 'open' ? file.caseId : ''));
    }
  }

  saveStep(file: Case, step: Step): void {
    const key = stepKey(step.caseId, step.step);
    this.store.put(key, encode(step));
    if (step.revision === 1) this.store.bind(key, this.policy(file));
  }

  caseHistory(caseId: string): Promise<RecordVersion<Case>[]> {
    return recordHistory<Case>(this.store, caseKey(caseId));
  }

  stepHistory(caseId: string, step: number): Promise<RecordVersion<Step>[]> {
    return recordHistory<Step>(this.store, stepKey(caseId, step));
  }

  private policy(file: Case): Uint8Array {
    return requiredAndOneOf(file.notary, this.charter.endorsers);
  }
}
