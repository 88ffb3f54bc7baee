import { z } from 'zod';
import type { BoardStage } from '../../shared/ipc/views.ts';
import {
  BOARD_THEMES,
  type BoardShow,
  type BoardTheme,
  type ConsoleShow,
  FIRST_SOUND,
  type Interlude,
  type InterludeChoice,
  type SoundSettings,
} from '../../shared/ipc/show-views.ts';
import type { CeremonyEvent } from '../../shared/ceremony/events.ts';
import { spokenOf } from '../../shared/speech/spoken.ts';
import type { Figures } from './figures.ts';
import type { Hall } from './hall.ts';

const Theme = z.enum(BOARD_THEMES);
const Sound = z.strictObject({
  volume: z.int().min(0).max(100),
  muted: z.boolean(),
  speech: z.boolean(),
  music: z.boolean(),
});

/** Entries that change nothing that the hall looks at: an interlude goes on over them. */
const BEHIND: ReadonlySet<CeremonyEvent['type']> = new Set([
  ...(['HeadAttested', 'RecordingStarted', 'RecordingSegmentStored', 'RecordingStopped'] as const),
  ...(['SlipPrinted', 'SlipPrintFailed', 'IncidentReported', 'ObjectionRaised'] as const),
]);

/** How the board looks and sounds, and what it shows between the moments: the operator's choice, kept for the next start. */
export class Show {
  readonly #hall: Hall;
  readonly #figures: Figures;
  #theme: BoardTheme;
  #sound: SoundSettings;
  #interlude: InterludeChoice | null = null;
  #skips = 0;
  /** `seq` of the last entry that changed what the hall looks at. */
  #moment: number;

  constructor(hall: Hall, figures: Figures) {
    this.#hall = hall;
    this.#figures = figures;
    const { preparation } = hall.adapters.store;
    this.#theme = Theme.safeParse(preparation.get('theme')).data ?? 'gold';
    this.#sound = Sound.safeParse(preparation.get('sound')).data ?? FIRST_SOUND;
    this.#moment = hall.session.entries.findLast(({ event }) => !BEHIND.has(event.type))?.seq ?? 0;
    hall.session.after(({ seq, event }) => {
      if (BEHIND.has(event.type)) return;
      this.#moment = seq;
      this.#interlude = null;
    });
  }

  setTheme(theme: BoardTheme): void {
    this.#theme = theme;
    this.#hall.adapters.store.preparation.put('theme', theme);
  }

  setSound(sound: SoundSettings): void {
    this.#sound = sound;
    this.#hall.adapters.store.preparation.put('sound', sound);
  }

  showInterlude(choice: InterludeChoice | null): void {
    this.#interlude = choice;
  }

  skip(): void {
    this.#skips += 1;
  }

  board(): BoardShow {
    return {
      theme: this.#theme,
      skips: this.#skips,
      interlude: this.#interlude && this.#shown(this.#interlude),
    };
  }

  console(stage: BoardStage): ConsoleShow {
    const text = spokenOf(stage, this.#hall.language);
    return {
      theme: this.#theme,
      sound: this.#sound,
      interlude: this.#interlude,
      say: text === null ? null : { seq: this.#moment, text },
    };
  }

  #shown({ kind, until }: InterludeChoice): Interlude {
    switch (kind) {
      case 'break':
        return { kind, until, statistics: this.#figures.at(until) };
      case 'statistics':
        return { kind, statistics: this.#figures.at(null) };
      case 'results':
        return { kind, rows: this.#figures.results };
      case 'testPicture':
        return { kind };
    }
  }
}
