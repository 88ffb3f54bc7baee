import { init } from 'echarts/core';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import type { Interlude as Shown } from '../../../shared/ipc/show-views.ts';
import type { BoardView } from '../../../shared/ipc/views.ts';
import { Bars, barPages } from '../../../renderer/board/interlude/Bars.tsx';
import { chartPages } from '../../../renderer/board/interlude/chart-pages.ts';
import {
  type ChartOption,
  hoursOption,
  type Look,
  sharesOption,
} from '../../../renderer/board/interlude/charts.ts';
import { countdown } from '../../../renderer/board/interlude/countdown.ts';
import { hoursOf } from '../../../renderer/board/interlude/hours.ts';
import { Interlude } from '../../../renderer/board/interlude/Interlude.tsx';
import { panelsOf } from '../../../renderer/board/interlude/panels.ts';
import { ratioOf } from '../../../renderer/board/interlude/ratio.ts';
import { RESULTS_A_PAGE, resultsOn } from '../../../renderer/board/interlude/Results.tsx';
import type { BatchOnBoard } from '../../../renderer/board/stages/calling-stage.ts';
import { Closed, Totals } from '../../../renderer/board/stages/Counts.tsx';
import { aLine, aShare, someStatistics } from '../../builders/interludes.ts';
import { textsIn } from './board-texts.ts';

const chinese = await textsIn('zh-CN');
const t = chinese.getFixedT('zh-CN', 'board');

const markupOf = (element: ReactElement) =>
  renderToStaticMarkup(<I18nextProvider i18n={chinese}>{element}</I18nextProvider>);
/** What is read on the screen. */
const read = (element: ReactElement) =>
  markupOf(element)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/ +/g, ' ');
const view = {
  stage: { kind: 'ready', last: null },
  next: [],
  show: { theme: 'gold' },
} as unknown as BoardView;
const shown = (interlude: Shown, over: Partial<BoardView> = {}) =>
  read(<Interlude interlude={interlude} view={{ ...view, ...over }} />);

describe('a break', () => {
  test('counts down in whole seconds, with the hours only when there are any', () => {
    expect(countdown(14 * 60_000 + 5000)).toBe('14:05');
    expect(countdown(4999)).toBe('00:05');
    expect(countdown(1)).toBe('00:01');
    expect(countdown(3_600_000)).toBe('1:00:00');
    expect(countdown(3_599_000)).toBe('59:59');
    expect(countdown(0)).toBeNull();
    expect(countdown(-5)).toBeNull();
  });

  test('says until when, and without an end only that it is one', () => {
    const until = new Date(Date.now() + 60_000).toISOString();
    const statistics = someStatistics();
    expect(shown({ kind: 'break', until, statistics })).toMatch(/休息，\d\d:\d\d 继续抽签/);
    expect(shown({ kind: 'break', until: null, statistics })).toContain('休息中');
  });

  test('begins with the sums, and says who is called next', () => {
    const next = [{ queueNo: 452, maskedName: '王*', members: 0 }];
    const text = shown({ kind: 'break', until: null, statistics: someStatistics() }, { next });
    expect(text).toMatch(/已抽套数 579 还没抽 294 每小时揭签 95 预计抽完 \d\d:\d\d/);
    expect(text).toMatch(/接下来 452 王\*/);
  });

  test('says no pace before there is one', () => {
    const statistics = someStatistics({ perHour: null, projectedEnd: null });
    const text = shown({ kind: 'break', until: null, statistics });
    expect(text).not.toContain('每小时');
    expect(text).not.toContain('预计');
  });

  test('between batches says which comes next', () => {
    const planned = { state: 'next', type: '80', draws: 'dwellings', mode: 'board', makeUp: false };
    const stage = {
      kind: 'planned',
      session: 1,
      batches: [{ ...planned, orderFrom: null, offsetDigits: 0 }],
    };
    const text = shown({ kind: 'break', until: null, statistics: someStatistics() }, { stage } as never);
    expect(text).toContain('接下来 80 ㎡ 逐户抽签');
  });
});

