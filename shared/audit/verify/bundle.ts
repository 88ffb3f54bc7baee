import { sha256Hex } from '../../draw/hash.ts';
import { checkFiles, type Files, readHead, readTable } from './files.ts';
import {
  type Failure,
  findings as newFindings,
  type Findings,
  inTellingOrder,
  type Notice,
  withPlace,
} from './findings.ts';
import { holdings } from './holdings.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { checkRecordings } from './recordings.ts';
import { readRegister } from './register.ts';
import { checkResultsTable } from './results.ts';
import { checkHead } from './signatures.ts';
import { walkLedger } from './walk.ts';
import type { Walk } from './walk-state.ts';

/** A head that someone holds outside of the bundle: from a slip, a photograph, a sheet. `head` is hex, whole or its first 16 or more. */
export interface Anchor {
  readonly seq: number;
  readonly head: string;
}

export type Verdict = 'valid' | 'consistent' | 'rehearsal' | 'interim' | 'not valid';

export interface BatchReport {
  readonly batch: string;
  readonly mode: string;
  readonly boardRoot: string | null;
  readonly digits: string | null;
  /** Lots opened; of those the notices name the voided. */
  readonly draws: number;
  readonly state: 'open' | 'closed' | 'abandoned';
}

/** What came out, and what to compare with what the hall saw (docs/protocol.md section 13). */
export interface Report {
  readonly verdict: Verdict;
  /** The most telling first; empty unless the verdict is `not valid`. */
  readonly failures: readonly Failure[];
  readonly notices: readonly Notice[];
  /** The ceremony's code and title, where the ledger can be read. */
  readonly ceremony: string | null;
  readonly title: string | null;
  /** The last entry, and every entry whose head was attested. */
  readonly heads: readonly Anchor[];
  readonly batches: readonly BatchReport[];
  readonly entries: number;
  readonly draws: number;
  readonly anchors: number;
}

/**
 * Checks a bundle, file name to bytes, as docs/protocol.md section 13 says: all fifteen checks, all failures.
 * Pure, and never throws: what cannot be read is a failure like any other.
 */
export function verifyBundle(files: Files, anchors: readonly Anchor[]): Report {
  const findings = newFindings();
  try {
    return verifyAll(files, anchors, findings);
  } catch (error) {
    findings.fail(1, null, `the verifier itself failed on this bundle: ${String(error)}`, '');
    return report(findings, [], null, anchors);
  }
}

function verifyAll(files: Files, anchors: readonly Anchor[], findings: Findings): Report {
  checkFiles(files, findings);
  const head = readHead(files, findings);
  const rows = readTable(files, 'results', findings);
  const ledger = readLedger(files.get('ledger.jsonl') ?? new Uint8Array(), findings);
  const frozen = ledger.entries.find(({ type }) => type === 'RegisterFrozen')?.seq ?? null;
  checkRecordings(files, ledger, findings);
  const register = readRegister(files, frozen, findings);
  const hashes = { households: hashOf(files, 'households.csv'), stock: hashOf(files, 'stock.csv') };
  if (ledger.entries.length === 0) findings.fail(3, null, 'the ledger is empty');
  const walk = walkLedger(ledger, register && holdings(register), hashes, findings);
  if (head) checkHead(head, walk, walk.life.closedAt !== null, findings);
  if (rows) checkResultsTable(rows, walk.outcomes, findings);
  checkAnchors(ledger, anchors, findings);
  return report(findings, headsOf(ledger), walk, anchors);
}

function hashOf(files: Files, name: string): string | null {
  const bytes = files.get(name);
  return bytes ? sha256Hex(bytes) : null;
}

/** Check 2 against what people hold: each anchor is in the chain. */
function checkAnchors({ heads }: Ledger, anchors: readonly Anchor[], findings: Findings): void {
  for (const { seq, head } of anchors) {
    const ours = seq >= 1 ? heads[seq] : undefined;
    if (ours === undefined)
      findings.fail(2, seq, `an anchor is of entry ${seq}, which the ledger does not have`, '');
    else if (!ours.startsWith(head))
      findings.fail(2, seq, `the head after entry ${seq} is ${ours}, the anchor says ${head}`, '');
  }
}

function headsOf({ entries, heads }: Ledger): Anchor[] {
  const attested = entries
    .filter(({ listed }, i) => listed?.type === 'HeadAttested' && i > 0)
    .map(({ seq }) => seq - 1);
  const seqs = new Set([...attested, entries.length]);
  return [...seqs].filter((seq) => seq > 0).map((seq) => ({ seq, head: heads[seq] ?? '' }));
}

function report(findings: Findings, heads: Anchor[], walk: Walk | null, anchors: readonly Anchor[]): Report {
  const failures = inTellingOrder(findings.failures);
  return {
    verdict: verdictOf(failures, walk, anchors),
    failures: failures.map((failure, i) => (i === 0 ? withPlace(failure, failures) : failure)),
    notices: findings.notices,
    ceremony: walk?.opening?.data.ceremony ?? null,
    title: walk?.opening?.data.title ?? null,
    heads,
    batches: walk ? batchesOf(walk) : [],
    entries: walk?.ledger.entries.length ?? 0,
    draws: walk?.outcomes.length ?? 0,
    anchors: anchors.length,
  };
}

function verdictOf(failures: readonly Failure[], walk: Walk | null, anchors: readonly Anchor[]): Verdict {
  if (failures.length > 0 || !walk?.opening) return 'not valid';
  if (walk.opening.data.rehearsal) return 'rehearsal';
  if (walk.life.closedAt === null) return 'interim';
  return anchors.length > 0 ? 'valid' : 'consistent';
}

function batchesOf({ batches }: Walk): BatchReport[] {
  return [...batches.values()].map((record) => ({
    batch: record.batch.batch,
    mode: record.batch.mode,
    boardRoot: record.sealed?.data.boardRoot ?? null,
    digits: record.drawn?.data.digits ?? null,
    draws: record.opened.length + (record.results?.data.results.length ?? 0),
    state: record.abandoned ? 'abandoned' : record.closed ? 'closed' : 'open',
  }));
}
