import { crc32, createInflateRaw } from 'node:zlib';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { Unreadable } from './sheet.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
}

export type ZipRefusal = 'WORKBOOK_DAMAGED' | 'WORKBOOK_ENCRYPTED';

export interface Archive {
  /** Bytes that a file takes in the archive, or null if it is not there. */
  packedSize(name: string): number | null;
  /**
   * A file, piece by piece, each with how many packed bytes have been taken so far. Throws Unreadable where it is not
   * there, is damaged, comes to more than `most`, or what has been read so far to more than the archive's limit.
   */
  read(name: string, most?: number): AsyncGenerator<{ readonly piece: Uint8Array; readonly packed: number }>;
}

/**
 * Opens a zip for the files whose names `wanted` accepts, at most `limit` bytes unpacked in all. Neither the sizes that
 * the archive states nor its local headers are believed: a bomb is stopped at the limit while it unpacks.
 */
export function openZip(
  zip: Uint8Array,
  wanted: (name: string) => boolean,
  limit: number,
): Result<Archive, ZipRefusal> {
  const entries = readDirectory(zip)?.filter(({ name }) => wanted(name));
  if (entries === undefined) return err('WORKBOOK_DAMAGED');
  if (entries.some(({ encrypted }) => encrypted)) return err('WORKBOOK_ENCRYPTED');
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size < entries.length) return err('WORKBOOK_DAMAGED');
  let left = limit;
  return ok({
    packedSize: (name) => byName.get(name)?.packed ?? null,
    async *read(name, most = limit) {
      const entry = byName.get(name);
      if (entry === undefined) throw new Unreadable('WORKBOOK_DAMAGED');
      let [crc, rest] = [0, most];
      for await (const part of unpack(zip, entry)) {
        left -= part.piece.length;
        rest -= part.piece.length;
        if (left < 0 || rest < 0) throw new Unreadable('WORKBOOK_TOO_LARGE');
        crc = crc32(part.piece, crc);
        yield part;
      }
      if (crc !== entry.crc) throw new Unreadable('WORKBOOK_DAMAGED');
    },
  });
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
      crc: view.getUint32(at + 16, true),
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

const PIECE_BYTES = 64 * 1024;

async function* unpack(zip: Uint8Array, entry: Entry): ReturnType<Archive['read']> {
  const packed = packedBytes(zip, entry);
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += PIECE_BYTES) {
      yield { piece: packed.subarray(at, at + PIECE_BYTES), packed: at };
    }
    return;
  }
  if (entry.method !== 8) throw new Unreadable('WORKBOOK_DAMAGED');
  const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
  inflate.end(packed);
  const pieces = inflate[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  try {
    for (;;) {
      const next = await pieces.next().catch(() => {
        throw new Unreadable('WORKBOOK_DAMAGED');
      });
      if (next.done === true) return;
      yield { piece: next.value, packed: inflate.bytesWritten };
    }
  } finally {
    inflate.destroy();
  }
}

function packedBytes(zip: Uint8Array, { offset, packed }: Entry): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (offset + 30 > zip.length || view.getUint32(offset, true) !== LOCAL_HEADER)
    throw new Unreadable('WORKBOOK_DAMAGED');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const bytes = zip.subarray(start, start + packed);
  if (bytes.length !== packed) throw new Unreadable('WORKBOOK_DAMAGED');
  return bytes;
}
