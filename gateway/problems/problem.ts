import type { ConductRefusal, FieldFault } from '@attestry/chaincode/schema';
import { PROBLEMS, type ProblemCode } from './codes.js';

/** Where each code is explained; stable, so that clients may compare it. */
const TYPES = 'https://attestry.example/problems/';

interface Particulars {
  readonly fields?: readonly FieldFault[];
  readonly transactionId?: string;
  /** Response headers that go with the problem. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Which rules of conduct are broken, and when the contact would be allowed. */
  readonly conduct?: ConductRefusal;
  readonly cause?: unknown;
}

/** The body of an answer that is not a success, RFC 9457. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: ProblemCode;
  readonly errors: readonly FieldFault[];
  readonly conduct?: ConductRefusal;
  readonly transactionId?: string;
  readonly retryable: boolean;
}

/** A request that is answered with a problem: the ledger refused it, the gateway did, or the network was in the way. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly fields: readonly FieldFault[];
  readonly transactionId: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly conduct: ConductRefusal | undefined;

  /** @param detail - For the client's eyes: no secrets, no borrower's data, no inner workings. */
  constructor(
    readonly code: ProblemCode,
    detail: string,
    particulars: Particulars = {},
  ) {
    super(detail, particulars.cause === undefined ? {} : { cause: particulars.cause });
    this.fields = particulars.fields ?? [];
    this.transactionId = particulars.transactionId;
    this.headers = particulars.headers ?? {};
    this.conduct = particulars.conduct;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  /** The same problem, its fields named as the client's request names them. */
  renamed(rename: (field: string) => string): Problem {
    return new Problem(this.code, this.message, {
      fields: this.fields.map(({ field, reason }) => ({ field: rename(field), reason })),
      headers: this.headers,
      cause: this.cause,
      ...(this.transactionId === undefined ? {} : { transactionId: this.transactionId }),
      ...(this.conduct === undefined ? {} : { conduct: this.conduct }),
    });
  }

  /** @param instance - What names this occurrence: the request's id as a URN. */
  document(instance: string): ProblemDocument {
    const { status, title, retryable } = PROBLEMS[this.code];
    return {
      type: `${TYPES}${this.code}`,
      title,
      status,
      detail: this.message,
      instance,
      code: this.code,
      errors: this.fields,
      ...(this.conduct === undefined ? {} : { conduct: this.conduct }),
      ...(this.transactionId === undefined ? {} : { transactionId: this.transactionId }),
      retryable,
    };
  }
}
