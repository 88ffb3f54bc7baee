import { crc32 } from './crc32.ts';
import { Inflate } from 'fflate';
import type { Files } from './files.ts';
import { readUtf8 } from './json.ts';
import { shown } from './forms.ts';

/** Bounds on a stranger's archive, far above any bundle. */
export const LIMITS = { files: 10_000, bytes: 1024 ** 3 } as const;

/** Bad archives are bad input, not bugs. */
export class BadArchive extends Error {}

interface Member {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Reads a bundle that came as a zip: file name to bytes, one leading folder taken off. Throws BadArchive on names that
 * lead elsewhere, on names twice, and on more than LIMITS, counted from the headers first and, as headers lie, while
 * inflating too.
 */
export function readZip(zip: Uint8Array): Files {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const members = readDirectory(zip, view).filter(({ name, size }) => !(name.endsWith('/') && size === 0));
  const total = members.reduce((sum, { size }) => sum + size, 0);
  if (total > LIMITS.bytes) throw new BadArchive(`the zip would unpack to ${total} bytes`);
  const leading = leadingFolder(members.map(({ name }) => name));
  const files = new Map<string, Uint8Array>();
  for (const member of members) {
    const name = member.name.slice(leading.length);
    if (files.has(name)) throw new BadArchive(`the zip holds ${shown(name)} twice`);
    files.set(name, unpack(zip, view, member));
  }
  return files;
}

function readDirectory(zip: Uint8Array, view: DataView): Member[] {
  const end = findEnd(view);
  const many = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (many === 0xffff || at === 0xffffffff)
    throw new BadArchive('the zip is in the 64-bit form, which is not read here');
  if (many > LIMITS.files) throw new BadArchive(`the zip holds ${many} files`);
  const members: Member[] = [];
  for (let i = 0; i < many; i++) {
    if (at + 46 > zip.length || view.getUint32(at, true) !== CENTRAL)
      throw new BadArchive('the directory of the zip is damaged');
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    members.push(readMember(zip, view, at, lengths[0] ?? 0));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return members;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  throw new BadArchive('this is no zip, or its end is missing');
}

function readMember(zip: Uint8Array, view: DataView, at: number, nameLength: number): Member {
  const flags = view.getUint16(at + 8, true);
  const name = readUtf8(zip.subarray(at + 46, at + 46 + nameLength));
  if (name.fault !== null) throw new BadArchive('the zip holds a name that is not UTF-8');
  if ((flags & 1) !== 0) throw new BadArchive(`${shown(name.value)} is encrypted`);
  if (!isSafeName(name.value))
    throw new BadArchive(`the zip holds the name ${shown(name.value)}, which leads elsewhere`);
  const [crc = 0, packed = 0, size = 0, offset = 0] = [16, 20, 24, 42].map((field) =>
    view.getUint32(at + field, true),
  );
  return { name: name.value, method: view.getUint16(at + 10, true), crc, packed, size, offset };
}

/** No absolute path, no drive, no backslash, no `.` or `..` or empty part. */
export function isSafeName(name: string): boolean {
  const parts = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
  return !/[\\:\0]/.test(name) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
}

function leadingFolder(names: readonly string[]): string {
  const first = names[0] ?? '';
  const folder = first.slice(0, first.indexOf('/') + 1);
  return names.every((name) => name.startsWith(folder)) ? folder : '';
}

function unpack(
  zip: Uint8Array,
  view: DataView,
  { name, method, crc, packed, size, offset }: Member,
): Uint8Array {
  const bad = (what: string) => new BadArchive(`${shown(name)} in the zip ${what}`);
  if (offset + 30 > zip.length || view.getUint32(offset, true) !== LOCAL) throw bad('has no header');
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > zip.length) throw bad('is cut short');
  const stored = zip.subarray(from, from + packed);
  if (method !== 0 && method !== 8) throw bad(`is packed in a way (${method}) that is not read here`);
  const bytes = method === 0 ? stored : inflateTo(stored, size);
  if (bytes?.length !== size) throw bad('does not have the size that its header says');
  if (crc32(bytes) !== crc) throw bad('is damaged: its checksum differs');
  return bytes;
}

/** Inflates to exactly `size` bytes or answers null; stops as soon as there are more. */
function inflateTo(packed: Uint8Array, size: number): Uint8Array | null {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length <= size) bytes.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    const STEP = 16_384;
    for (let at = 0; at < packed.length && filled <= size; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    return null;
  }
  return filled === size ? bytes : null;
}
