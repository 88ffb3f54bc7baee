import { ClaimantCode, HouseholdCode } from '../kernel/ids.ts';
import { parseCalendarDay } from './calendar-day.ts';
import { cellText } from './cell.ts';
import type { Cell } from './cell.ts';
import { parseEntitlements } from './entitlements.ts';
import type { Entitlement } from './entitlements.ts';
import { normaliseId, parseIdNumber } from './id-number.ts';
import { maskId } from './masking.ts';
import { compact, tidy } from './plain-text.ts';
import { aWarning, anError } from './problem.ts';
import type { Place, Problem } from './problem.ts';
import type { ProblemCode } from './problem-texts.ts';

/** The columns of a list of households. */
export type HouseholdField =
  | 'code'
  | 'name'
  | 'id'
  | 'phone'
  | 'village'
  | 'agreementNo'
  | 'signedOn'
  | 'entitledArea'
  | 'entitlements'
  | 'group';

/** A row as it stands in the spreadsheet. A column that is missing reads as empty cells. */
export interface HouseholdDraft {
  readonly place: Place<HouseholdField>;
  readonly cells: Readonly<Record<HouseholdField, Cell>>;
}

/** What was made of a row: null where it could not be read, and why. */
export interface HouseholdReading {
  readonly place: Place<HouseholdField>;
  /** As text even if it is no code, so that problems can name the household. */
  readonly label: string | null;
  readonly code: HouseholdCode | null;
  readonly name: string | null;
  /** Normalised; kept when only its checksum is wrong, to find it twice. */
  readonly id: string | null;
  readonly phone: string | null;
  readonly village: string;
  readonly agreementNo: string | null;
  readonly signedOn: string | null;
  readonly entitlements: readonly Entitlement[] | null;
  readonly group: ClaimantCode | null;
  readonly found: readonly Problem[];
}

/** Whether every character of a text has a glyph in the fonts that papers are printed in. */
export type IsPrintable = (text: string) => boolean;

/** Reads one row by itself. What needs the whole list (duplicates, groups, types) is checkHouseholds. */
export function readHousehold({ place, cells }: HouseholdDraft, isPrintable: IsPrintable): HouseholdReading {
  const found: Problem[] = [];
  const label = compact(cellText(cells.code)) || null;
  const note: Note = (severity, code, field, value = '') => {
    const where = { sheet: place.sheet, row: place.row, column: place.headings[field] ?? null };
    const make = severity === 'error' ? anError : aWarning;
    found.push(make(code, { ...where, household: label, value: value || null }));
    return null;
  };
  const entitlements = readEntitlements(cells.entitlements, note);
  checkArea(cells.entitledArea, entitlements, note);
  return {
    ...{ place, label, found, entitlements },
    code: readCode(label, note),
    name: readName(cells.name, isPrintable, note),
    id: readId(cells.id, note),
    phone: readPhone(cells.phone, note),
    village: readVillage(cells.village, note),
    agreementNo: compact(cellText(cells.agreementNo)) || note('error', 'NO_AGREEMENT_NO', 'agreementNo'),
    signedOn: readDay(cells.signedOn, note),
    group: readGroup(cells.group, note),
  };
}

/** Notes a problem and answers null, which is what a field that cannot be read is. */
type Note = (severity: 'error' | 'warning', code: ProblemCode, field: HouseholdField, value?: string) => null;

/** An ID number, or a phone number: in what is published neither may stand. */
const PERSONAL = /\d{17}[\dXx]|(?<!\d)1\d{10}(?!\d)/;

function checkPublic(text: string, field: 'code' | 'village' | 'group', note: Note): void {
  const hidden = text.replace(/\d/g, '*');
  if (PERSONAL.test(text)) note('error', 'PERSONAL_NUMBER_IS_PUBLIC', field, hidden);
}

