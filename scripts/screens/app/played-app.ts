import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapters, BundleOrder } from '../../../electron/app/adapters.ts';
import { App } from '../../../electron/app/app.ts';
import { bundleFiles } from '../../../electron/export/bundle.ts';
import { openLedger } from '../../../electron/ledger/ledger.ts';
import { openStore } from '../../../electron/ledger/store.ts';
import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import type { PlannedBatch } from '../../../shared/ceremony/plan.ts';
import type { AnswerOf, InputOf, Method } from '../../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import type { Views } from '../../../shared/ipc/window-views.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Lists } from '../lists.ts';
import { quickVault } from './quick-vault.ts';
import { aHall, edgesOf, StillRecorder, type Surroundings } from './surroundings.ts';

const SCHEMA = join(import.meta.dirname, '../../../electron/ledger/schema.sql');
/** Nine in the morning of the draw, in the hall. */
export const MORNING = Date.UTC(2026, 10, 21, 1);

export interface PlayedOptions {
  readonly lists?: Lists | null;
  readonly rehearsal?: boolean;
  /** In place of the plan that the console would propose. */
  readonly plan?: readonly PlannedBatch[];
  readonly title?: string;
}

/**
 * The real application over a file in memory, without windows, paper or a camera: its clock stands where a scene sets it
 * and its chance is the same every time, so that a second run shows the same numbers and hashes.
 */
export class PlayedApp {
  readonly hall: Surroundings;
  readonly recorder = new StillRecorder();
  readonly options: PlayedOptions;
  readonly title: string;
  readonly #views: Partial<Views> = {};
  #now = MORNING;
  #random = 0;
  readonly #db = new Database(':memory:');
  #app: App;

  constructor(options: PlayedOptions = {}) {
    this.options = options;
    this.title = options.title ?? '阳光小区安置房公开抽签大会';
    this.hall = aHall(options.lists ?? null);
    this.#db.exec(readFileSync(SCHEMA, 'utf8'));
    this.#app = new App(this.#adapters());
  }

  async start(): Promise<this> {
    await this.#app.start();
    return this;
  }

  /** As after a power cut: what only lay in memory is gone. */
  async restart(): Promise<void> {
    this.#app = new App(this.#adapters());
    await this.#app.start();
  }

  view<W extends keyof Views>(window: W): Views[W] {
    return window === 'identify' ? (this.#identify as Views[W]) : this.#told(window);
  }

  #told<W extends keyof Views>(window: W): Views[W] {
    const view = this.#views[window];
    if (!view) throw new Error(`the ${window} was told nothing`);
    return view;
  }

  /** What the card on the board's display says. */
  get #identify(): Views['identify'] {
    const { language, displays } = this.console;
    const row = displays.displays[1];
    if (!row) throw new Error('the board has no display');
    return { seq: 1, language, number: row.number, label: row.label, windows: row.windows };
  }

  get console(): ConsoleView {
    return this.#told('console');
  }

  get now(): number {
    return this.#now;
  }

  later(seconds: number): void {
    this.#now += 1000 * seconds;
  }

  answer<M extends Method>(method: M, input: InputOf<M>): Promise<Result<AnswerOf<M>>> {
    return this.#app.call(method, input);
  }

  /** Does what must be possible. */
  async call<M extends Method>(method: M, input: InputOf<M>): Promise<AnswerOf<M>> {
    const answer = await this.answer(method, input);
    if (!answer.ok) throw new Error(`${method} was refused: ${answer.refusal}`);
    return answer.value;
  }

  /** After the machine around it has changed. */
  lookAtMachine(): Promise<void> {
    return this.#app.lookAtMachine();
  }

  /** When what is printed has been printed. */
  settled(): Promise<void> {
    return this.#app.settled();
  }

  #adapters(): Adapters {
    const now = () => new Date((this.#now += 1000)).toISOString();
    return {
      ...{ ledger: openLedger(this.#db, now), store: openStore(this.#db), vault: quickVault, now },
      mutedAtFirst: false,
      random: (bytes) => this.#chance(bytes),
      software: { version: '0.1.0', sha256: hash('sunlot').toString('hex'), electron: '45.4.1' },
      ...{ folder: '/ceremony', rehearsal: this.options.rehearsal ?? false, switchKind: () => undefined },
      ...{ recorder: this.recorder, ...edgesOf(this.hall) },
      exportBundle: (order) => exported(order),
      exportStatistics: () => Promise.resolve(ok({ path: '/ceremony/statistics.xlsx' })),
      publish: (window, view) => {
        this.#views[window] = view;
      },
    };
  }

  #chance(bytes: number): Uint8Array {
    const blocks = Array.from({ length: Math.ceil(bytes / 32) }, () => hash(`chance ${this.#random++}`));
    return new Uint8Array(Buffer.concat(blocks).subarray(0, bytes));
  }
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

async function exported(order: BundleOrder) {
  const { verdict, failures } = verifyBundle(bundleFiles(order), [
    { seq: order.state.seq, head: order.state.head },
  ]);
  return { folder: '/ceremony/bundle', verdict, firstFailure: failures[0]?.what ?? null };
}
