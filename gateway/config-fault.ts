/** A configuration that cannot be used: which part, and why. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
  constructor(part: string, reason: string, cause?: unknown) {
    super(`${part}: ${reason}`, { cause });
  }
}

/** Gives what `make` makes. @throws {@link ConfigFault} where it throws. */
export function orFault<T>(part: string, reason: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new ConfigFault(part, reason, error);
  }
}
