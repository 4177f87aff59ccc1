/** One request of the scenario. */
export interface ScenarioStep {
  readonly title: string;
  readonly organisation: string;
  readonly user: string;
  readonly path: string;
  /** Absent: a read. */
  readonly body?: object;
  /** An earlier step's key is used again. */
  readonly repeats?: string;
  /** What this step must be answered: a status, or the code of a refusal. */
  readonly expected: number | string;
}

/** Says what a user of an organisation asks, and what it must be answered. */
export const by =
  (organisation: string, user: string) =>
  (title: string, path: string, expected: number | string, body?: object, repeats?: string): ScenarioStep => ({
    ...{ title, organisation, user, path, expected },
    ...(body === undefined ? {} : { body }),
    ...(repeats === undefined ? {} : { repeats }),
  });
