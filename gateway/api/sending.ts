import type { Response } from 'express';

/** Sends JSON as the ledger wrote it. */
export function send(response: Response, status: number, bytes: Uint8Array): void {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  response.status(status).type('application/json').send(body);
}

/** The user that was authenticated. */
export function callerOf(response: Response): string {
  return response.locals.user as string;
}
