import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { VideoTrack } from '../../shared/ipc/contract.ts';
import type { RecorderView } from '../../shared/ipc/views.ts';
import type { Recorder, RecorderListener } from '../app/adapters.ts';
import { discardRaw } from '../recording/discard-raw.ts';
import type { Fault } from '../recording/fault.ts';
import type { Video } from '../recording/names.ts';
import { recoverRecording } from '../recording/recover.ts';
import { startRecording, type Recording } from '../recording/recording.ts';
import type { Segment } from '../recording/second-of-video.ts';

interface Parts {
  readonly folder: string;
  /** Null where none was found: then nothing can be recorded. */
  readonly ffmpeg: string | null;
  /** Marks the camera's picture and every file name. */
  readonly rehearsal: boolean;
  send(view: RecorderView): void;
}

/** How long the recorder window may take to start or to hand over its last chunk. */
const WINDOW_TIMEOUT_MS = 20_000;
const TIMESLICE_MS = 1000;

/** What `recorderStarted` says. */
interface Started {
  readonly session: number;
  readonly tracks: string[];
  readonly mimeType: string;
}

interface Running {
  readonly session: number;
  /** A camera that has failed stays here, so that the end waits for its last segment. */
  readonly recordings: Map<VideoTrack, Recording>;
}

type Begun = Result<{ readonly tracks: readonly string[] }>;

/** The recording as the application knows it: a hidden window that captures, and ffmpeg that cuts. */
export class WindowRecorder implements Recorder {
  readonly #parts: Parts;
  #listener: RecorderListener | null = null;
  #view: RecorderView = { seq: 0, recording: null };
  #running: Running | null = null;
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
    const { rehearsal } = this.#parts;
    this.#tell({ session, rehearsal, timesliceMs: TIMESLICE_MS, withMicrophone: true, withCamera: true });
    return begun;
  }

  /** A window that has not started by now must not start later, unseen. */
  #giveUp(session: number, answer: (begun: Begun) => void): void {
    answer(err('RECORDER_SILENT'));
    if (this.#view.recording?.session === session && this.#running?.session !== session) this.#tell(null);
  }

  /** The window has gone: what came is cut and entered; it is loaded anew for the next session. */
  windowGone(): void {
    if (this.#running) this.failed({ session: this.#running.session, track: 'board', reason: 'WINDOW_GONE' });
  }

  async started(input: Started): Promise<void> {
    const { ffmpeg } = this.#parts;
    const { session, tracks } = input;
    if (!ffmpeg || this.#view.recording?.session !== session) return;
    // All the videos of a session begin at once.
    const at = new Date();
    const board = await this.#start(input, { track: 'board', ffmpeg, at });
    if (!board.ok) {
      this.#begun?.(board);
      return;
    }
    const camera = tracks.includes('camera')
      ? await this.#start(input, { track: 'camera', ffmpeg, at })
      : null;
    this.#running = { session, recordings: new Map([['board', board.value]]) };
    if (camera?.ok) this.#running.recordings.set('camera', camera.value);
    this.#begun?.(ok({ tracks: tracks.filter((track) => track !== 'camera' || camera?.ok) }));
    if (camera && !camera.ok) this.#fault({ track: 'camera', code: camera.refusal });
  }

  #start(
    { session, mimeType }: Started,
    { track, ffmpeg, at }: { track: VideoTrack; ffmpeg: string; at: Date },
  ): ReturnType<typeof startRecording> {
    const { folder, rehearsal } = this.#parts;
    return startRecording({
      ...{ folder, session, track, rehearsal, ffmpeg, mimeType, now: () => at },
      onSegment: (segment) => this.#enter(segment),
      onFault: (fault) => this.#fault(fault),
    });
  }

  async chunk({ session, track, bytes }: Video & { bytes: Uint8Array }): Promise<void> {
    if (this.#running?.session === session) await this.#running.recordings.get(track)?.chunk(bytes);
  }

  stopped(): void {
    this.#ended?.();
  }

  /**
   * The window's capture ended by itself: what came is cut and entered. Without its board a session is over, and the
   * application begins a new one; without its camera it goes on.
   */
  failed({ session, track, reason }: Video & { reason: string }): void {
    if (track === 'camera') return this.#loseCamera(session, reason);
    this.#begun?.(err('RECORDER_FAILED'));
    if (this.#running?.session === session) void this.#finish().then(() => this.#listener?.lost(reason));
    else this.#listener?.fault(reason);
  }

  #loseCamera(session: number, reason: string): void {
    this.#fault({ track: 'camera', code: reason });
    if (this.#running?.session === session) void this.#running.recordings.get('camera')?.stop();
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
    const { folder, ffmpeg, rehearsal } = this.#parts;
    if (!ffmpeg) return;
    this.#entered.push(...entered);
    const listener = {
      onSegment: (segment: Segment) => this.#enter(segment),
      onFault: (fault: Fault) => this.#fault(fault),
    };
    const reels = await recoverRecording({ folder, ffmpeg, rehearsal, entered, ...listener });
    for (const { whole, ...reel } of reels) if (whole) await this.#discard(reel, ffmpeg);
  }

  async #finish(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    const { ffmpeg } = this.#parts;
    if (!running || !ffmpeg) return;
    const finish = async ([track, recording]: [VideoTrack, Recording]) => {
      const whole = await recording.stop();
      if (whole) await this.#discard({ session: running.session, track }, ffmpeg);
    };
    await Promise.all([...running.recordings].map(finish));
  }

  /** The raw file goes only when its segments stand in the ledger and surely stand for it. */
  async #discard({ session, track }: Video, ffmpeg: string): Promise<void> {
    const { folder, rehearsal } = this.#parts;
    const reel = { session, track, rehearsal };
    const discarded = await discardRaw({ ...reel, folder, ffmpeg, entered: this.#entered });
    if (!discarded.ok) this.#fault({ track, code: discarded.refusal });
  }

  #enter(segment: Segment): void {
    this.#entered.push(segment);
    this.#listener?.segment(segment);
  }

  #fault({ track, code }: Pick<Video, 'track'> & { code: string }): void {
    this.#listener?.fault(track === 'camera' ? `CAMERA_${code}` : code);
  }

  #tell(recording: RecorderView['recording']): void {
    this.#view = { seq: this.#view.seq + 1, recording };
    this.#parts.send(this.#view);
  }
}
