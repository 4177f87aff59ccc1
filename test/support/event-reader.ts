/** A server-sent event as a client gets it; a comment is one too. */
export interface ServerSentEvent {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
  readonly comment?: string;
}

/** Reads the events of a stream as they come, to its end; leaving the loop closes the connection. */
export async function* eventsOf(response: Response): AsyncGenerator<ServerSentEvent> {
  let rest = '';
  for await (const bytes of response.body ?? []) {
    const blocks = (rest + Buffer.from(bytes as Uint8Array).toString('utf8')).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) yield parsed(block);
  }
}

function parsed(block: string): ServerSentEvent {
  const fields = block.split('\n').map((line) => {
    const [, name = '', value = ''] = /^(\w*): ?(.*)$/.exec(line) ?? [];
    return [name === '' ? 'comment' : name, value];
  });
  return Object.fromEntries(fields) as ServerSentEvent;
}

/** The first events that are good for something, so many of them. */
export async function take(
  response: Response,
  count: number,
  wanted: (event: ServerSentEvent) => boolean = ({ id }) => id !== undefined,
): Promise<ServerSentEvent[]> {
  const taken: ServerSentEvent[] = [];
  if (count === 0) return taken;
  for await (const event of eventsOf(response)) {
    if (wanted(event)) taken.push(event);
    if (taken.length === count) break;
  }
  return taken;
}