describe('what a break shows in turn', () => {
  test('is sums, types, buildings, villages, hours; what says nothing is left out', () => {
    expect(panelsOf(t, someStatistics(), 4).map(({ kind }) => kind)).toEqual([
      ...['sums', 'byType', 'byBuilding', 'byVillage', 'byHour'],
    ]);
    expect(panelsOf(t, someStatistics({ byHour: [], byVillage: [] }), 4).map(({ kind }) => kind)).toEqual([
      ...['sums', 'byType', 'byBuilding'],
    ]);
  });

  test('goes on over pages that are as even as they come, and nobody is left out', () => {
    const bars = Array.from({ length: 17 }, (_, i) => aShare(`${i + 1}栋`));
    const pages = barPages(bars, 4);
    expect(pages.map(({ length }) => length)).toEqual([6, 6, 5]);
    expect(pages.flat()).toEqual(bars);
  });

  test('is a part of what there is, or of the longest where it is no part of anything', () => {
    const parts = (total: number | null, drawn: number) =>
      /--part:([\d.]+)/.exec(
        markupOf(<Bars bars={[{ name: '甲', total, drawn }]} rows={4} most={80} />),
      )?.[1];
    expect(parts(10, 4)).toBe('0.4');
    expect(parts(null, 40)).toBe('0.5');
    expect(parts(0, 0)).toBe('0');
    expect(read(<Bars bars={[aShare('甲', 1000, 400)]} rows={4} most={0} />)).toContain('400 / 1,000 套');
  });

  test('shows the hour in which nothing was drawn, but no night', () => {
    const at = (day: number, hour: number, draws = 9) => ({
      hour: new Date(2026, 10, day, hour).toISOString(),
      draws,
    });
    expect(hoursOf([at(21, 9), at(21, 11)])).toEqual([
      { hour: 9, day: null, draws: 9 },
      { hour: 10, day: null, draws: 0 },
      { hour: 11, day: null, draws: 9 },
    ]);
    expect(hoursOf([at(21, 17), at(22, 9)])).toEqual([
      { hour: 17, day: 21, draws: 9 },
      { hour: 9, day: 22, draws: 9 },
    ]);
    expect(hoursOf([])).toEqual([]);
  });
});

