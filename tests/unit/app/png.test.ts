import { describe, expect, test } from 'vitest';
import { readPng, writePng } from '../../../electron/app/png.ts';
import { aFingerprint, aPng } from '../../builders/pictures.ts';

const MOST = 1200;
const coloured = (x: number, y: number) => [(x * 37) % 256, (y * 91) % 256, (x * y) % 256];
const size = { width: 11, height: 10 };
const refusal = (bytes: Uint8Array, most = MOST) => {
  const read = readPng(bytes, most);
  return read.ok ? null : read.refusal;
};

describe('a picture', () => {
  test('is read pixel by pixel, by each of the five filters, and written as it was read', () => {
    const rgb = Buffer.from(
      Array.from({ length: 110 }, (_, i) => coloured(i % 11, Math.floor(i / 11))).flat(),
    );
    const read = readPng(aPng({ ...size, pixel: coloured, filter: (y) => y % 5 }), MOST);
    expect(read).toEqual({ ok: true, value: { ...size, rgb } });
    if (read.ok) expect(readPng(writePng(read.value), MOST)).toEqual(read);
  });

  test('that is see-through lies on white', () => {
    const read = readPng(aPng({ width: 2, height: 1, pixel: (x) => [200, 0, 0, 255 * x] }), MOST);
    expect(read.ok && [...read.value.rgb]).toEqual([255, 255, 255, 200, 0, 0]);
  });

  test('loses what was written beside its pixels: a place, a name', () => {
    const beside = { tEXt: Buffer.from('Author\0司徒翠翠'), eXIf: Buffer.from('GPS 31.23 N') };
    const read = readPng(aPng({ ...size, pixel: coloured, beside }), MOST);
    const written = Buffer.from(read.ok ? writePng(read.value) : []);
    expect(written.length).toBeGreaterThan(60);
    expect(written.includes('司徒翠翠') || written.includes('GPS')).toBe(false);
  });
});

describe('what is no picture', () => {
  const good = aFingerprint();
  const changed = (at: number, to: number) => Uint8Array.from(good, (byte, i) => (i === at ? to : byte));
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['one cut off', good.subarray(0, -20)],
    ['one with a byte changed', changed(60, 7)],
    ['one with a checksum changed', changed(good.length - 1, 7)],
    ['one of another depth', changed(24, 16)],
    ['one that announces a part longer than itself', changed(8, 0x7f)],
    ['one with a filter that does not exist', aPng({ ...size, pixel: coloured, filter: () => 9 })],
    ['one of fewer rows than it says', withPixelsOf({ ...size, height: 9, pixel: coloured })],
    ['one that ends within a row', withPixelsOf({ width: 8, height: 13, pixel: () => [0, 0, 0] })],
  ])('is refused: %s', (_, bytes) => {
    expect(refusal(bytes)).toBe('PICTURE_UNREADABLE');
  });

  test('is refused when it is too large, before anything of it is unpacked', () => {
    const wide = aPng({ width: 1201, height: 1, pixel: () => [1, 2, 3] });
    expect([refusal(wide), refusal(wide, 1201)]).toEqual(['PICTURE_TOO_LARGE', null]);
  });

  test('does not unpack more than it announces', () => {
    const bomb = aPng({ width: 1000, height: 1000, pixel: () => [0, 0, 0] });
    const small = aPng({ width: 10, height: 10, pixel: () => [0, 0, 0] });
    const head = Buffer.from(small).subarray(0, 33);
    expect(refusal(Uint8Array.from(Buffer.concat([head, Buffer.from(bomb).subarray(33)])))).toBe(
      'PICTURE_UNREADABLE',
    );
  });
});

/** Its head says eleven by ten, its pixels are those of another. */
function withPixelsOf(other: Parameters<typeof aPng>[0]): Uint8Array {
  const head = Buffer.from(aPng({ ...size, pixel: coloured })).subarray(0, 33);
  return Uint8Array.from(Buffer.concat([head, Buffer.from(aPng(other)).subarray(33)]));
}
