import { createHmac } from 'node:crypto';

/** Makes the salt of a command's private amounts. */
export type SaltOf = (commandId: string) => string;

/**
 * Salts that nobody without the key can guess, and that are the same whenever a command is repeated: a random salt
 * would turn the repetition into another content under the same id.
 */
export function saltsFrom(key: Uint8Array, mspId: string): SaltOf {
  return (commandId) => createHmac('sha256', key).update(`${mspId}\n${commandId}`).digest('hex');
}
