import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotGoOn } from './stop.ts';

export interface CeremonyFolder {
  readonly folder: string;
  /** `ceremony.sqlite`, or for a rehearsal `rehearsal.sqlite`: files of their own, in folders of their own. */
  readonly file: string;
  readonly rehearsal: boolean;
}

/**
 * The ceremony's folder, made and writable: `--data=FOLDER` names it, else it is the one in hand under `home`. With
 * `--rehearsal` it is a rehearsal's; a folder that holds the one is never used for the other.
 */
export function ceremonyFolder(argv: readonly string[], home: string): CeremonyFolder {
  const rehearsal = argv.includes('--rehearsal');
  const kind = rehearsal ? 'rehearsal' : 'ceremony';
  const given = argv.findLast((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  const folder = given ? resolve(given) : inHand(join(home, rehearsal ? 'rehearsals' : 'ceremonies'), kind);
  if (existsSync(join(folder, rehearsal ? 'ceremony.sqlite' : 'rehearsal.sqlite')))
    throw new CannotGoOn('STORAGE_OTHER_KIND', folder);
  try {
    for (const part of ['recording', 'slips']) mkdirSync(join(folder, part), { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new CannotGoOn('FOLDER_UNWRITABLE', folder);
  }
  return { folder, file: join(folder, `${kind}.sqlite`), rehearsal };
}

/** The one with the highest number, or, where that one has been exported, the next: `ceremony-001`, `ceremony-002` … */
function inHand(home: string, kind: string): string {
  mkdirSync(home, { recursive: true });
  const numbers = readdirSync(home).flatMap((name) => new RegExp(`^${kind}-(\\d+)$`).exec(name)?.[1] ?? []);
  const last = Math.max(1, ...numbers.map(Number));
  const folderOf = (number: number) => join(home, `${kind}-${String(number).padStart(3, '0')}`);
  return folderOf(existsSync(join(folderOf(last), 'bundle')) ? last + 1 : last);
}
