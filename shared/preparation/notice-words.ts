import type { Notice, NoticeChange, NoticeField, NoticeRow } from './papers.ts';
import type { RightRow } from './rights.ts';

/**
 * What a public notice says, the same in its PDF, its workbook and its page. In Chinese alone: it is a legal publication,
 * and those who read it on the wall want no second language between the lines.
 */
export const noticeTexts = {
  heading: '参加抽签住户名单公示',
  intro: '经审查，下列住户具备参加本次公开抽签的资格，现予公示。',
  rounds: ['第一榜', '第二榜', '第三榜'],
  round: '第 {round} 榜',
  office: '公示单位',
  day: '公示日期',
  objectionsUntil: '异议截止',
  until: '{day}（含当日）',
  contact: '异议受理',
  totals: '合计',
  households: '共 {households} 户',
  total: '{type}：{rights} 套（{households} 户）',
  changed: '本榜变动',
  added: '新增 {count} 户',
  removed: '移出 {count} 户',
  corrected: '更正 {count} 户',
  unchanged: '与上一榜相比没有变化',
  version: '名单版本',
  versionNote: '以上是 households.csv 的 SHA-256 值：名单改动一个字，它就不同；抽签时冻结的名单以它为准。',
  maskedNote: '为保护个人信息，姓名只公布一部分，不公布身份证号和电话；各户凭户编号核对。',
  file: '可供复核的完整数据文件：',
  list: '名单',
  end: '名单完，共 {households} 户',
  changes: '与上一榜相比的变动',
  seal: '（盖章）',
  page: '第 {page} 页 / 共 {pages} 页',
  rehearsal: '演练',
  rehearsalNote: '演练样张，名单无效',
  colon: '：',
} as const;

export const columnTexts = {
  ...{ queueNo: '顺序号', household: '户编号', maskedName: '姓名', village: '村（社区）' },
  ...{ rights: '安置指标', group: '组团', type: '户型', count: '套数' },
  ...{ kind: '变动', field: '项目', from: '上一榜', to: '本榜' },
} as const;

const kindTexts = { added: '新增', removed: '移出', changed: '更正' } as const;
const fieldTexts: Readonly<Record<NoticeField, string>> = {
  queueNo: columnTexts.queueNo,
  maskedName: columnTexts.maskedName,
  village: columnTexts.village,
  rights: columnTexts.rights,
  person: '户主信息',
};
const personCorrected = '已更正（不公布）';

/** Puts values into a text: `{page}` and the like. */
export function worded(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

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

/** `110㎡×2，80㎡×1`. */
export function rightsText(rights: readonly RightRow[]): string {
  return rights.map(({ type, count }) => `${typeName(type)}×${count}`).join('，');
}

/** The groups with which it draws, each with its type where the household has several: `T01` or `T01（110㎡）`. */
export function groupsText(rights: readonly RightRow[]): string {
  const grouped = rights.filter(({ group }) => group !== null);
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

export function changesSummary(changes: readonly NoticeChange[]): string {
  const count = (of: NoticeChange['kind']) => changes.filter(({ kind }) => kind === of).length;
  const parts = [
    [noticeTexts.added, count('added')],
    [noticeTexts.removed, count('removed')],
    [noticeTexts.corrected, count('changed')],
  ] as const;
  const said = parts.filter(([, n]) => n > 0).map(([text, n]) => worded(text, { count: n }));
  return said.length > 0 ? said.join('，') : noticeTexts.unchanged;
}

/** One line of the changes: a household and one thing that is not as it was. */
export interface ChangeLine {
  readonly household: string;
  readonly kind: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** What is behind a corrected person is never published, whatever it is given as. */
export function changeLines(changes: readonly NoticeChange[]): ChangeLine[] {
  return changes.flatMap(({ household, kind, changes: fields }) => {
    const line = { household, kind: kindTexts[kind], field: '', from: '', to: '' };
    if (fields.length === 0) return [line];
    return fields.map(({ field, from, to }) => ({
      ...{ ...line, field: fieldTexts[field] },
      ...(field === 'person' ? { from: '', to: personCorrected } : { from, to }),
    }));
  });
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

export const CHANGE_COLUMNS = ['household', 'kind', 'field', 'from', 'to'] as const;

/** In groups of four, so that it can be read out and compared. */
export function inFours(hex: string): string {
  return (hex.match(/.{1,4}/g) ?? []).join(' ');
}
