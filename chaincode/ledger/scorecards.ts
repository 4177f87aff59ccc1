import { emptyRoster } from '../domain/scorecards/roster.js';
import type { Charter } from '../schema/charter.js';
import type { DriftAlert, Roster, ScorecardFile, ScorecardUse } from '../schema/ratification.js';
import type { Scorecard } from '../schema/scorecards.js';
import { decode, encode } from './encoding.js';
import { requiredAndOneOf } from './endorsement-policy.js';
import { driftKey, rosterKey, scorecardFileKey, scorecardFileRange, scorecardKey } from './keys.js';
import { recordHistory, type RecordVersion } from './record-history.js';
import type { Store } from './store.js';

/** More cards than a consortium votes on: a bound, so that no read is without one. */
const MAX_SCORECARDS = 1_000;

/** A card as it lies in the state, and who put it there. */
interface KeptCard {
  readonly card: Scorecard;
  readonly by: string;
}

/**
 * Scorecards, their files and the rosters. All are bound to the regulator: without its peer no card is ratified, and
 * none begins to count.
 */
export class ScorecardShelf {
  constructor(
    private readonly store: Store,
    private readonly charter: Charter,
  ) {}

  async file(version: string): Promise<ScorecardFile | undefined> {
    const [file] = await this.files([version]);
    return file;
  }

  /** Files of these versions, in their order. One read. */
  async files(versions: readonly string[]): Promise<(ScorecardFile | undefined)[]> {
    const values = await this.store.getMany(versions.map(scorecardFileKey));
    return values.map((value) => (value === undefined ? undefined : decode<ScorecardFile>(value)));
  }

  async list(): Promise<ScorecardFile[]> {
    const { from, to } = scorecardFileRange;
    const found = await this.store.scan(from, to, MAX_SCORECARDS);
    return found.map(({ value }) => decode<ScorecardFile>(value));
  }

  /** Cards of these versions, in their order. One read; a version that a file or a roster names is there. */
  async cards(versions: readonly string[]): Promise<Scorecard[]> {
    const values = await this.store.getMany(versions.map(scorecardKey));
    return values.map((value) => {
      if (value === undefined) throw new Error('a card that was proposed is on the ledger');
      return decode<KeptCard>(value).card;
    });
  }

  async roster(use: ScorecardUse): Promise<Roster> {
    const [value] = await this.store.getMany([rosterKey(use)]);
    return value === undefined ? emptyRoster(use) : decode<Roster>(value);
  }

  async alert(version: string, period: string): Promise<DriftAlert | undefined> {
    const [value] = await this.store.getMany([driftKey(version, period)]);
    return value === undefined ? undefined : decode<DriftAlert>(value);
  }

  saveCard(card: Scorecard, by: string): void {
    this.put(scorecardKey(card.version), { card, by } satisfies KeptCard, true);
  }

  saveFile(file: ScorecardFile): void {
    this.put(scorecardFileKey(file.version), file, file.revision === 1);
  }

  saveRoster(roster: Roster): void {
    this.put(rosterKey(roster.use), roster, roster.revision === 1);
  }

  saveAlert(alert: DriftAlert): void {
    this.put(driftKey(alert.version, alert.period), alert, true);
  }

  fileHistory(version: string): Promise<RecordVersion<ScorecardFile>[]> {
    return recordHistory<ScorecardFile>(this.store, scorecardFileKey(version));
  }

  rosterHistory(use: ScorecardUse): Promise<RecordVersion<Roster>[]> {
    return recordHistory<Roster>(this.store, rosterKey(use));
  }

  private put(key: string, record: unknown, isNew: boolean): void {
    this.store.put(key, encode(record));
    if (isNew) this.store.bind(key, requiredAndOneOf(this.charter.regulator, this.charter.endorsers));
  }
}
