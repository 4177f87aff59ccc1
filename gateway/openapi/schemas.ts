import * as shapes from '@attestry/chaincode/schema';
import { z } from 'zod';
import { NUMERALS } from '../api/numeral.js';
import type { Route } from '../api/route.js';
import { TransactionStatus } from '../api/transaction-status.js';
import { WriteQuery } from '../api/write-query.js';
import { Change } from '../readmodel/change.js';
import { PROBLEMS, type ProblemCode } from '../problems/codes.js';

export type JsonObject = Record<string, unknown>;

/** RFC 9457, with what this API adds. */
const ProblemShape = z.object({
  type: z.string().describe('URI reference of the page that explains the code'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().describe('The request: `urn:request:<X-Request-Id>`'),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  errors: z.array(shapes.FieldFault).describe('Fields at fault, as the request spells them'),
  conduct: shapes.ConductRefusal.optional().describe(
    'Which rules of conduct are broken, and when the contact would be allowed',
  ),
  transactionId: z.string().optional().describe('Where a transaction was sent'),
  retryable: z.boolean().describe('Whether the same request may succeed later'),
});

const REF = '#/components/schemas/';
export const refTo = (id: string): JsonObject => ({ $ref: `${REF}${id}` });

/** Names under which the parts of an operation are registered. */
export const partName = (route: Route, part: 'Params' | 'Query' | 'Request' | 'Response'): string =>
  `${route.operationId.charAt(0).toUpperCase()}${route.operationId.slice(1)}${part}`;

/** The JSON schemas of all shapes that routes name, each shape once, under the name that the ledger gives it. */
export class Schemas {
  private readonly registry = z.registry<{ id: string }>();
  private readonly made: Readonly<Record<string, JsonObject>>;

  constructor(routes: readonly Route[]) {
    for (const [name, shape] of Object.entries(shapes)) if (shape instanceof z.ZodType) this.add(name, shape);
    this.add('Problem', ProblemShape);
    this.add('TransactionStatus', TransactionStatus);
    this.add('Change', Change);
    this.add('WriteQuery', WriteQuery);
    for (const route of routes) {
      this.add(partName(route, 'Params'), route.params);
      if (route.method === 'get') this.add(partName(route, 'Query'), route.query);
      else this.add(partName(route, 'Request'), route.body);
      this.add(partName(route, 'Response'), route.success.schema);
    }
    // As clients send it and the ledger answers it: amounts as text, defaults left out.
    const { schemas } = z.toJSONSchema(this.registry, { io: 'input', uri: (id) => `${REF}${id}`, override: plainer });
    this.made = schemas;
    for (const schema of Object.values(this.made)) {
      // A component is where it stands in the document: an id of its own would be another base for what it refers to.
      delete schema.$id;
      delete schema.$schema;
    }
  }

  /** The name of a registered shape. */
  nameOf(shape: z.ZodType): string {
    const id = this.registry.get(shape)?.id;
    if (id === undefined) throw new Error('a shape that no route names');
    return id;
  }

  schema(id: string): JsonObject {
    const schema = this.made[id];
    if (schema === undefined) throw new Error(`no shape is called ${id}`);
    return schema;
  }

  /** Every schema that a document refers to, directly or not, by name. */
  reachedFrom(document: unknown): Record<string, JsonObject> {
    const found = new Map<string, JsonObject>();
    const visit = (value: unknown): void => {
      for (const id of refsIn(value)) {
        if (found.has(id)) continue;
        found.set(id, this.schema(id));
        visit(this.schema(id));
      }
    };
    visit(document);
    return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private add(id: string, shape: z.ZodType): void {
    if (!this.registry.has(shape)) this.registry.add(shape, { id });
  }
}

/** The JSON schema of one shape that stands by itself. */
export function jsonSchema(shape: z.ZodType): JsonObject {
  const made: JsonObject = z.toJSONSchema(shape, { io: 'input' });
  delete made.$schema;
  return made;
}

/** What a pattern cannot say: that a day is one of the calendar. */
const FORMATS = new Map<unknown, string>([
  [shapes.CivilDate, 'date'],
  [shapes.Instant, 'date-time'],
]);

/** What the document says otherwise than zod does. */
function plainer({ zodSchema, jsonSchema: made }: { zodSchema: unknown; jsonSchema: JsonObject }): void {
  const format = FORMATS.get(zodSchema);
  if (format !== undefined) made.format = format;
  const number = NUMERALS.get(zodSchema as z.ZodType);
  if (number !== undefined) {
    delete made.pattern;
    Object.assign(made, jsonSchema(number));
  }
}

function refsIn(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, id = '']) => id);
}
