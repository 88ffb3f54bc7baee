import { insertableStreams } from './insertable-streams.ts';
import { createCopier, frameOf, type Picture } from './picture.ts';

export interface SteadyTrack {
  readonly track: MediaStreamTrack;
  stop(): void;
}

/**
 * A window that does not change gives one frame in two seconds or none, and the recorder then has nothing to write.
 * This repeats the last picture, so that every second is on disk within the next one and segments are cut where they
 * should be. Without insertable streams the source is taken as it is.
 */
export function steadyTrack(source: MediaStreamTrack, framesPerSecond: number): SteadyTrack {
  const streams = insertableStreams();
  if (!streams) return { track: source, stop: () => source.stop() };
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = streams;
  const reader = new MediaStreamTrackProcessor({ track: source, maxBufferSize: 1 }).readable.getReader();
  const steady = new MediaStreamTrackGenerator({ kind: 'video' });
  const writer = steady.writable.getWriter();
  let latest: Picture | null = null;
  void readPictures(reader, (picture) => (latest = picture));
  const timer = setInterval(() => {
    // A frame that an overloaded encoder has not taken is left out, not queued.
    if (latest === null || (writer.desiredSize ?? 0) <= 0) return;
    writer.write(frameOf(latest, performance.now())).catch(() => undefined);
  }, 1000 / framesPerSecond);
  return {
    track: steady,
    stop() {
      clearInterval(timer);
      reader.cancel().catch(() => undefined);
      source.stop();
      steady.stop();
    },
  };
}

/** Settles when the source has ended. */
async function readPictures(
  reader: ReadableStreamDefaultReader<VideoFrame>,
  onPicture: (picture: Picture) => void,
): Promise<void> {
  const copy = createCopier();
  for (;;) {
    const { value: frame } = await reader.read().catch(() => ({ value: undefined }));
    if (!frame) return;
    const picture = await copy(frame)
      .catch(() => null)
      .finally(() => frame.close());
    if (picture) onPicture(picture);
  }
}
