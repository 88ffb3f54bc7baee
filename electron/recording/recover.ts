import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRawName, rawName } from './names.ts';
import { remakeSegments } from './remake.ts';
import type { RecordingListener } from './segment-store.ts';
import type { Segment } from './second-of-video.ts';
import { readSheet, type SessionSheet } from './session.ts';
import { measureVideo } from './segment-file.ts';

export interface Recovery extends RecordingListener {
  readonly folder: string;
  readonly ffmpeg: string;
  /** What the ledger already has, of any session. */
  readonly entered: readonly Pick<Segment, 'file'>[];
}

export interface RecoveredSession {
  readonly session: number;
  /** True if every segment is entered now, so that `discardRaw` may follow. */
  readonly whole: boolean;
}

/**
 * After a crash: enters what each raw file holds and the ledger does not have yet. Call it before a new session starts;
 * harmless to call again, and where nothing was left behind.
 */
export async function recoverRecording(recovery: Recovery): Promise<RecoveredSession[]> {
  const { folder, ffmpeg } = recovery;
  const entered = new Set(recovery.entered.map(({ file }) => file));
  const recovered: RecoveredSession[] = [];
  for (const session of await rawSessions(folder)) {
    const sheet = (await readSheet(folder, session)) ?? (await guessSheet(folder, session, ffmpeg));
    const whole = await remakeSegments({ ...sheet, folder, ffmpeg }, entered, recovery);
    recovered.push({ session, whole });
  }
  return recovered;
}

async function rawSessions(folder: string): Promise<number[]> {
  const files = await readdir(folder).catch((): string[] => []);
  const sessions = files.map(parseRawName).filter((session) => session !== null);
  return sessions.sort((a, b) => a - b);
}

/** Without its sheet a session is taken to have ended when its raw file was last written. Transcoded, to be safe. */
async function guessSheet(folder: string, session: number, ffmpeg: string): Promise<SessionSheet> {
  const { mtimeMs } = await stat(join(folder, rawName(session)));
  const lengthMs = (await measureVideo(folder, rawName(session), ffmpeg)) ?? 0;
  const startedAt = new Date(Math.round(mtimeMs - lengthMs)).toISOString();
  return { session, startedAt, mimeType: '', segmentSeconds: 300 };
}
