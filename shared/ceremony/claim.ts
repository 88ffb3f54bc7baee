import type { Lot } from '../kernel/ids.ts';
import type { BatchState, ClaimState, Pick } from './state.ts';

/** What a claim on stage waits for next (docs/protocol.md section 10, the life of a claim). */
export type ClaimStep =
  'papers' | 'designate' | 'roll' | 'open' | 'notarise' | 'sign' | 'announce' | 'register';

/** A claim on stage with its batch and what it waits for. */
export interface Stage {
  readonly batch: BatchState;
  readonly claim: ClaimState;
  readonly step: ClaimStep;
}

export function stepOf(claim: ClaimState, offsetDigits: number): ClaimStep {
  if (claim.announced) return 'register';
  if (claim.signed) return 'announce';
  const last = claim.picks.at(-1);
  if (last && !last.voided && !last.notarised) return stepOfPick(last, offsetDigits);
  if (picksLeft(claim) === 0) return 'sign';
  return claim.papers ? 'designate' : 'papers';
}

function stepOfPick(pick: Pick, offsetDigits: number): ClaimStep {
  if (pick.lot !== null) return 'notarise';
  return offsetDigits > 0 && !pick.offset ? 'roll' : 'open';
}

/** Rights not yet drawn and not given up. */
export function picksLeft(claim: ClaimState): number {
  return claim.count - claim.picks.length - claim.waived;
}

/** The pick being drawn, or the next one to be; never more than the claim's count. */
export function pickInHand(claim: ClaimState): number {
  const last = claim.picks.at(-1);
  const next = last && !last.voided && !last.notarised ? last.pick : claim.picks.length + 1;
  return Math.min(next, claim.count);
}

export function standingPicks(claim: ClaimState): readonly Pick[] {
  return claim.picks.filter((pick) => pick.lot !== null && !pick.voided);
}

/** With `missed` end a second miss is final, with makeup the first is. */
export function isFinallyMissed(claim: ClaimState, missed: 'end' | 'makeup'): boolean {
  return claim.standing === 'missed' && claim.misses >= (missed === 'end' ? 2 : 1);
}

/** The lots that a claim holds now: its standing picks, or what the opening of the whole batch gave it. */
export function lotsOf({ frozen, results }: BatchState, claim: ClaimState): readonly Lot[] {
  if (frozen.mode === 'batch') return results.filter(({ seq }) => seq === claim.seq).map(({ lot }) => lot);
  return standingPicks(claim).flatMap(({ lot }) => lot ?? []);
}

/** Nobody is on stage and nobody is to be called any more. */
export function haveAllEnded(batch: BatchState): boolean {
  return batch.onStage === null && nextToCall(batch) === null;
}

/** Whom the next call is for: first calls in seq order, then those who missed, in seq order; null when all have ended. */
export function nextToCall(batch: BatchState): ClaimState | null {
  const first = batch.claims.find((claim) => claim.standing === 'waiting');
  if (first) return first;
  return (
    batch.claims.find(
      (claim) => claim.standing === 'missed' && !isFinallyMissed(claim, batch.frozen.missed),
    ) ?? null
  );
}

/** From the commitment to the reveal the people's secrets lie sealed on this machine. */
export function areSecretsAwaited({ phase, commitments }: BatchState): boolean {
  return commitments.length > 0 && ['committed', 'digitsDrawn', 'opened', 'sealed'].includes(phase);
}
