import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import type { ResultLine, Statistics, Totals } from '../../shared/ipc/show-views.ts';
import { consolePace } from '../../shared/ceremony/views/pace.ts';
import { statisticsOf } from '../../shared/ceremony/views/statistics.ts';
import type { Hall } from './hall.ts';
import { resultLines } from './result-lines.ts';

/**
 * What is counted of the whole ceremony. It is counted anew when an entry has come, and for the projected end once a minute;
 * between them windows are told what was counted last.
 */
export class Figures {
  readonly #hall: Hall;
  #counted: { readonly of: string; readonly directory: unknown; readonly figures: Statistics } | null = null;
  #listed: { readonly seq: number; readonly directory: unknown; readonly rows: ResultLine[] } | null = null;

  constructor(hall: Hall) {
    this.#hall = hall;
  }

  /** While nothing is drawn `until` then (UTC), it goes on from there; null: it goes on now. */
  at(until: string | null): Statistics {
    const { state, session, directory, project, adapters } = this.#hall;
    const now = adapters.now();
    const from = until !== null && until > now ? until : now;
    const of = `${state.seq} ${from.slice(0, 16)}`;
    if (this.#counted?.of !== of || this.#counted.directory !== directory) {
      const lists = directory && { directory, register: project.register().register };
      const figures = statisticsOf({ state, entries: session.entries, lists, from });
      this.#counted = { of, directory, figures };
    }
    return this.#counted.figures;
  }

  get pace(): ConsoleView['pace'] {
    const { state, session } = this.#hall;
    return consolePace(session.entries, state);
  }

  get totals(): Totals {
    const { rights, drawn, byType } = this.at(null);
    return { rights, drawn, byType };
  }

  /** The latest last. */
  get results(): readonly ResultLine[] {
    const { seq } = this.#hall.state;
    const { directory } = this.#hall;
    if (this.#listed?.seq !== seq || this.#listed.directory !== directory)
      this.#listed = { seq, directory, rows: resultLines(this.#hall) };
    return this.#listed.rows;
  }
}
