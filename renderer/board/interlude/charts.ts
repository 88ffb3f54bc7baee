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
  /** Of the box. */
  readonly width: number;
  readonly text: string;
  readonly full: string;
  readonly empty: string;
  readonly line: string;
}

/** A chart in that element: it draws still pictures, whole ones, and answers to nobody's mouse. */
export function chartIn(element: HTMLElement): ECharts {
  return init(element, undefined, { renderer: 'svg' });
}

/** With few bars there is room for larger letters and thicker bars (in parts of the letters). */
const FEW = { bars: 4, letters: 1.4, thick: 0.85 } as const;
const MANY = { letters: 1, thick: 0.5 } as const;
/** From the middle of a line to its bar, in parts of the letters. */
const ABOVE = 0.58;

/** How much of each is drawn: above each bar its name and the numbers, so that the bars have the whole width. */
export function sharesOption(
  bars: readonly Bar[],
  { words, most }: { readonly words: readonly string[]; readonly most: number },
  look: Look,
): ChartOption {
  const { letters: scale, thick } = bars.length <= FEW.bars ? FEW : MANY;
  const size = look.size * scale;
  const above = (shift: number) => ({ ...letters({ ...look, size }), show: true, offset: [0, shift] });
  const named = { ...above(-size * (ABOVE + thick / 2)), position: 'insideLeft', distance: 0 } as const;
  const numbered = { ...named, position: 'insideRight' } as const;
  const room = look.width - Math.max(...words.map(emWidth)) * size - size;
  const series = { ...still(size * thick), barGap: '-100%' };
  return {
    animation: false,
    grid: { left: 1, right: 1, top: size, bottom: 0, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, max: most },
    yAxis: { type: 'category', inverse: true, show: false, data: bars.map(({ name }) => name) },
    series: [
      // Over the whole width and unseen: what the words stand on, however short their bar is.
      {
        ...{ ...series, itemStyle: { color: 'transparent' } },
        data: bars.map(({ name }) => ({
          value: most,
          label: { ...named, width: room, overflow: 'truncate', formatter: name },
        })),
      },
      {
        ...{ ...series, itemStyle: { color: 'transparent' } },
        data: words.map((formatter) => ({ value: most, label: { ...numbered, formatter } })),
      },
      {
        ...{ ...series, itemStyle: { color: look.empty, borderColor: look.line, borderWidth: 1 } },
        data: bars.map(({ total }) => total ?? 0),
      },
      { ...series, itemStyle: { color: look.full }, data: bars.map(({ drawn }) => drawn) },
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
