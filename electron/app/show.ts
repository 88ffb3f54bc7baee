import { z } from 'zod';
import type { BoardView } from '../../shared/ipc/views.ts';
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
import type { Entry } from '../../shared/ceremony/state.ts';
import type { ClockTime } from '../../shared/speech/clock.ts';
import { spokenOf, spokenOfBreak, spokenOfResume } from '../../shared/speech/spoken.ts';
import { Figures } from './figures.ts';
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
  ...(['DisplayLost', 'DisplayReturned'] as const),
]);

/** Entries that bring a moment with words of its own; after others its words are still there to be said again. */
const SPOKEN: ReadonlySet<CeremonyEvent['type']> = new Set([
  ...(['HouseholdCalled', 'HouseholdMissed', 'ClaimWaived', 'TicketVoided', 'ResultAnnounced'] as const),
  ...(['DrawRegistered', 'BatchOpened', 'CeremonySuspended', 'CeremonyResumed', 'CeremonyClosed'] as const),
]);

/** How the board looks and sounds, and what it shows between the moments: the operator's choice, kept for the next start. */
export class Show {
  readonly #hall: Hall;
  readonly figures: Figures;
  #theme: BoardTheme;
  #sound: SoundSettings;
  #interlude: InterludeChoice | null = null;
  #skips = 0;
  /** The last entry that changed what the hall looks at. */
  #moment: Entry | null;
  /** `seq` of the last entry that brought words. */
  #spoken: number;

  constructor(hall: Hall) {
    this.#hall = hall;
    this.figures = new Figures(hall);
    const { preparation } = hall.adapters.store;
    this.#theme = Theme.safeParse(preparation.get('theme')).data ?? 'gold';
    this.#sound = Sound.safeParse(preparation.get('sound')).data ?? {
      ...FIRST_SOUND,
      muted: hall.adapters.mutedAtFirst,
    };
    const { entries } = hall.session;
    this.#moment = entries.findLast(({ event }) => !BEHIND.has(event.type)) ?? null;
    this.#spoken = entries.findLast(({ event }) => SPOKEN.has(event.type))?.seq ?? 0;
    hall.session.after((entry) => {
      const { type } = entry.event;
      if (SPOKEN.has(type)) this.#spoken = entry.seq;
      if (BEHIND.has(type)) return;
      this.#moment = entry;
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

  /** `board`: what the hall sees now. */
  console(board: BoardView): ConsoleShow {
    const text = this.#words(board);
    return {
      theme: this.#theme,
      sound: this.#sound,
      interlude: this.#interlude,
      say: text === null ? null : { seq: this.#spoken, text },
    };
  }

  #words({ stage, batch, language }: BoardView): string | null {
    if (this.#interlude?.kind === 'break') return spokenOfBreak(clockOf(this.#interlude.until), language);
    if (this.#moment?.event.type === 'CeremonyResumed') return spokenOfResume(language);
    return spokenOf(stage, language, batch?.makeUp ?? false);
  }

  #shown({ kind, until }: InterludeChoice): Interlude {
    switch (kind) {
      case 'break':
        return { kind, until, statistics: this.figures.at(until) };
      case 'statistics':
        return { kind, statistics: this.figures.at(null) };
      case 'results':
        return { kind, rows: this.figures.results };
      case 'testPicture':
        return { kind };
    }
  }
}

/** On the clock of this machine, which is the hall's. */
function clockOf(until: string | null): ClockTime | null {
  if (until === null) return null;
  const at = new Date(until);
  return { hour: at.getHours(), minute: at.getMinutes() };
}
