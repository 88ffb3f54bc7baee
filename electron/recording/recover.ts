import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRawName, rawName, type Reel } from './names.ts';
import { remakeSegments } from './remake.ts';
import type { RecordingListener } from './segment-store.ts';
import type { Segment } from './second-of-video.ts';
import { readSheet, type SessionSheet } from './session.ts';
import { measureVideo } from './segment-file.ts';

export interface Recovery extends RecordingListener {
  readonly folder: string;
  readonly ffmpeg: string;
  /** Files of the other kind are left alone: a rehearsal's video never gets into a ceremony's ledger, nor back. */
  readonly rehearsal: boolean;
  /** What the ledger already has, of any session. */
  readonly entered: readonly Pick<Segment, 'file'>[];
}

export interface RecoveredReel extends Reel {
  /** True if every segment is entered now, so that `discardRaw` may follow. */
  readonly whole: boolean;
}

/**
 * After a crash: enters what each raw file holds and the ledger does not have yet. Call it before a new session starts;
 * harmless to call again, and where nothing was left behind.
 */
export async function recoverRecording(recovery: Recovery): Promise<RecoveredReel[]> {
  const { folder, ffmpeg, rehearsal } = recovery;
  const entered = new Set(recovery.entered.map(({ file }) => file));
  const recovered: RecoveredReel[] = [];
  const reels = (await rawReels(folder)).filter((reel) => reel.rehearsal === rehearsal);
  for (const reel of reels) {
    const sheet = (await readSheet(folder, reel)) ?? (await guessSheet(folder, reel, ffmpeg));
    const whole = await remakeSegments({ ...sheet, ...reel, folder, ffmpeg }, entered, recovery);
    recovered.push({ ...reel, whole });
  }
  return recovered;
}

/** By sessions, the board before the camera. */
async function rawReels(folder: string): Promise<Reel[]> {
  const files = await readdir(folder).catch((): string[] => []);
  const reels = files.map(parseRawName).filter((reel) => reel !== null);
  return reels.sort((a, b) => a.session - b.session || a.track.localeCompare(b.track));
}

/** Without its sheet a reel is taken to have ended when its raw file was last written. Transcoded, to be safe. */
async function guessSheet(folder: string, reel: Reel, ffmpeg: string): Promise<SessionSheet> {
  const { mtimeMs } = await stat(join(folder, rawName(reel)));
  const lengthMs = (await measureVideo(folder, rawName(reel), ffmpeg)) ?? 0;
  const startedAt = new Date(Math.round(mtimeMs - lengthMs)).toISOString();
  return { session: reel.session, startedAt, mimeType: '', segmentSeconds: 300 };
}
