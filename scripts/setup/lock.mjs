import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root, writable } from './project.mjs';
import { say, SetupError } from './say.mjs';

const folder = join(root, '.cache', 'setup.lock');
const owner = join(folder, 'pid');

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

function tryTake() {
  try {
    mkdirSync(folder);
    writeFileSync(owner, String(process.pid));
    return true;
  } catch {
    return false;
  }
}

/** @returns {number} 0 where nobody has signed yet */
function holder() {
  try {
    return Number(readFileSync(owner, 'utf8'));
  } catch {
    return 0;
  }
}

async function take() {
  let told = false;
  // Between making the folder and signing it there is a moment; only a longer silence means that its owner died.
  for (let silentTurns = 0; !tryTake();) {
    const pid = holder();
    silentTurns = pid === 0 ? silentTurns + 1 : 0;
    if (silentTurns > 10 || (pid !== 0 && !isAlive(pid))) rmSync(folder, { recursive: true, force: true });
    else if (!told && pid !== 0) {
      told = true;
      say(`another set-up of this project is under way (process ${pid}); waiting for it`);
    }
    await wait(200);
  }
}

/**
 * Does `work` while no other set-up or build of this project works.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(work) {
  if (!writable(root)) {
    throw new SetupError(
      'The project cannot be set up.',
      `this user may not write in ${root}.`,
      'copy the project to a folder of your own, or ask its owner to run the command once.',
    );
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  await take();
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
