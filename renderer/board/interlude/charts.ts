import { BarChart, type BarSeriesOption } from 'echarts/charts';
import { GridComponent, type GridComponentOption } from 'echarts/components';
import { type ComposeOption, type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { emWidth } from '../text/em-width.ts';
import type { Bar } from './Bars.tsx';

use([BarChart, GridComponent, SVGRenderer]);

export type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption>;

/** What a chart is drawn with: lengths in pixels, colours of the theme. */
export interface Look {
  readonly font: string;
  /** Of the letters. */
  readonly size: number;
  readonly text: string;
  readonly full: string;
  readonly empty: string;
  readonly line: string;
}

/** A chart in that element: it draws still pictures, whole ones, and answers to nobody's mouse. */
export function chartIn(element: HTMLElement): ECharts {
  return init(element, undefined, { renderer: 'svg' });
}

/** How much of each is drawn: bars under each other, with the numbers at their ends. */
export function sharesOption(bars: readonly Bar[], words: readonly string[], look: Look): ChartOption {
  const { size, full, empty, line } = look;
  const label = { ...letters(look), show: true, position: 'right', distance: size * 0.4 } as const;
  const room = Math.max(...words.map(emWidth)) * size;
  return {
    animation: false,
    grid: { left: 0, right: room + size, top: 0, bottom: 0, ...LABELS_WITHIN },
    xAxis: { type: 'value', show: false, max: 'dataMax' },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...letters(look), interval: 0, width: size * 8, overflow: 'truncate' },
    },
    series: [
      {
        ...still(size),
        ...{ barGap: '-100%', itemStyle: { color: empty, borderColor: line, borderWidth: 1 } },
        data: bars.map(({ total }, i) => ({
          value: total ?? 0,
          label: { ...label, formatter: words[i] ?? '' },
        })),
      },
      { ...still(size), itemStyle: { color: full }, data: bars.map(({ drawn }) => drawn), z: 3 },
    ],
  };
}

/** How many were drawn in each hour: columns, with their numbers above. */
export function hoursOption(bars: readonly Bar[], look: Look): ChartOption {
  const { size, full, line } = look;
  return {
    animation: false,
    grid: { left: 0, right: 0, top: size * 1.6, bottom: 0, ...LABELS_WITHIN },
    yAxis: { type: 'value', show: false },
    xAxis: {
      type: 'category',
      data: bars.map(({ name }) => name.replaceAll(' ', '\n')),
      axisLine: { lineStyle: { color: line, width: 2 } },
      axisTick: { show: false },
      axisLabel: { ...letters(look), interval: 0 },
    },
    series: [
      {
        ...still(size * 2.4),
        itemStyle: { color: full },
        label: { ...letters(look), show: true, position: 'top', formatter: '{c}' },
        data: bars.map(({ drawn }) => drawn),
      },
    ],
  };
}

/** The names of the axes lie within the chart's box. */
const LABELS_WITHIN = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const;

function letters({ font, size, text }: Look) {
  return { fontFamily: font, fontSize: size, fontWeight: 700, color: text, lineHeight: size * 1.15 } as const;
}

function still(barMaxWidth: number) {
  return { type: 'bar', silent: true, barMaxWidth } as const;
}
