import { approve, publicKeyOf } from '../../shared/audit/signing.ts';
import type { Approval, CeremonyEvent, Role } from '../../shared/ceremony/events.ts';
import type { Json } from '../../shared/draw/jcs.ts';
import { fromHex } from '../../shared/kernel/bytes.ts';
import { ClaimantCode, DwellingType } from '../../shared/kernel/ids.ts';
import { H, secretOf } from './protocol.ts';

/** What the notary and the supervisor sign with; everyone can know it. */
export const SEEDS: Readonly<Record<Role, Uint8Array>> = {
  notary: fromHex(secretOf('key of the notary')),
  supervisor: fromHex(secretOf('key of the supervisor')),
};
export const KEYS = { notary: publicKeyOf(SEEDS.notary), supervisor: publicKeyOf(SEEDS.supervisor) };
/** Notary's, then supervisor's, over an entry's data without its approvals. */
export function approvals(what: CeremonyEvent['type'], said: Record<string, unknown>): Approval[] {
  const by = (role: Role): Approval => ({
    by: role,
    signature: approve(SEEDS[role], what, said as Record<string, Json>),
  });
  return [by('notary'), by('supervisor')];
}

/** What GroupConsented says of a group. */
export function consentOf(group: string, type: string) {
  return {
    group: ClaimantCode.parse(group),
    type: DwellingType.parse(type),
    document: H(`consent of ${group}`),
  };
}
