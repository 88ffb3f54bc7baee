import { openCamera } from './camera.ts';
import { chooseMimeType } from './mime-type.ts';
import type { Capture, CaptureEvents, RecordingWish } from './capturing.ts';
import { steadyTrack, type SteadyTrack } from './steady-track.ts';

const FRAMES_PER_SECOND = 20;
/** The ceiling of the picture: more would cost the ceremony its two cores. */
const BOARD = {
  width: { max: 1920 },
  height: { max: 1080 },
  frameRate: { ideal: FRAMES_PER_SECOND, max: FRAMES_PER_SECOND },
};
/** A hall is recorded as it sounds: what echo cancelling takes for an echo may be the caller. */
const MICROPHONE = { echoCancellation: false, noiseSuppression: false, autoGainControl: true };

/** The runtime knows it (Chromium 130 and later), TypeScript's DOM types not yet. */
type Options = MediaRecorderOptions & { videoKeyFrameIntervalDuration: number };

/**
 * Takes the board and, if there are any, the microphone and the camera. Throws an UPPER_SNAKE reason if there is no
 * picture of the board.
 */
export async function openCapture(wish: RecordingWish): Promise<Capture> {
  const mimeType = chooseMimeType((type) => MediaRecorder.isTypeSupported(type));
  if (mimeType === null) throw new Error('NO_MIME_TYPE');
  const board = await boardTrack();
  const microphone = wish.withMicrophone ? await microphoneTrack() : null;
  const camera = wish.withCamera ? await openCamera(mimeType, wish) : null;
  return {
    mimeType,
    tracks: microphone ? ['board', 'microphone'] : ['board'],
    camera,
    start: (events) => start({ mimeType, board, microphone, timesliceMs: wish.timesliceMs, ...events }),
  };
}

/** The main process answers with the board's own frames, without a dialog. */
async function boardTrack(): Promise<MediaStreamTrack> {
  const stream = await navigator.mediaDevices
    .getDisplayMedia({ video: BOARD, audio: false })
    .catch(() => null);
  const track = stream?.getVideoTracks()[0];
  if (!track) throw new Error('BOARD_NOT_CAPTURED');
  return track;
}

/** Null if there is none, or it cannot be opened: then the recording is silent, and says so by its tracks. */
async function microphoneTrack(): Promise<MediaStreamTrack | null> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: MICROPHONE });
    return stream.getAudioTracks()[0] ?? null;
  } catch {
    return null;
  }
}

interface Start extends CaptureEvents {
  readonly mimeType: string;
  readonly board: MediaStreamTrack;
  readonly microphone: MediaStreamTrack | null;
  readonly timesliceMs: number;
}

/** Settles when the recorder has started, with what stops it. From then on chunks come in order, each once. */
async function start({ mimeType, board, microphone, timesliceMs, onChunk, onEnd }: Start) {
  board.addEventListener('ended', () => onEnd('BOARD_TRACK_ENDED'));
  microphone?.addEventListener('ended', () => onEnd('MICROPHONE_TRACK_ENDED'));
  const steady = steadyTrack(board, FRAMES_PER_SECOND);
  const recorder = createMediaRecorder(microphone ? [steady.track, microphone] : [steady.track], mimeType);
  recorder.addEventListener('error', () => onEnd('RECORDER_ERROR'));
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) onChunk(data.arrayBuffer().then((buffer) => new Uint8Array(buffer)));
  });
  const started = new Promise((resolve) => recorder.addEventListener('start', resolve, { once: true }));
  recorder.start(timesliceMs);
  await started;
  return () => stop(recorder, steady, microphone);
}

/**
 * The ceiling is far above what a board takes (about 2 Mbit/s): after each key frame Chromium's encoder leaves out
 * frames until it is under it again, half a second long at 2.5 Mbit/s, two frames at this.
 */
const VIDEO_BITS_PER_SECOND = 12_000_000;

function createMediaRecorder(tracks: MediaStreamTrack[], mimeType: string): MediaRecorder {
  const options: Options = {
    mimeType,
    videoBitsPerSecond: VIDEO_BITS_PER_SECOND,
    audioBitsPerSecond: 96_000,
    videoKeyFrameIntervalDuration: 4000,
  };
  return new MediaRecorder(new MediaStream(tracks), options);
}

/** Settles after the last chunk was given, and lets go of the devices. */
async function stop(
  recorder: MediaRecorder,
  steady: SteadyTrack,
  microphone: MediaStreamTrack | null,
): Promise<void> {
  if (recorder.state !== 'inactive') {
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
    recorder.stop();
    await stopped;
  }
  steady.stop();
  microphone?.stop();
}
