import type { AdmitMemberRequest } from '@attestry/gateway/client/api-types';
import type { GatewayClient } from '@attestry/gateway/client/gateway-client';
import { GatewayProblem } from '@attestry/gateway/client/gateway-problem';

/** The demo's members: invented names, and invented identifiers with right check digits. */
export const DEMO_MEMBERS: readonly AdmitMemberRequest[] = [
  {
    mspId: 'RegulatorMSP',
    role: 'regulator',
    legalName: 'Authority for Consumer Credit (demo)',
    lei: 'ATTE00REGULA00000023',
    jurisdiction: 'EU',
  },
  {
    mspId: 'NotaryMSP',
    role: 'notary',
    legalName: 'Chamber of Notaries (demo)',
    lei: 'ATTE00NOTARY00000063',
    jurisdiction: 'EU',
  },
  {
    mspId: 'AuroraMSP',
    role: 'lender',
    legalName: 'Aurora Consumer Bank plc (demo)',
    lei: 'ATTE00AURORA00000064',
    jurisdiction: 'EU',
    expectedTradelines: 16_000,
  },
  {
    mspId: 'BorealMSP',
    role: 'lender',
    legalName: 'Boreal Card Services plc (demo)',
    lei: 'ATTE00BOREAL00000013',
    jurisdiction: 'EU',
    expectedTradelines: 16_000,
  },
  {
    mspId: 'CastorMSP',
    role: 'insurer',
    legalName: 'Castor Credit Insurance SE (demo)',
    lei: 'ATTE00CASTOR00000078',
    jurisdiction: 'EU',
  },
  {
    mspId: 'DelosMSP',
    role: 'agency',
    legalName: 'Delos Receivables GmbH (demo)',
    lei: 'ATTE00DELOS000000081',
    jurisdiction: 'EU',
  },
];

/** Refusals that say: this member has been admitted before. */
const ADMITTED = ['MEMBER_EXISTS', 'COMMAND_ID_REUSED'];

/**
 * Admits the demo's members, in the regulator's name; those that have been admitted stay as they are.
 *
 * @param regulator - Client of a user with the duty `supervise`.
 */
export async function admitMembers(
  regulator: Pick<GatewayClient, 'admitMember'>,
  members: readonly AdmitMemberRequest[] = DEMO_MEMBERS,
): Promise<void> {
  // The regulator comes first: who is no member may not read what it has written.
  for (const member of members) {
    try {
      await regulator.admitMember(member, { idempotencyKey: `admit-${member.mspId}` });
    } catch (error) {
      if (!(error instanceof GatewayProblem && ADMITTED.includes(error.code))) throw error;
    }
  }
}
