import { assert } from '../../kernel/assert.ts';
import type { Share, Statistics } from '../../ipc/show-views.ts';
import type { Directory } from '../../people/directory.ts';
import type { Register } from '../../people/register.ts';
import { stairwellsOf } from '../owed.ts';
import type { BatchState, CeremonyState, Entry } from '../state.ts';
import { paceOf, projectedEndOf } from './pace.ts';
import { promisedRights, sharesOf } from './promised.ts';

export interface StatisticsSources {
  readonly state: CeremonyState;
  readonly entries: readonly Entry[];
  /** Null while the people's data is locked: then there are no types, villages and buildings. */
  readonly lists: { readonly directory: Directory; readonly register: Register } | null;
  /** From when drawing goes on, UTC: now, or the end of a break. */
  readonly from: string;
}

/** One standing draw: so many dwellings, to whom. */
interface Drawn {
  readonly at: string;
  readonly type: string;
  readonly lot: string;
  readonly shares: readonly (readonly [household: string, dwellings: number])[];
  readonly dwellings: number;
}

/**
 * Live figures, counted in dwellings throughout: a stairwell counts as many as it holds, shared among its group's members as
 * their rights are. Voids do not count as drawn; a right or a dwelling that comes back in a make-up batch is counted once.
 * Order lotteries draw no dwellings, and abandoned batches nothing.
 */
export function statisticsOf({ state, entries, lists, from }: StatisticsSources): Statistics {
  const batches = [...state.batches.values()].filter(drawsDwellings);
  const draws = entries.flatMap((entry) => standingIn(entry, state));
  const promised = promisedRights(batches);
  const perHour = paceOf(entries);
  return {
    rights: sum([...promised.values()].map(({ rights }) => rights)),
    drawn: sum(draws.map(({ dwellings }) => dwellings)),
    ...(lists
      ? breakdowns(lists, { batches, draws, promised })
      : { byType: [], byVillage: [], byBuilding: [] }),
    ...{ byHour: byHour(draws), perHour, projectedEnd: projectedEndOf(state, perHour, from) },
  };
}

function drawsDwellings({ frozen, phase }: BatchState): boolean {
  return frozen.draws !== 'households' && phase !== 'abandoned';
}

interface Counted {
  readonly batches: readonly BatchState[];
  readonly draws: readonly Drawn[];
  readonly promised: ReturnType<typeof promisedRights>;
}

function breakdowns(
  { directory, register }: NonNullable<StatisticsSources['lists']>,
  { batches, draws, promised }: Counted,
): Pick<Statistics, 'byType' | 'byVillage' | 'byBuilding'> {
  const pool = poolOf(batches, register);
  const building = (lot: string) => directory.lot(lot).building;
  const village = (household: string) => directory.household(household).village;
  return {
    byType: shares(
      pool.map(({ type }) => [type, 1]),
      draws.map(({ type, dwellings }) => [type, dwellings]),
    ),
    byBuilding: shares(
      pool.map(({ dwelling }) => [building(dwelling), 1]),
      draws.map(({ lot, dwellings }) => [building(lot), dwellings]),
    ),
    byVillage: shares(
      [...promised.values()].map(({ household, rights }) => [village(household), rights]),
      draws.flatMap((draw) => draw.shares.map(([household, count]) => [village(household), count])),
    ),
  };
}

type Addend = readonly [name: string, count: number];
const byName = new Intl.Collator('zh-CN', { numeric: true });

/** In the order of their names, `9栋` before `10栋`. */
function shares(total: readonly Addend[], drawn: readonly Addend[]): Share[] {
  const found = new Map<string, { total: number; drawn: number }>();
  const of = (name: string) => {
    const share = found.get(name) ?? { total: 0, drawn: 0 };
    found.set(name, share);
    return share;
  };
  for (const [name, count] of total) of(name).total += count;
  for (const [name, count] of drawn) of(name).drawn += count;
  return [...found]
    .map(([name, share]) => ({ name, ...share }))
    .sort((a, b) => byName.compare(a.name, b.name));
}

/** Every dwelling that could be drawn in those batches, once, however often it lay in a pool. */
function poolOf(batches: readonly BatchState[], register: Register): { dwelling: string; type: string }[] {
  const stairwells = stairwellsOf(register);
  const pool = new Map<string, string>();
  for (const { frozen } of batches)
    for (const lot of frozen.lots) {
      const within = frozen.draws === 'stairwells' ? stairwells.get(lot)?.map((row) => row.dwelling) : [lot];
      for (const dwelling of within ?? []) pool.set(dwelling, frozen.type);
    }
  return [...pool].map(([dwelling, type]) => ({ dwelling, type }));
}

function standingIn({ at, event }: Entry, { batches }: CeremonyState): Drawn[] {
  if (event.type !== 'TicketOpened' && event.type !== 'BatchOpened') return [];
  const batch = batches.get(event.data.batch);
  assert(batch, `no batch ${event.data.batch}`);
  if (!drawsDwellings(batch)) return [];
  const results = event.type === 'BatchOpened' ? event.data.results : [event.data];
  return results.flatMap(({ seq, pick, lot }): Drawn[] => {
    const claim = batch.claims[seq - 1];
    assert(claim, `no claim ${seq} in ${batch.frozen.batch}`);
    if (event.type === 'TicketOpened' && claim.picks[pick - 1]?.voided != null) return [];
    const held = sharesOf(claim);
    return [{ at, type: batch.frozen.type, lot, shares: held, dwellings: sum(held.map(([, n]) => n)) }];
  });
}

/** Hours of the zone's whole hours: it is meant for zones that are whole hours away from UTC, as China is. */
function byHour(draws: readonly Drawn[]): Statistics['byHour'] {
  const hours = new Map<string, number>();
  for (const { at, dwellings } of draws) {
    const hour = `${at.slice(0, 13)}:00:00.000Z`;
    hours.set(hour, (hours.get(hour) ?? 0) + dwellings);
  }
  return [...hours]
    .map(([hour, count]) => ({ hour, draws: count }))
    .sort((a, b) => (a.hour < b.hour ? -1 : 1));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