function readCode(label: string | null, note: Note): HouseholdCode | null {
  if (label === null) return note('error', 'NO_CODE', 'code');
  checkPublic(label, 'code', note);
  const code = HouseholdCode.safeParse(label);
  return code.success && label.length <= 64 ? code.data : note('error', 'BAD_CODE', 'code', label);
}

/** Letters that stand for a character that got lost: private use, U+FFFD, ? and its like. */
const DOUBTFUL = /[\p{Co}\p{Cn}\uFFFD?？*＊□■\d]/u;

function readName(cell: Cell, isPrintable: IsPrintable, note: Note): string | null {
  const name = tidy(cellText(cell));
  if (name === '') return note('error', 'NO_NAME', 'name');
  if (!isPrintable(name)) note('error', 'NAME_NOT_PRINTABLE', 'name', name);
  else if (DOUBTFUL.test(name)) note('warning', 'NAME_DOUBTFUL', 'name', name);
  return name;
}

function readId(cell: Cell, note: Note): string | null {
  const text = cellText(cell);
  if (compact(text) === '') return note('error', 'NO_ID_NUMBER', 'id');
  // Excel keeps 15 digits of a number: the last three are already lost, in the file itself.
  if (typeof cell === 'number' || /^\d(\.\d+)?E\+?\d+$/i.test(compact(text))) {
    return note('error', 'ID_NUMBER_IS_NUMERIC', 'id', maskId(compact(text)));
  }
  const id = parseIdNumber(text);
  if (id.ok) return id.value;
  const normal = normaliseId(text);
  note('error', id.refusal, 'id', maskId(normal));
  return id.refusal === 'ID_FORM' ? null : normal;
}

function readVillage(cell: Cell, note: Note): string {
  const village = tidy(cellText(cell));
  if (village === '') note('warning', 'NO_VILLAGE', 'village');
  checkPublic(compact(village), 'village', note);
  return village;
}

function readPhone(cell: Cell, note: Note): string | null {
  const phone = compact(cellText(cell));
  if (phone === '') return note('warning', 'NO_PHONE', 'phone');
  if (!/^\+?[\d\-()/,;、]{7,40}$/.test(phone)) note('warning', 'PHONE_DOUBTFUL', 'phone');
  return phone;
}

function readDay(cell: Cell, note: Note): string | null {
  const day = parseCalendarDay(cell);
  if (day.ok) return day.value;
  if (day.refusal === 'NO_DATE') return note('error', 'NO_SIGNING_DATE', 'signedOn');
  return note('error', 'BAD_DATE', 'signedOn', cellText(cell));
}

function readEntitlements(cell: Cell, note: Note): readonly Entitlement[] | null {
  const text = cellText(cell);
  const entitlements = parseEntitlements(text);
  return entitlements.ok ? entitlements.value : note('error', entitlements.refusal, 'entitlements', text);
}

function readGroup(cell: Cell, note: Note): ClaimantCode | null {
  const text = compact(cellText(cell));
  if (text === '' || /^(无|否|-|—|\/|0)$/.test(text)) return null;
  checkPublic(text, 'group', note);
  const group = ClaimantCode.safeParse(text);
  return group.success && !/[、,;]/.test(text) ? group.data : note('error', 'BAD_GROUP_CODE', 'group', text);
}

/** Offices round to a dwelling type within some ten square metres; more deserves a look. */
const AREA_TOLERANCE = 10;

function checkArea(cell: Cell, entitlements: readonly Entitlement[] | null, note: Note): void {
  const text = compact(cellText(cell));
  if (text === '' || entitlements === null) return;
  const area = Number(text.replace(/m2$|平方米$/, ''));
  const rights = entitlements.reduce((sum, { count }) => sum + count, 0);
  const asked = entitlements.reduce((sum, { type, count }) => sum + Number(type) * count, 0);
  if (!(Math.abs(area - asked) <= AREA_TOLERANCE * rights))
    note('warning', 'AREA_DOES_NOT_FIT', 'entitledArea', text);
}
