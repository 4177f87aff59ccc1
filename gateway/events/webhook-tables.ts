import type { ColumnType, Generated } from 'kysely';
import type { ChangeType, SubjectKind } from '../readmodel/change.js';
import type { Delivery, Webhook, WebhookFilter } from './webhook-shapes.js';

type Json<T> = ColumnType<T, string, string>;

interface GatewayCommandRow {
  readonly command_id: string;
  readonly digest: string;
  /** Sealed. */
  readonly answer: string;
  readonly at: Generated<string>;
}

interface WebhookRow {
  readonly webhook_id: string;
  readonly url: string;
  readonly description: string;
  readonly filter: Json<WebhookFilter>;
  readonly state: Webhook['state'];
  readonly state_reason: Webhook['stateReason'];
  /** Sealed. */
  readonly secrets: string;
  readonly block_number: number;
  readonly tx_index: number;
  readonly item_index: number;
  readonly created_at: Generated<string>;
  readonly created_by: string;
  readonly changed_at: Generated<string>;
}

interface WebhookMessageRow {
  readonly webhook_id: string;
  readonly block_number: number;
  readonly tx_index: number;
  readonly item_index: number;
  readonly type: ChangeType;
  readonly subject_kind: SubjectKind;
  readonly subject_id: string;
  readonly state: Delivery['state'];
  readonly attempts: Generated<number>;
  readonly last_result: string | null;
  /** Whether the last attempt got no answer: then the next success of any shows that the receiver is back. */
  readonly unanswered: Generated<boolean>;
  readonly enqueued_at: Generated<string>;
  readonly first_attempt_at: string | null;
  readonly last_attempt_at: string | null;
  readonly next_attempt_at: Generated<string>;
  readonly finished_at: string | null;
  readonly lease: string | null;
  readonly leased_until: string | null;
}

/** What the gateway itself remembers of its writes, of webhooks and of their deliveries. */
export interface EventTables {
  readonly gateway_commands: GatewayCommandRow;
  readonly webhooks: WebhookRow;
  readonly webhook_messages: WebhookMessageRow;
}
