/** A frame's pixels, out of the capturer's hands: it has few buffers, and a frame that is kept would stop it. */
export interface Picture {
  readonly pixels: Uint8Array<ArrayBuffer>;
  readonly init: Omit<VideoFrameBufferInit, 'timestamp'>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a picture of `size` lies in a frame of `into`: as large as fits, in the middle. */
export function fitInto(size: Size, into: Size): Size & { x: number; y: number } {
  const scale = Math.min(into.width / size.width, into.height / size.height);
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  return {
    width,
    height,
    x: Math.round((into.width - width) / 2),
    y: Math.round((into.height - height) / 2),
  };
}

/**
 * Copies frames, all in the size of the first: the board moves to another display, or the capturer gives smaller
 * frames while the machine is busy, but an encoded stream cannot change its size.
 */
export function createCopier(): (frame: VideoFrame) => Promise<Picture | null> {
  let size: Size | null = null;
  let canvas: OffscreenCanvas | null = null;
  return async (frame) => {
    const is = { width: frame.displayWidth, height: frame.displayHeight };
    size ??= is;
    if (is.width === size.width && is.height === size.height) return copyPixels(frame, size);
    canvas ??= new OffscreenCanvas(size.width, size.height);
    const fitted = drawFitted(frame, canvas);
    return copyPixels(fitted, size).finally(() => fitted.close());
  };
}

/** A new frame of the canvas's size with the picture as large as fits and, over it, what is to be burnt in. */
export function drawFitted(frame: VideoFrame, canvas: OffscreenCanvas, over?: CanvasImageSource): VideoFrame {
  const is = { width: frame.displayWidth, height: frame.displayHeight };
  const { x, y, width, height } = fitInto(is, canvas);
  const context = canvas.getContext('2d', { alpha: false });
  context?.fillRect(0, 0, canvas.width, canvas.height);
  context?.drawImage(frame, x, y, width, height);
  if (over) context?.drawImage(over, 0, 0);
  return new VideoFrame(canvas, { timestamp: frame.timestamp, alpha: 'discard' });
}

async function copyPixels(frame: VideoFrame, { width, height }: Size): Promise<Picture | null> {
  if (frame.format === null) return null;
  const pixels = new Uint8Array(frame.allocationSize());
  const layout = await frame.copyTo(pixels);
  const { format, colorSpace } = frame;
  return { pixels, init: { format, layout, colorSpace, codedWidth: width, codedHeight: height } };
}

/**
 * A frame made anew: a copy of a captured one would keep the time of its capture, and the recorder goes by that and
 * not by the timestamp, so that all repeats would fall on one moment.
 */
export function frameOf({ pixels, init }: Picture, atMs: number): VideoFrame {
  return new VideoFrame(pixels, { ...init, timestamp: Math.round(atMs * 1000) });
}
