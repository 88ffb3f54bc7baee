import { isApproved } from '../audit/signing.ts';
import type { Json } from '../draw/jcs.ts';
import type { Approval, CeremonyEvent } from './events.ts';
import type { CeremonyState } from './state.ts';

/** Whether notary and supervisor, in that order, have signed exactly this (docs/protocol.md section 10). */
export function isApprovedByBoth(
  state: CeremonyState,
  what: CeremonyEvent['type'],
  { approvals, ...said }: { readonly approvals: readonly Approval[] } & Record<string, unknown>,
): boolean {
  if (approvals.map(({ by }) => by).join() !== 'notary,supervisor') return false;
  return approvals.every(({ by, signature }) => {
    const key = state.keys?.[by];
    return key !== undefined && isApproved(key, what, said as Record<string, Json>, signature);
  });
}
