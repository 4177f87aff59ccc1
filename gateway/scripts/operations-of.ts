/** As much of a schema as a signature shows. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
}

interface Parameter {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface OperationObject {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

/** As much of an OpenAPI document as a client is made from. */
export interface ApiDocument {
  readonly info: object;
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
  };
}

/** An operation as a method shows it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  /** What stands in the address, in its order. */
  readonly segments: readonly { readonly name: string; readonly schema: Schema }[];
  /** The parameters of the query as an object's schema; `undefined` where there are none. */
  readonly query: { readonly required: readonly string[] } | undefined;
  readonly queryName: string;
  readonly body: { readonly types: readonly string[]; readonly schema: Schema; readonly required: boolean } | undefined;
  /** What a success is answered with; `undefined` where it has no content. */
  readonly answer: { readonly type: string; readonly schema: Schema } | undefined;
  /** Whether a write is a command of the ledger, with an idempotency key. */
  readonly isCommand: boolean;
  readonly isConditional: boolean;
  readonly asksPurpose: boolean;
}

const JSON_TYPE = 'application/json';
/** What stands in the options of a method, not among its parameters. */
const IN_OPTIONS = ['dryRun'];

/** The operations of a document, in its order. */
export function operationsOf(document: ApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationOf(document, path, method, operation)),
  );
}

function operationOf(document: ApiDocument, path: string, method: string, operation: OperationObject): Operation {
  const { operationId, summary, requestBody, responses } = operation;
  const parameters = (operation.parameters ?? []).map((one) => resolved(document, one));
  const headers = parameters.filter((one) => one.in === 'header').map(({ name }) => name);
  const content = requestBody?.content ?? {};
  return {
    ...{ operationId, summary, path, method: method.toUpperCase() },
    segments: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
      name,
      schema: parameters.find((one) => one.in === 'path' && one.name === name)?.schema ?? { type: 'string' },
    })),
    query: querySchema(parameters.filter((one) => one.in === 'query' && !IN_OPTIONS.includes(one.name ?? ''))),
    queryName: `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Query`,
    body: requestBody && {
      types: Object.keys(content),
      schema: content[JSON_TYPE]?.schema ?? {},
      required: requestBody.required ?? false,
    },
    answer: answerOf(responses),
    isCommand: headers.includes('Idempotency-Key'),
    isConditional: headers.includes('If-Match'),
    asksPurpose: headers.includes('X-Purpose'),
  };
}

function resolved(document: ApiDocument, parameter: Parameter): Parameter {
  const [, name] = /^#\/components\/parameters\/(\w+)$/.exec(parameter.$ref ?? '') ?? [];
  if (name === undefined) return parameter;
  return document.components.parameters[name] ?? parameter;
}

function querySchema(parameters: readonly Parameter[]): Operation['query'] {
  if (parameters.length === 0) return undefined;
  const properties = Object.fromEntries(
    parameters.map(({ name = '', description, schema }) => [
      name,
      // Beside a reference a description would be lost to some readers of schemas; here it is the parameter's own.
      description === undefined ? schema : { ...schema, description },
    ]),
  );
  const required = parameters.flatMap((one) => (one.required === true && one.name !== undefined ? [one.name] : []));
  const schema = { type: 'object', properties, required };
  return schema;
}

/** What stands in a block answers before what only may have been sent. */
const SUCCESSES = ['201', '200', '202'];

function answerOf(responses: OperationObject['responses']): Operation['answer'] {
  const content = SUCCESSES.map((status) => responses[status]?.content).find((one) => one !== undefined) ?? {};
  const [type] = JSON_TYPE in content ? [JSON_TYPE] : Object.keys(content);
  return type === undefined ? undefined : { type, schema: content[type]?.schema ?? {} };
}
