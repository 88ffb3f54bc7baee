import { test as base } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Driven, launch } from '../../scripts/drive/launch.ts';
import type { Passphrases } from '../../scripts/drive/ceremony.ts';

const root = join(import.meta.dirname, '../..');

export const people: Passphrases = {
  operator: 'operator of the test',
  notary: '公证员的口令 one',
  supervisor: '监督员的口令 two',
};

export const opening = { title: '测试抽签大会', withoutRecording: false };

interface Fixtures {
  /** A folder for one ceremony, gone after the test. */
  readonly folder: string;
  /**
   * Starts the app on that folder, with an ffmpeg or without, with switches of Chromium; what is still open after the test
   * is closed.
   */
  readonly start: (machine?: { ffmpeg: boolean; switches?: readonly string[] }) => Promise<Driven>;
}

export const test = base.extend<Fixtures>({
  // Playwright wants the first parameter destructured, also where nothing is taken from it.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), '阳光签 test-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const started: Driven[] = [];
    await use(async ({ ffmpeg, switches = [] } = { ffmpeg: true }) => {
      const env = ffmpeg ? {} : { FFMPEG_BIN: join(folder, 'no-ffmpeg') };
      const driven = await launch({ folder, env, switches });
      started.push(driven);
      return driven;
    });
    for (const driven of started) await driven.close().catch(() => undefined);
  },
});

/** Runs the verifier as a household would: as a program of its own. */
export async function verify(...args: string[]): Promise<{ status: number; lines: string[] }> {
  const program = join(root, 'scripts/verify.ts');
  const run = promisify(execFile)(process.execPath, [program, ...args]);
  const { status, stdout } = await run.then(
    ({ stdout }) => ({ status: 0, stdout }),
    (error: unknown) => {
      const { code, stdout } = error as { code: number; stdout: string };
      return { status: code, stdout };
    },
  );
  return { status, lines: stdout.split('\n') };
}

export interface LedgerLine {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export async function ledgerLines(folder: string): Promise<LedgerLine[]> {
  const text = await readFile(join(folder, 'bundle/ledger.jsonl'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LedgerLine);
}
