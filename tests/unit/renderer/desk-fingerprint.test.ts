import { describe, expect, test } from 'vitest';
import { enlarged, firstCrop, moved } from '../../../renderer/desk/fingerprint/crop.ts';
import { isPicture, readPicture } from '../../../renderer/desk/fingerprint/picture.ts';
import { aFingerprint } from '../../builders/pictures.ts';

const photo = { width: 1600, height: 1200 };

describe('the frame over a photograph', () => {
  test('begins in the middle, as large as it can be', () => {
    expect(firstCrop(photo)).toEqual({ x: 200, y: 0, side: 1200 });
    expect(firstCrop({ width: 300, height: 900 })).toEqual({ x: 0, y: 300, side: 300 });
  });

  test('never leaves the photograph, however far it is dragged', () => {
    const crop = { x: 200, y: 0, side: 600 };
    expect(moved(crop, -900, -900, photo)).toEqual({ x: 0, y: 0, side: 600 });
    expect(moved(crop, 5000, 5000, photo)).toEqual({ x: 1000, y: 600, side: 600 });
    expect(moved(crop, 10, 20, photo)).toEqual({ x: 210, y: 20, side: 600 });
  });

  test('is enlarged around its middle, to an eighth at most, and comes back to the whole', () => {
    const closer = enlarged(firstCrop(photo), 0.5, photo);
    expect(closer).toEqual({ x: 500, y: 300, side: 600 });
    expect(enlarged(closer, 0.01, photo).side).toBe(150);
    expect(enlarged({ x: 0, y: 0, side: 150 }, 100, photo)).toEqual({ x: 0, y: 0, side: 1200 });
  });
});

describe('a file for a fingerprint', () => {
  test('is a picture by its first bytes, whatever it is called', () => {
    expect(isPicture(aFingerprint())).toBe(true);
    expect(isPicture(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1))).toBe(true);
    for (const text of ['%PDF-1.7', 'GIF89a', '<svg xmlns=', '']) {
      expect(isPicture(Buffer.from(text))).toBe(false);
    }
  });

  test('of more than 8 MB, or of another kind, is refused before it is decoded', async () => {
    const large = new Blob([new Uint8Array(8 * 1024 * 1024 + 1)]);
    expect(await readPicture(large)).toEqual({ ok: false, refusal: 'PICTURE_TOO_LARGE' });
    expect(await readPicture(new Blob(['not a picture']))).toEqual({
      ok: false,
      refusal: 'PICTURE_UNREADABLE',
    });
  });
});
