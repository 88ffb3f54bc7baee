import type { SoundSettings } from '../../../shared/ipc/show-views.ts';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import type { Loudspeaker } from './loudspeaker.ts';
import type { Voice } from './voice.ts';

export interface SoundState {
  /** `named`: there is one, and it speaks; `none`: this machine has none; `failed`: it did not speak the last time. */
  readonly voice: 'named' | 'none' | 'failed';
  readonly voiceName: string | null;
  /** Chime and music come out. */
  readonly speaker: 'good' | 'failed';
  readonly now: 'silent' | 'chime' | 'speaking';
  readonly music: boolean;
}

interface Sounding extends SoundSettings {
  readonly language: ConsoleView['language'];
  /** A break is on the board. */
  readonly resting: boolean;
}

type Chime = Pick<Loudspeaker, keyof Loudspeaker>;
type Speech = Pick<Voice, keyof Voice>;

/**
 * One thing at a time: a chime, then the voice where there is one; what comes next cuts it off. Nobody waits for it, and
 * whatever fails in it is seen in its state and stops nothing.
 */
export class Announcer {
  readonly #loudspeaker: Chime;
  readonly #voice: Speech;
  readonly #listeners = new Set<() => void>();
  #settings: Sounding | null = null;
  #turn = 0;
  #state: SoundState = {
    ...{ voice: 'none', voiceName: null, speaker: 'good', now: 'silent', music: false },
  };

  constructor(loudspeaker: Chime, voice: Speech) {
    this.#loudspeaker = loudspeaker;
    this.#voice = voice;
    voice.watch(() => this.#look());
  }

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  readonly state = (): SoundState => this.#state;

  /** What is silenced falls silent at once. */
  set(settings: Sounding): void {
    const before = this.#settings;
    this.#settings = settings;
    this.#loudspeaker.setVolume(settings.muted ? 0 : settings.volume / 100);
    if (before && before.language !== settings.language) this.#be({ voice: 'none' });
    this.#look();
    if (settings.muted) this.#cut();
    else if (!settings.speech) this.#voice.cut();
    this.#playMusic(settings.resting && settings.music && !settings.muted);
  }

  /** Says a text after the chime; while muted nothing. Comes back at once. */
  announce(text: string): void {
    const settings = this.#settings;
    this.#cut();
    if (!settings || settings.muted) return;
    void this.#say(text, settings, this.#turn).catch((error: unknown) => {
      console.error('sound', error);
      this.#be({ now: 'silent' });
    });
  }

  async #say(text: string, settings: Sounding, turn: number): Promise<void> {
    const goesOn = (): boolean => turn === this.#turn;
    this.#be({ now: 'chime' });
    this.#loudspeaker.duck(true);
    await this.#try(() => this.#loudspeaker.chime());
    if (!goesOn()) return;
    if (this.#settings?.speech === true) {
      this.#be({ now: 'speaking' });
      const ending = await this.#voice.say(text, settings.language, settings.volume / 100);
      if (ending === 'failed' || ending === 'none') this.#be({ voice: ending });
      if (ending === 'spoken') this.#be({ voice: 'named' });
    }
    if (!goesOn()) return;
    this.#loudspeaker.duck(false);
    this.#be({ now: 'silent' });
  }

  #cut(): void {
    this.#turn += 1;
    this.#voice.cut();
    this.#loudspeaker.cut();
    this.#loudspeaker.duck(false);
    this.#be({ now: 'silent' });
  }

  #playMusic(wanted: boolean): void {
    if (wanted === this.#state.music) return;
    this.#be({ music: wanted });
    if (wanted) void this.#try(() => this.#loudspeaker.startMusic());
    else this.#loudspeaker.stopMusic();
  }

  /** Without a sound card the ceremony goes on, and the voice, if there is one, is still tried. */
  async #try(sound: () => Promise<void>): Promise<void> {
    try {
      await sound();
      this.#be({ speaker: 'good' });
    } catch (error) {
      console.error('sound', error);
      this.#be({ speaker: 'failed' });
    }
  }

  /** Which voice there is now; one that has failed is tried again with the next call, and stays named as failed till then. */
  #look(): void {
    if (!this.#settings) return;
    const voiceName = this.#voice.nameFor(this.#settings.language);
    const voice =
      voiceName === null ? 'none' : this.#state.voice === 'failed' ? ('failed' as const) : ('named' as const);
    this.#be({ voice, voiceName });
  }

  #be(changes: Partial<SoundState>): void {
    const keys = Object.keys(changes) as (keyof SoundState)[];
    if (keys.every((key) => this.#state[key] === changes[key])) return;
    this.#state = { ...this.#state, ...changes };
    for (const changed of this.#listeners) changed();
  }
}
