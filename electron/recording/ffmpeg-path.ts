import { tmpdir } from 'node:os';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { runFfmpeg } from './ffmpeg-process.ts';

export interface Ffmpeg {
  readonly path: string;
  /** The first line of `-version`. */
  readonly version: string;
}

/**
 * Finds an ffmpeg that runs: FFMPEG_BIN alone if it is set (a wrong setting should be seen, not replaced), else the
 * one of ffmpeg-static, else the one on the path.
 */
export async function findFfmpeg(
  env: NodeJS.ProcessEnv = process.env,
): Promise<Result<Ffmpeg, 'FFMPEG_NOT_FOUND'>> {
  const chosen = env['FFMPEG_BIN'];
  const candidates = chosen ? [chosen] : [await bundledPath(), 'ffmpeg'];
  for (const path of candidates) {
    const version = path === null ? null : await versionOf(path);
    if (path !== null && version !== null) return ok({ path, version });
  }
  return err('FFMPEG_NOT_FOUND');
}

async function versionOf(path: string): Promise<string | null> {
  const { code, lines } = await runFfmpeg({ ffmpeg: path, args: ['-version'], folder: tmpdir() });
  const first = lines[0] ?? '';
  return code === 0 && first.startsWith('ffmpeg version') ? first : null;
}

/** In a packaged app the program lies beside the archive: nothing can be started from inside one. */
async function bundledPath(): Promise<string | null> {
  try {
    const { default: path } = await import('ffmpeg-static');
    return path?.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked') ?? null;
  } catch {
    return null;
  }
}
