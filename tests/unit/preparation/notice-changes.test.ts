import { expect, test } from 'vitest';
import { changeLines, changesSummary } from '../../../shared/preparation/notice-changes.ts';
import type { NoticeChange } from '../../../shared/preparation/papers.ts';
import { aRow } from '../slips/a-paper.ts';

const moved = (n: number, from: number, to: number): NoticeChange => ({
  household: `H${n}`,
  kind: 'changed',
  changes: [{ field: 'queueNo', from: String(from), to: String(to) }],
});

test('those who only moved up behind a new one are counted apart and stand in one line', () => {
  const behind = Array.from({ length: 321 }, (_, i) => moved(i, 412 + i, 413 + i));
  const changes: NoticeChange[] = [...behind, { household: 'H0800', kind: 'added', changes: [] }];
  expect(changesSummary(changes)).toBe('新增 1 户，仅顺序号顺移 321 户');
  expect(changeLines({ changes, rows: [aRow(412, { household: 'H0800' })] })).toEqual([
    { household: 'H0800', kind: '新增', field: '顺序号', from: '', to: '412' },
    { household: '321 户', kind: '顺移', field: '顺序号', from: '412—732', to: '413—733' },
  ]);
});

test('one that moved alone has its own line, and those that moved otherwise theirs', () => {
  const changes = [moved(1, 5, 9), moved(2, 6, 5), moved(3, 7, 6)];
  expect(changeLines({ changes, rows: [] })).toEqual([
    { household: '2 户', kind: '顺移', field: '顺序号', from: '6—7', to: '5—6' },
    { household: 'H1', kind: '顺移', field: '顺序号', from: '5', to: '9' },
  ]);
});

test('neighbours in the new queue that come from different places did not move together', () => {
  const changes = [moved(1, 9, 5), moved(2, 3, 6)];
  expect(changeLines({ changes, rows: [] }).map(({ household }) => household)).toEqual(['H1', 'H2']);
});

test('a household that moved and is otherwise changed as well is a correction', () => {
  const [change] = [moved(1, 5, 6)];
  const changes = [
    { ...change, changes: [...change.changes, { field: 'village', from: 'a', to: 'b' } as const] },
  ];
  expect(changesSummary(changes)).toBe('更正 1 户');
  expect(changeLines({ changes, rows: [] }).map(({ field }) => field)).toEqual(['顺序号', '村（社区）']);
});
