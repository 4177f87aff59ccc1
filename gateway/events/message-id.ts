import type { PositionParts } from '../readmodel/change.js';

/**
 * The header `webhook-id`: the same whenever a change is sent to a webhook, so that its receiver knows what it has had.
 * It has no full stop, which the signed text is divided by.
 */
export const messageIdOf = (webhookId: string, position: PositionParts): string => `${webhookId}-${position.join('-')}`;
