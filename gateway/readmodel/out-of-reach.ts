/** SQLSTATE classes that say that the server, not the statement, is at fault: connection, resources, operator. */
const SERVER_CLASSES = ['08', '53', '57'];

/** Whether a database error means that the server cannot be worked with at present. */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') {
    return /^[0-9A-Z]{5}$/.test(code) ? SERVER_CLASSES.includes(code.slice(0, 2)) : /^E[A-Z]+$/.test(code);
  }
  // What the driver itself says of a connection that broke carries no code.
  return /^Connection terminated|timeout exceeded when trying to connect/.test(error.message);
}
