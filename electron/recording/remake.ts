import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from './fault.ts';
import { cutArgs } from './ffmpeg-args.ts';
import { runFfmpeg } from './ffmpeg-process.ts';
import { rawName, remakeFolderName } from './names.ts';
import { parseListLine } from './segment-list.ts';
import { createSegmentStore, type RecordingListener } from './segment-store.ts';
import type { SessionTask } from './session.ts';

/**
 * Makes the segments that are not entered yet from the raw file. The same stream gives the same cuts, so those made
 * while it was live stay as they are; a torn end of the raw file is dropped.
 * @returns false if some could not be made: the raw file must then be kept.
 */
export async function remakeSegments(
  task: SessionTask,
  entered: ReadonlySet<string>,
  listener: RecordingListener,
): Promise<boolean> {
  const workshop = join(task.folder, remakeFolderName(task.session));
  const fault = (code: 'NO_VIDEO' | 'SEGMENTS_MISSING', detail: string) =>
    listener.onFault({ session: task.session, code, detail });
  try {
    await rm(workshop, { recursive: true, force: true });
    await mkdir(workshop);
    const { code, lines, lastWords } = await cutAgain(task, workshop);
    const listed = lines.map(parseListLine).filter((line) => line !== null);
    const store = createSegmentStore(task, listener);
    for (const segment of listed.filter(({ file }) => !entered.has(file))) {
      await rename(join(workshop, segment.file), join(task.folder, segment.file));
      store.add(segment);
    }
    const whole = await store.settled();
    if (listed.length === 0) {
      fault('NO_VIDEO', lastWords);
      return isEmpty(join(task.folder, rawName(task.session)));
    }
    if (code !== 0) fault('SEGMENTS_MISSING', `exit ${code}: ${lastWords}`);
    return whole && code === 0;
  } catch (error) {
    fault('SEGMENTS_MISSING', systemCode(error));
    return false;
  } finally {
    await rm(workshop, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Nothing came, so nothing is missing. */
const isEmpty = async (path: string) => (await stat(path)).size === 0;

const cutAgain = (task: SessionTask, workshop: string) =>
  runFfmpeg({
    ffmpeg: task.ffmpeg,
    args: cutArgs(join('..', rawName(task.session)), task),
    folder: workshop,
  });
