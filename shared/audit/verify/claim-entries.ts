import type { BatchRecord, ClaimRecord } from './batch-record.ts';
import { called, type Fault, missed, waived } from './calls.ts';
import { noteTicket } from './draws.ts';
import type { BatchEntry, ClaimEntry, ClaimType, EntryOf } from './entries.ts';
import { shown } from './forms.ts';
import { announced, designated, notarised, opened, registered, rolled, signed, voided } from './picks.ts';
import { outcomeOf } from './results.ts';
import type { Walk } from './walk-state.ts';

const STEPS: {
  readonly [T in ClaimType]: (record: BatchRecord, claim: ClaimRecord, entry: EntryOf<T>) => Fault;
} = {
  HouseholdCalled: called,
  HouseholdMissed: missed,
  ClaimWaived: waived,
  SlotDesignated: designated,
  OffsetRolled: rolled,
  TicketOpened: opened,
  TicketNotarised: notarised,
  TicketVoided: voided,
  ResultSigned: signed,
  ResultAnnounced: announced,
  DrawRegistered: registered,
};

export function isClaimEntry(entry: BatchEntry): entry is ClaimEntry {
  return Object.hasOwn(STEPS, entry.type);
}

/** An entry of a claim's life: checks 9, 10, 11 and, for voids, 13. */
export function checkClaimEntry(walk: Walk, record: BatchRecord, entry: ClaimEntry): void {
  const { findings } = walk;
  const claim = record.claims.get(entry.data.seq);
  if (!claim)
    return findings.fail(
      entry.type === 'TicketVoided' ? 13 : 10,
      entry.seq,
      `there is no claim ${entry.data.seq}`,
    );
  const step = STEPS[entry.type] as (record: BatchRecord, claim: ClaimRecord, entry: ClaimEntry) => Fault;
  const fault = step(record, claim, entry);
  if (fault) findings.fail(fault[0], entry.seq, fault[1]);
  if (entry.type === 'TicketOpened') noteOpening(walk, record, claim, entry);
  if (entry.type === 'TicketVoided')
    findings.note(
      'VOID',
      entry.seq,
      saidOf(entry, `pick ${entry.data.pick}, ${shown(entry.data.lot)}, ${entry.data.reason}`),
    );
  if (entry.type === 'ClaimWaived')
    findings.note('WAIVER', entry.seq, saidOf(entry, `${entry.data.rights} rights`));
}

function saidOf({ data }: ClaimEntry, what: string): string {
  return `batch ${shown(data.batch)}, claim ${data.seq}: ${what}`;
}

function noteOpening(
  walk: Walk,
  record: BatchRecord,
  claim: ClaimRecord,
  entry: EntryOf<'TicketOpened'>,
): void {
  const { findings } = walk;
  const pick = claim.picks.at(-1);
  walk.outcomes.push(outcomeOf(claim.claim.claimant, entry, pick?.opened === entry ? pick : null));
  const isPaper = record.batch.mode === 'tickets';
  if (record.sound && 'code' in entry.data !== isPaper)
    return findings.fail(1, entry.seq, `TicketOpened has ${isPaper ? 'nonce for code' : 'code for nonce'}`);
  if ('code' in entry.data) return noteTicket(record, entry.seq, entry.data, 8, findings);
  const { lot } = entry.data;
  if (!record.lots.has(lot)) findings.fail(8, entry.seq, `${shown(lot)} is no lot of the batch`);
  else if (record.codes.has(lot)) findings.fail(9, entry.seq, `${shown(lot)} has been drawn before`);
  else record.codes.set(lot, entry.data.nonce);
}
