import { describe, expect, test } from 'vitest';
import { pipsOf } from '../../../renderer/board/frame/pips.ts';
import { ofBatch } from '../../../renderer/board/stages/calling-stage.ts';
import { pageShape, pagesOf } from '../../../renderer/board/stages/opened-pages.ts';
import { planDays, planRule, planWords } from '../../../renderer/board/stages/plan-words.ts';
import { batchName } from '../../../renderer/board/text/batch-name.ts';
import { address, lotFacts } from '../../../renderer/board/text/lot.ts';
import { nameOf } from '../../../renderer/board/text/name.ts';
import { plannedBatch } from '../../../shared/ceremony/propose-plan.ts';
import type { BoardView, DrawnView, LotView, PlanRow } from '../../../shared/ipc/views.ts';
import { boardT } from './board-texts.ts';

const zh = await boardT('zh-CN');
const en = await boardT('en');

type Changes = Parameters<typeof plannedBatch>[0] & { state?: PlanRow['state'] };
const aRow = ({ state = 'ahead', ...changes }: Changes): PlanRow => ({ ...plannedBatch(changes), state });

const dwelling: LotView = {
  ...{ lot: '9-2-0302', building: '9栋', stairwell: '2单元', floor: '3', room: '302' },
  ...{ area: '110.6', storageRoom: 'Z12', dwellings: 0 },
};
const stairwell: LotView = { ...dwelling, floor: '', room: '', area: '', storageRoom: '', dwellings: 12 };

describe('a batch is named by', () => {
  const batch = { type: '110', mode: 'board', draws: 'dwellings', makeUp: false } as const;

  test('its type alone when it is the usual one', () => {
    expect(batchName(zh, batch)).toBe('110 ㎡ 批次');
    expect(batchName(en, batch)).toBe('110 m² batch');
  });

  test('what is unusual: groups, make-up, paper tickets, the order of calling', () => {
    expect(batchName(zh, { ...batch, draws: 'stairwells', makeUp: true })).toBe('110 ㎡ 组团补抽批次');
    expect(batchName(zh, { ...batch, mode: 'tickets' })).toBe('110 ㎡ 纸签批次');
    expect(batchName(en, { ...batch, mode: 'batch', draws: 'households' })).toBe(
      '110 m² order-lottery batch',
    );
  });
});

test('a group is named by its code and how many households it is', () => {
  expect(nameOf(zh, { maskedName: 'T03', members: 5 })).toBe('组团 T03 · 5 户');
  expect(nameOf(zh, { maskedName: '李*建', members: 0 })).toBe('李*建');
});

test('a drawn stairwell is said to be a whole one, and has no room, floor or area', () => {
  expect(address(stairwell)).toBe('9栋 2单元');
  expect(lotFacts(zh, stairwell)).toEqual(['整单元 12 套']);
  expect(lotFacts(zh, dwelling)).toEqual(['110.6 ㎡', '杂房 Z12']);
  expect(lotFacts(zh, { ...dwelling, storageRoom: '' })).toEqual(['110.6 ㎡']);
});

describe('the pips of a claim', () => {
  const drawn = (...picks: number[]): DrawnView[] => picks.map((pick) => ({ ...dwelling, pick, slot: pick }));

  test('show what is drawn and what is ahead', () => {
    expect(pipsOf({ rights: 3, pick: 2, drawn: drawn(1) })).toEqual(['drawn', 'ahead', 'ahead']);
  });

  test('keep the place of a void, whatever follows it', () => {
    expect(pipsOf({ rights: 3, pick: 3, drawn: drawn(1) })).toEqual(['drawn', 'void', 'ahead']);
    expect(pipsOf({ rights: 3, pick: 3, drawn: drawn(1, 3) })).toEqual(['drawn', 'void', 'drawn']);
  });
});

