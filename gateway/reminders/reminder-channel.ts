import { Channel } from '@attestry/chaincode/schema';
import type { z } from 'zod';

/** The channels of the ledger on which a gateway can send by itself. */
export const ReminderChannel = Channel.extract(['email', 'push', 'sms']);
export type ReminderChannel = z.infer<typeof ReminderChannel>;
