import { ROUTES } from '../api/routes.js';
import { RESPONSE_HEADERS, REQUEST_HEADERS } from './headers.js';
import { operationOf } from './operation.js';
import { problemExamples } from './problem-responses.js';
import { type JsonObject, Schemas } from './schemas.js';
import { SYSTEM_PATHS } from './system-paths.js';

const DESCRIPTION = `
The API of one organisation's gateway to the ledger. Everything that it answers is read from, or written to, the
organisation's own peer; the gateway decides nothing that the ledger does not decide again.

Writes carry an \`Idempotency-Key\` and may be repeated whatever became of the first one. Amounts are minor units as
decimal strings. What is not a success is a problem document (RFC 9457) with a stable \`code\`, whose \`type\` is a page
of this gateway.
`.trim();

/** The OpenAPI 3.1 document of the gateway, made from its routes. */
export function openApiDocument(): JsonObject {
  const schemas = new Schemas(ROUTES);
  const paths: Record<string, JsonObject> = {};
  for (const route of ROUTES) {
    const path = `/v1${route.path}`;
    paths[path] = { ...paths[path], [route.method]: operationOf(route, schemas) };
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Attestry gateway',
      version: '1.0.0',
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The gateway that serves this document' }],
    security: [{ bearer: [] }, { certificate: [] }],
    tags: [...new Set(Object.values({ ...paths, ...SYSTEM_PATHS }).flatMap(tagsIn))].map((name) => ({ name })),
    paths: { ...paths, ...SYSTEM_PATHS },
  };
  return {
    ...document,
    components: {
      schemas: schemas.reachedFrom({ document, problem: { $ref: '#/components/schemas/Problem' } }),
      headers: RESPONSE_HEADERS,
      parameters: REQUEST_HEADERS,
      examples: problemExamples(),
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'ES256, EdDSA, RS256 or PS256; `sub` names a user of the gateway, `scope` may limit it',
        },
        certificate: { type: 'mutualTLS', description: 'A client certificate that the operator has registered' },
      },
    },
  };
}

function tagsIn(path: JsonObject): string[] {
  return Object.values(path).flatMap((operation) => (operation as { tags: string[] }).tags);
}
