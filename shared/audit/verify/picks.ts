import { type BatchRecord, type ClaimRecord, type Pick, standing } from './batch-record.ts';
import { type Fault, leaveAs } from './calls.ts';
import type { EntryOf } from './entries.ts';
import { shown } from './forms.ts';

const life = (what: string): Fault => [10, what];

/** The index of a slot among the unopened, ascending; -1 where it is none of them. */
function indexOfSlot(unopened: readonly number[], slot: number): number {
  let low = 0;
  let high = unopened.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = unopened[middle] as number;
    if (found === slot) return middle;
    if (found < slot) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export function designated(
  record: BatchRecord,
  claim: ClaimRecord,
  { data }: EntryOf<'SlotDesignated'>,
): Fault {
  const fault = designationFault(record, claim, data);
  claim.picks.push({ pick: data.pick, slot: data.slot, lot: null, opened: null, voided: false });
  claim.step = 'designated';
  record.pending = claim;
  return fault;
}

function designationFault(
  record: BatchRecord,
  claim: ClaimRecord,
  { seq, pick, slot }: EntryOf<'SlotDesignated'>['data'],
): Fault {
  if (slot <= record.batch.lots.length && indexOfSlot(record.unopened, slot) < 0)
    return [9, `slot ${slot} has been opened before`];
  if (slot > record.batch.lots.length) return life(`there is no slot ${slot}`);
  if (record.pending)
    return life(`claim ${record.pending.claim.seq} has designated a slot that is not opened yet`);
  if (claim.step !== 'called' && claim.step !== 'ready')
    return life(`claim ${seq} is ${claim.step} and cannot designate`);
  if (claim.waived > 0) return life(`claim ${seq} was waived`);
  if (pick !== claim.picks.length + 1) return life(`pick ${pick} comes after pick ${claim.picks.length}`);
  return pick > claim.claim.count ? life(`claim ${seq} is for ${claim.claim.count}, not ${pick}`) : null;
}

/** The pick that an entry names, where it is the claim's last. */
function lastPick(claim: ClaimRecord, pick: number): Pick | null {
  const last = claim.picks.at(-1);
  return last?.pick === pick ? last : null;
}

/** Check 11: exactly so many digits, and the slot moved on over the unopened ones. */
export function rolled(record: BatchRecord, claim: ClaimRecord, { data }: EntryOf<'OffsetRolled'>): Fault {
  const last = lastPick(claim, data.pick);
  if (claim.step !== 'designated' || !last)
    return life(`claim ${data.seq} has not just designated pick ${data.pick}`);
  const fault = offsetFault(record, last.slot, data.digits, data.slot);
  claim.step = 'rolled';
  last.slot = data.slot;
  return fault;
}

function offsetFault({ batch, unopened }: BatchRecord, from: number, digits: string, slot: number): Fault {
  if (batch.offsetDigits === 0) return [11, 'this batch has no offset dice'];
  if (digits.length !== batch.offsetDigits || !/^[0-9]+$/.test(digits))
    return [11, `${shown(digits)} is not ${batch.offsetDigits} decimal digits`];
  const index = indexOfSlot(unopened, from);
  if (index < 0) return null;
  const places = remainder(digits, unopened.length);
  const moved = unopened[(index + places) % unopened.length];
  return moved === slot
    ? null
    : [11, `the digits ${shown(digits)} lead from slot ${from} to slot ${moved}, not ${slot}`];
}

/** `digits` mod n, digit by digit: so many digits as a stranger likes. */
function remainder(digits: string, n: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % n;
  return rest;
}

export function opened(record: BatchRecord, claim: ClaimRecord, entry: EntryOf<'TicketOpened'>): Fault {
  const { data } = entry;
  const fault = openingFault(record, claim, data);
  const last = lastPick(claim, data.pick);
  if (last && last.opened === null) {
    last.opened = entry;
    last.slot = data.slot;
    last.lot = data.lot;
    claim.step = 'opened';
  }
  const index = indexOfSlot(record.unopened, data.slot);
  if (index >= 0) record.unopened.splice(index, 1);
  if (record.pending === claim) record.pending = null;
  record.opened.push(entry);
  return fault;
}

function openingFault(
  record: BatchRecord,
  claim: ClaimRecord,
  { seq, pick, slot }: EntryOf<'TicketOpened'>['data'],
): Fault {
  const { batch, unopened } = record;
  if (slot <= batch.lots.length && indexOfSlot(unopened, slot) < 0)
    return [9, `slot ${slot} has been opened before`];
  const last = lastPick(claim, pick);
  const step = batch.offsetDigits > 0 ? 'rolled' : 'designated';
  if (claim.step !== step || !last) return life(`pick ${pick} of claim ${seq} was not ${step} just before`);
  return last.slot === slot ? null : life(`slot ${last.slot} was ${step}, not slot ${slot}`);
}

export function notarised(_: BatchRecord, claim: ClaimRecord, { data }: EntryOf<'TicketNotarised'>): Fault {
  if (claim.step !== 'opened' || !lastPick(claim, data.pick))
    return life(`pick ${data.pick} of claim ${data.seq} was not opened just before`);
  claim.step = 'ready';
  return null;
}

const SIGNED = ['signed', 'announced', 'registered'];

/** Check 13: a void names an opened pick of a claim not yet signed, as it was opened. */
export function voided(record: BatchRecord, claim: ClaimRecord, { data }: EntryOf<'TicketVoided'>): Fault {
  const pick = claim.picks.find((made) => made.pick === data.pick && made.opened !== null);
  if (!pick) return [13, `pick ${data.pick} of claim ${data.seq} was not opened`];
  if (SIGNED.includes(claim.step)) return [13, `claim ${data.seq} was signed before the void`];
  if (pick.voided) return [13, `pick ${data.pick} of claim ${data.seq} was voided before`];
  const fault: Fault =
    pick.slot === data.slot && pick.lot === data.lot
      ? null
      : [13, `pick ${data.pick} was slot ${pick.slot} with lot ${shown(pick.lot)}`];
  pick.voided = true;
  if (claim.step === 'opened' && claim.picks.at(-1) === pick) claim.step = 'ready';
  const isSpent = claim.picks.length >= claim.claim.count && claim.picks.every((made) => made.voided);
  if (isSpent) leaveAs(record, claim, 'over');
  return fault;
}

export function signed(_: BatchRecord, claim: ClaimRecord, { data }: EntryOf<'ResultSigned'>): Fault {
  const isDrawn = claim.waived > 0 || claim.picks.length >= claim.claim.count;
  const fault =
    claim.step === 'ready' && isDrawn && standing(claim).length > 0
      ? null
      : life(`claim ${data.seq} has not drawn all its picks, or has signed before`);
  claim.step = 'signed';
  return fault;
}

export function announced(_: BatchRecord, claim: ClaimRecord, { data }: EntryOf<'ResultAnnounced'>): Fault {
  const fault = claim.step === 'signed' ? null : life(`claim ${data.seq} is ${claim.step}, not signed`);
  claim.step = 'announced';
  return fault;
}

export function registered(
  record: BatchRecord,
  claim: ClaimRecord,
  { data }: EntryOf<'DrawRegistered'>,
): Fault {
  const fault = claim.step === 'announced' ? null : life(`claim ${data.seq} is ${claim.step}, not announced`);
  leaveAs(record, claim, 'registered');
  return fault;
}
