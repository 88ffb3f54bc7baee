import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Adapters, BundleOrder, StatisticsOrder } from '../../electron/app/adapters.ts';
import { App } from '../../electron/app/app.ts';
import { bundleFiles, type Files } from '../../electron/export/bundle.ts';
import { openDatabase, type Sqlite } from '../../electron/ledger/database.ts';
import { openLedger } from '../../electron/ledger/ledger.ts';
import { openStore } from '../../electron/ledger/store.ts';
import { verifyBundle } from '../../shared/audit/verify/bundle.ts';
import type { PlannedBatch } from '../../shared/ceremony/plan.ts';
import { plannedBatch, withCodes } from '../../shared/ceremony/propose-plan.ts';
import type { Entry } from '../../shared/ceremony/state.ts';
import type { AnswerOf, InputOf, Method } from '../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import type { Views } from '../../shared/ipc/window-views.ts';
import { FakeDisplays } from './app-displays.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { aFolder } from './app-folder.ts';
import { FakeImporter, FakeMachine, FakePapers, FakePrinter, FakeRecorder } from './app-fakes.ts';
import { quickVault } from './app-vault.ts';

export const PASSPHRASES = { notary: '公证员的口令短语', supervisor: '监督员的口令短语' };
export const OPERATOR = '操作员的口令短语';

/** Something that a window was told, and the entry after which it was. */
export interface Said {
  readonly seq: number;
  readonly to: string;
  readonly what: unknown;
}

/** The app over real files in a folder of the test's own; only what a computer in a test has not is faked. */
export class Stage {
  readonly folder: string;
  readonly recorder = new FakeRecorder();
  readonly printer = new FakePrinter();
  readonly importer = new FakeImporter();
  readonly papers = new FakePapers();
  readonly machine = new FakeMachine();
  readonly displays = new FakeDisplays();
  readonly said: Said[] = [];
  /** What kind of file the app was asked to go on with. */
  readonly switched: boolean[] = [];
  readonly rehearsal: boolean;
  readonly exports: Files[] = [];
  readonly orders: BundleOrder[] = [];
  readonly statistics: StatisticsOrder[] = [];
  /** What is published, and how long a called household is given. */
  plan: { batches: PlannedBatch[]; intervalSeconds: number } = {
    batches: withCodes([plannedBatch({ type: '110' })]),
    intervalSeconds: 0,
  };
  /** Those in force: a successor brings another. */
  passphrases = { ...PASSPHRASES };
  readonly #vault: Adapters['vault'];
  readonly #views: Partial<Views> = {};
  #now = Date.UTC(2026, 10, 21, 1);
  #db: Sqlite | null = null;
  #adapters: Adapters | null = null;
  #app: App | null = null;

  /** In a folder that is given it outlives a test: whoever gave it cuts the power and clears it away. */
  constructor(vault: Adapters['vault'] = quickVault, rehearsal = false, folder: string | null = null) {
    this.#vault = vault;
    this.rehearsal = rehearsal;
    this.folder = folder ?? aFolder();
    if (folder === null) onTestFinished(() => this.powerCut());
  }

  get path(): string {
    return join(this.folder, 'ceremony.sqlite');
  }

  get app(): App {
    if (!this.#app) throw new Error('the app does not run');
    return this.#app;
  }

  get adapters(): Adapters {
    if (!this.#adapters) throw new Error('the app does not run');
    return this.#adapters;
  }

  get entries(): Entry[] {
    return this.adapters.ledger.entries();
  }

  get types(): string[] {
    return this.entries.map(({ event }) => event.type);
  }

  view<W extends keyof Views>(window: W): Views[W] {
    const view = this.#views[window];
    if (!view) throw new Error(`the ${window} was told nothing`);
    return view;
  }

  get console(): ConsoleView {
    return this.view('console');
  }

  get step(): ConsoleView['step'] {
    return this.console.step;
  }

  async start(): Promise<this> {
    const db = openDatabase(this.path, this.rehearsal ? 'rehearsal' : 'ceremony');
    if (!db.ok) throw new Error(db.refusal);
    this.#db = db.value;
    this.#adapters = this.#adaptersOver(db.value);
    this.#app = new App(this.#adapters);
    await this.#app.start();
    return this;
  }

  #adaptersOver(db: Sqlite): Adapters {
    const now = () => new Date((this.#now += 1000)).toISOString();
    return {
      ...{ ledger: openLedger(db, now), store: openStore(db), vault: this.#vault, now, folder: this.folder },
      random: (bytes) => new Uint8Array(randomBytes(bytes)),
      software: {
        version: '0.1.0',
        sha256: createHash('sha256').update('app').digest('hex'),
        electron: '45',
      },
      rehearsal: this.rehearsal,
      mutedAtFirst: false,
      switchKind: (rehearsal) => void this.switched.push(rehearsal),
      ...{
        importer: this.importer,
        papers: this.papers,
        slips: this.printer,
        recorder: this.recorder,
        machine: this.machine,
        displays: this.displays,
      },
      exportBundle: (order) => this.#export(order),
      exportStatistics: (order) => {
        this.statistics.push(order);
        return Promise.resolve(ok({ path: '/statistics.xlsx' }));
      },
      publish: (window, view) => {
        this.#views[window] = view;
        this.said.push({ seq: view.seq, to: window, what: structuredClone(view) });
      },
    };
  }

  async #export(order: BundleOrder) {
    await Promise.resolve();
    const files = bundleFiles(order);
    this.exports.push(files);
    this.orders.push(order);
    const { verdict, failures } = verifyBundle(files, [{ seq: order.state.seq, head: order.state.head }]);
    return { folder: this.folder, verdict, firstFailure: failures[0]?.what ?? null };
  }

  /** So much time goes by. */
  later(seconds: number): void {
    this.#now += 1000 * seconds;
  }

  /** The process is gone from one moment to the next. */
  powerCut(): void {
    this.#db?.close();
    this.#db = null;
    this.#app = null;
    this.recorder.running = null;
  }

  async restart(): Promise<this> {
    this.powerCut();
    return this.start();
  }

  async answer<M extends Method>(method: M, input: InputOf<M>): Promise<Result<AnswerOf<M>>> {
    const answer = await this.app.call(method, input);
    this.said.push({ seq: this.console.seq, to: method, what: structuredClone(answer) });
    return answer;
  }

  /** Does what must be possible. */
  async call<M extends Method>(method: M, input: InputOf<M>): Promise<AnswerOf<M>> {
    const answer = await this.answer(method, input);
    if (!answer.ok) throw new Error(`${method} was refused: ${answer.refusal}`);
    return answer.value;
  }

  async refused<M extends Method>(method: M, input: InputOf<M>): Promise<string | null> {
    const answer = await this.answer(method, input);
    return answer.ok ? null : answer.refusal;
  }
}
