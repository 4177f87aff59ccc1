import type { AgencyConduct, Placement, Staff } from '../schema/agencies.js';
import { decode, encode } from './encoding.js';
import { agencyConductKey, placementKey, placementRange, staffKey } from './keys.js';
import type { Store } from './store.js';

/** More agencies than work on one case. */
const MAX_PLACEMENTS = 100;

/** Placements, staff and conduct records. */
export class AgencyBook {
  constructor(private readonly store: Store) {}

  async placement(caseId: string, agency: string): Promise<Placement | undefined> {
    const [value] = await this.store.getMany([placementKey(caseId, agency)]);
    return value === undefined ? undefined : decode<Placement>(value);
  }

  async placements(caseId: string): Promise<Placement[]> {
    const { from, to } = placementRange(caseId);
    return (await this.store.scan(from, to, MAX_PLACEMENTS)).map(({ value }) => decode<Placement>(value));
  }

  savePlacement(placement: Placement): void {
    this.store.put(placementKey(placement.caseId, placement.agency), encode(placement));
  }

  async staff(employer: string, staffId: string): Promise<Staff | undefined> {
    const [value] = await this.store.getMany([staffKey(employer, staffId)]);
    return value === undefined ? undefined : decode<Staff>(value);
  }

  saveStaff(staff: Staff): void {
    this.store.put(staffKey(staff.employer, staff.staffId), encode(staff));
  }

  async conduct(agency: string): Promise<AgencyConduct | undefined> {
    const [value] = await this.store.getMany([agencyConductKey(agency)]);
    return value === undefined ? undefined : decode<AgencyConduct>(value);
  }

  saveConduct(conduct: AgencyConduct): void {
    this.store.put(agencyConductKey(conduct.agency), encode(conduct));
  }
}
