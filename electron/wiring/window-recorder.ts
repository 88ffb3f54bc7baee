import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { RecorderView } from '../../shared/ipc/views.ts';
import type { Recorder, RecorderListener } from '../app/adapters.ts';
import { discardRaw } from '../recording/discard-raw.ts';
import type { Fault } from '../recording/fault.ts';
import { recoverRecording } from '../recording/recover.ts';
import { startRecording, type Recording } from '../recording/recording.ts';
import type { Segment } from '../recording/second-of-video.ts';

interface Parts {
  readonly folder: string;
  /** Null where none was found: then nothing can be recorded. */
  readonly ffmpeg: string | null;
  send(view: RecorderView): void;
}

/** How long the recorder window may take to start or to hand over its last chunk. */
const WINDOW_TIMEOUT_MS = 20_000;
const TIMESLICE_MS = 1000;

type Begun = Result<{ readonly tracks: readonly string[] }>;

/** The recording as the application knows it: a hidden window that captures, and ffmpeg that cuts. */
export class WindowRecorder implements Recorder {
  readonly #parts: Parts;
  #listener: RecorderListener | null = null;
  #view: RecorderView = { seq: 0, recording: null };
  #running: { readonly session: number; readonly recording: Recording } | null = null;
  #begun: ((begun: Begun) => void) | null = null;
  #ended: (() => void) | null = null;
  readonly #entered: Segment[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get available(): boolean {
    return this.#parts.ffmpeg !== null;
  }

  listen(listener: RecorderListener): void {
    this.#listener = listener;
  }

  /** The recorder window says that it listens: it is told what to do now. */
  ready(): void {
    this.#parts.send(this.#view);
  }

  begin(session: number): Promise<Begun> {
    const begun = new Promise<Begun>((resolve) => {
      this.#begun = resolve;
      setTimeout(() => this.#giveUp(session, resolve), WINDOW_TIMEOUT_MS).unref();
    });
    this.#tell({ session, timesliceMs: TIMESLICE_MS, withMicrophone: true, withCamera: false });
    return begun;
  }

  /** A window that has not started by now must not start later, unseen. */
  #giveUp(session: number, answer: (begun: Begun) => void): void {
    answer(err('RECORDER_SILENT'));
    if (this.#view.recording?.session === session && this.#running?.session !== session) this.#tell(null);
  }

  /** The window has gone: what came is cut and entered; it is loaded anew for the next session. */
  windowGone(): void {
    if (this.#running) this.failed({ session: this.#running.session, reason: 'WINDOW_GONE' });
  }

  async started({
    session,
    tracks,
    mimeType,
  }: {
    session: number;
    tracks: string[];
    mimeType: string;
  }): Promise<void> {
    const { ffmpeg, folder } = this.#parts;
    if (!ffmpeg || this.#view.recording?.session !== session) return;
    const started = await startRecording({
      ...{ folder, session, ffmpeg, mimeType, now: () => new Date() },
      onSegment: (segment) => this.#enter(segment),
      onFault: (fault) => this.#fault(fault),
    });
    if (started.ok) this.#running = { session, recording: started.value };
    this.#begun?.(started.ok ? ok({ tracks }) : started);
  }

  async chunk({ session, bytes }: { session: number; bytes: Uint8Array }): Promise<void> {
    if (this.#running?.session === session) await this.#running.recording.chunk(bytes);
  }

  stopped(): void {
    this.#ended?.();
  }

  /** The window's capture ended by itself: what came is cut and entered, and the application begins a new session. */
  failed({ session, reason }: { session: number; reason: string }): void {
    this.#begun?.(err('RECORDER_FAILED'));
    if (this.#running?.session === session) void this.#finish().then(() => this.#listener?.lost(reason));
    else this.#listener?.fault(reason);
  }

  async end(): Promise<void> {
    if (!this.#running) return;
    const stopped = new Promise<void>((resolve) => {
      this.#ended = resolve;
      setTimeout(resolve, WINDOW_TIMEOUT_MS).unref();
    });
    this.#tell(null);
    await stopped;
    await this.#finish();
  }

  async recover(entered: readonly Segment[]): Promise<void> {
    const { folder, ffmpeg } = this.#parts;
    if (!ffmpeg) return;
    this.#entered.push(...entered);
    const listener = {
      onSegment: (segment: Segment) => this.#enter(segment),
      onFault: (fault: Fault) => this.#fault(fault),
    };
    const sessions = await recoverRecording({ folder, ffmpeg, entered, ...listener });
    for (const { session, whole } of sessions) if (whole) await this.#discard(session, ffmpeg);
  }

  async #finish(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (!running || !this.#parts.ffmpeg) return;
    const whole = await running.recording.stop();
    if (whole) await this.#discard(running.session, this.#parts.ffmpeg);
  }

  /** The raw file goes only when its segments stand in the ledger and surely stand for it. */
  async #discard(session: number, ffmpeg: string): Promise<void> {
    const discarded = await discardRaw({
      folder: this.#parts.folder,
      session,
      ffmpeg,
      entered: this.#entered,
    });
    if (!discarded.ok) this.#listener?.fault(discarded.refusal);
  }

  #enter(segment: Segment): void {
    this.#entered.push(segment);
    this.#listener?.segment(segment);
  }

  #fault({ code }: Fault): void {
    this.#listener?.fault(code);
  }

  #tell(recording: RecorderView['recording']): void {
    this.#view = { seq: this.#view.seq + 1, recording };
    this.#parts.send(this.#view);
  }
}
