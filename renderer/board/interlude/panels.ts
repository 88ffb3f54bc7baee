import type { TFunction } from 'i18next';
import type { Share, Statistics } from '../../../shared/ipc/show-views.ts';
import { type Bar, barPages } from './Bars.tsx';
import { hoursOf } from './hours.ts';

/** What is shown at a time: one way of counting, or a part of it. */
export interface Panel {
  readonly kind: 'sums' | 'byType' | 'byBuilding' | 'byVillage' | 'byHour';
  readonly bars: readonly Bar[];
  /** The longest of all bars of that kind. */
  readonly most: number;
  /** Its place among those of its kind, from 1. */
  readonly page: number;
  readonly pages: number;
}

const KINDS = ['byType', 'byBuilding', 'byVillage', 'byHour'] as const;

/** The sums, then by type, building, village and hour, in pages of so many rows; what says nothing is left out. */
export function panelsOf(t: TFunction<'board'>, statistics: Statistics, rows: number): Panel[] {
  const sums: Panel = { kind: 'sums', bars: [], most: 0, page: 1, pages: 1 };
  const panels = KINDS.flatMap((kind): Panel[] => {
    const bars = barsOf(t, statistics, kind);
    if (bars.length === 0) return [];
    const pages = barPages(bars, rows);
    const most = Math.max(...bars.map(({ drawn, total }) => total ?? drawn));
    return pages.map((part, i) => ({ kind, bars: part, most, page: i + 1, pages: pages.length }));
  });
  return [sums, ...panels];
}

/** The bars of one way of counting, named in the words of the hall. */
export function barsOf(
  t: TFunction<'board'>,
  statistics: Statistics,
  kind: (typeof KINDS)[number],
): readonly Bar[] {
  if (kind === 'byHour')
    return hoursOf(statistics.byHour).map(({ hour, day, draws }) => ({
      name: hourName(t, hour, day),
      ...{ total: null, drawn: draws },
    }));
  if (kind !== 'byType') return statistics[kind];
  return typeBars(t, statistics.byType);
}

export function typeBars(t: TFunction<'board'>, byType: readonly Share[]): readonly Bar[] {
  return byType.map((share) => ({ ...share, name: t('interlude.type', { type: share.name }) }));
}

/** `9 点`, or of several days `22 日 9 点`. */
export function hourName(t: TFunction<'board'>, hour: number, day: number | null): string {
  return day === null ? t('interlude.hour', { hour }) : t('interlude.dayHour', { day, hour });
}
