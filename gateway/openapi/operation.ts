import type { CommandRoute, KeepRoute, QueryRoute, RecordRoute, Route, UploadRoute } from '../api/route.js';
import { resourceOf, scopeOf } from '../api/scope.js';
import { FORM_TYPES } from '../api/view.js';
import { problemsOf } from '../problems/of-route.js';
import { header, problemResponses } from './problem-responses.js';
import { type JsonObject, partName, refTo, type Schemas } from './schemas.js';

const json = (schema: JsonObject, rest: JsonObject = {}): JsonObject => ({ 'application/json': { schema, ...rest } });
const sent = (name: string): JsonObject => ({ $ref: `#/components/parameters/${name}` });
/** A table in another form than JSON: CSV with a header line, or a JSON document a line. */
const LINES = { schema: { type: 'string' } };
const ALWAYS = {
  'X-Request-Id': header('RequestId'),
  RateLimit: header('RateLimit'),
  'RateLimit-Policy': header('RateLimitPolicy'),
};

/** What the document says of a route. */
export function operationOf(route: Route, schemas: Schemas): JsonObject {
  const scope = scopeOf(route);
  return {
    operationId: route.operationId,
    summary: route.summary,
    description: [route.description, `Scope${route.needsScope ? '' : ', where a token has any'}: \`${scope}\`.`]
      .filter(Boolean)
      .join('\n\n'),
    tags: [resourceOf(route)],
    parameters: [
      ...parametersIn('path', partName(route, 'Params'), route.params, route.example?.params, schemas),
      ...parametersOf(route, schemas),
    ],
    ...bodyOf(route, schemas),
    responses: {
      ...responsesOf(route, schemas),
      ...problemResponses(problemsOf(route)),
    },
  };
}

function parametersOf(route: Route, schemas: Schemas): JsonObject[] {
  if (route.method === 'get') return readParameters(route, schemas);
  if (route.writes === 'kept') return [];
  return route.writes !== 'upload' ? writeParameters(route, schemas) : uploadParameters(route, schemas);
}

function bodyOf(route: Route, schemas: Schemas): JsonObject {
  if (route.method === 'get') return {};
  if (route.writes === 'upload') return { requestBody: uploadedBody(route) };
  return hasBody(route, schemas) ? { requestBody: requestBody(route, schemas) } : {};
}

function responsesOf(route: Route, schemas: Schemas): JsonObject {
  if (route.method === 'get') return readResponses(route, schemas);
  if (route.writes === 'kept') return keepResponses(route, schemas);
  return route.writes !== 'upload' ? writeResponses(route, schemas) : uploadResponses(route, schemas);
}

function uploadParameters(route: UploadRoute, schemas: Schemas): JsonObject[] {
  return [
    ...parametersIn('query', partName(route, 'Query'), route.query, route.example?.query, schemas),
    ...(route.keyed ? [sent('IdempotencyKey')] : []),
    sent('ContentEncoding'),
  ];
}

function uploadedBody({ upload, example, operationId }: UploadRoute): JsonObject {
  const examples = example === undefined ? {} : { examples: { [operationId]: { value: example.body } } };
  return {
    required: true,
    content: Object.fromEntries(
      upload.map((type, index) => [type, { schema: { type: 'string' }, ...(index === 0 ? examples : {}) }]),
    ),
  };
}

function uploadResponses(route: UploadRoute, schemas: Schemas): JsonObject {
  const headers = {
    ...ALWAYS,
    'Upload-Offset': header('UploadOffset'),
    'Upload-Complete': header('UploadComplete'),
    'Idempotency-Hit': header('IdempotencyHit'),
    ...(route.success.status === 201 ? { Location: header('Location') } : {}),
  };
  const content = json(refTo(schemas.nameOf(route.success.schema)));
  return { [route.success.status]: { description: 'All lines are dealt with', headers, content } };
}

function readParameters(route: QueryRoute, schemas: Schemas): JsonObject[] {
  return [
    ...parametersIn('query', partName(route, 'Query'), route.query, route.example?.query, schemas),
    ...(route.etag === undefined ? [] : [sent('IfNoneMatch')]),
    ...(route.streams === undefined ? [] : [sent('LastEventId')]),
    sent('Purpose'),
  ];
}

function writeParameters(route: CommandRoute | RecordRoute, schemas: Schemas): JsonObject[] {
  if (route.writes === 'gateway') return [sent('IdempotencyKey')];
  return [
    ...parametersIn('query', 'WriteQuery', undefined, undefined, schemas),
    sent('IdempotencyKey'),
    sent('Prefer'),
    ...(route.revision === undefined ? [] : [sent('IfMatch')]),
  ];
}

