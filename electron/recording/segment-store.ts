import { join } from 'node:path';
import { systemCode, type Fault, type FaultCode } from './fault.ts';
import { syncFile, syncFolder } from './raw-file.ts';
import type { Segment } from './second-of-video.ts';
import { hashFile, playsWhole } from './segment-file.ts';
import type { ListedSegment } from './segment-list.ts';
import { atOffset, type SessionTask } from './session.ts';

/** Who is told. Neither may throw; if `onSegment` does, that is a fault and the segment counts as not entered. */
export interface RecordingListener {
  readonly onSegment: (segment: Segment) => void | Promise<void>;
  readonly onFault: (fault: Fault) => void;
}

export interface SegmentStore {
  /** Takes a segment that is complete. They are stored one after another, in the order they came. */
  add(listed: ListedSegment): void;
  /** Settles when all added so far are done; false if one of them failed. */
  settled(): Promise<boolean>;
  /** The files that were reported. */
  readonly entered: ReadonlySet<string>;
}

/** Brings each finished segment to the disk, checks that it plays, hashes and reports it. */
export function createSegmentStore(task: SessionTask, listener: RecordingListener): SegmentStore {
  const entered = new Set<string>();
  let queue = Promise.resolve();
  let whole = true;
  const store = async (listed: ListedSegment) => {
    const refusal = await storeSegment(task, listed, listener.onSegment);
    if (refusal === null) entered.add(listed.file);
    else {
      whole = false;
      listener.onFault({ session: task.session, track: task.track, ...refusal });
    }
  };
  return {
    add: (listed) => void (queue = queue.then(() => store(listed))),
    settled: () => queue.then(() => whole),
    entered,
  };
}

type Refusal = { code: FaultCode; detail: string };

async function storeSegment(
  task: SessionTask,
  { file, startMs, durationMs }: ListedSegment,
  report: RecordingListener['onSegment'],
): Promise<Refusal | null> {
  const { folder, ffmpeg } = task;
  try {
    if (!(await playsWhole(folder, file, ffmpeg))) return { code: 'SEGMENT_UNPLAYABLE', detail: file };
    await syncFile(join(folder, file));
    await syncFolder(folder);
    const sha256 = await hashFile(join(folder, file));
    await report({ file, sha256, startedAt: atOffset(task, startMs), durationMs });
    return null;
  } catch (error) {
    return { code: 'SEGMENT_NOT_ENTERED', detail: `${file}: ${systemCode(error)}` };
  }
}
