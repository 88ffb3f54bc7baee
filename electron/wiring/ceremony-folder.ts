import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** `--data FOLDER` names the ceremony's folder; else the newest under `home`, or a first one. */
export function ceremonyFolder(argv: readonly string[], home: string): string {
  const given = argv.findLast((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  const folder = given ? resolve(given) : newest(join(home, 'ceremonies'));
  for (const part of ['recording', 'slips']) mkdirSync(join(folder, part), { recursive: true });
  return folder;
}

/** `--new` begins another ceremony beside those that are there. */
export function newest(home: string): string {
  mkdirSync(home, { recursive: true });
  const numbers = readdirSync(home).flatMap((name) => /^ceremony-(\d+)$/.exec(name)?.[1] ?? []);
  const last = Math.max(1, ...numbers.map(Number));
  return join(home, `ceremony-${String(last).padStart(3, '0')}`);
}
