import type { TFunction } from 'i18next';
import type { Statistics } from '../../../shared/ipc/show-views.ts';
import type { Bar } from './Bars.tsx';
import { barsOf } from './panels.ts';

/** One chart: a way of counting, or a part of it. */
export interface ChartPart {
  readonly kind: 'byType' | 'byBuilding' | 'byVillage' | 'byHour';
  readonly bars: readonly Bar[];
  /** The longest of all bars of that kind: the same scale in all its charts. */
  readonly most: number;
  readonly page: number;
  readonly pages: number;
}

/** What can be read in one chart from the last row; of hours the latest. */
const [MOST_BARS, MOST_HOURS] = [6, 10];
/** So many charts stand beside each other. */
const EACH = 2;

/** By type and by hour first; then buildings and villages, two charts a page. */
export function chartPages(t: TFunction<'board'>, statistics: Statistics): (readonly ChartPart[])[] {
  const hours = barsOf(t, statistics, 'byHour').slice(-MOST_HOURS);
  const first: ChartPart[] = [
    ...partsOf('byType', barsOf(t, statistics, 'byType')),
    ...(hours.length > 0 ? [{ kind: 'byHour', bars: hours, most: 0, page: 1, pages: 1 } as const] : []),
  ];
  const rest = (['byBuilding', 'byVillage'] as const).map((kind) =>
    partsOf(kind, barsOf(t, statistics, kind)),
  );
  return [first, ...rest].flatMap((parts) =>
    Array.from({ length: Math.ceil(parts.length / EACH) }, (_, i) => parts.slice(i * EACH, (i + 1) * EACH)),
  );
}

function partsOf(kind: ChartPart['kind'], bars: readonly Bar[]): ChartPart[] {
  const pages = Math.ceil(bars.length / MOST_BARS);
  const each = Math.ceil(bars.length / pages);
  return Array.from({ length: pages }, (_, i) => ({
    ...{ kind, most: Math.max(...bars.map(({ total }) => total ?? 0)), page: i + 1, pages },
    bars: bars.slice(i * each, (i + 1) * each),
  }));
}
