import { strToU8 } from 'fflate';
import { assert } from '../../shared/kernel/assert.ts';
import { sha256Hex } from '../../shared/draw/hash.ts';
import type { Notice } from '../../shared/preparation/papers.ts';
import type { Files } from './bundle.ts';
import { noticePage } from './notice-page.ts';
import { noticeWorkbook } from './notice-workbook.ts';

/**
 * The files of a public notice by name. No personal data can get in, because none is given; it stops all the same where the
 * version that it would name is not that of the file, or a name is not masked.
 */
export async function noticeFiles(
  notice: Notice,
  pdf: Uint8Array,
  householdsCsv: Uint8Array,
): Promise<Files> {
  assert(sha256Hex(householdsCsv) === notice.sha256, 'a notice names the households.csv that lies beside it');
  assert(
    notice.rows.every(({ maskedName }) => maskedName.includes('*')),
    'a notice shows masked names alone',
  );
  return new Map([
    ['notice.pdf', pdf],
    ['notice.xlsx', await noticeWorkbook(notice)],
    ['notice.html', strToU8(noticePage(notice))],
    ['households.csv', householdsCsv],
  ]);
}