/** The fields of an object in the address, each a parameter. */
function parametersIn(
  place: 'path' | 'query',
  name: string,
  shape: Route['params'] | undefined,
  example: unknown,
  schemas: Schemas,
): JsonObject[] {
  const { properties = {}, required = [] } = schemas.schema(shape === undefined ? name : schemas.nameOf(shape)) as {
    properties?: Record<string, JsonObject>;
    required?: string[];
  };
  return Object.entries(properties).map(([field, schema]) => {
    const value = (example as Record<string, string> | undefined)?.[field];
    return {
      name: field,
      in: place,
      required: required.includes(field),
      schema,
      ...(value === undefined ? {} : { example: schema.type === 'integer' ? Number(value) : value }),
    };
  });
}

function hasBody(route: CommandRoute | RecordRoute | KeepRoute, schemas: Schemas): boolean {
  return Object.keys(schemas.schema(schemas.nameOf(route.body)).properties ?? {}).length > 0;
}

function requestBody(route: CommandRoute | RecordRoute | KeepRoute, schemas: Schemas): JsonObject {
  const example = route.example?.body;
  const rest = example === undefined ? {} : { examples: { [route.operationId]: { value: example } } };
  return { required: true, content: json(refTo(schemas.nameOf(route.body)), rest) };
}

function readResponses(route: QueryRoute, schemas: Schemas): JsonObject {
  const { form } = route;
  const headers = {
    ...ALWAYS,
    ...(route.etag === undefined ? {} : { ETag: header('ETag') }),
    ...(form === undefined ? {} : { 'X-Block-Height': header('BlockHeight') }),
    ...(route.pages === true || (form !== undefined && form !== 'document') ? { Link: header('Link') } : {}),
  };
  const schema = refTo(schemas.nameOf(route.success.schema));
  const { types } = route.success;
  // In its own media types the schema is of one line, in the forms of a table of the whole page.
  const content =
    types === undefined
      ? Object.fromEntries(
          FORM_TYPES[form ?? 'document'].map((type) => [type, type === 'application/json' ? { schema } : LINES]),
        )
      : Object.fromEntries(types.map((type) => [type, type.endsWith('json') ? { schema } : LINES]));
  if (route.streams !== undefined) {
    const events = { 'text/event-stream': { schema } };
    return { 200: { description: 'Events as they come; the schema is that of their data', headers, content: events } };
  }
  return {
    200: { description: 'As it stands', headers, content },
    ...(route.etag === undefined ? {} : { 304: { description: 'The record is at the ETag that was sent', headers } }),
  };
}

function keepResponses(route: KeepRoute, schemas: Schemas): JsonObject {
  const content = json(refTo(schemas.nameOf(route.success.schema)));
  return { [route.success.status]: { description: 'Kept', headers: ALWAYS, content } };
}

function writeResponses(route: CommandRoute | RecordRoute, schemas: Schemas): JsonObject {
  const content = json(refTo(schemas.nameOf(route.success.schema)));
  if (route.writes === 'gateway') {
    const headers = { ...ALWAYS, 'Idempotency-Hit': header('IdempotencyHit') };
    return { [route.success.status]: { description: 'Done', headers, content } };
  }
  const committed = {
    ...ALWAYS,
    'X-Transaction-Id': header('TransactionId'),
    'X-Block-Number': header('BlockNumber'),
    'Idempotency-Hit': header('IdempotencyHit'),
    'Preference-Applied': header('PreferenceApplied'),
  };
  const dry = { 'Dry-Run': header('DryRun'), 'Idempotency-Hit': header('IdempotencyHit') };
  return {
    ...(route.success.status === 200
      ? { 200: { description: 'Written, or with `dryRun` decided only', headers: { ...committed, ...dry }, content } }
      : {
          200: { description: 'With `dryRun`: what would be written', headers: { ...ALWAYS, ...dry }, content },
          [route.success.status]: { description: 'Written', headers: committed, content },
        }),
    202: {
      description: 'With `Prefer`: sent, and in no block yet',
      headers: {
        ...ALWAYS,
        Location: header('Location'),
        'X-Transaction-Id': header('TransactionId'),
        'Preference-Applied': header('PreferenceApplied'),
      },
      content: json(refTo('TransactionStatus')),
    },
  };
}
