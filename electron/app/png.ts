import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Channels by colour type, of those that a window's canvas writes: RGB and RGBA. */
const CHANNELS: Readonly<Record<number, 3 | 4>> = { 2: 3, 6: 4 };

interface Head {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
}

/** A picture without anything beside its pixels: three bytes each, red, green, blue, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
}

/**
 * Reads a PNG of 8 bits a channel, RGB or RGBA (laid on white), not interlaced, as every canvas writes it. `most` is the
 * longest side in pixels: nothing larger is unpacked. Refused with PICTURE_UNREADABLE or PICTURE_TOO_LARGE.
 */
export function readPng(bytes: Uint8Array, most: number): Result<Pixels> {
  const parts = partsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const head = parts && headOf(parts[0]?.data);
  if (!head) return err('PICTURE_UNREADABLE');
  const { width, height, channels } = head;
  if (width > most || height > most) return err('PICTURE_TOO_LARGE');
  const packed = Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const length = height * (1 + width * channels);
  const rows = unpacked(packed, length);
  if (rows?.length !== length || !unfilter(rows, head)) return err('PICTURE_UNREADABLE');
  return ok({ width, height, rgb: onWhite(rows, head) });
}

/** A PNG that holds the pixels and nothing else. */
export function writePng({ width, height, rgb }: Pixels): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++)
    rgb.copy(rows, y * (1 + width * 3) + 1, y * width * 3, (y + 1) * width * 3);
  const parts = [part('IHDR', head), part('IDAT', deflateSync(rows)), part('IEND', Buffer.alloc(0))];
  return Uint8Array.from(Buffer.concat([SIGNATURE, ...parts]));
}

function part(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}

/** From IHDR to IEND, each with the right checksum; null if it is not so. */
function partsOf(bytes: Buffer): { type: string; data: Buffer }[] | null {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return null;
  const parts: { type: string; data: Buffer }[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return null;
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    parts.push({ type, data: bytes.subarray(at + 8, end) });
    if (type === 'IEND') return parts[0]?.type === 'IHDR' ? parts : null;
    at = end + 4;
  }
  return null;
}

function headOf(data: Buffer | undefined): Head | null {
  if (data?.length !== 13) return null;
  const [depth, colour = -1, packing, filter, interlaced] = data.subarray(8);
  const channels = CHANNELS[colour];
  if (channels === undefined || depth !== 8 || packing !== 0 || filter !== 0 || interlaced !== 0) return null;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  return width > 0 && height > 0 ? { width, height, channels } : null;
}

/** Never more than was announced, whatever is packed in it. */
function unpacked(packed: Buffer, length: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: length });
  } catch {
    return null;
  }
}

/** Turns each row's differences into its bytes, in place (PNG, section 9); false for a filter that does not exist. */
function unfilter(rows: Buffer, { width, height, channels }: Head): boolean {
  const wide = width * channels;
  for (let y = 0; y < height; y++) {
    const from = y * (1 + wide) + 1;
    const filter = rows[from - 1] ?? 5;
    if (filter > 4) return false;
    for (let x = 0; x < wide; x++) {
      const left = x < channels ? 0 : (rows[from + x - channels] ?? 0);
      const above = y === 0 ? 0 : (rows[from + x - 1 - wide] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (rows[from + x - 1 - wide - channels] ?? 0);
      rows[from + x] = (rows[from + x] ?? 0) + expected(filter, left, above, corner);
    }
  }
  return true;
}

function expected(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

function onWhite(rows: Buffer, { width, height, channels }: Head): Buffer {
  const rgb = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = pixel * channels + 1 + Math.floor(pixel / width);
    const alpha = channels === 4 ? (rows[from + 3] ?? 255) / 255 : 1;
    for (let c = 0; c < 3; c++) rgb[pixel * 3 + c] = 255 + ((rows[from + c] ?? 255) - 255) * alpha;
  }
  return rgb;
}
