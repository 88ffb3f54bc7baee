import type { Share } from '../../../shared/ipc/show-views.ts';
import { emWidth } from '../text/em-width.ts';
import { Fit } from '../text/Fit.tsx';
import { useTexts } from '../text/formats.ts';
import { vars } from '../text/vars.ts';

/** A bar with its name: `total` null where it is no part of anything, as draws by the hour. */
export type Bar = Omit<Share, 'total'> & { readonly total: number | null };

/** So many bars stand beside each other on a page. */
const COLUMNS = 2;

/** Bars in the same order on pages of so many rows, as even as they come. */
export function barPages(bars: readonly Bar[], rows: number): (readonly Bar[])[] {
  const pages = Math.max(1, Math.ceil(bars.length / (rows * COLUMNS)));
  const each = Math.ceil(bars.length / pages);
  return Array.from({ length: pages }, (_, i) => bars.slice(i * each, (i + 1) * each));
}

interface BarsProps {
  bars: readonly Bar[];
  /** How many rows there is room for. */
  rows: number;
  /** What a full bar is where bars have no total of their own. */
  most: number;
}

/** How much of each is drawn: name, bar, and the numbers, which are what is read. */
export function Bars({ bars, rows, most }: BarsProps) {
  const { t, count } = useTexts();
  const columns = bars.length <= rows ? 1 : COLUMNS;
  const value = ({ drawn, total }: Bar) =>
    total === null
      ? t('interlude.drawnNumber', { drawn: count(drawn) })
      : t('interlude.drawnOf', { drawn: count(drawn), total: count(total) });
  const names = Math.max(...bars.map(({ name }) => emWidth(name)));
  const values = Math.max(...bars.map((bar) => emWidth(value(bar))));
  const lines = Math.ceil(bars.length / columns);
  return (
    <ul className="bars" style={vars({ columns, lines, rows, name: names, value: values })}>
      {bars.map((bar) => (
        <li key={bar.name}>
          <Fit text={bar.name} className="bar-name" />
          <span className="bar" aria-hidden="true">
            <i style={vars({ part: partOf(bar, most) })} />
          </span>
          <b className="bar-value">{value(bar)}</b>
        </li>
      ))}
    </ul>
  );
}

function partOf({ drawn, total }: Bar, most: number): number {
  const whole = total ?? most;
  return whole === 0 ? 0 : drawn / whole;
}
