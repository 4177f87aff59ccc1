/** A network that cannot do what it was asked: one clear sentence, and the way out or what a tool said last. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
