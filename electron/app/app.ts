import { boardView } from '../../shared/ceremony/views/board-view.ts';
import { type ConsoleSources, consoleView } from '../../shared/ceremony/views/console-view.ts';
import { deskView } from '../../shared/ceremony/views/desk-view.ts';
import { claimOnStage, currentBatch } from '../../shared/ceremony/state.ts';
import type { AnswerOf, InputOf, Method, WindowRole } from '../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import type { Views } from '../../shared/ipc/window-views.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import type { Adapters } from './adapters.ts';
import { DisplayKeeper } from './display-keeper.ts';
import { Hall } from './hall.ts';
import { batchHandlers } from './handlers/batches.ts';
import { displayHandlers } from './handlers/displays.ts';
import { closingAttestations, closingHandlers } from './handlers/closing.ts';
import { drawingHandlers } from './handlers/drawing.ts';
import { exceptionHandlers } from './handlers/exceptions.ts';
import { groupHandlers } from './handlers/groups.ts';
import type { Handlers } from './handlers/handlers.ts';
import { preparationHandlers } from './handlers/preparation.ts';
import { openingHandlers } from './handlers/opening.ts';
import { PreparationView } from './preparation-view.ts';
import { recorderHandlers } from './handlers/recorder.ts';
import { statementHandlers } from './handlers/statements.ts';
import { ticketHandlers } from './handlers/tickets.ts';
import { RecordingKeeper } from './recording-keeper.ts';
import { measureDraw, QUIET } from './calls.ts';
import { showHandlers } from './handlers/show.ts';
import { Show } from './show.ts';
import { SlipDesk } from './slip-desk.ts';

