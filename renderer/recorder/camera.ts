import type { RecordingWish, Source } from './capturing.ts';
import { markedTrack } from './marked-track.ts';
import type { Size } from './picture.ts';
import { rehearsalMark } from './rehearsal-mark.ts';

const CAMERA = {
  width: { ideal: 1280, max: 1280 },
  height: { ideal: 720, max: 720 },
  frameRate: { ideal: 15, max: 15 },
};
const VIDEO_BITS_PER_SECOND = 2_000_000;
/** How long the board may have to wait for a camera that hangs. */
const OPEN_TIMEOUT_MS = 5000;
const STOP_TIMEOUT_MS = 3000;

/** Null if there is none; one that is there and cannot be opened fails when it is started, and so is reported. */
export async function openCamera(mimeType: string, wish: RecordingWish): Promise<Source | null> {
  const asked = navigator.mediaDevices.getUserMedia({ video: CAMERA });
  try {
    const track = (await within(OPEN_TIMEOUT_MS, asked)).getVideoTracks()[0];
    if (!track) return null;
    const mark = wish.rehearsal ? await rehearsalMark(sizeOf(track)) : null;
    return cameraSource(track, {
      mimeType: mimeType.replace(/,opus$/, ''),
      timesliceMs: wish.timesliceMs,
      mark,
    });
  } catch (error) {
    asked.then((stream) => stream.getTracks().forEach((track) => track.stop())).catch(() => undefined);
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    return { start: () => Promise.reject(new Error('NOT_OPENED')) };
  }
}

function sizeOf(camera: MediaStreamTrack): Size {
  const { width = CAMERA.width.ideal, height = CAMERA.height.ideal } = camera.getSettings();
  return { width, height };
}

interface Filming {
  readonly mimeType: string;
  readonly timesliceMs: number;
  /** Burnt into every frame of a rehearsal. Made before the start, so that board and camera begin at once. */
  readonly mark: OffscreenCanvas | null;
}

function cameraSource(camera: MediaStreamTrack, { mimeType, timesliceMs, mark }: Filming): Source {
  return {
    async start({ onChunk, onEnd }) {
      const recorder = createMediaRecorder(
        mark ? markedTrack(camera, mark, () => onEnd('NOT_MARKED')) : camera,
        mimeType,
      );
      // It stops by itself with its track, and its last chunk comes before it says so.
      const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
      camera.addEventListener('ended', () => onEnd('TRACK_ENDED'));
      recorder.addEventListener('error', () => onEnd('RECORDER_ERROR'));
      recorder.addEventListener('dataavailable', ({ data }) => {
        if (data.size > 0) onChunk(data.arrayBuffer().then((buffer) => new Uint8Array(buffer)));
      });
      recorder.start(timesliceMs);
      return async () => {
        if (recorder.state !== 'inactive') recorder.stop();
        await within(STOP_TIMEOUT_MS, stopped).catch(() => undefined);
        camera.stop();
      };
    },
  };
}

function createMediaRecorder(camera: MediaStreamTrack, mimeType: string): MediaRecorder {
  const options = {
    mimeType,
    videoBitsPerSecond: VIDEO_BITS_PER_SECOND,
    videoKeyFrameIntervalDuration: 4000,
  };
  return new MediaRecorder(new MediaStream([camera]), options);
}

/** @throws if it takes longer. */
function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('LATE')), ms));
  return Promise.race([promise, late]);
}
