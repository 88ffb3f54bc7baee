import { isApproved } from '../audit/signing.ts';
import type { Json } from '../draw/jcs.ts';
import type { Approval, CeremonyEvent, Role } from './events.ts';
import type { CeremonyState } from './state.ts';

type Said = { readonly approvals: readonly Approval[] } & Record<string, unknown>;

/** Whether notary and supervisor, in that order, have signed exactly this (docs/protocol.md section 10). */
export function isApprovedByBoth(state: CeremonyState, what: CeremonyEvent['type'], said: Said): boolean {
  return isApprovedBy(state, ['notary', 'supervisor'], what, said);
}

/** Whether exactly these have signed exactly this, with the keys that are in force now. */
export function isApprovedBy(
  state: CeremonyState,
  roles: readonly Role[],
  what: CeremonyEvent['type'],
  { approvals, ...said }: Said,
): boolean {
  if (approvals.map(({ by }) => by).join() !== roles.join()) return false;
  return approvals.every(({ by, signature }) => {
    const key = state.keys?.[by];
    return key !== undefined && isApproved(key, what, said as Record<string, Json>, signature);
  });
}
