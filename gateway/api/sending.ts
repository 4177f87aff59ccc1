import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { View } from './view.js';

/** Sends JSON as the ledger wrote it. */
export function send(response: Response, status: number, bytes: Uint8Array): void {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  response.status(status).type('application/json').send(body);
}

/** Sends an answer in its own form; one that is made as it goes waits for its reader. */
export async function sendView(response: Response, status: number, { headers, type, body }: View): Promise<void> {
  response.status(status).set(headers).type(type);
  if (typeof body === 'string') {
    response.send(body);
    return;
  }
  await pipeline(Readable.from(body), response);
}

/** The user that was authenticated. */
export function callerOf(response: Response): string {
  return response.locals.user as string;
}
