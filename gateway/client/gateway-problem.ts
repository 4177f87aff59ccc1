import { ConductRefusal, FieldFault } from '@attestry/chaincode/schema';
import { z } from 'zod';

/** As much of an RFC 9457 problem as a client acts on. */
const Problem = z.object({
  code: z.string(),
  detail: z.string().default(''),
  errors: z.array(FieldFault).default([]),
  retryable: z.boolean().default(false),
  transactionId: z.string().optional(),
  conduct: ConductRefusal.optional(),
});

/** Statuses that say "not now". A server in between that knows no problems answers with them too. */
const NOT_NOW = [429, 502, 503, 504];

/** A gateway's answer that is not a success: its status and stable code, and the fields at fault. */
export class GatewayProblem extends Error {
  override readonly name = 'GatewayProblem';

  constructor(
    readonly status: number,
    /** A code of the ledger's or the gateway's; `HTTP_<status>` where the answer was no problem document. */
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly FieldFault[],
    /** Whether the same request may succeed later. */
    readonly retryable: boolean,
    readonly transactionId?: string,
    /** Which rules of conduct are broken, and when the contact would be allowed. */
    readonly conduct?: ConductRefusal,
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }

  /** Reads the problem out of an answer. */
  static async of(response: Response): Promise<GatewayProblem> {
    const text = await response.text();
    const problem = Problem.safeParse(jsonOf(text));
    const notNow = NOT_NOW.includes(response.status);
    if (!problem.success) return new GatewayProblem(response.status, `HTTP_${response.status}`, '', [], notNow);
    const { code, detail, errors, retryable, transactionId, conduct } = problem.data;
    return new GatewayProblem(response.status, code, detail, errors, retryable || notNow, transactionId, conduct);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
