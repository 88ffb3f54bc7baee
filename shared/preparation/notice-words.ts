import { changesSummary } from './notice-changes.ts';
import type { Notice, NoticeRow } from './papers.ts';
import { compareTypes } from '../people/supply.ts';
import { noticeTexts, worded } from './notice-texts.ts';
import type { RightRow } from './rights.ts';

/** 第一榜, 第二榜, 第三榜, 第 4 榜. */
export function roundName(round: number): string {
  return noticeTexts.rounds[round - 1] ?? worded(noticeTexts.round, { round });
}

/** `2026-11-05` → 2026年11月5日. */
export function dayName(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return date === undefined ? day : `${year}年${month}月${date}日`;
}

/** A dwelling type is mostly the area that it is named for. */
export function typeName(type: string): string {
  return /^\d+(\.\d+)?$/.test(type) ? `${type}㎡` : type;
}

/** Small types first, as one counts. */
export function inOrder(rights: readonly RightRow[]): RightRow[] {
  return rights.toSorted((a, b) => compareTypes(a.type, b.type));
}

/** `80㎡×1，110㎡×2`. */
export function rightsText(rights: readonly RightRow[]): string {
  return inOrder(rights)
    .map(({ type, count }) => `${typeName(type)}×${count}`)
    .join('，');
}

/** The groups with which it draws, each with its type where the household has several: `T01` or `T01（110㎡）`. */
export function groupsText(rights: readonly RightRow[]): string {
  const grouped = inOrder(rights).filter(({ group }) => group !== null);
  return grouped
    .map(({ group, type }) => (rights.length > 1 ? `${group ?? ''}（${typeName(type)}）` : (group ?? '')))
    .join('，');
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What the head of a notice says, line by line; what the office has not said is left out. */
export function noticeFacts(notice: Notice): Fact[] {
  const { office, day, objectionsUntil, contact, changes } = notice;
  const until = objectionsUntil && worded(noticeTexts.until, { day: dayName(objectionsUntil) });
  return [
    { label: noticeTexts.office, value: office },
    { label: noticeTexts.day, value: dayName(day) },
    { label: noticeTexts.objectionsUntil, value: until },
    { label: noticeTexts.contact, value: contact },
    { label: noticeTexts.totals, value: totalsText(notice) },
    { label: noticeTexts.changed, value: changes ? changesSummary(changes) : '' },
  ].filter(({ value }) => value !== '');
}

function totalsText({ rows, totals }: Notice): string {
  const households = worded(noticeTexts.households, { households: rows.length });
  const types = totals.map(({ type, ...counts }) =>
    worded(noticeTexts.total, { type: typeName(type), ...counts }),
  );
  return [households, ...types].join('；');
}

/** The cells of a line of the list, in the order of its columns. */
export const LIST_COLUMNS = ['queueNo', 'household', 'maskedName', 'village', 'rights', 'group'] as const;
export function listCells(row: NoticeRow): Record<(typeof LIST_COLUMNS)[number], string> {
  return {
    queueNo: String(row.queueNo),
    household: row.household,
    maskedName: row.maskedName,
    village: row.village,
    rights: rightsText(row.rights),
    group: groupsText(row.rights),
  };
}

/** In groups of four, so that it can be read out and compared. */
export function inFours(hex: string): string {
  return (hex.match(/.{1,4}/g) ?? []).join(' ');
}
