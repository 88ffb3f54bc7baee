import type { Bridge } from '../../shared/ipc/contract.ts';
import type { Capture, RecordingWish } from './capturing.ts';
import { runSession, type RunningSession } from './session.ts';

export interface RecorderParts {
  readonly bridge: Pick<Bridge, 'call'>;
  readonly openCapture: (wish: RecordingWish) => Promise<Capture>;
  /** Before the nth try after a failure. */
  readonly retryDelayMs?: (failures: number) => number;
}

const growing = (failures: number) => Math.min(1000 * 2 ** (failures - 1), 10_000);

/**
 * Keeps the recording as the view wants it. A session that failed after its start is never taken up again, as its
 * stream cannot be continued: the main process gives the next number, and the view that brings it starts anew.
 */
export class Recorder {
  readonly #parts: RecorderParts;
  #wish: RecordingWish | null = null;
  #running: RunningSession | null = null;
  /** The last session that was started. */
  #spent = 0;
  #failures = 0;
  #busy = false;
  #wake = () => {};

  constructor(parts: RecorderParts) {
    this.#parts = parts;
  }

  follow(wish: RecordingWish | null): void {
    const same = wish?.session === this.#wish?.session;
    this.#wish = wish;
    if (!same) this.#wake();
    void this.#settle();
  }

  /** One step after another until what is, is what is wanted. */
  async #settle(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      // No await between "nothing to do" and "not busy": a view that came in that gap would be forgotten.
      for (let step = this.#nextStep(); step !== null; step = this.#nextStep()) await step();
    } finally {
      this.#busy = false;
    }
  }

  #nextStep(): (() => Promise<void>) | null {
    const [wish, running] = [this.#wish, this.#running];
    if (running && running.session !== wish?.session) return () => this.#end(running);
    if (!running && wish && wish.session > this.#spent) return () => this.#begin(wish);
    return null;
  }

  async #begin(wish: RecordingWish): Promise<void> {
    const { bridge, openCapture, retryDelayMs = growing } = this.#parts;
    try {
      const running = await runSession(bridge, await openCapture(wish), wish);
      [this.#running, this.#spent, this.#failures] = [running, wish.session, 0];
      void running.ended.then((reason) => this.#fail(running, reason));
    } catch (error) {
      this.#failures += 1;
      const reason = error instanceof Error ? error.message : String(error);
      if (this.#failures === 1)
        await bridge.call('recorderFailed', { session: wish.session, track: 'board', reason });
      await this.#pause(retryDelayMs(this.#failures));
    }
  }

  async #end(running: RunningSession): Promise<void> {
    this.#running = null;
    await running.stop();
    await this.#parts.bridge.call('recorderStopped', { session: running.session, reason: 'REQUESTED' });
  }

  async #fail(running: RunningSession, reason: string): Promise<void> {
    if (this.#running !== running) return;
    this.#running = null;
    await running.stop();
    await this.#parts.bridge.call('recorderFailed', { session: running.session, track: 'board', reason });
    await this.#settle();
  }

  /** Ends early when the view changes. */
  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, ms);
    });
  }
}
