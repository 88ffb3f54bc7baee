import { type BatchRecord, type ClaimRecord, standing } from './batch-record.ts';
import type { EntryOf } from './entries.ts';

/** Says check and fault; null where the entry fits. Each of these moves the claim on, also after a fault. */
export type Fault = readonly [check: number, what: string] | null;

const life = (what: string): Fault => [10, what];

/** A claim comes on stage, or is called once more while there. */
export function called(record: BatchRecord, claim: ClaimRecord, { data }: EntryOf<'HouseholdCalled'>): Fault {
  const fault = callFault(record, claim, data);
  leaveStage(record, claim);
  record.stations.set(data.station, claim);
  claim.station = data.station;
  claim.attempts = data.attempt;
  claim.attemptsSinceMiss++;
  if (['waiting', 'missed'].includes(claim.step)) claim.step = 'called';
  record.missed.delete(data.seq);
  passTurns(record);
  return fault;
}

function callFault(
  record: BatchRecord,
  claim: ClaimRecord,
  { seq, attempt, station }: EntryOf<'HouseholdCalled'>['data'],
): Fault {
  if (station > record.batch.stations) return life(`there is no station ${station}`);
  const there = record.stations.get(station);
  if (there && there !== claim) return life(`station ${station} still has claim ${there.claim.seq} on stage`);
  if (attempt !== claim.attempts + 1) return life(`attempt ${attempt} comes after attempt ${claim.attempts}`);
  if (claim.step === 'called') return null;
  if (claim.step === 'waiting')
    return seq === record.next ? null : life(`claim ${record.next} is to be called first`);
  if (claim.step === 'missed') return recallFault(record, seq);
  return life(`claim ${seq} is ${claim.step} and cannot be called`);
}

function recallFault(record: BatchRecord, seq: number): Fault {
  if (record.claims.has(record.next))
    return life(`claim ${seq} is called again before claim ${record.next} has had its first call`);
  const first = [...record.missed].reduce((least, waiting) => Math.min(least, waiting), seq);
  return seq === first ? null : life(`claim ${first} is to be called again first`);
}

/** Claims called or waived have had their turn. */
function passTurns(record: BatchRecord): void {
  for (
    let claim = record.claims.get(record.next);
    claim && claim.step !== 'waiting';
    claim = record.claims.get(record.next)
  )
    record.next++;
}

function leaveStage(record: BatchRecord, claim: ClaimRecord): void {
  if (claim.station !== null && record.stations.get(claim.station) === claim)
    record.stations.delete(claim.station);
  claim.station = null;
}

/** Ends the claim's time on stage in that step. */
export function leaveAs(record: BatchRecord, claim: ClaimRecord, step: ClaimRecord['step']): void {
  leaveStage(record, claim);
  claim.step = step;
}

export function missed(record: BatchRecord, claim: ClaimRecord, { data }: EntryOf<'HouseholdMissed'>): Fault {
  const { calls } = record.batch;
  const fault =
    claim.step !== 'called'
      ? life(`claim ${data.seq} is ${claim.step}, not called and awaited`)
      : claim.attemptsSinceMiss < calls
        ? life(`claim ${data.seq} was called ${claim.attemptsSinceMiss} times, not ${calls}`)
        : null;
  claim.misses++;
  claim.attemptsSinceMiss = 0;
  const isFinal = record.batch.missed === 'makeup' || claim.misses === 2;
  if (!isFinal) record.missed.add(data.seq);
  if (fault === null) leaveAs(record, claim, isFinal ? 'over' : 'missed');
  return fault;
}

/** Gives up all that the claim has not drawn. Where picks stand, the claim may still sign for those. */
export function waived(record: BatchRecord, claim: ClaimRecord, { data }: EntryOf<'ClaimWaived'>): Fault {
  const fault = waiverFault(record, claim, data);
  claim.waived = Math.max(claim.claim.count - claim.picks.length, 1);
  record.missed.delete(data.seq);
  const hasPicks = standing(claim).length > 0;
  leaveAs(record, claim, hasPicks ? claim.step : 'over');
  passTurns(record);
  return fault;
}

function waiverFault(
  record: BatchRecord,
  claim: ClaimRecord,
  { seq, rights }: EntryOf<'ClaimWaived'>['data'],
): Fault {
  const { step } = claim;
  if (claim.waived > 0) return life(`claim ${seq} was waived before`);
  if (!['waiting', 'called', 'missed', 'opened', 'ready'].includes(step))
    return life(`claim ${seq} is ${step} and cannot be waived`);
  if (step === 'waiting' && seq !== record.next)
    return life(`claim ${seq} is waived before its turn, which claim ${record.next} has`);
  const left = claim.claim.count - claim.picks.length;
  return rights === left || rights === groupRights(claim)
    ? null
    : life(`the waiver is of ${rights} rights, claim ${seq} has ${left} not drawn`);
}

/** A group's waiver may be counted in its members' rights; it gives up the one stairwell either way. */
function groupRights({ claim }: ClaimRecord): number | null {
  return claim.members.length === 0 ? null : claim.members.reduce((sum, { rights }) => sum + rights, 0);
}
