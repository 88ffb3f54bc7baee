import { insertableStreams } from './insertable-streams.ts';
import { drawFitted } from './picture.ts';

/**
 * The camera's picture with a mark burnt into every frame, all in the mark's size: an encoded stream cannot change its
 * own. It ends with the camera. Where that cannot be done it throws, or calls `onBroken` later: a rehearsal is rather
 * not filmed than filmed like a ceremony.
 */
export function markedTrack(
  camera: MediaStreamTrack,
  mark: OffscreenCanvas,
  onBroken: () => void,
): MediaStreamTrack {
  const streams = insertableStreams();
  if (!streams) {
    camera.stop();
    throw new Error('NOT_MARKED');
  }
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = streams;
  const marked = new MediaStreamTrackGenerator({ kind: 'video' });
  // A frame that an overloaded encoder has not taken is left out, not queued.
  const { readable } = new MediaStreamTrackProcessor({ track: camera, maxBufferSize: 1 });
  void readable.pipeThrough(marking(mark)).pipeTo(marked.writable).catch(onBroken);
  return marked;
}

function marking(mark: OffscreenCanvas): TransformStream<VideoFrame, VideoFrame> {
  const canvas = new OffscreenCanvas(mark.width, mark.height);
  return new TransformStream({
    transform(frame, controller) {
      try {
        controller.enqueue(drawFitted(frame, canvas, mark));
      } finally {
        frame.close();
      }
    },
  });
}
