import { useEffect, useRef } from 'react';
import type { BoardTheme } from '../../../shared/ipc/show-views.ts';
import { useScreen } from '../slots/use-screen.ts';
import { chartIn, type ChartOption, type Look } from './charts.ts';

/** The letters of a chart in parts of the screen's height: above the least that is read from the last row. */
const LETTERS = 0.03;

interface ChartProps {
  theme: BoardTheme;
  /** What it shows in words: a picture is read by nobody who cannot see. */
  label: string;
  option: (look: Look) => ChartOption;
}

/** A chart as large as its box, drawn anew for another screen or theme. */
export function Chart({ theme, label, option }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useScreen();
  // After the board has put its theme on: a chart takes its colours from there.
  useEffect(() => {
    if (!box.current) return;
    const chart = chartIn(box.current);
    chart.setOption(option(lookOf(height, box.current.clientWidth)));
    return () => chart.dispose();
  }, [theme, option, width, height]);
  return <div className="chart" ref={box} role="img" aria-label={label} />;
}

/** The colours that the theme has now. */
function lookOf(height: number, boxWidth: number): Look {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    font: of('font'),
    ...{ size: Math.ceil(height * LETTERS), width: boxWidth },
    ...{ text: of('text'), full: of('accent'), empty: of('ground-raised'), line: of('text-soft') },
  };
}
