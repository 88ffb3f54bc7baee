import { LedgerDamaged } from '../ledger/ledger.ts';

/** Why the app cannot go on, as an UPPER_SNAKE code and what it is about. */
export class CannotGoOn extends Error {
  readonly code: StopCode;
  readonly about: string;

  constructor(code: StopCode, about: string) {
    super(`${code}: ${about}`);
    this.name = 'CannotGoOn';
    this.code = code;
    this.about = about;
  }
}

export type StopCode = keyof typeof TEXTS;

/** The one dictionary of the main process: there may be no window to say it in. */
const TEXTS = {
  FOLDER_UNWRITABLE: [
    '这个文件夹不能写入,所以没有开始,也没有丢失任何东西。请换一个文件夹,或检查权限和磁盘空间。',
    'This folder cannot be written to, so nothing has begun and nothing is lost. Choose another folder, or check its rights and the space on the disk.',
  ],
  STORAGE_IN_USE: [
    '这场抽签已经在另一个窗口中打开。请回到那个窗口;同一场不能同时打开两次。',
    'This ceremony is open already. Go back to that window; one ceremony cannot be open twice.',
  ],
  STORAGE_NEWER: [
    '这场抽签是用更新版本的阳光签做的。请用那个版本打开;文件没有被改动。',
    'This ceremony was made with a newer Sunlot. Open it with that one; the file has not been touched.',
  ],
  STORAGE_OTHER_KIND: [
    '这个文件夹里的文件是另一种:演练不能当作正式抽签打开,正式抽签也不能当作演练打开。文件没有被改动。请换一个文件夹。',
    'The file in this folder is of the other kind: a rehearsal cannot be opened as a ceremony, nor a ceremony as a rehearsal. It has not been touched. Choose another folder.',
  ],
  STORAGE_FAILED: [
    '数据文件打不开,没有做任何改动。请检查磁盘,保留原文件,改用备份。',
    'The data file cannot be opened; nothing was changed. Check the disk, keep the file, and turn to the backup.',
  ],
  LEDGER_DAMAGED: [
    '账本与写入时不同,所以没有打开。请原样保留整个文件夹,不要继续抽签,并请公证员到场。',
    'The ledger is not what was written, so it was not opened. Keep the whole folder as it is, do not go on drawing, and call the notary.',
  ],
  UNEXPECTED: [
    '已停止。已写入账本的每一步都在磁盘上,没有丢失;重新打开即可从原处继续。',
    'Stopped. Every step in the ledger is on disk and not lost; open the app again to go on from there.',
  ],
} as const;

/** What a person reads when the app stops: what happened, what was not lost, what to do. */
export function stopText(error: unknown): string {
  const { code, about } = reasonOf(error);
  return [...TEXTS[code], '', about].join('\n');
}

function reasonOf(error: unknown): { code: StopCode; about: string } {
  if (error instanceof CannotGoOn) return error;
  if (error instanceof LedgerDamaged) return { code: 'LEDGER_DAMAGED', about: `entry ${error.entry}` };
  return { code: 'UNEXPECTED', about: error instanceof Error ? error.message : String(error) };
}
