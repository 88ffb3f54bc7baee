import type { FileRow } from '../../../shared/ipc/preparation-answers.ts';
import { parseEntitlements } from '../../../shared/people/entitlements.ts';
import type { Wanted } from './opening.tsx';
import type { Sort } from './table-types.ts';

export interface HouseholdFilter {
  readonly search: string;
  readonly stage: '' | FileRow['stage'] | 'unconfirmed' | 'edits';
  /** '', `errors`, `warnings`, `none`, or the code of a problem. */
  readonly problem: string;
  readonly type: string;
  readonly village: string;
  /** `listed`: neither removed nor late. */
  readonly standing: 'listed' | 'removed' | 'late' | 'all';
}

export const EVERY: HouseholdFilter = {
  ...{ search: '', stage: '', problem: '', type: '', village: '', standing: 'listed' },
};

/** The filter that a button elsewhere asks for. */
export function filterOf(wanted: Wanted): HouseholdFilter {
  if (wanted === 'late') return { ...EVERY, standing: 'late' };
  if (wanted === 'unconfirmed' || wanted === 'edits') return { ...EVERY, stage: wanted };
  return { ...EVERY, problem: wanted };
}

/** What is looked for in a row, made once a row: lists of 12,000 are filtered at every key. */
interface Looked {
  readonly text: string;
  readonly types: readonly string[];
}
const looked = new WeakMap<FileRow, Looked>();

function lookAt(row: FileRow): Looked {
  const known = looked.get(row);
  if (known) return known;
  const { queueNo, code, name, maskedId, village, agreementNo, group } = row;
  const parsed = parseEntitlements(row.entitlements);
  const made = {
    text: [queueNo, code, name, maskedId, village, agreementNo, group].join('\n').toLowerCase(),
    types: parsed.ok ? parsed.value.map(({ type }) => type) : [],
  };
  looked.set(row, made);
  return made;
}

export function typesOf(rows: readonly FileRow[]): string[] {
  const types = new Set(rows.flatMap((row) => lookAt(row).types));
  return [...types].sort((a, b) => Number(a) - Number(b));
}

function stands({ removed, late }: FileRow, standing: HouseholdFilter['standing']): boolean {
  if (standing === 'all') return true;
  if (standing === 'removed') return removed;
  return !removed && late === (standing === 'late');
}

function hasProblem({ errors, warnings }: FileRow, problem: string): boolean {
  if (problem === '') return true;
  if (problem === 'errors') return errors.length > 0;
  if (problem === 'warnings') return warnings.length > 0;
  if (problem === 'none') return errors.length + warnings.length === 0;
  return errors.includes(problem) || warnings.includes(problem);
}

function isAt(row: FileRow, stage: HouseholdFilter['stage']): boolean {
  if (stage === 'edits') return row.editUnconfirmed;
  if (stage === 'unconfirmed') return row.stage !== 'confirmed';
  return stage === '' || row.stage === stage;
}

export function fits(row: FileRow, filter: HouseholdFilter, search: string): boolean {
  const { stage, type, village } = filter;
  return (
    stands(row, filter.standing) &&
    isAt(row, stage) &&
    (village === '' || row.village === village) &&
    hasProblem(row, filter.problem) &&
    (type === '' || lookAt(row).types.includes(type)) &&
    (search === '' || lookAt(row).text.includes(search))
  );
}

const STAGES: readonly FileRow['stage'][] = ['entered', 'checked', 'confirmed'];

type Key = string | number | null;

/** What a column is sorted by; null comes last either way. */
function keyOf(row: FileRow, column: string): Key {
  switch (column) {
    case 'queueNo':
      return row.queueNo;
    case 'entitledArea':
      return row.entitledArea === '' || Number.isNaN(Number(row.entitledArea))
        ? null
        : Number(row.entitledArea);
    case 'stage':
      return STAGES.indexOf(row.stage);
    case 'problems':
      return -(row.errors.length * 100 + row.warnings.length);
    case 'code':
    case 'name':
    case 'maskedId':
    case 'village':
    case 'agreementNo':
    case 'signedOn':
    case 'entitlements':
    case 'group':
      return row[column] === '' ? null : row[column];
    default:
      return null;
  }
}

const WORDS = new Intl.Collator('zh-CN', { numeric: true });
const compare = (a: Key, b: Key): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : WORDS.compare(String(a), String(b));

/** A list's orders by column: each is made once, and turned round for nothing. */
const orders = new WeakMap<readonly FileRow[], Map<string, readonly [FileRow[], FileRow[]]>>();

function orderOf(rows: readonly FileRow[], column: string): readonly [FileRow[], FileRow[]] {
  const known = orders.get(rows) ?? new Map<string, readonly [FileRow[], FileRow[]]>();
  orders.set(rows, known);
  const made = known.get(column);
  if (made) return made;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column) }));
  const withKey = keyed.filter(({ key }) => key !== null).sort((a, b) => compare(a.key, b.key));
  const order = [
    withKey.map(({ row }) => row),
    keyed.filter(({ key }) => key === null).map(({ row }) => row),
  ] as const;
  known.set(column, order);
  return order;
}

/** The rows that fit, in the order of a column. */
export function rowsShown(
  rows: readonly FileRow[],
  filter: HouseholdFilter,
  { column, descending }: Sort,
): FileRow[] {
  const [ordered, last] = orderOf(rows, column);
  const search = filter.search.trim().toLowerCase();
  const fitting = ordered.filter((row) => fits(row, filter, search));
  if (descending) fitting.reverse();
  return [...fitting, ...last.filter((row) => fits(row, filter, search))];
}

/** Those of the selected that a review step is for. */
export function checkable({ stage, removed, errors }: FileRow): boolean {
  return stage === 'entered' && !removed && errors.length === 0;
}

export function confirmable({ stage, removed }: FileRow): boolean {
  return stage === 'checked' && !removed;
}
