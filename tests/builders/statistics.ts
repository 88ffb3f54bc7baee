import type { Statistics } from '../../shared/ipc/show-views.ts';
import { statisticsOf } from '../../shared/ceremony/views/statistics.ts';
import type { Entry } from '../../shared/ceremony/state.ts';
import type { Directory } from '../../shared/people/directory.ts';
import type { CeremonyInHand } from './ceremony-hall.ts';
import { aDirectory } from './ceremony-views.ts';

/** Buildings as the lots' codes name them; every second household is of 江口村, the others of 茶岭村. */
export function aMixedDirectory(hall: CeremonyInHand): Directory {
  const directory = aDirectory(hall.files);
  return {
    household: (code) => {
      const listed = directory.household(code);
      return { ...listed, village: Number(code.slice(1)) % 2 === 0 ? '江口村' : '茶岭村' };
    },
    lot: (code) => ({ ...directory.lot(code), building: `${code.split('-')[0] ?? ''}栋` }),
  };
}

/** The figures of a ceremony in which people go on drawing `from` then. */
export function figuresIn(
  hall: CeremonyInHand,
  {
    from = '2026-11-21T06:00:00.000Z',
    entries = hall.session.entries,
  }: { from?: string; entries?: readonly Entry[] } = {},
): Statistics {
  const lists = { directory: aMixedDirectory(hall), register: hall.files.register };
  return statisticsOf({ state: hall.state, entries, lists, from });
}

/** The same entries, each at the minute that `minutes` gives for it (from nine in the morning in China). */
export function timed(entries: readonly Entry[], minutes: (entry: Entry, i: number) => number): Entry[] {
  return entries.map((entry, i) => ({
    ...entry,
    at: new Date(Date.UTC(2026, 10, 21, 1) + minutes(entry, i) * 60_000).toISOString(),
  }));
}
