import { open, type Passphrases } from '../drive/ceremony.ts';
import { prepare, type Sheets } from '../drive/prepare.ts';
import { launch, type Driven } from '../drive/launch.ts';
import { beginSession, endSession } from '../drive/exceptions.ts';
import type { DemoOptions } from './options.ts';
import { pacedPlay } from './pace.ts';
import type { Play } from '../drive/draw.ts';
import { demoPassphrases } from './passphrases.ts';
import type { Progress } from './progress.ts';
import { type Screens, takeScreens } from './screens.ts';

/** An unattended ceremony under way: the app, the people, and what they have done so far. */
export class DemoHall {
  readonly options: DemoOptions;
  readonly progress: Progress;
  people: Passphrases = demoPassphrases();
  claims = 0;
  draws = 0;
  /** When the first household was called. */
  from = 0;
  #driven: Driven | null = null;
  #screens: Screens | null = null;
  #play: Play | null = null;

  constructor(options: DemoOptions, progress: Progress) {
    this.options = options;
    this.progress = progress;
  }

  get driven(): Driven {
    if (!this.#driven) throw new Error('the app does not run');
    return this.#driven;
  }

  get screens(): Screens {
    if (!this.#screens) throw new Error('the app does not run');
    return this.#screens;
  }

  get play(): Play {
    if (!this.#play) throw new Error('the app does not run');
    return this.#play;
  }

  async start(): Promise<void> {
    const { out, rehearsal } = this.options;
    this.#driven = await launch({ folder: out, rehearsal });
    this.#screens = takeScreens(this.#driven, out, this.#screens?.taken);
    this.#play ??= pacedPlay(this.options, () => this.screens);
  }

  async close(): Promise<void> {
    const driven = this.#driven;
    this.#driven = null;
    await driven?.close();
  }

  /** From the first start to the frozen register. */
  async open(sheets: Sheets): Promise<void> {
    this.progress.say('importing the lists, opening the ceremony');
    await prepare(this.driven, this.people, sheets);
    const title = this.options.rehearsal ? '拆迁安置房公开抽签大会(演练)' : '拆迁安置房公开抽签大会(演示)';
    await open(this.driven, this.people, { title, withoutRecording: false });
  }

  /** The app is closed for the night and opened the next morning. */
  async sleepOver(): Promise<void> {
    this.progress.say('the first day is over: suspended, closed, and opened again on the second');
    await endSession(this.driven);
    await this.screens.take('end-of-session');
    await this.close();
    await this.start();
    await beginSession(this.driven, this.people);
  }
}
