import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { CeremonyState } from '../../shared/ceremony/state.ts';
import type { Recorder } from './adapters.ts';
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
  #session = 0;
  /** Settles when the beginning that is under way has come to its end. */
  #beginning: Promise<unknown> = Promise.resolve();

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
    const session = this.#session;
    this.#hall.session.report({ type: 'RecordingStarted', data: { session, tracks: [...this.#tracks] } });
  }

  /** At start-up of an open ceremony: what a crash left behind is entered, then a new session begins. */
  async goOn(): Promise<void> {
    const { adapters, state } = this.#hall;
    if (!state.opened) return;
    await adapters.recorder.recover(this.#reported().segments);
    this.#enterStop('INTERRUPTED');
    if (state.closed || !adapters.recorder.available) return;
    const begun = await this.#begin();
    if (begun.ok) this.enterStart();
  }

  /** Ends the session; its last segment is entered before RecordingStopped. */
  async end(reason: string): Promise<void> {
    await this.#beginning;
    if (this.#state === 'off') return;
    await this.#hall.adapters.recorder.end();
    this.#state = 'off';
    this.#since = null;
    this.#enterStop(reason);
    this.#changed();
  }

  /** After an end that came to nothing: the ceremony goes on, so its recording does. */
  async again(): Promise<void> {
    const { state, adapters } = this.#hall;
    if (!state.opened || state.closed || this.#state !== 'off' || !adapters.recorder.available) return;
    const begun = await this.#begin();
    if (begun.ok) this.enterStart();
  }

  #enterStop(reason: string): void {
    const { runs, sessions: session } = this.#reported();
    if (runs) this.#hall.session.report({ type: 'RecordingStopped', data: { session, reason } });
  }

  /** What the ledger says of the recording, or will say when the suspension ends. */
  #reported(): { runs: boolean; sessions: number; segments: CeremonyState['recordings'] } {
    const { waiting, state } = this.#hall.session;
    let { recordingRuns: runs, recordingSessions: sessions } = state;
    for (const { type, data } of waiting) {
      if (type === 'RecordingStarted') [runs, sessions] = [true, data.session];
      if (type === 'RecordingStopped') runs = false;
    }
    const later = waiting.flatMap(({ type, data }) => (type === 'RecordingSegmentStored' ? [data] : []));
    return { runs, sessions, segments: [...state.recordings, ...later] };
  }

  async #begin(): Promise<Result<null>> {
    this.#state = 'starting';
    this.#fault = null;
    this.#changed();
    const beginning = this.#beginSession();
    this.#beginning = beginning;
    const begun = await beginning;
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

  /** Files may be left of a session that never got into the ledger: its number is passed over. */
  async #beginSession(): ReturnType<Recorder['begin']> {
    for (this.#session = this.#reported().sessions + 1; ; this.#session++) {
      const begun = await this.#hall.adapters.recorder.begin(this.#session);
      if (begun.ok || begun.refusal !== 'SESSION_TAKEN') return begun;
    }
  }

  /** The hall goes on; the gap stands in the ledger. */
  async #beginAnew(reason: string): Promise<void> {
    this.#fail(reason);
    if (!this.#reported().runs || this.#hall.state.closed) return;
    this.#enterStop('RECORDER_FAILED');
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
