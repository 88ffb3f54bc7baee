import type { Result } from '../kernel/result.ts';
import { err, ok } from '../kernel/result.ts';
import type { Cell } from './cell.ts';
import { compact } from './plain-text.ts';

const DAY_MS = 86_400_000;
/** Day 0 of Excel's 1900 system, counting its 29 February 1900 that never was: right from March 1900 on. */
const EXCEL_DAY_0 = Date.UTC(1899, 11, 30);

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `YYYY-MM-DD`, or null if the calendar has no such day. By hand: a list is checked whole after every edit. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && isLeap ? 29 : MONTH_LENGTHS[month - 1];
  if (length === undefined || day < 1 || day > length || year < 1000 || year > 9999) return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/**
 * The calendar day in a cell: a date, Excel's serial number (43761), or text: 2019-10-23, 2019/1/3, 2019.1.3, 20191023,
 * 2019年1月3日, 二〇一九年一月三日, in full-width digits, with a time of day or without. A day has no time zone, so
 * nothing here asks for one. What is not plausible as the day of an agreement (before 1980, after 2099) is a bad date.
 */
export function parseCalendarDay(cell: Cell): Result<string, 'NO_DATE' | 'BAD_DATE'> {
  if (cell === null || (typeof cell === 'string' && compact(cell) === '')) return err('NO_DATE');
  const day = dayOf(cell);
  return day !== null && day >= '1980-01-01' && day <= '2099-12-31' ? ok(day) : err('BAD_DATE');
}

/** Parted by - / . or 年 and 月, perhaps with the day of the week and a time of day behind it. */
const WRITTEN =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:\s*\(?(?:星期|周)[\d日天]\)?)?(?:(?:T|\s+|\s*[上下]午\s*)[\d:.]+Z?)?$/;

/** Without full-width forms, invisible characters, and the apostrophe that makes Excel take it as text. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^['’]/, '');
}

function dayOf(cell: Exclude<Cell, null>): string | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return null;
  const text = arabic(typeof cell === 'string' ? plain(cell) : String(cell));
  const match = WRITTEN.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (match !== null) return calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return /^\d{5}(\.\d+)?$/.test(text) ? serialDay(Number(text)) : null;
}

function serialDay(serial: number): string {
  return new Date(EXCEL_DAY_0 + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}

const NUMERALS = '〇一二三四五六七八九';

/** 二〇一九年十月二十三日 → 2019年10月23日. */
function arabic(text: string): string {
  if (!/[一二三四五六七八九十]/.test(text)) return text;
  const digits = text
    .replace(/[零○Oo]/g, '〇')
    .replace(/[一二三四五六七八九〇]/g, (c) => String(NUMERALS.indexOf(c)));
  return digits.replace(
    /(\d?)十(\d?)/g,
    (_, tens: string, ones: string) => `${tens === '' ? '1' : tens}${ones === '' ? '0' : ones}`,
  );
}