describe('the table of results', () => {
  const many = Array.from({ length: 12_000 }, (_, i) => aLine(i + 1));

  test('begins with the latest, and its pages hold every line once', () => {
    const queue = (page: number) => resultsOn(many.slice(0, 30), page).map(({ queueNo }) => queueNo);
    expect(queue(0)).toEqual([30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19]);
    expect(queue(1).at(-1)).toBe(7);
    expect(queue(2)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  test('of twelve thousand lines has one page on the screen', () => {
    const markup = markupOf(<Interlude interlude={{ kind: 'results', rows: many }} view={view} />);
    expect(markup.match(/<tr>/g)).toHaveLength(RESULTS_A_PAGE + 1);
    expect(markup).toContain('共 12,000 套');
    expect(markup).toContain('最新结果在最上面');
  });

  test('shows of a line what the hall may know', () => {
    expect(shown({ kind: 'results', rows: [aLine(7)] })).toContain(
      '7 李*建 茶岭村 110 ㎡ 607 9栋 2单元 302 110.6 ㎡ Z9-2-05',
    );
  });

  test('of a whole batch has no slots, of a stairwell no room; and before the first there is none', () => {
    const stairwell = { slot: null, room: '', floor: '', area: '', storageRoom: '' };
    expect(shown({ kind: 'results', rows: [aLine(7, stairwell)] })).toMatch(/110 ㎡ 9栋 2单元 $/);
    expect(shown({ kind: 'results', rows: [] })).toContain('还没有抽签结果');
  });
});

describe('the charts', () => {
  const look: Look = {
    font: 'f',
    size: 30,
    width: 900,
    text: '#fff',
    full: '#ff0',
    empty: '#000',
    line: '#888',
  };

  test('are two a page: types with hours, then buildings, then villages', () => {
    const byBuilding = Array.from({ length: 20 }, (_, i) => aShare(`${i + 1}栋`));
    const pages = chartPages(t, someStatistics({ byBuilding }));
    expect(pages.map((parts) => parts.map(({ kind, page, pages: of }) => `${kind} ${page}/${of}`))).toEqual([
      ['byType 1/1', 'byHour 1/1'],
      ['byBuilding 1/4', 'byBuilding 2/4'],
      ['byBuilding 3/4', 'byBuilding 4/4'],
      ['byVillage 1/1'],
    ]);
    expect(chartPages(t, someStatistics({ byType: [], byBuilding: [], byVillage: [], byHour: [] }))).toEqual(
      [],
    );
  });

  test('stand still: nothing moves on a board that shows figures', () => {
    expect(sharesOption([aShare('甲')], { words: ['4 / 10'], most: 10 }, look).animation).toBe(false);
    expect(hoursOption([{ name: '9点', total: null, drawn: 3 }], look).animation).toBe(false);
  });

  test('show every name and every number, as large as they are read', () => {
    const drawn = (option: ChartOption) => {
      const chart = init(null, undefined, { renderer: 'svg', ssr: true, width: 900, height: 600 });
      chart.setOption(option);
      const picture = chart.renderToSVGString();
      chart.dispose();
      return picture;
    };
    const words = ['4 / 10 套', '0 / 10 套'];
    const shares = drawn(sharesOption([aShare('9栋'), aShare('10栋', 10, 0)], { words, most: 10 }, look));
    for (const text of ['9栋', '10栋', '4 / 10 套', '0 / 10 套']) expect(shares).toContain(`>${text}<`);
    const hours = drawn(hoursOption([{ name: '9点', total: null, drawn: 37 }], look));
    for (const text of ['9点', '37']) expect(hours).toContain(`>${text}<`);
    for (const size of `${shares}${hours}`.matchAll(/font-size:\s*(\d+)px/g))
      expect(Number(size[1])).toBeGreaterThanOrEqual(30);
  });
});

describe('at the close', () => {
  const totals = { rights: 873, drawn: 579, byType: someStatistics().byType };

  test('of a batch each type is told, of all batches together', () => {
    const progress = { claims: 1, claimsDone: 1, rights: 5, drawn: 5, lots: 5, remaining: 0 };
    const batch = { draws: 'dwellings', mode: 'board', progress } as BatchOnBoard;
    const text = read(<Totals kind="batchClosed" batch={batch} totals={totals} />);
    expect(text).toMatch(/全部批次，各户型 80 ㎡ 128 \/ 128 套 110 ㎡ 451 \/ 745 套/);
  });

  test('of the ceremony the sums stand with the final head', () => {
    const text = read(<Closed head={'ab'.repeat(32)} totals={totals} />);
    expect(text).toContain('共抽出 579 套，还有 294 套应抽未抽');
    expect(text).toContain('451 / 745 套');
    expect(text).toContain('最终链头');
    const wholly = read(<Closed head={'ab'.repeat(32)} totals={{ ...totals, rights: 579 }} />);
    expect(wholly).toContain('共抽出 579 套，应抽的全部抽完');
  });
});

test('a screen is spoken of by its proportions, where they have a name', () => {
  expect(ratioOf(1920, 1080)).toBe('16:9');
  expect(ratioOf(1366, 768)).toBe('16:9');
  expect(ratioOf(1280, 800)).toBe('16:10');
  expect(ratioOf(1024, 768)).toBe('4:3');
  expect(ratioOf(1000, 1000)).toBe('');
});
