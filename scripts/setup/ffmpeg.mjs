import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { projectNode } from './node.mjs';
import { modules, onPath, readState, writeState } from './project.mjs';
import { answers } from './reach.mjs';
import { say, step } from './say.mjs';

const ffmpegStatic = join(modules, 'ffmpeg-static');
const program = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';

/** In the order in which the app looks: the one that was named, the one among the dependencies, the system's. */
export function hasFfmpeg() {
  const given = process.env['FFMPEG_BIN'];
  return existsSync(given || join(ffmpegStatic, program)) || (!given && onPath(program));
}

/** Where a system without apt has no ffmpeg, its makers' build is tried once; without one the app says so itself. */
export async function provideFfmpeg() {
  const installer = join(ffmpegStatic, 'install.js');
  if (hasFfmpeg() || !existsSync(installer) || readState('ffmpeg')?.unobtainable) return;
  await step('fetching ffmpeg', async () => {
    const timeoutMs = (await answers('https://github.com')) ? 10 * 60_000 : 10_000;
    await run(projectNode(), [installer], { timeoutMs });
    if (!hasFfmpeg()) throw new Error('It did not come.');
  }).catch(() => {
    writeState('ffmpeg', { unobtainable: true });
    say(
      'ffmpeg could not be fetched: nothing can be recorded until ffmpeg is installed, or FFMPEG_BIN names one',
    );
  });
}
