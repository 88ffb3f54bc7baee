import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotGoOn } from './stop.ts';

/** The ceremony's folder, made and writable: `--data=FOLDER` names it, else it is the one in hand under `home`. */
export function ceremonyFolder(argv: readonly string[], home: string): string {
  const given = argv.findLast((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  const folder = given ? resolve(given) : inHand(join(home, 'ceremonies'));
  try {
    for (const part of ['recording', 'slips']) mkdirSync(join(folder, part), { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new CannotGoOn('FOLDER_UNWRITABLE', folder);
  }
  return folder;
}

/** The one with the highest number, or, where that one has been exported, the next: `ceremony-001`, `ceremony-002` … */
function inHand(home: string): string {
  mkdirSync(home, { recursive: true });
  const numbers = readdirSync(home).flatMap((name) => /^ceremony-(\d+)$/.exec(name)?.[1] ?? []);
  const last = Math.max(1, ...numbers.map(Number));
  const folderOf = (number: number) => join(home, `ceremony-${String(number).padStart(3, '0')}`);
  return folderOf(existsSync(join(folderOf(last), 'bundle')) ? last + 1 : last);
}
