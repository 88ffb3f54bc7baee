import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { statisticsMethods } from '../../../shared/ipc/show-methods.ts';
import { drawLines } from '../draw-lines.ts';
import type { Figures } from '../figures.ts';
import type { Hall } from '../hall.ts';
import type { Handlers } from './handlers.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** The figures for the console, and as a workbook. */
export function statisticsHandlers(hall: Hall, figures: Figures): Handlers<keyof typeof statisticsMethods> {
  return {
    readStatistics: () => ok(figures.at(null)),
    exportStatistics: oneAtATime(() => exportStatistics(hall, figures)),
  };
}

async function exportStatistics(hall: Hall, figures: Figures): Promise<Result<{ readonly path: string }>> {
  const { adapters, session, state, directory } = hall;
  if (!directory) return err('LOCKED');
  const { seq, head, opened } = state;
  return adapters.exportStatistics({
    ...{ seq, head, title: opened?.title ?? '', rehearsal: adapters.rehearsal, at: adapters.now() },
    statistics: figures.at(null),
    draws: drawLines(session.entries, state, directory),
  });
}
