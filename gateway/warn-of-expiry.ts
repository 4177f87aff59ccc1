import type { Logger } from 'pino';
import type { UserIdentity } from './load-config.js';

const NOTICE_DAYS = 30;
const DAY_MS = 86_400_000;

/** Says in the log which users' certificates end soon: the network refuses them from that day on. */
export function warnOfExpiry(users: ReadonlyMap<string, UserIdentity>, log: Logger): void {
  for (const [user, { certificate }] of users) {
    const daysLeft = Math.floor((Date.parse(certificate.validTo) - Date.now()) / DAY_MS);
    if (daysLeft < NOTICE_DAYS) log.warn({ user, daysLeft }, 'certificate ends soon');
  }
}
