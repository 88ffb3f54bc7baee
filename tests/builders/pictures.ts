import { crc32, deflateSync } from 'node:zlib';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and, where there are four, how opaque it is. */
  pixel(x: number, y: number): readonly number[];
  /** By row, one of the five of PNG; all 0 if nothing is said. */
  readonly filter?: (y: number) => number;
  /** Parts before the pixels, by type. */
  readonly beside?: Readonly<Record<string, Buffer>>;
}

/** A PNG as a camera's software might write it: any filter, and things beside the picture. */
export function aPng({
  width,
  height,
  pixel,
  filter = () => 0,
  beside = {},
}: Picture): Uint8Array<ArrayBuffer> {
  const channels = pixel(0, 0).length;
  const plain = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => pixel(x, y)).flat(),
  );
  const rows = plain.map((row, y) => {
    const above = plain[y - 1] ?? row.map(() => 0);
    return [filter(y), ...row.map((value, i) => value - guess(filter(y), row, above, i, channels))];
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, channels === 4 ? 6 : 2], 8);
  const parts = [
    ['IHDR', head] as const,
    ...Object.entries(beside),
    ['IDAT', deflateSync(Uint8Array.from(rows.flat()))] as const,
    ['IEND', Buffer.alloc(0)] as const,
  ];
  return Uint8Array.from(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts.map(framed)]));
}

function framed([type, data]: readonly [string, Buffer]): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** What a filter expects at a byte of a row, written down apart from the app's own. */
function guess(filter: number, row: number[], above: number[], i: number, channels: number): number {
  const a = row[i - channels] ?? 0;
  const b = above[i] ?? 0;
  const c = above[i - channels] ?? 0;
  const paeth = [a, b, c].reduce((best, next) =>
    Math.abs(a + b - c - next) < Math.abs(a + b - c - best) ? next : best,
  );
  return [0, a, b, Math.floor((a + b) / 2), paeth][filter] ?? 0;
}

/** Red rings on white paper. */
export function aFingerprint(size = 60): Uint8Array<ArrayBuffer> {
  const pixel = (x: number, y: number) => {
    const from = Math.hypot(x - size / 2, y - size / 2);
    return from < size / 2.4 && Math.round(from / 3) % 2 === 0 ? [176, 32, 40, 255] : [250, 249, 246, 255];
  };
  return aPng({ width: size, height: size, pixel, filter: (y) => y % 5 });
}
