import { HEADINGS, readCsv } from '../audit/csv.ts';
import { assert } from '../kernel/assert.ts';
import type { RegisterRow } from '../people/register.ts';
import { compareTypes } from '../people/supply.ts';
import type { Notice, NoticeChange, NoticeField, NoticeRow } from './papers.ts';
import { groupsText, rightsText } from './notice-words.ts';
import type { RightRow } from './rights.ts';

/** A household of a published list, and the commitment that stands for its name and number. */
interface Published extends NoticeRow {
  readonly commitment: string;
}

/** The households of a register, one line each, by queueNo. */
export function noticeRows(rows: readonly RegisterRow[]): NoticeRow[] {
  return householdsOf(rows).map(({ commitment: _, ...row }) => row);
}

function householdsOf(rows: readonly RegisterRow[]): Published[] {
  const found = new Map<string, Published & { rights: RightRow[] }>();
  for (const { household, queueNo, maskedName, village, type, rights, group, commitment } of rows) {
    const right = { type, count: rights, group };
    const known = found.get(household);
    if (known) known.rights.push(right);
    else found.set(household, { queueNo, household, maskedName, village, rights: [right], commitment });
  }
  return [...found.values()].sort((a, b) => a.queueNo - b.queueNo);
}

/** What a households.csv that was published says; it is our own file, so a fault in it is a bug. */
export function publishedRows(householdsCsv: Uint8Array): RegisterRow[] {
  const { rows, fault } = readCsv(householdsCsv, HEADINGS.households);
  assert(rows !== null, `a published list is in order: ${fault?.what ?? ''}`);
  return rows.map(({ cells }) => {
    const [household, queueNo, maskedName, village, type, rights, group, commitment] = cells;
    return {
      ...{ household, queueNo: Number(queueNo), maskedName, village, type, rights: Number(rights) },
      ...{ group: group === '' ? null : group, commitment },
    } as RegisterRow;
  });
}

/** Rights by dwelling type, small types first. */
export function noticeTotals(rows: readonly NoticeRow[]): Notice['totals'] {
  const totals = new Map<string, { rights: number; households: number }>();
  for (const { type, count } of rows.flatMap(({ rights }) => rights)) {
    const { rights = 0, households = 0 } = totals.get(type) ?? {};
    totals.set(type, { rights: rights + count, households: households + 1 });
  }
  return [...totals].map(([type, sums]) => ({ type, ...sums })).sort((a, b) => compareTypes(a.type, b.type));
}

/** What became of each household between two lists: by queue number, those that left first. */
export function changesBetween(
  before: readonly RegisterRow[],
  after: readonly RegisterRow[],
): NoticeChange[] {
  const [old, now] = [householdsOf(before), householdsOf(after)];
  const oldOnes = new Map(old.map((row) => [row.household, row]));
  const newOnes = new Set(now.map(({ household }) => household));
  const removed = old
    .filter(({ household }) => !newOnes.has(household))
    .map((row): NoticeChange => ({ household: row.household, kind: 'removed', changes: [] }));
  const others = now.flatMap((row): NoticeChange[] => {
    const known = oldOnes.get(row.household);
    if (!known) return [{ household: row.household, kind: 'added', changes: [] }];
    const changes = fieldsChanged(known, row);
    return changes.length > 0 ? [{ household: row.household, kind: 'changed', changes }] : [];
  });
  return [...removed, ...others];
}

function fieldsChanged(before: Published, after: Published): NoticeChange['changes'] {
  const shown = ({
    queueNo,
    maskedName,
    village,
    rights,
  }: Published): Partial<Record<NoticeField, string>> => ({
    ...{ queueNo: String(queueNo), maskedName, village },
    rights: [rightsText(rights), groupsText(rights)].filter((text) => text !== '').join(' '),
  });
  const [from, to] = [shown(before), shown(after)];
  const visible = (Object.keys(from) as NoticeField[])
    .filter((field) => from[field] !== to[field])
    .map((field) => ({ field, from: from[field] ?? '', to: to[field] ?? '' }));
  // The name or the number behind the mask has changed: that it has, is all that may be said. It is said beside another
  // masked name too: where the office masks names in another way, a person who was exchanged would pass among them.
  const isOther = before.commitment !== after.commitment;
  return isOther ? [...visible, { field: 'person', from: '', to: '' }] : visible;
}
