import type { Statistics } from '../../../shared/ipc/show-views.ts';

/** One hour of the day, on the clock of the hall. */
export interface Hour {
  /** 0 … 23. */
  readonly hour: number;
  /** Of the month; null where all hours are of one day. */
  readonly day: number | null;
  readonly draws: number;
}

const HOUR_MS = 3_600_000;
/** A gap as long as this is a night, not a pause at noon. */
const NIGHT_HOURS = 6;

/** The hours of drawing in order, with those between them in which nothing was drawn; nights are left out. */
export function hoursOf(byHour: Statistics['byHour']): Hour[] {
  const hours = byHour.map(({ hour, draws }) => ({ at: Date.parse(hour), draws }));
  const all = hours.flatMap((one, i) => {
    const before = hours[i - 1]?.at ?? one.at;
    const idle = (one.at - before) / HOUR_MS - 1;
    const between = Array.from({ length: idle > 0 && idle < NIGHT_HOURS ? idle : 0 }, (_, k) => ({
      at: before + (k + 1) * HOUR_MS,
      draws: 0,
    }));
    return [...between, one];
  });
  const dayOf = (at: number) => new Date(at).getDate();
  const isOneDay = new Set(all.map(({ at }) => dayOf(at))).size < 2;
  return all.map(({ at, draws }) => ({
    hour: new Date(at).getHours(),
    day: isOneDay ? null : dayOf(at),
    draws,
  }));
}
