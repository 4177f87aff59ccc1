import { PROBLEMS, type ProblemCode } from '../problems/codes.js';
import { header, problemResponses } from './problem-responses.js';
import type { JsonObject } from './schemas.js';

const asked = { 'X-Request-Id': header('RequestId') };

function open(operationId: string, summary: string, mediaType: string, codes: readonly ProblemCode[]): JsonObject {
  const schema = mediaType === 'application/json' ? { type: 'object' } : { type: 'string' };
  return {
    operationId,
    summary,
    tags: ['gateway'],
    security: [],
    responses: {
      200: { description: 'OK', headers: asked, content: { [mediaType]: { schema } } },
      ...problemResponses(codes),
    },
  };
}

/** What is answered without a token. */
export const SYSTEM_PATHS: Readonly<Record<string, JsonObject>> = {
  '/livez': { get: open('livez', 'Whether the process lives', 'application/json', ['INTERNAL']) },
  '/readyz': {
    get: open('readyz', 'Whether the network can be worked with', 'application/json', ['NOT_READY', 'INTERNAL']),
  },
  '/openapi.json': { get: open('openApi', 'This document', 'application/json', ['INTERNAL']) },
  '/docs': { get: open('reference', 'This document, for people', 'text/html', ['INTERNAL']) },
  '/problems/{code}': {
    get: {
      ...open('problemPage', 'What a problem means, and what to do', 'text/html', ['NOT_FOUND', 'INTERNAL']),
      parameters: [
        {
          name: 'code',
          in: 'path',
          required: true,
          schema: { type: 'string', enum: Object.keys(PROBLEMS) },
          example: 'PERIOD_OUT_OF_ORDER',
        },
      ],
    },
  },
};
