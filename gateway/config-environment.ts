/** What the names of variables begin with that stand for parts of the configuration. */
const PREFIX = 'ATTESTRY_GATEWAY__';

/**
 * A configuration with what the environment says put in place of what the file says: `ATTESTRY_GATEWAY__LISTEN__PORT`
 * is `listen.port`, `ATTESTRY_GATEWAY__READ_MODEL__URL` is `readModel.url`. A value is JSON where it is JSON, and text
 * otherwise. So a secret need not stand in the file, and one file serves several gateways.
 *
 * A list is replaced whole. What becomes of it is still to be parsed.
 */
export function withEnvironment(config: unknown, environment: NodeJS.ProcessEnv): unknown {
  let changed = config;
  for (const [name, text] of Object.entries(environment).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (text === undefined || !name.startsWith(PREFIX)) continue;
    const path = name.slice(PREFIX.length).split('__').map(camelCase);
    changed = replaced(changed, path, valueOf(text));
  }
  return changed;
}

function replaced(whole: unknown, [part, ...rest]: readonly string[], value: unknown): unknown {
  if (part === undefined) return value;
  const isRecord = typeof whole === 'object' && whole !== null && !Array.isArray(whole);
  const record = isRecord ? (whole as Readonly<Record<string, unknown>>) : {};
  return { ...record, [part]: replaced(record[part], rest, value) };
}

const camelCase = (name: string): string =>
  name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
