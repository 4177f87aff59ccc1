import type { JsonObject } from './schemas.js';

type Side = 'request' | 'response';

interface Documents {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * What a client written against one OpenAPI document would stumble over in another: a path, operation, answer,
 * parameter or property that is gone, an input that is newly needed or takes fewer values, a value of another type.
 * Additions are none of these.
 *
 * @returns One line a change, with the place where it is; empty where the later document keeps the earlier one's word.
 */
export function breakingChanges(before: JsonObject, after: JsonObject): string[] {
  const documents = { before, after };
  return entries(before.paths).flatMap(([path, old]) => {
    const now = child(after.paths, path);
    if (now === undefined) return [`${path}: removed`];
    return METHODS.filter((method) => method in old).flatMap((method) => {
      const operation = child(now, method);
      const place = `${method.toUpperCase()} ${path}`;
      if (operation === undefined) return [`${place}: removed`];
      return ofOperation(place, child(old, method) ?? {}, operation, documents);
    });
  });
}

function ofOperation(place: string, old: JsonObject, now: JsonObject, documents: Documents): string[] {
  return [
    ...ofParameters(place, old, now, documents),
    ...ofRequestBody(place, old, now, documents),
    ...entries(old.responses).flatMap(([status, response]) => {
      const answer = child(now.responses, status);
      if (answer === undefined) return [`${place} ${status}: removed`];
      return ofContent(`${place} ${status}`, response, answer, 'response', documents);
    }),
  ];
}

function ofParameters(place: string, old: JsonObject, now: JsonObject, { before, after }: Documents): string[] {
  const listed = (operation: JsonObject, document: JsonObject): Map<string, JsonObject> =>
    new Map(
      ((operation.parameters ?? []) as JsonObject[])
        .map((parameter) => resolved(parameter, document))
        .map((parameter) => [`${String(parameter.in)} ${String(parameter.name)}`, parameter]),
    );
  const [olds, news] = [listed(old, before), listed(now, after)];
  const changed = [...olds].flatMap(([name, parameter]) => {
    const other = news.get(name);
    if (other === undefined) return [`${place} ${name}: removed`];
    const required = parameter.required !== true && other.required === true ? [`${place} ${name}: newly required`] : [];
    const schemas = { before: schemaOf(parameter), after: schemaOf(other) };
    return [...required, ...ofSchema(`${place} ${name}`, schemas.before, schemas.after, 'request', { before, after })];
  });
  const added = [...news].filter(([name, { required }]) => required === true && !olds.has(name));
  return [...changed, ...added.map(([name]) => `${place} ${name}: newly required`)];
}

function ofRequestBody(place: string, old: JsonObject, now: JsonObject, documents: Documents): string[] {
  const [body, other] = [child(old, 'requestBody'), child(now, 'requestBody')];
  if (body === undefined) return other?.required === true ? [`${place} body: newly required`] : [];
  if (other === undefined) return [`${place} body: removed`];
  return ofContent(`${place} body`, body, other, 'request', documents);
}

function ofContent(place: string, old: JsonObject, now: JsonObject, side: Side, documents: Documents): string[] {
  return entries(old.content).flatMap(([mediaType, one]) => {
    const other = child(now.content, mediaType);
    if (other === undefined) return [`${place} ${mediaType}: removed`];
    return ofSchema(place, schemaOf(one), schemaOf(other), side, documents);
  });
}

function ofSchema(
  place: string,
  oldRef: JsonObject,
  nowRef: JsonObject,
  side: Side,
  documents: Documents,
  seen: readonly string[] = [],
): string[] {
  const ref = typeof oldRef.$ref === 'string' ? oldRef.$ref : undefined;
  if (ref !== undefined && seen.includes(ref)) return [];
  const on = ref === undefined ? seen : [...seen, ref];
  const [old, now] = [resolved(oldRef, documents.before), resolved(nowRef, documents.after)];
  if (JSON.stringify(old.type) !== JSON.stringify(now.type)) return [`${place}: another type`];
  const deeper = (name: string, one: JsonObject, other: JsonObject): string[] =>
    ofSchema(`${place}.${name}`, one, other, side, documents, on);
  return [
    ...ofEnum(place, old, now),
    ...ofRequired(place, old, now, side),
    ...entries(old.properties).flatMap(([name, one]) => {
      const other = child(now.properties, name);
      return other === undefined ? [`${place}.${name}: removed`] : deeper(name, one, other);
    }),
    ...(isObject(old.items) && isObject(now.items) ? deeper('[]', old.items, now.items) : []),
    ...ofAlternatives(old, now, deeper),
  ];
}

function ofEnum(place: string, old: JsonObject, now: JsonObject): string[] {
  if (!Array.isArray(now.enum)) return [];
  if (!Array.isArray(old.enum)) return [`${place}: newly an enum`];
  const values = now.enum as unknown[];
  return (old.enum as unknown[])
    .filter((value) => !values.includes(value))
    .map((value) => `${place}: no longer takes ${String(value)}`);
}

function ofRequired(place: string, old: JsonObject, now: JsonObject, side: Side): string[] {
  const [was, is] = [namesIn(old.required), namesIn(now.required)];
  return side === 'request'
    ? is.filter((name) => !was.includes(name)).map((name) => `${place}.${name}: newly required`)
    : was.filter((name) => !is.includes(name)).map((name) => `${place}.${name}: no longer always there`);
}

/** Alternatives keep their order: one is compared with what stands in its place. */
function ofAlternatives(
  old: JsonObject,
  now: JsonObject,
  deeper: (name: string, one: JsonObject, other: JsonObject) => string[],
): string[] {
  const olds = (old.anyOf ?? []) as JsonObject[];
  const news = (now.anyOf ?? []) as JsonObject[];
  return olds.flatMap((one, index) => deeper(`anyOf[${index}]`, one, news[index] ?? {}));
}

function resolved(value: JsonObject, document: JsonObject): JsonObject {
  if (typeof value.$ref !== 'string') return value;
  const target = value.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, part) => (isObject(at) ? at[part] : undefined), document);
  if (!isObject(target)) throw new Error(`nothing stands at ${value.$ref}`);
  return resolved(target, document);
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const entries = (value: unknown): [string, JsonObject][] =>
  isObject(value) ? (Object.entries(value) as [string, JsonObject][]) : [];
const namesIn = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);
const schemaOf = (value: JsonObject): JsonObject => child(value, 'schema') ?? {};

function child(value: unknown, name: string): JsonObject | undefined {
  const found = isObject(value) ? value[name] : undefined;
  return isObject(found) ? found : undefined;
}
