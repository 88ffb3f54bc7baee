import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import { CHANGE_COLUMNS, changeLines } from '../../shared/preparation/notice-changes.ts';
import { columnTexts, noticeTexts } from '../../shared/preparation/notice-texts.ts';
import { inFours, noticeFacts, roundName } from '../../shared/preparation/notice-words.ts';
import type { Notice } from '../../shared/preparation/papers.ts';
import { cell, headingCell, withoutTimes } from './workbook.ts';

interface Sheet {
  readonly name: string;
  readonly columns: readonly (readonly [label: string, width: number])[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The sheets' own names stay the same: formulas of others refer to them. */
const SHEETS = { list: '名单', changes: '变动', about: '说明' } as const;

/**
 * A public notice as .xlsx: the list, a line a household and dwelling type so that it can be filtered and summed; what
 * changed; and what the notice says of itself. A rehearsal's says so above every sheet. The same notice gives the same bytes.
 */
export async function noticeWorkbook(notice: Notice): Promise<Uint8Array> {
  const sheets = [listOf(notice), changesOf(notice), aboutOf(notice)].filter((sheet) => sheet !== null);
  const above: Row[] = notice.rehearsal ? [[warning()]] : [];
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [
      ...above,
      columns.map(([label]) => headingCell(label)),
      ...rows.map((row) => row.map((value) => cell(value))),
    ],
    columns: columns.map(([, width]) => ({ width })),
    stickyRowsCount: above.length + 1,
  }));
  return withoutTimes(await writeXlsxFile(written).toBuffer());
}

function warning(): CellObject {
  return { value: noticeTexts.rehearsalNote, type: String, fontWeight: 'bold', textColor: '#8c1c1f' };
}

const WIDTHS = { queueNo: 9, household: 12, maskedName: 16, village: 20, type: 10, count: 8, group: 12 };

function listOf({ rows }: Notice): Sheet {
  const columns = (Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]).map(
    (name) => [columnTexts[name], WIDTHS[name]] as const,
  );
  const lines = rows.flatMap(({ queueNo, household, maskedName, village, rights }) =>
    rights.map(({ type, count, group }) => [queueNo, household, maskedName, village, type, count, group]),
  );
  return { name: SHEETS.list, columns, rows: lines };
}

/** None in the first round. */
function changesOf(notice: Notice): Sheet | null {
  if (!notice.changes) return null;
  const columns = CHANGE_COLUMNS.map(
    (name) => [columnTexts[name], name === 'from' || name === 'to' ? 28 : 14] as const,
  );
  const rows = changeLines(notice).map((line) => CHANGE_COLUMNS.map((name) => line[name]));
  return { name: SHEETS.changes, columns, rows: rows.length > 0 ? rows : [[noticeTexts.unchanged]] };
}

function aboutOf(notice: Notice): Sheet {
  const facts = noticeFacts(notice).map(({ label, value }) => [label, value]);
  return {
    name: SHEETS.about,
    columns: [
      [notice.title, 16],
      [`${noticeTexts.heading}（${roundName(notice.round)}）`, 90],
    ],
    rows: [
      ...facts,
      [noticeTexts.version, inFours(notice.sha256)],
      ['', noticeTexts.versionNote],
      ['', noticeTexts.maskedNote],
    ],
  };
}
