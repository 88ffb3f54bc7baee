import { constants } from 'node:fs';
import { access, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { codeOf, reasonOf } from './reason.ts';
import { SUMMARY, UNFINISHED, writeSummary } from './summary.ts';

/** Why the demo cannot write there, or null; looks only. Nothing of anyone else's is deleted. */
export async function folderRefusal(out: string): Promise<string | null> {
  try {
    const there = await nearestFolder(out);
    if (!(await stat(there)).isDirectory())
      return `${there} is no folder, so the demo cannot write to ${out}. Name another with --out.`;
    if (there === out && !(await readdir(out)).includes(SUMMARY))
      return `${out} exists already and holds no ${SUMMARY} of an earlier demo, so it is left alone. Name a folder that does not exist yet, e.g. --out ${join(out, 'demo')}`;
    await access(there, constants.W_OK);
    return null;
  } catch (error) {
    return unusable(out, error);
  }
}

/** Makes the folder, or empties that of an earlier demo; from then on it holds a summary.json that says `unfinished`. */
export async function prepareFolder(out: string): Promise<Result<null>> {
  const refusal = await folderRefusal(out);
  if (refusal !== null) return err(refusal);
  try {
    await makeFolder(out);
    // The summary comes last and is written over: a folder that could be emptied in part only is still a demo's.
    const others = (await readdir(out)).filter((name) => name !== SUMMARY);
    for (const name of others) await rm(join(out, name), { recursive: true, force: true });
    await writeSummary(out, UNFINISHED);
    return ok(null);
  } catch (error) {
    return err(unusable(out, error));
  }
}

function unusable(out: string, error: unknown): string {
  // What /proc says to everyone who wants a folder there.
  const why = codeOf(error) === 'ENOENT' ? 'no folder can be made there' : reasonOf(error);
  return `The demo cannot write to ${out}: ${why}. Name another folder with --out.`;
}

/** The path itself where something is there, else the first of its parents that exists. */
async function nearestFolder(path: string): Promise<string> {
  for (let at = path; ; at = dirname(at)) if (at === dirname(at) || (await exists(at))) return at;
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** Step by step: under /proc, `recursive` never comes back. */
async function makeFolder(path: string): Promise<void> {
  if (await exists(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path);
}
