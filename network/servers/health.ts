import { readFile } from 'node:fs/promises';
import { request } from 'node:https';

/**
 * Asks a server's operations endpoint whether it is well.
 *
 * @returns What is wrong; `undefined` if nothing is.
 */
export async function healthComplaint(
  port: number,
  authority: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const ca = await readFile(authority);
  return new Promise((resolve) => {
    const call = request({ host: 'localhost', port, path: '/healthz', ca, signal, agent: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (body += chunk));
      answer.on('end', () => resolve(answer.statusCode === 200 ? undefined : `health: ${answer.statusCode} ${body}`));
    });
    call.on('error', (error) => resolve(error.message));
    call.end();
  });
}
