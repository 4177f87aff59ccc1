/** Another definition's process did not answer at this peer: no refusal, and no fault of the one that asked. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
