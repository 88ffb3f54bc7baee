import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { At, Count } from '../../shared/kernel/ids.ts';
import { sheetName, type Reel } from './names.ts';

/** What must be known of a reel, beside its name, to make its segments again after a crash. */
const SessionSheet = z.strictObject({
  session: Count,
  startedAt: At,
  mimeType: z.string(),
  segmentSeconds: z.number().positive(),
});
export type SessionSheet = z.infer<typeof SessionSheet>;

/** A reel at work: its sheet, and where and by what its segments are made. */
export interface SessionTask extends SessionSheet, Omit<Reel, 'session'> {
  readonly folder: string;
  /** The path that `findFfmpeg` gave. */
  readonly ffmpeg: string;
}

/** The wall-clock time of a moment of the session's video. */
export const atOffset = ({ startedAt }: SessionSheet, offsetMs: number) =>
  new Date(Date.parse(startedAt) + offsetMs).toISOString();

/** @throws if the reel already has a sheet. */
export async function writeSheet(folder: string, reel: Reel, sheet: SessionSheet): Promise<void> {
  const handle = await open(join(folder, sheetName(reel)), 'wx');
  try {
    await handle.writeFile(JSON.stringify(SessionSheet.parse(sheet)));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Null if there is none that can be read. */
export async function readSheet(folder: string, reel: Reel): Promise<SessionSheet | null> {
  try {
    const text = await readFile(join(folder, sheetName(reel)), 'utf8');
    return SessionSheet.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
