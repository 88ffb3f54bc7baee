import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { Papers } from '../app/adapters.ts';
import { noticeFiles } from '../export/notice-files.ts';
import { writeFolder } from '../export/write-folder.ts';
import type { MadePaper, Paper } from '../slips/paper-pdf.ts';
import { PRIVATE, saveFile } from '../slips/save-file.ts';
import { createSlipMaker } from '../slips/slip-maker.ts';

interface Parts {
  /** The ceremony's: papers lie in its `notices` and `sheets`. */
  readonly folder: string;
  /** The slip worker, as slipPrinter has it. */
  readonly worker: URL;
  /** UTC. */
  readonly now: () => string;
}

/**
 * Makes what is published and handed out before the day, one after another. Each in a thread of its own that ends with it: a
 * paper is made a few times a ceremony, its fonts need not stay in memory, and no slip waits behind seven hundred pages.
 */
export function papers({ folder, worker, now }: Parts): Papers {
  const sheets = join(folder, 'sheets');
  const inTurn = oneAfterAnother();
  const make = (paper: Paper) => makePaper(worker, paper, now());
  const store = async (name: string, paper: Paper) => {
    const { pdf, pages } = await make(paper);
    const path = join(sheets, name);
    await clearAway(sheets);
    await saveFile(path, pdf, PRIVATE);
    return { path, pages };
  };
  return {
    notice: (notice, householdsCsv, paper) =>
      inTurn('notice', async () => {
        const { pdf } = await make({ kind: 'notice', content: notice, paper });
        const round = join(folder, 'notices', `round-${notice.round}`);
        await writeFolder(round, await noticeFiles(notice, pdf, householdsCsv));
        return { folder: round };
      }),
    householdSheets: (content) =>
      inTurn('households', () => store('household-sheets.pdf', { kind: 'households', content })),
    consent: (content) =>
      inTurn('consent', () => store(`consent-${safe(content.group)}.pdf`, { kind: 'consent', content })),
  };
}

async function makePaper(worker: URL, paper: Paper, at: string): Promise<MadePaper> {
  const maker = createSlipMaker(worker);
  try {
    return await maker.makePaper(paper, { at });
  } finally {
    await maker.close();
  }
}

/** Two that write the same file must not meet. A failure is said, and leaves nothing in the way of the next. */
function oneAfterAnother() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(kind: Paper['kind'], work: () => Promise<T>): Promise<Result<T>> => {
    const mine = last.then(work).then(
      (value) => ok(value),
      (error: unknown) => {
        console.error(`paper not made (${kind}):`, error);
        return err(isDiskFull(error) ? 'DISK_FULL' : 'PAPER_NOT_MADE');
      },
    );
    last = mine;
    return mine;
  };
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code));
}

/** What a crash kept from becoming whole: it has names in it. */
async function clearAway(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => name.endsWith('.part'));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}

const safe = (code: string): string => code.replace(/[^\p{L}\p{N}_-]/gu, '_');
