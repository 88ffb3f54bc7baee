import { cellText } from '../../shared/people/cell.ts';
import type { Cell } from '../../shared/people/cell.ts';
import type { Place } from '../../shared/people/problem.ts';
import { compact } from '../../shared/people/plain-text.ts';
import { headingText } from './heading.ts';
import type { Heading } from './heading.ts';
import { isBlank } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** A cell as it is kept: a day is text. */
export type KeptCell = Exclude<Cell, Date>;

/** A row that is a record. */
export interface Draft<Field extends string> {
  readonly place: Place<Field>;
  readonly cells: Readonly<Record<Field, KeptCell>>;
}

/** A row that is no record, and why it was passed over. */
export interface SkippedRow {
  readonly sheet: string;
  readonly row: number;
  readonly why: 'title' | 'blank' | 'total' | 'heading' | 'remark';
}

export interface Rows<Field extends string> {
  readonly drafts: readonly Draft<Field>[];
  readonly skipped: readonly SkippedRow[];
}

/** Every row of a sheet down to the last with something in it: a record, or passed over. */
export function readRows<Field extends string>(
  sheet: Sheet,
  heading: Heading<Field>,
  fields: readonly Field[],
): Rows<Field> {
  const columns = fields.map((field): [Field, number] => [field, heading.columns[field] ?? -1]);
  const titles = sheet.rows[heading.row - 1] ?? [];
  const mapped = columns.filter(([, column]) => column >= 0);
  const headings = Object.fromEntries(
    mapped.map(([field, column]) => [field, headingText(titles[column])]),
  ) as Partial<Record<Field, string>>;
  const skipReason = skipReasons(
    mapped.map(([field, column]) => [column, headings[field] ?? '']),
    columns.find(([field]) => field === 'code')?.[1] ?? -1,
  );
  const drafts: Draft<Field>[] = [];
  const skipped: SkippedRow[] = [];
  const last = sheet.rows.findLastIndex((cells) => !cells.every(isBlank));
  for (let i = 0; i <= last; i++) {
    const [cells, row] = [sheet.rows[i] ?? [], i + 1];
    if (row === heading.row) continue;
    const why = row < heading.row ? (cells.every(isBlank) ? 'blank' : 'title') : skipReason(cells);
    if (why !== null) skipped.push({ sheet: sheet.name, row, why });
    else drafts.push({ place: { sheet: sheet.name, row, headings }, cells: cellsOf(cells, columns) });
  }
  return { drafts, skipped };
}

function cellsOf<Field extends string>(
  cells: readonly Cell[],
  columns: readonly [Field, number][],
): Record<Field, KeptCell> {
  const kept = {} as Record<Field, KeptCell>;
  for (const [field, column] of columns) kept[field] = keptCell(cells[column] ?? null);
  return kept;
}

/** A day becomes its text; what is no number (an endless one) becomes text too, since nothing else can keep it. */
function keptCell(cell: Cell): KeptCell {
  if (cell instanceof Date || (typeof cell === 'number' && !Number.isFinite(cell))) {
    return cellText(cell) || String(cell);
  }
  return cell === '' ? null : cell;
}

const TOTAL =
  /^[\p{Script=Han}]{0,6}(合计|总计|小计|共计|累计|总数|total)(户数|套数|面积)?(\([^()]{0,8}\))?:?([\d,.]+(户|套|人|m2|平方米)?[,;、。]?)*$/iu;
/** How the foot of a list is signed: 制表人：… 审核：… 日期：… */
const SIGNED =
  /^(制表|填表|填报|审核|复核|经办|负责|分管|单位|日期|备注|说明|注)(人|员|单位|日期|时间|领导|盖章)?[:：]/;
/** A household's code and nothing else: whatever else got lost of it, it is a household. */
const CODE = /^[A-Za-z]{0,4}-?\d{1,16}$/;

/**
 * A row is a record unless it is blank, a total, a repeated heading, a signature at the foot, or a remark in a single cell
 * that is no household's code. One that fills most of its columns is neither total nor signature, whatever its remarks
 * say: no household may get lost by a word.
 */
function skipReasons(mapped: readonly (readonly [column: number, heading: string])[], code: number) {
  const width = mapped.reduce((most, [column]) => Math.max(most, column + 1), 0);
  return (cells: readonly Cell[]): SkippedRow['why'] | null => {
    if (cells.every(isBlank)) return 'blank';
    const filled = mapped.filter(([column]) => !isBlank(cells[column] ?? null));
    const isSparse = filled.length * 2 <= mapped.length;
    if (isSparse && cells.slice(0, width).some(isTotal)) return 'total';
    if (isSparse && SIGNED.test(compact(cellText(cells.find((cell) => !isBlank(cell)) ?? null))))
      return 'remark';
    const isCode = CODE.test(compact(cellText(cells[code] ?? null)));
    if (filled.length <= 1 && mapped.length > 1 && !isCode) return 'remark';
    return filled.every(([column, heading]) => headingText(cells[column]) === heading) ? 'heading' : null;
  };
}

function isTotal(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length <= 40 && TOTAL.test(compact(cell));
}
