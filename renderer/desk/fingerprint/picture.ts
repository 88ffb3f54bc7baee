import { FINGERPRINT_BYTES } from '../../../shared/ceremony/slip.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';

export type PictureRefusal = 'PICTURE_UNREADABLE' | 'PICTURE_TOO_LARGE';

/** By its first bytes, whatever its name says: PNG or JPEG. */
export function isPicture(bytes: Uint8Array): boolean {
  const begins = (...start: number[]) => start.every((byte, i) => bytes[i] === byte);
  return begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) || begins(0xff, 0xd8, 0xff);
}

/** Reads a PNG or JPEG of at most 8 MB, upright as its camera meant it. */
export async function readPicture(file: Blob): Promise<Result<ImageBitmap, PictureRefusal>> {
  if (file.size > FINGERPRINT_BYTES) return err('PICTURE_TOO_LARGE');
  const start = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  if (!isPicture(start)) return err('PICTURE_UNREADABLE');
  try {
    return ok(await createImageBitmap(file));
  } catch {
    return err('PICTURE_UNREADABLE');
  }
}

/** What the frame holds, as a PNG of `size` pixels a side; white where the picture does not reach. */
export async function cutOut(
  picture: ImageBitmap,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size, size);
  context.imageSmoothingQuality = 'high';
  const scale = size / side;
  context.drawImage(picture, -x * scale, -y * scale, picture.width * scale, picture.height * scale);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
