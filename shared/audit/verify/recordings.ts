import { HEADINGS } from '../csv.ts';
import { aHash, aNumber, aText, checkCells, type Files, readTable } from './files.ts';
import type { Findings } from './findings.ts';
import { shown } from './forms.ts';
import type { Entry, Ledger } from './ledger.ts';

/** The entry with which the app notes a segment; its type is not listed by the protocol, so nothing is failed for it. */
const STORED = 'RecordingSegmentStored';

/** recordings.csv proves nothing by itself: check 1 looks at its form, and a notice tells where the ledger says otherwise. */
export function checkRecordings(files: Files, { entries }: Ledger, findings: Findings): void {
  const rows = readTable(files, 'recordings', findings);
  const forms = { file: aText, sha256: aHash, startedAt: aText, durationMs: aNumber };
  if (!rows || !checkCells('recordings', rows, forms, findings)) return;
  const stored = entries.filter(({ type }) => type === STORED);
  if (stored.length === 0) return;
  const listed = new Map(rows.map(({ line, cells }) => [JSON.stringify(cells), line]));
  const noted = new Map(stored.map((entry) => [JSON.stringify(cellsOf(entry)), entry]));
  const absent = [...noted].find(([cells]) => !listed.has(cells));
  const extra = [...listed].find(([cells]) => !noted.has(cells));
  const differ = (seq: number | null, what: string) => findings.note('RECORDINGS_DIFFER', seq, what);
  if (absent)
    differ(absent[1].seq, `recordings.csv does not hold ${shown(absent[1].data?.['file'])} as stored`);
  if (extra) differ(null, `recordings.csv line ${extra[1]} is no segment that the ledger holds`);
  if (!absent && !extra && rows.length !== stored.length)
    differ(null, `recordings.csv has ${rows.length} rows, the ledger ${stored.length} segments`);
}

function cellsOf({ data }: Entry): string[] {
  return HEADINGS.recordings.map((column) => {
    const value = data?.[column] ?? '';
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}
