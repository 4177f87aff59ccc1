import type { Operation, Schema } from './operations-of.js';

const JSON_TYPE = 'application/json';

/** The TypeScript of a client's method for an operation. */
export function methodSource(operation: Operation): string {
  const { operationId, summary, method, query, queryName, body, answer } = operation;
  const isRead = method === 'GET';
  const isJson = answer === undefined || answer.type === JSON_TYPE;
  const answered = answer === undefined ? 'undefined' : isJson ? typeOf(answer.schema) : 'Response';
  const isOptional = query?.required.length === 0;
  const parameters = [
    ...operation.segments.map(({ name, schema }) => `${name}: ${primitiveOf(schema)}`),
    ...(query === undefined ? [] : [`query: api.${queryName}${isOptional ? ' = {}' : ''}`]),
    ...(body === undefined ? [] : [`body: ${bodyType(body)}`]),
    `options: ${optionsType(operation)} = {}`,
  ];
  const sent = [
    `method: '${method}'`,
    `path: ${pathSource(operation)}`,
    ...(query === undefined ? [] : ['query']),
    ...(body === undefined ? [] : ['body']),
    'options',
  ].join(', ');
  const call = isJson
    ? `this.${operation.isCommand ? 'command' : 'ask'}<${answered}>({ ${sent} })`
    : `this.stream({ ${sent} }, '${answer.type}')`;
  const result = operation.isCommand && isJson && !isRead ? `Written<${answered}>` : answered;
  return `/** ${summary}. */
${operationId}(${parameters.join(', ')}): Promise<${result}> {
  return ${call};
}`;
}

function optionsType({ isCommand, isConditional, asksPurpose }: Operation): string {
  if (isConditional) return 'ConditionalOptions';
  if (isCommand) return 'WriteOptions';
  return asksPurpose ? 'ReadOptions' : 'CallOptions';
}

const typeOf = ({ $ref }: Schema): string =>
  $ref === undefined ? 'unknown' : `api.${$ref.replace('#/components/schemas/', '')}`;

function bodyType({ types, schema }: NonNullable<Operation['body']>): string {
  if (types.includes(JSON_TYPE)) return typeOf(schema);
  return `Upload<${types.map((type) => `'${type}'`).join(' | ')}>`;
}

function primitiveOf({ $ref, type, enum: values }: Schema): string {
  if ($ref !== undefined) return typeOf({ $ref });
  if (values !== undefined) return values.map((value) => `'${value}'`).join(' | ');
  return type === 'integer' || type === 'number' ? 'number' : 'string';
}

function pathSource({ path, segments }: Operation): string {
  if (segments.length === 0) return `'${path}'`;
  return `\`${path.replace(/\{(\w+)\}/g, '${segment($1)}')}\``;
}
