import { assert, never } from '../kernel/assert.ts';
import type { CeremonyEvent } from './events.ts';
import { picksLeft } from './claim.ts';
import type { Anchor, ClaimState, Pick } from './state.ts';

type ClaimEvent = Extract<CeremonyEvent, { data: { seq: number; batch: string } }>;

/** What an entry changes in the claim that it names (docs/protocol.md section 10, the life of a claim). */
export function evolveClaim(claim: ClaimState, event: ClaimEvent, anchor: Anchor): ClaimState {
  switch (event.type) {
    case 'HouseholdCalled':
      return {
        ...claim,
        standing: 'onStage',
        attempts: event.data.attempt,
        attemptsSinceMiss: claim.attemptsSinceMiss + 1,
      };
    case 'HouseholdMissed':
      return { ...claim, standing: 'missed', misses: claim.misses + 1, attemptsSinceMiss: 0 };
    case 'ClaimWaived':
      return endedIfEmpty({ ...claim, waived: claim.waived + event.data.rights }, 'waived');
    case 'ResultSigned':
      return { ...claim, signed: event.data };
    case 'ResultAnnounced':
      return { ...claim, announced: true };
    case 'DrawRegistered':
      return { ...claim, standing: 'registered' };
    case 'GroupAllocated':
      return claim;
    case 'SlipPrinted':
    case 'SlipPrintFailed':
      return claim;
    default:
      return evolvePick(claim, event, anchor);
  }
}

type PickEvent = Extract<
  CeremonyEvent,
  { type: 'SlotDesignated' | 'OffsetRolled' | 'TicketOpened' | 'TicketNotarised' | 'TicketVoided' }
>;

function evolvePick(claim: ClaimState, event: PickEvent, anchor: Anchor): ClaimState {
  switch (event.type) {
    case 'SlotDesignated': {
      const { pick, slot } = event.data;
      const added: Pick = {
        pick,
        slot,
        rolled: false,
        lot: null,
        nonce: null,
        notarised: false,
        voided: false,
      };
      return { ...claim, picks: [...claim.picks, added] };
    }
    case 'OffsetRolled':
      return withPick(claim, event.data.pick, { slot: event.data.slot, rolled: true });
    case 'TicketOpened':
      return withPick(claim, event.data.pick, {
        lot: event.data.lot,
        nonce: 'nonce' in event.data ? event.data.nonce : event.data.code,
      });
    case 'TicketNotarised':
      return { ...withPick(claim, event.data.pick, { notarised: true }), anchor };
    case 'TicketVoided':
      return endedIfEmpty(withPick(claim, event.data.pick, { voided: true }), 'void');
    default:
      return never(event);
  }
}

function withPick(claim: ClaimState, number: number, change: Partial<Pick>): ClaimState {
  const pick = claim.picks[number - 1];
  assert(pick, `no pick ${number}`);
  return { ...claim, picks: claim.picks.with(number - 1, { ...pick, ...change }) };
}

/** A claim with nothing left to draw, all of whose picks are void, ends there; a slot designated is still to be opened. */
function endedIfEmpty(claim: ClaimState, standing: 'waived' | 'void'): ClaimState {
  return picksLeft(claim) === 0 && claim.picks.every(({ voided }) => voided) ? { ...claim, standing } : claim;
}
