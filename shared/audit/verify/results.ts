import type { CsvRow } from '../csv.ts';
import type { BatchRecord, Pick } from './batch-record.ts';
import type { EntryOf } from './entries.ts';
import type { Findings } from './findings.ts';
import { shown } from './forms.ts';

/** A result as the ledger has it; `pick` is null in mode batch, where nothing can be voided. */
export interface Outcome {
  readonly seq: number;
  readonly cells: readonly string[];
  readonly pick: Pick | null;
}

export function outcomesOf(record: BatchRecord, { seq, data }: EntryOf<'BatchOpened'>): Outcome[] {
  return data.results.map((result) => {
    const claimant = record.claims.get(result.seq)?.claim.claimant ?? '';
    return {
      seq,
      pick: null,
      cells: [data.batch, String(result.seq), String(result.pick), claimant, result.lot, ''],
    };
  });
}

export function outcomeOf(
  claimant: string,
  { seq, data }: EntryOf<'TicketOpened'>,
  pick: Pick | null,
): Outcome {
  return {
    seq,
    pick,
    cells: [data.batch, String(data.seq), String(data.pick), claimant, data.lot, String(data.slot)],
  };
}

/** Check 12: results.csv holds the standing picks, in the ledger's order, and nothing else. */
export function checkResultsTable(
  rows: readonly CsvRow[],
  outcomes: readonly Outcome[],
  findings: Findings,
): void {
  const expected = outcomes.filter(({ pick }) => !pick?.voided);
  for (let i = 0; i < Math.max(rows.length, expected.length); i++) {
    const row = rows[i];
    const ought = expected[i];
    if (row && ought && row.cells.every((cell, column) => cell === ought.cells[column])) continue;
    const place = row
      ? `results.csv line ${row.line} says ${shown(row.cells.join(','))}`
      : `results.csv ends before ${shown(ought?.cells.join(','))}`;
    const rest = row ? `, the ledger ${ought ? shown(ought.cells.join(',')) : 'has no more results'}` : '';
    findings.fail(12, ought?.seq ?? null, place + rest, 'results.csv');
    return;
  }
}
