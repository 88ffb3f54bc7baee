import { batchInput } from '../../draw/board.ts';
import { allocationFault } from './allocation.ts';
import { liveOn } from './batch-life.ts';
import { type BatchRecord, type ClaimRecord, isEnded, newRecord } from './batch-record.ts';
import { batchFaults } from './batch-rules.ts';
import { checkClaimEntry, isClaimEntry } from './claim-entries.ts';
import {
  checkCommitments,
  checkDigits,
  checkOpening,
  checkReveal,
  checkSeal,
  checkTickets,
  noteTicket,
} from './draws.ts';
import type { BatchEntry, ClaimEntry, EntryOf, Listed } from './entries.ts';
import { shown } from './forms.ts';
import { freezeFaults } from './freeze.ts';
import { pool, release } from './holdings.ts';
import { outcomesOf } from './results.ts';
import type { Walk } from './walk-state.ts';

/** A batch is frozen: its life begins (3), its rules (4), and its place among the others (15). */
export function checkFreeze(walk: Walk, entry: EntryOf<'BatchFrozen'>): void {
  const { batch, input } = entry.data;
  const { findings, batches, holdings } = walk;
  if (batches.has(batch.batch))
    return findings.fail(3, entry.seq, `batch ${shown(batch.batch)} is frozen twice`);
  const faults = [...batchFaults(batch), ...ceremonyFaults(walk, entry)];
  const record = newRecord(entry, batchInput(batch), faults.length === 0);
  if (record.input !== input) faults.push('input is not that of the batch');
  for (const fault of faults) findings.fail(4, entry.seq, `batch ${shown(batch.batch)}: ${fault}`);
  if (holdings) {
    for (const fault of freezeFaults(record, batches, holdings))
      findings.fail(15, entry.seq, `batch ${shown(batch.batch)}: ${fault}`);
    pool(record, holdings);
  }
  batches.set(batch.batch, record);
}

function ceremonyFaults({ opening }: Walk, { data: { batch } }: EntryOf<'BatchFrozen'>): string[] {
  if (!opening) return [];
  const { ceremony, rehearsal } = opening.data;
  return [
    ...(batch.ceremony === ceremony ? [] : [`ceremony is ${shown(batch.ceremony)}, not ${shown(ceremony)}`]),
    ...(batch.rehearsal === rehearsal ? [] : [`rehearsal is ${batch.rehearsal}, not ${rehearsal}`]),
  ];
}

export function isBatchEntry(entry: Listed): entry is BatchEntry {
  return 'batch' in entry.data && typeof entry.data.batch === 'string';
}

/** An entry of a batch: first whether it comes at its time (3), then what it says. */
export function checkBatchEntry(walk: Walk, entry: BatchEntry): void {
  const record = walk.batches.get(entry.data.batch);
  if (!record)
    return walk.findings.fail(
      3,
      entry.seq,
      `${entry.type} of batch ${shown(entry.data.batch)}, which was not frozen`,
    );
  const fault = liveOn(record, entry.type);
  if (fault) walk.findings.fail(3, entry.seq, fault);
  if (isClaimEntry(entry)) return checkClaimEntry(walk, record, entry);
  checkStep(walk, record, entry);
}

function checkStep(walk: Walk, record: BatchRecord, entry: Exclude<BatchEntry, ClaimEntry>): void {
  const { findings } = walk;
  switch (entry.type) {
    case 'SecretsCommitted':
      return checkCommitments(record, entry, walk.commitments, findings);
    case 'DigitsDrawn':
      return checkDigits(record, entry, findings);
    case 'BoardSealed':
      return checkSeal(record, entry, findings);
    case 'BatchOpened':
      checkOpening(record, entry, findings);
      for (const outcome of outcomesOf(record, entry)) walk.outcomes.push(outcome);
      return;
    case 'SecretsRevealed':
      return checkReveal(record, entry, findings);
    case 'TicketCounted':
    case 'TicketLost':
      return noteTicket(record, entry.seq, entry.data, 7, findings);
    case 'BatchAbandoned':
      return abandon(walk, record, entry);
    case 'BatchClosed':
      return close(walk, record, entry);
    case 'GroupAllocated':
      return allocate(walk, record, entry);
  }
}

function abandon(
  { findings, holdings }: Walk,
  record: BatchRecord,
  { seq, data }: EntryOf<'BatchAbandoned'>,
): void {
  findings.note('ABANDONED', seq, `batch ${shown(data.batch)}: ${data.reason}`);
  if (record.abandoned || record.closed) return;
  record.abandoned = true;
  if (holdings) release(record, holdings);
}

function close({ findings, holdings }: Walk, record: BatchRecord, { seq }: EntryOf<'BatchClosed'>): void {
  if (record.abandoned || record.closed) return;
  record.closed = true;
  if (record.batch.mode !== 'batch') {
    for (const claim of notEnded(record))
      findings.fail(10, seq, `claim ${claim.claim.seq} is ${claim.step} at the close`);
  }
  if (record.batch.mode === 'tickets') checkTickets(record, seq, findings);
  if (holdings) release(record, holdings);
}

export function notEnded(record: BatchRecord): ClaimRecord[] {
  return [...record.claims.values()].filter((claim) => !isEnded(claim));
}

function allocate({ findings, holdings }: Walk, record: BatchRecord, entry: EntryOf<'GroupAllocated'>): void {
  const claim = record.claims.get(entry.data.seq);
  const fault = claim
    ? allocationFault(record, claim, entry, holdings?.register ?? null)
    : `there is no claim ${entry.data.seq}`;
  if (fault) findings.fail(15, entry.seq, fault);
  if (claim) claim.allocated = true;
}
