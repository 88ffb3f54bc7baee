import { unallocated } from './allocation.ts';
import { checkBatchEntry, checkFreeze, isBatchEntry, notEnded } from './batch-entries.ts';
import { ceremonyLife, liveCeremony } from './ceremony-life.ts';
import type { EntryOf, Listed } from './entries.ts';
import type { Findings } from './findings.ts';
import { shown } from './forms.ts';
import { type Holdings, owedFault } from './holdings.ts';
import type { Ledger } from './ledger.ts';
import { checkApprovals, checkAttestation } from './signatures.ts';
import type { Walk } from './walk-state.ts';

/** Goes through the ledger (checks 3 to 11 and 13 to 15, but for head.json). */
export function walkLedger(
  ledger: Ledger,
  holdings: Holdings | null,
  hashes: Walk['hashes'],
  findings: Findings,
): Walk {
  const walk: Walk = {
    ledger,
    findings,
    holdings,
    hashes,
    life: ceremonyLife(),
    opening: null,
    keys: null,
    batches: new Map(),
    commitments: new Set(),
    attestedTo: 0,
    outcomes: [],
  };
  let before: string | null = null;
  for (const entry of ledger.entries) {
    if (entry.at !== null && before !== null && entry.at < before) {
      findings.note('TIME_BACKWARDS', entry.seq, `from ${before} to ${entry.at}`);
    }
    before = entry.at ?? before;
    liveCeremony(walk.life, entry, findings);
    if (entry.listed) checkListed(walk, entry.listed);
  }
  checkUnfinished(walk);
  return walk;
}

function checkListed(walk: Walk, entry: Listed): void {
  const approved = walk.keys ? checkApprovals(entry, walk.keys, walk.findings) : true;
  if (isBatchEntry(entry)) {
    if (entry.type === 'TicketLost')
      walk.findings.note('TICKET_LOST', entry.seq, `${shown(entry.data.lot)}, ${entry.data.reason}`);
    return checkBatchEntry(walk, entry);
  }
  switch (entry.type) {
    case 'CeremonyOpened':
      walk.opening ??= entry;
      walk.keys ??= { ...entry.data.keys };
      return noteOneKey(walk, entry.seq);
    case 'RegisterFrozen':
      return checkRegisterHashes(walk, entry);
    case 'BatchFrozen':
      return checkFreeze(walk, entry);
    case 'HeadAttested':
      return attested(walk, entry);
    case 'KeyReplaced':
      walk.findings.note('KEY_REPLACED', entry.seq, `${entry.data.role}, ${entry.data.reason}`);
      if (walk.keys && approved) walk.keys[entry.data.role] = entry.data.publicKey;
      return noteOneKey(walk, entry.seq);
    case 'CeremonySuspended':
      return walk.findings.note('SUSPENDED', entry.seq, entry.data.reason);
    case 'MachineTakenOver':
      return takenOver(walk, entry);
    case 'CeremonyClosed':
      return closeCeremony(walk, entry);
    case 'CeremonyResumed':
  }
}

/** Two roles in one hand: every approval and attestation is then one person's. The page does not forbid it. */
function noteOneKey({ keys, findings }: Walk, seq: number): void {
  if (keys && keys.notary === keys.supervisor)
    findings.note('ONE_KEY', seq, 'notary and supervisor have the same public key');
}

function checkRegisterHashes({ hashes, findings }: Walk, { seq, data }: EntryOf<'RegisterFrozen'>): void {
  for (const file of ['households', 'stock'] as const) {
    if (hashes[file] !== null && hashes[file] !== data[file])
      findings.fail(15, seq, `${file}.csv is not the file that was frozen`, `${file}.csv`);
  }
}

/**
 * Counts for every batch that waits to be attested. One that does not hold is told of (14) and taken for whichever was
 * due, lest the next step be told of too.
 */
function attested(walk: Walk, entry: EntryOf<'HeadAttested'>): void {
  const holds = checkAttestation(entry, walk, walk.findings);
  if (holds) walk.attestedTo = entry.data.seq;
  for (const record of walk.batches.values()) {
    if (record.closed || record.abandoned) continue;
    for (const role of holds ? [entry.data.by] : ['notary', 'supervisor']) record.attestedBy.add(role);
  }
}

function takenOver({ ledger, findings }: Walk, { seq, data }: EntryOf<'MachineTakenOver'>): void {
  findings.note('TAKEN_OVER', seq, shown(data.machine));
  const holds = data.lastSeq === seq - 1 && data.lastHead === ledger.heads[data.lastSeq];
  if (!holds) findings.fail(3, seq, 'MachineTakenOver does not name the entry before it and its head');
}

function closeCeremony(
  { batches, holdings, findings }: Walk,
  { seq, data }: EntryOf<'CeremonyClosed'>,
): void {
  for (const [code, record] of batches) {
    if (!record.closed && !record.abandoned)
      findings.fail(3, seq, `batch ${shown(code)} is neither closed nor abandoned`);
    for (const claim of unallocated(record))
      findings.fail(
        15,
        seq,
        `batch ${shown(code)}: the stairwell of claim ${claim.claim.seq} was not shared out`,
      );
  }
  const fault = holdings ? owedFault(holdings, data.owed) : null;
  if (fault) findings.fail(15, seq, fault);
}

/** What the end of the ledger leaves to say: a board laid open while claims were not through, and what cannot be checked yet. */
function checkUnfinished({ batches, findings }: Walk): void {
  for (const [code, record] of batches) {
    const { mode, offsetDigits } = record.batch;
    if (mode === 'board' && offsetDigits === 0)
      findings.note('EARLY_KNOWLEDGE', record.seq, `batch ${shown(code)}`);
    if (record.closed || record.abandoned) continue;
    if (!record.revealed) findings.note('NOT_YET_REVEALED', record.seq, `batch ${shown(code)}`);
    const left = mode === 'board' && record.revealed ? notEnded(record)[0] : undefined;
    if (left && record.revealed)
      findings.fail(
        10,
        record.revealed.seq,
        `claim ${left.claim.seq} was ${left.step} when the secrets were revealed`,
      );
  }
}
