import { inflateRawSync } from 'node:zlib';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

export type ZipRefusal = 'WORKBOOK_DAMAGED' | 'WORKBOOK_TOO_LARGE' | 'WORKBOOK_ENCRYPTED';

/**
 * Unpacks the files of a zip whose names `wanted` accepts, at most `limit` bytes in all. Neither the sizes that the
 * archive states nor its local headers are believed: a bomb is stopped at the limit while it unpacks.
 */
export function unzip(
  zip: Uint8Array,
  wanted: (name: string) => boolean,
  limit: number,
): Result<Map<string, Uint8Array>, ZipRefusal> {
  const files = new Map<string, Uint8Array>();
  const entries = readDirectory(zip);
  if (entries === null) return err('WORKBOOK_DAMAGED');
  let left = limit;
  for (const entry of entries.filter(({ name }) => wanted(name))) {
    if (entry.encrypted) return err('WORKBOOK_ENCRYPTED');
    if (files.has(entry.name)) return err('WORKBOOK_DAMAGED');
    const file = unpack(zip, entry, left);
    if (!file.ok) return file;
    files.set(entry.name, file.value);
    left -= file.value.length;
  }
  return ok(files);
}

/** The central directory, or null if there is none that makes sense. */
function readDirectory(zip: Uint8Array): Entry[] | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record lies in the last 64 KiB, behind it only a comment. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function unpack(zip: Uint8Array, entry: Entry, limit: number): Result<Uint8Array, ZipRefusal> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (entry.offset + 30 > zip.length || view.getUint32(entry.offset, true) !== LOCAL_HEADER)
    return err('WORKBOOK_DAMAGED');
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = zip.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) return err('WORKBOOK_DAMAGED');
  if (entry.method === 0) return packed.length <= limit ? ok(packed) : err('WORKBOOK_TOO_LARGE');
  if (entry.method !== 8) return err('WORKBOOK_DAMAGED');
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) }));
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return err(tooLarge ? 'WORKBOOK_TOO_LARGE' : 'WORKBOOK_DAMAGED');
  }
}
