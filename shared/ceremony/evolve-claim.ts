import { assert, never } from '../kernel/assert.ts';
import type { CeremonyEvent, EventOf } from './events.ts';
import { picksLeft } from './claim.ts';
import type { ClaimState, Entry, Pick } from './state.ts';

/** What moves a claim that is on the floor, or calls it there. */
export type StageEvent = Exclude<
  Extract<CeremonyEvent, { data: { seq: number; batch: string } }>,
  { type: 'GroupAllocated' | 'SlipPrinted' | 'SlipPrintFailed' }
>;

/** What an entry changes in the claim that it names (docs/protocol.md section 10, the life of a claim). */
export function evolveClaim(claim: ClaimState, event: StageEvent, entry: Entry): ClaimState {
  switch (event.type) {
    case 'HouseholdCalled':
      return {
        ...claim,
        standing: 'onStage',
        attempts: event.data.attempt,
        attemptsSinceMiss: claim.attemptsSinceMiss + 1,
        calledAt: entry.at,
      };
    case 'HouseholdMissed':
      return { ...claim, standing: 'missed', misses: claim.misses + 1, attemptsSinceMiss: 0, papers: null };
    case 'PapersChecked':
      return { ...claim, papers: { drawer: event.data.drawer, document: event.data.document } };
    case 'ClaimWaived':
      return endedIfEmpty({ ...claim, waived: claim.waived + event.data.rights }, 'waived');
    case 'ResultSigned':
      return { ...claim, signed: event.data };
    case 'ResultAnnounced':
      return { ...claim, announced: true };
    case 'DrawRegistered':
      return { ...claim, standing: 'registered' };
    default:
      return evolvePick(claim, event, entry);
  }
}

type PickEvent = Extract<
  CeremonyEvent,
  { type: 'SlotDesignated' | 'OffsetRolled' | 'TicketOpened' | 'TicketNotarised' | 'TicketVoided' }
>;

function evolvePick(claim: ClaimState, event: PickEvent, { seq, head }: Entry): ClaimState {
  switch (event.type) {
    case 'SlotDesignated': {
      const { pick, slot } = event.data;
      const added: Pick = {
        pick,
        slot,
        offset: null,
        lot: null,
        nonce: null,
        notarised: false,
        voided: null,
      };
      return { ...claim, picks: [...claim.picks, added] };
    }
    case 'OffsetRolled':
      return withOffset(claim, event.data);
    case 'TicketOpened':
      return withPick(claim, event.data.pick, {
        lot: event.data.lot,
        nonce: 'nonce' in event.data ? event.data.nonce : event.data.code,
      });
    case 'TicketNotarised':
      return { ...withPick(claim, event.data.pick, { notarised: true }), anchor: { seq, head } };
    case 'TicketVoided':
      return endedIfEmpty(withPick(claim, event.data.pick, { voided: event.data.reason }), 'void');
    default:
      return never(event);
  }
}

function withOffset(claim: ClaimState, { pick, slot, digits }: EventOf<'OffsetRolled'>['data']): ClaimState {
  const from = claim.picks[pick - 1]?.slot ?? slot;
  return withPick(claim, pick, { slot, offset: { from, digits } });
}

function withPick(claim: ClaimState, number: number, change: Partial<Pick>): ClaimState {
  const pick = claim.picks[number - 1];
  assert(pick, `no pick ${number}`);
  return { ...claim, picks: claim.picks.with(number - 1, { ...pick, ...change }) };
}

/** A claim with nothing left to draw, all of whose picks are void, ends there; a slot designated is still to be opened. */
function endedIfEmpty(claim: ClaimState, standing: 'waived' | 'void'): ClaimState {
  return picksLeft(claim) === 0 && claim.picks.every(({ voided }) => voided !== null)
    ? { ...claim, standing }
    : claim;
}
