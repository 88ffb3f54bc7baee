import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.mjs';
import { projectNode } from './node.mjs';
import { modules, onPath, readState, writeState } from './project.mjs';
import { answers } from './reach.mjs';
import { say, step } from './say.mjs';

const ffmpegStatic = join(modules, 'ffmpeg-static');
const program = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';

/**
 * In the order in which the app looks: the one that was named, the one among the dependencies, the system's. One that was
 * named is the person's own affair, also where it is wrong: nothing is installed in its place.
 */
export function hasFfmpeg() {
  return Boolean(process.env['FFMPEG_BIN']) || existsSync(join(ffmpegStatic, program)) || onPath(program);
}

/**
 * What is wrong with the ffmpeg that FFMPEG_BIN names, and the way out; '' where it runs or none is named.
 * @param {string | undefined} named
 */
export async function faultOfNamedFfmpeg(named) {
  if (!named) return '';
  // From where the app starts it, so that a relative path is no better here than there.
  const { status, output, timedOut } = await run(named, ['-version'], { cwd: tmpdir(), timeoutMs: 20_000 });
  if (status === 0 && output.startsWith('ffmpeg version')) return '';
  const why = timedOut
    ? 'it does not answer'
    : status === 127
      ? 'it cannot be started'
      : status === 0
        ? 'it is another program'
        : `it ended with ${status}`;
  return `FFMPEG_BIN is set to ${named}, and that is no ffmpeg that runs (${why}), so nothing can be recorded; set it to the full path of an ffmpeg, or unset it to use the one of this system`;
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
