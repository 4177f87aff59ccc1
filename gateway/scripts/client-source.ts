import { format, resolveConfig } from 'prettier';
import openapiTS, { astToString } from 'openapi-typescript';
import { methodSource } from './method-source.js';
import { operationsOf, type ApiDocument, type Operation } from './operations-of.js';

/** The files of the client that are made from the OpenAPI document, by name. */
export interface ClientSource {
  readonly 'api-types.ts': string;
  readonly 'gateway-client.ts': string;
}

const MADE = 'Made from docs/openapi.json by `npm run documents`.';

/**
 * Writes the typed client of an OpenAPI document: the types of its schemas, and a class with one method an operation.
 *
 * @param target - A file beside the ones to be written, for the formatter's settings.
 */
export async function clientSource(document: ApiDocument, target: string): Promise<ClientSource> {
  const operations = operationsOf(document);
  const options = { ...(await resolveConfig(target)), parser: 'typescript' };
  return {
    'api-types.ts': await format(await typesSource(document, operations), options),
    'gateway-client.ts': await format(classSource(operations), options),
  };
}

async function typesSource(document: ApiDocument, operations: readonly Operation[]): Promise<string> {
  const queries = operations.flatMap(({ queryName, query }) => (query === undefined ? [] : [[queryName, query]]));
  const schemas = {
    ...document.components.schemas,
    ...(Object.fromEntries(queries) as Record<string, unknown>),
    ReadPurpose: document.components.parameters.Purpose?.schema,
  };
  const types = await openapiTS(
    // Only the schemas: what an operation takes and answers stands in the signature of its method.
    JSON.stringify({ openapi: '3.1.0', info: document.info, paths: {}, components: { schemas } }),
    { immutable: true, defaultNonNullable: false, rootTypes: true, rootTypesNoSchemaPrefix: true },
  );
  return `// ${MADE}\n${astToString(types)}`;
}

function classSource(operations: readonly Operation[]): string {
  const methods = operations.map(methodSource);
  const named = ['CallOptions', 'ConditionalOptions', 'ReadOptions', 'Upload', 'WriteOptions', 'Written'];
  const used = named.filter((name) => methods.some((method) => new RegExp(`\\b${name}\\b`).test(method)));
  return `// ${MADE}
import type * as api from './api-types.js';
import { ${['ClientTransport', 'segment', ...used.map((name) => `type ${name}`)].join(', ')} } from './client-transport.js';

/**
 * The gateway's API for programs, one method an operation: first what stands in the address, then the query or the body.
 *
 * A write is the ledger's command: it may be repeated under its idempotency key, 8 to 128 characters and unique in the
 * organisation, with the same content, whatever became of the first one. Where none is given it gets a new one, which
 * lasts for the call's own repetitions only.
 *
 * Every call rejects with a \`GatewayProblem\` (the gateway's refusal), a \`GatewayUnreachable\` (no answer until the
 * deadline), or the signal's reason (cancelled; a write may have been committed all the same).
 */
export class GatewayClient extends ClientTransport {
${methods.join('\n\n')}
}
`;
}
