/** The square that is cut out of a picture, in its own pixels: left, top, and how long a side is. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Enlarged at most so far that this part of the picture's shorter side fills the frame. */
const CLOSEST = 1 / 8;

/** The middle of the picture, as large as its shorter side. */
export function firstCrop({ width, height }: Size): Crop {
  const side = Math.min(width, height);
  return { x: (width - side) / 2, y: (height - side) / 2, side };
}

/** Moved by so many pixels of the picture, never out of it. */
export function moved({ x, y, side }: Crop, byX: number, byY: number, size: Size): Crop {
  return {
    side,
    x: within(x + byX, 0, size.width - side),
    y: within(y + byY, 0, size.height - side),
  };
}

/** Closer (`factor` below 1) or further, around its middle. */
export function enlarged({ x, y, side }: Crop, factor: number, size: Size): Crop {
  const whole = Math.min(size.width, size.height);
  const next = within(side * factor, whole * CLOSEST, whole);
  const shift = (side - next) / 2;
  return moved({ x: x + shift, y: y + shift, side: next }, 0, 0, size);
}

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most));
