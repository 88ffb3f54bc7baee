import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Hall } from './hall.ts';

type State = 'off' | 'starting' | 'recording' | 'failed';

/** Keeps the ceremony recorded: begins with it, goes on after a crash, ends before it is closed. */
export class RecordingKeeper {
  readonly #hall: Hall;
  readonly #changed: () => void;
  #state: State = 'off';
  #fault: string | null = null;
  #since: string | null = null;
  #tracks: readonly string[] = [];

  constructor(hall: Hall, changed: () => void) {
    this.#hall = hall;
    this.#changed = changed;
    hall.adapters.recorder.listen({
      segment: (data) => hall.session.report({ type: 'RecordingSegmentStored', data }),
      fault: (reason) => this.#note(reason),
      lost: (reason) => void this.#beginAnew(reason),
    });
  }

  get view(): { state: State; fault: string | null; since: string | null } {
    return { state: this.#state, fault: this.#fault, since: this.#since };
  }

  /** Before CeremonyOpened, so that the opening itself is on video. */
  async beginBefore(withoutRecording: boolean): Promise<Result<null>> {
    const { recorder } = this.#hall.adapters;
    if (!recorder.available) return withoutRecording ? ok(null) : err('FFMPEG_NOT_FOUND');
    const begun = await this.#begin();
    return begun.ok || withoutRecording ? ok(null) : err('RECORDING_FAILED');
  }

  enterStart(): void {
    if (this.#state !== 'recording') return;
    const session = this.#hall.state.recordingSessions + 1;
    this.#hall.session.report({ type: 'RecordingStarted', data: { session, tracks: [...this.#tracks] } });
  }

  /** At start-up of an open ceremony: what a crash left behind is entered, then a new session begins. */
  async goOn(): Promise<void> {
    const { adapters, session } = this.#hall;
    if (!this.#hall.state.opened || !adapters.recorder.available) return;
    await adapters.recorder.recover(this.#hall.state.recordings);
    if (this.#hall.state.recordingRuns) {
      const data = { session: this.#hall.state.recordingSessions, reason: 'INTERRUPTED' };
      session.report({ type: 'RecordingStopped', data });
    }
    if (this.#hall.state.closed) return;
    const begun = await this.#begin();
    if (begun.ok) this.enterStart();
  }

  /** Ends the session; its last segment is entered before RecordingStopped. */
  async end(reason: string): Promise<void> {
    const { adapters, session } = this.#hall;
    if (this.#state === 'off') return;
    await adapters.recorder.end();
    this.#state = 'off';
    this.#since = null;
    if (this.#hall.state.recordingRuns) {
      session.report({
        type: 'RecordingStopped',
        data: { session: this.#hall.state.recordingSessions, reason },
      });
    }
    this.#changed();
  }

  async #begin(): Promise<Result<null>> {
    this.#state = 'starting';
    this.#fault = null;
    this.#changed();
    const begun = await this.#hall.adapters.recorder.begin(this.#hall.state.recordingSessions + 1);
    if (!begun.ok) {
      this.#fail(begun.refusal);
      return begun;
    }
    this.#state = 'recording';
    this.#since = this.#hall.adapters.now();
    this.#tracks = begun.value.tracks;
    this.#changed();
    return ok(null);
  }

  /** The hall goes on; the gap stands in the ledger. */
  async #beginAnew(reason: string): Promise<void> {
    this.#fail(reason);
    const { state, session } = this.#hall;
    if (!state.recordingRuns || state.closed) return;
    session.report({
      type: 'RecordingStopped',
      data: { session: state.recordingSessions, reason: 'RECORDER_FAILED' },
    });
    const begun = await this.#begin();
    if (begun.ok) this.enterStart();
  }

  /** A fault that does not end the session is shown until the next one begins. */
  #note(reason: string): void {
    this.#fault = reason;
    this.#changed();
  }

  #fail(reason: string): void {
    this.#state = 'failed';
    this.#fault = reason;
    this.#changed();
  }
}
