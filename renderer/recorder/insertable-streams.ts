/** Of Chromium; TypeScript's DOM types lack them. */
interface InsertableStreams {
  readonly MediaStreamTrackProcessor: new (init: { track: MediaStreamTrack; maxBufferSize: number }) => {
    readonly readable: ReadableStream<VideoFrame>;
  };
  readonly MediaStreamTrackGenerator: new (init: { kind: 'video' }) => MediaStreamTrack & {
    readonly writable: WritableStream<VideoFrame>;
  };
}

/** A video's frames one by one, to be changed or made anew; null where the runtime cannot do that. */
export function insertableStreams(): InsertableStreams | null {
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = globalThis as Partial<InsertableStreams>;
  return MediaStreamTrackProcessor && MediaStreamTrackGenerator
    ? { MediaStreamTrackProcessor, MediaStreamTrackGenerator }
    : null;
}
