import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../../shared/audit/verify/files.ts';
import { BadArchive, LIMITS, readZip } from '../../shared/audit/verify/zip.ts';

/** The path cannot be read as a bundle; the message says why. */
export class UnreadableBundle extends Error {}

/** Reads a bundle from a folder or a zip: file name, with `/` between folders, to bytes. */
export function openBundle(path: string): Files {
  try {
    if (statSync(path).isDirectory()) return readFolder(path);
    if (statSync(path).size > LIMITS.bytes) throw new UnreadableBundle(`${path} is too large for a bundle`);
    return readZip(readFileSync(path));
  } catch (error) {
    if (error instanceof UnreadableBundle) throw error;
    if (isSystemError(error) && error.code === 'ENOENT')
      throw new UnreadableBundle(`there is nothing at ${path}`);
    if (error instanceof BadArchive || isSystemError(error)) throw new UnreadableBundle(error.message);
    throw error;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

function readFolder(folder: string): Files {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  for (const name of listFiles(folder, '')) {
    if (files.size === LIMITS.files)
      throw new UnreadableBundle(`${folder} holds more than ${LIMITS.files} files`);
    bytes += lstatSync(join(folder, name)).size;
    if (bytes > LIMITS.bytes) throw new UnreadableBundle(`${folder} is too large for a bundle`);
    files.set(name, readFileSync(join(folder, name)));
  }
  return files;
}

/** Links and devices are no files of a bundle: what they lead to is not in it. */
function* listFiles(folder: string, under: string): Generator<string> {
  for (const entry of readdirSync(join(folder, under), { withFileTypes: true })) {
    const name = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) yield* listFiles(folder, name);
    else if (entry.isFile()) yield name;
    else throw new UnreadableBundle(`${name} is not a regular file`);
  }
}