/** One ceremony running: takes calls, keeps the windows told. */
export class App {
  readonly #hall: Hall;
  readonly #show: Show;
  readonly #recording: RecordingKeeper;
  readonly #displays: DisplayKeeper;
  readonly #slips: SlipDesk;
  readonly #handlers: Handlers;
  readonly #prepared: PreparationView;
  #obstacles: readonly string[] = [];
  #freeBytes = 0;
  #stopping = false;
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(adapters: Adapters) {
    const changed = (): void => this.publish();
    this.#hall = new Hall(adapters);
    this.#show = new Show(this.#hall);
    // Light after the ledger: windows are told when the entry is on disk, before anything is printed.
    this.#hall.session.after(changed);
    this.#recording = new RecordingKeeper(this.#hall, changed);
    this.#displays = new DisplayKeeper(this.#hall, changed);
    this.#slips = new SlipDesk(this.#hall, changed);
    this.#prepared = new PreparationView(this.#hall.project, this.#hall.preparation);
    this.#handlers = {
      ...preparationHandlers(this.#hall, changed),
      ...showHandlers(this.#hall, this.#show),
      ...displayHandlers(this.#hall),
      ...openingHandlers(this.#hall, this.#recording),
      ...batchHandlers(this.#hall),
      ...ticketHandlers(this.#hall),
      ...drawingHandlers(this.#hall, this.#slips),
      ...exceptionHandlers(this.#hall, this.#slips),
      ...groupHandlers(this.#hall),
      ...statementHandlers(this.#hall),
      ...closingHandlers(this.#hall, this.#recording, this.#slips),
      ...recorderHandlers(adapters.recorder),
    };
  }

  /** At start-up: looks at the machine, and goes on recording an open ceremony. */
  async start(): Promise<void> {
    await this.lookAtMachine();
    this.#displays.enter();
    await this.#recording.goOn();
  }

  /** Resolves when no call is under way and no slip is being printed. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay);
    await this.#slips.settled();
  }

  /** Before the app quits: what is being printed is finished, and the recording's last segment is entered. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.settled();
    await this.#recording.end('APP_CLOSED');
  }

  /** Answers a call whose input has been parsed by the contract. */
  async call<M extends Method>(method: M, input: InputOf<M>): Promise<Result<AnswerOf<M>>> {
    // While the app is closing only the recorder is still heard: it hands over its last seconds.
    if (this.#stopping && !method.startsWith('recorder')) return err('NOT_NOW');
    const seq = this.#hall.state.seq;
    const from = performance.now();
    const answering = this.#handlers[method](input);
    measureDraw(method, from);
    const answer = await this.#awaited(method, answering);
    // An entry has told the windows already; what is no entry (an import, a passphrase), or follows one, has not.
    const isTold = this.#hall.state.seq !== seq && !(answering instanceof Promise);
    if (!isTold && !QUIET.has(method)) this.publish();
    return answer;
  }

  /** Remembers what is under way, so that the app does not close the ledger beneath it. */
  async #awaited<T>(method: Method, answering: T | Promise<T>): Promise<T> {
    if (!(answering instanceof Promise) || method.startsWith('recorder')) return answering;
    this.#underWay.add(answering);
    try {
      return await answering;
    } finally {
      this.#underWay.delete(answering);
    }
  }

  async lookAtMachine(): Promise<void> {
    const { machine } = this.#hall.adapters;
    this.#obstacles = await machine.obstacles();
    this.#freeBytes = await machine.freeBytes();
    this.publish();
  }

  publish(): void {
    for (const role of ['board', 'desk', 'console'] as const) this.publishTo(role);
  }

  /** The current view of one window: also what it gets when it says that it is ready. */
  publishTo(role: WindowRole): void {
    const { adapters } = this.#hall;
    switch (role) {
      case 'board':
        adapters.publish('board', this.#boardView());
        return;
      case 'desk':
        adapters.publish('desk', this.#deskView());
        return;
      case 'console':
        adapters.publish('console', this.#consoleView());
        return;
      case 'recorder':
      case 'identify':
        // Their adapters tell them what to record, and which display it is.
        return;
    }
  }

  #boardView(): Views['board'] {
    const { state, directory, language, last, ahead } = this.#hall;
    const { rehearsal } = this.#hall.adapters;
    const show = this.#show.board();
    const totals = () => this.#show.figures.totals;
    return boardView({ state, directory, language, rehearsal, last, next: ahead.next, show, totals });
  }

  #deskView(): Views['desk'] {
    const { state, directory, language, last } = this.#hall;
    return deskView({
      ...{ state, directory, language, last, rehearsal: this.#hall.adapters.rehearsal },
      slips: this.#slips,
    });
  }

  #consoleView(): ConsoleView {
    const hall = this.#hall;
    const { state, directory, language, session, project } = hall;
    const ready = {
      ...{
        lock: project.lock,
        households: project.hasHouseholds,
        dwellings: project.dwellings.length > 0,
        notice: this.#prepared.shown.notices.current,
      },
      ...{
        next: hall.ahead.next,
        unsealed: hall.isUnsealed,
        attested: closingAttestations(hall).length > 0,
        exported: hall.outcome !== null,
      },
    };
    const batch = currentBatch(state);
    const claim = batch && claimOnStage(batch);
    return consoleView({
      ...{
        state,
        entries: session.entries,
        directory,
        language,
        ready,
        ahead: hall.ahead,
        arrived: (code) => hall.preparation.hasArrived(code),
        edges: this.#edges(),
      },
      document: claim ? (this.#slips.signing(batch, claim)?.document ?? null) : null,
    });
  }

  #edges(): ConsoleSources['edges'] {
    const { adapters, project, outcome } = this.#hall;
    const { version, electron } = adapters.software;
    const recorder = adapters.recorder.available ? [] : ['FFMPEG_NOT_FOUND'];
    return {
      app: { version, electron, folder: adapters.folder },
      project: {
        ...project.sheets,
        ...this.#prepared.shown,
        importing: this.#hall.importing,
        rehearsal: adapters.rehearsal,
        obstacles: [...this.#obstacles, ...recorder],
      },
      recording: { ...this.#recording.view, freeBytes: this.#freeBytes },
      printer: this.#slips.view,
      windows: this.#displays.windows,
      displays: adapters.displays.view,
      ...{ outcome, pace: this.#show.figures.pace },
      show: this.#show.console(this.#boardView()),
    };
  }
}
