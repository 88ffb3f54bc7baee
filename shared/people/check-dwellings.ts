import { DwellingType, Lot } from '../kernel/ids.ts';
import { cellText } from './cell.ts';
import type { Cell } from './cell.ts';
import { parseDwellingType } from './entitlements.ts';
import type { Dwelling } from './household.ts';
import { lotCodes } from './lot-code.ts';
import { compact } from './plain-text.ts';
import { aWarning, anError, bySeverity } from './problem.ts';
import type { Place, Problem } from './problem.ts';
import type { ProblemCode } from './problem-texts.ts';

/** The columns of a list of dwellings. */
export type DwellingField =
  | 'building'
  | 'stairwell'
  | 'floor'
  | 'room'
  | 'type'
  | 'estimatedArea'
  | 'measuredArea'
  | 'storageRoom'
  | 'inspection';

export interface DwellingDraft {
  readonly place: Place<DwellingField>;
  readonly cells: Readonly<Record<DwellingField, Cell>>;
}

export interface CheckedDwellings {
  /** The rows without an error, in the order of the list. */
  readonly dwellings: readonly Dwelling[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

interface Reading {
  readonly place: Place<DwellingField>;
  readonly dwelling: Dwelling | null;
  readonly found: readonly Problem[];
}

/** Reads and checks a whole list. Nothing may be stored while `problems` is not empty. */
export function checkDwellings(drafts: readonly DwellingDraft[]): CheckedDwellings {
  const readings = drafts.map(readDwelling);
  const found = [
    ...readings.flatMap((reading) => reading.found),
    ...repeated(readings, 'room', 'DUPLICATE_DWELLING', ({ code }) => code),
    ...repeated(readings, 'storageRoom', 'DUPLICATE_STORAGE_ROOM', ({ storageRoom }) => storageRoom),
  ];
  const { problems, warnings } = bySeverity(found);
  const broken = new Set(problems.map(({ sheet, row }) => `${row} ${sheet}`));
  const whole = readings.filter(({ place: { sheet, row } }) => !broken.has(`${row} ${sheet}`));
  return { dwellings: whole.flatMap(({ dwelling }) => dwelling ?? []), problems, warnings };
}

/** Notes a problem and answers null, which is what a field that cannot be read is. */
type Note = (severity: 'error' | 'warning', code: ProblemCode, field: DwellingField, value?: string) => null;

function readDwelling({ place, cells }: DwellingDraft): Reading {
  const found: Problem[] = [];
  const text = (field: DwellingField): string => compact(cellText(cells[field]));
  const [building, stairwell, room] = [text('building'), text('stairwell'), text('room')];
  const codes = lotCodes(building, stairwell, room);
  const note: Note = (severity, code, field, value = '') => {
    const where = { sheet: place.sheet, row: place.row, column: place.headings[field] ?? null };
    const make = severity === 'error' ? anError : aWarning;
    found.push(make(code, { ...where, dwelling: codes.lot, value: value || null }));
    return null;
  };
  checkAddress({ building, stairwell, room }, note);
  const floor = readFloor(text('floor'), note);
  const type = readType(text('type'), note);
  const rest = {
    area: readAreas(cells, note),
    storageRoom: readStorageRoom(text('storageRoom'), note),
    accepted: readInspection(text('inspection'), note),
  };
  if (floor === null || type === null || found.some(({ severity }) => severity === 'error')) {
    return { place, dwelling: null, found };
  }
  const code = Lot.parse(codes.lot);
  const stairwellCode = Lot.parse(codes.stairwell);
  return { place, dwelling: { code, stairwellCode, building, stairwell, floor, room, type, ...rest }, found };
}

function checkAddress(
  address: Readonly<Record<'building' | 'stairwell' | 'room', string>>,
  note: Note,
): void {
  for (const part of ['building', 'stairwell', 'room'] as const) {
    if (address[part] === '') note('error', 'NO_ADDRESS', part);
  }
}

/** 1, 1层, 1F; basements below zero. No house has a floor 0. */
function readFloor(text: string, note: Note): string | null {
  const floor = /^(-?[1-9]\d{0,2})(?:层|楼|F)?$/i.exec(text)?.[1];
  return floor ?? note('error', 'BAD_FLOOR', 'floor', text);
}

function readType(text: string, note: Note): DwellingType | null {
  const type = parseDwellingType(text);
  if (type === '') return note('error', 'NO_DWELLING_TYPE', 'type');
  return DwellingType.parse(type);
}

/** The measured area if it is known, else the estimated one, else ''. */
function readAreas(cells: DwellingDraft['cells'], note: Note): string {
  const measured = readArea(cells.measuredArea, 'measuredArea', note);
  const area = measured ?? readArea(cells.estimatedArea, 'estimatedArea', note);
  if (area === null) note('warning', 'NO_AREA', 'measuredArea');
  return area ?? '';
}

function readStorageRoom(text: string, note: Note): string {
  if (text === '') note('warning', 'NO_STORAGE_ROOM', 'storageRoom');
  return text;
}

/** ㎡ with at most two decimals, so that 110.6, 110.60 and 110.60000000000001 are one area. */
function readArea(cell: Cell, field: DwellingField, note: Note): string | null {
  const text = compact(cellText(cell)).replace(/(m2|平方米)$/, '');
  if (text === '') return null;
  const area = Number(text);
  if (!(area > 0 && area < 10_000)) return note('warning', 'BAD_AREA', field, text);
  return String(Math.round(area * 100) / 100);
}

const PASSED = new Set([
  '合格',
  '验收合格',
  '已合格',
  '通过',
  '验收通过',
  '已通过',
  '已验收',
  '是',
  'accepted',
  'yes',
]);
const FAILED = new Set(['待整改', '整改中', '不合格', '未通过', '未验收', '待验收', '否', 'no']);

/** A dwelling goes into a pool only if the list says so in words that are known. */
function readInspection(text: string, note: Note): boolean {
  const words = text.toLowerCase();
  if (PASSED.has(words)) return true;
  if (!FAILED.has(words)) note('warning', 'INSPECTION_UNCLEAR', 'inspection', text);
  return false;
}

/** Reported at each later row. */
function repeated(
  readings: readonly Reading[],
  field: DwellingField,
  code: ProblemCode,
  key: (dwelling: Dwelling) => string,
): Problem[] {
  const seen = new Set<string>(['']);
  return readings.flatMap(({ place: { sheet, row, headings }, dwelling }) => {
    if (dwelling === null) return [];
    const value = key(dwelling);
    if (value === '' || !seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [anError(code, { sheet, row, column: headings[field] ?? null, dwelling: dwelling.code, value })];
  });
}