describe('the plan in words', () => {
  test('says what is drawn, and how where that is not the usual way', () => {
    expect(planWords(zh, aRow({ type: '110' }))).toEqual({ what: '110 ㎡ 逐户抽签', how: '' });
    expect(planWords(zh, aRow({ type: '110', draws: 'stairwells', stairwellSize: 12 }))).toEqual({
      what: '110 ㎡ 组团抽整单元',
      how: '每单元 12 套',
    });
    expect(planWords(zh, aRow({ type: '80', makeUp: true, mode: 'batch' }))).toEqual({
      what: '80 ㎡ 补抽',
      how: '一次抽定',
    });
    expect(planWords(zh, aRow({ type: '80', mode: 'tickets' })).how).toBe('用纸签');
    expect(planWords(zh, aRow({ type: '80', offsetDigits: 2 })).how).toBe('加掷 2 位骰子');
  });

  test('says what becomes of those who do not come, where households are called', () => {
    expect(planRule(zh, aRow({ type: '80' }))).toContain('叫号 3 次');
    expect(planRule(zh, aRow({ type: '80', missed: 'makeup' }))).toMatch(/记为过号，留到补抽。$/);
    expect(planRule(zh, aRow({ type: '80', mode: 'batch' }))).toBe('');
  });

  test('shows two days with the one in hand, numbered through the whole plan', () => {
    const rows = [1, 1, 2, 2, 3].map((session) => aRow({ type: '80', session }));
    const shown = (session: number) =>
      planDays(rows, session).map((day) => [day.session, ...day.rows.map(({ number }) => number)]);
    expect(shown(1)).toEqual([
      [1, 1, 2],
      [2, 3, 4],
    ]);
    expect(shown(2)).toEqual([
      [2, 3, 4],
      [3, 5],
    ]);
    expect(shown(3)).toEqual(shown(2));
  });

  test('of a long day shows the next batch with the one before, and how many more there are', () => {
    const rows = Array.from({ length: 20 }, (_, i) =>
      aRow({ type: '80', state: i === 9 ? 'next' : 'ahead' }),
    );
    const [day] = planDays(rows, 1);
    expect(day?.rows.map(({ number }) => number)).toEqual([9, 10, 11, 12, 13]);
    expect(day?.hidden).toBe(15);
  });
});

describe('everything drawn at once', () => {
  const order = { entries: 11_019, em: 11.4 };
  const screens = [
    [1920, 1080],
    [1680, 1050],
    [1024, 768],
  ] as const;

  test('stands on pages in letters that are read from the last row', () => {
    for (const [width, height] of screens) {
      const { columns, rows } = pageShape({ ...order, width, height });
      const font = Math.min((0.69 * height) / rows / 1.4, (0.96 * width) / columns / order.em);
      expect(font).toBeGreaterThan(height / 36);
    }
    expect(pagesOf(11_019, pageShape({ ...order, width: 1920, height: 1080 }))).toBeLessThan(220);
  });

  test('leaves nobody out', () => {
    for (const entries of [1, 5, 37, 56, 57, 11_019]) {
      const shape = pageShape({ entries, em: 16, width: 1920, height: 1080 });
      expect(pagesOf(entries, shape) * shape.columns * shape.rows).toBeGreaterThanOrEqual(entries);
    }
  });

  test('is one page where it can be', () => {
    const shape = pageShape({ entries: 12, em: 16, width: 1920, height: 1080 });
    expect(pagesOf(12, shape)).toBe(1);
    expect(pagesOf(0, shape)).toBe(1);
  });
});

test('between batches the board does not speak of the one before', () => {
  const batch = {} as NonNullable<BoardView['batch']>;
  const view = { batch } as BoardView;
  const planned = { kind: 'planned', session: 1, batches: [] } as const;
  expect(ofBatch({ ...view, stage: planned })).toBeNull();
  expect(
    ofBatch({ ...view, stage: { kind: 'closed', totals: { rights: 0, drawn: 0, byType: [] } } }),
  ).toBeNull();
  expect(ofBatch({ ...view, stage: { kind: 'suspended', reason: 'BREAK' } })).toBe(batch);
});
