import { sha256Hex } from '../../draw/hash.ts';
import { type CsvRow, HEADINGS, readCsv } from '../csv.ts';
import { HEAD, type Head } from './entries.ts';
import { type Findings, NOT_THE_FILE } from './findings.ts';
import { code, hex32, isObject, shown } from './forms.ts';
import { isRecordOfTexts, readJson } from './json.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

/** What is needed to check anything at all; the other files of section 11 are told of when they are absent. */
const NEEDED = ['ledger.jsonl', 'head.json', 'households.csv', 'stock.csv', 'results.csv', 'manifest.json'];
const EXPECTED = ['README.txt', 'recordings.csv'];

/** Check 1: every file but the manifest stands in it, with its hash, and nothing else does. */
export function checkFiles(files: Files, findings: Findings): void {
  for (const name of NEEDED) if (!files.has(name)) findings.fail(1, null, `${name} is missing`, name);
  for (const name of EXPECTED)
    if (!files.has(name)) findings.note('FILE_ABSENT', null, `${name} is not in the bundle`);
  const hashes = readManifest(files, findings);
  if (!hashes) return;
  for (const [name, hash] of hashes) {
    const bytes = files.get(name);
    if (!bytes) findings.fail(1, null, `${shown(name)} stands in manifest.json but not in the bundle`, name);
    else if (sha256Hex(bytes) !== hash) findings.fail(1, null, `${shown(name)} ${NOT_THE_FILE}`, name);
  }
  for (const name of files.keys()) {
    if (name !== 'manifest.json' && !hashes.has(name))
      findings.fail(1, null, `${shown(name)} does not stand in manifest.json`, name);
  }
}

function readManifest(files: Files, findings: Findings): Map<string, string> | null {
  const bytes = files.get('manifest.json');
  if (!bytes) return null;
  const { value, fault } = readJson(bytes);
  const wrong = fault ?? manifestFault(value);
  if (wrong !== null) {
    findings.fail(1, null, `manifest.json ${wrong}`, 'manifest.json');
    return null;
  }
  return new Map(Object.entries((value as { files: Record<string, string> }).files));
}

function manifestFault(value: unknown): string | null {
  if (!isObject(value) || Object.keys(value).join() !== 'files' || !isRecordOfTexts(value.files)) {
    return 'is not {"files":{"name":"sha256"}}';
  }
  if (Object.hasOwn(value.files, 'manifest.json')) return 'names itself';
  const wrong = Object.entries(value.files).find(([, hash]) => hex32.fault(hash) !== null);
  return wrong ? `${shown(wrong[0])} ${hex32.fault(wrong[1])}` : null;
}

/** head.json in its form, or null with the failure told. */
export function readHead(files: Files, findings: Findings): Head | null {
  const bytes = files.get('head.json');
  if (!bytes) return null;
  const { value, fault } = readJson(bytes);
  const wrong = fault ?? HEAD.fault(value);
  if (wrong === null) return value as Head;
  findings.fail(1, null, `head.json ${wrong}`, 'head.json');
  return null;
}

/** The rows of a table of the bundle, or null with the failure told. */
export function readTable(
  files: Files,
  table: keyof typeof HEADINGS,
  findings: Findings,
): readonly CsvRow[] | null {
  const name = `${table}.csv`;
  const bytes = files.get(name);
  if (!bytes) return null;
  const { rows, fault } = readCsv(bytes, HEADINGS[table]);
  if (fault) findings.fail(1, null, `${name} line ${fault.line} ${fault.what}`, name);
  return rows;
}

type Cells = Readonly<Record<string, (cell: string) => string | null>>;

export const aCode = (cell: string) => code.fault(cell);
export const aCodeOrNothing = (cell: string) => (cell === '' ? null : code.fault(cell));
export const aText = () => null;
export const aHash = (cell: string) => hex32.fault(cell);
export const aCount = (cell: string) => (cell === '0' ? 'is not a whole number from 1' : aNumber(cell));
export const aNumber = (cell: string) =>
  /^(0|[1-9][0-9]{0,15})$/.test(cell) && Number.isSafeInteger(Number(cell)) ? null : 'is not a whole number';

/** Check 1 for the cells of a table; answers whether all fit. */
export function checkCells(
  table: keyof typeof HEADINGS,
  rows: readonly CsvRow[],
  forms: Cells,
  findings: Findings,
): boolean {
  const heading: readonly string[] = HEADINGS[table];
  let fit = true;
  for (const { line, cells } of rows) {
    for (const [i, column] of heading.entries()) {
      const fault = forms[column]?.(cells[i] ?? '') ?? null;
      if (fault === null) continue;
      fit = false;
      findings.fail(1, null, `${table}.csv line ${line}: ${column} ${fault}`, `${table}.csv`);
    }
  }
  return fit;
}
