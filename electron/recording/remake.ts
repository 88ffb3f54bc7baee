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
  const workshop = join(task.folder, remakeFolderName(task));
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
    if (code !== 0 || listed.length === 0) return await nothingCame(task, lastWords, listener);
    return whole;
  } catch (error) {
    const { session, track } = task;
    listener.onFault({ session, track, code: 'SEGMENTS_MISSING', detail: systemCode(error) });
    return false;
  } finally {
    await rm(workshop, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** ffmpeg could not cut it all: either no byte came, so that nothing is missing, or something is. */
async function nothingCame(task: SessionTask, detail: string, listener: RecordingListener) {
  const { folder, session, track } = task;
  const { size } = await stat(join(folder, rawName(task)));
  listener.onFault({ session, track, code: size === 0 ? 'NO_VIDEO' : 'SEGMENTS_MISSING', detail });
  return size === 0;
}

const cutAgain = (task: SessionTask, workshop: string) =>
  runFfmpeg({
    ffmpeg: task.ffmpeg,
    args: cutArgs(join('..', rawName(task)), task),
    folder: workshop,
  });
