import writeXlsxFile from 'write-excel-file/node';
import type { LotView } from '../../shared/ipc/views.ts';
import { cell, headingCell, withoutTimes } from './workbook.ts';

/** One standing result, with what the public may know of it. Texts as they are to be read; `slot` null in mode batch. */
export interface WorkbookRow {
  readonly batch: string;
  readonly seq: number;
  readonly pick: number;
  readonly slot: number | null;
  readonly queueNo: number;
  readonly household: string;
  readonly maskedName: string;
  readonly village: string;
  readonly type: string;
  readonly lot: LotView;
}

interface Column {
  readonly zh: string;
  readonly en: string;
  /** In characters. */
  readonly width: number;
  readonly value: (row: WorkbookRow) => string | number | null;
}

const SHEET = '抽签结果';
/** Where it is a rehearsal's, the sheet is called so. */
const REHEARSAL_SHEET = '演练（结果无效）';

const COLUMNS: readonly Column[] = [
  { zh: '顺序号', en: 'Queue number', width: 13, value: ({ queueNo }) => queueNo },
  { zh: '户编号', en: 'Household', width: 12, value: ({ household }) => household },
  { zh: '姓名', en: 'Name', width: 14, value: ({ maskedName }) => maskedName },
  { zh: '村（社区）', en: 'Village', width: 16, value: ({ village }) => village },
  { zh: '户型', en: 'Type', width: 8, value: ({ type }) => type },
  { zh: '楼栋', en: 'Building', width: 10, value: ({ lot }) => lot.building },
  { zh: '单元', en: 'Stairwell', width: 10, value: ({ lot }) => lot.stairwell },
  { zh: '楼层', en: 'Floor', width: 8, value: ({ lot }) => lot.floor },
  { zh: '房号', en: 'Room', width: 10, value: ({ lot }) => lot.room },
  { zh: '面积（㎡）', en: 'Area', width: 11, value: ({ lot }) => decimal(lot.area) },
  { zh: '杂房', en: 'Storage room', width: 14, value: ({ lot }) => lot.storageRoom },
  { zh: '签号', en: 'Slot', width: 8, value: ({ slot }) => slot },
  {
    zh: '抽签编号',
    en: 'Draw number',
    width: 18,
    value: ({ batch, seq, pick }) => `${batch}-${seq}-${pick}`,
  },
  { zh: '房源编码', en: 'Dwelling', width: 18, value: ({ lot }) => lot.lot },
];

/** The standing results as .xlsx, in the order given. The same rows give the same bytes. */
export async function resultsWorkbook(rows: readonly WorkbookRow[], rehearsal = false): Promise<Uint8Array> {
  const data = [
    COLUMNS.map(({ zh, en }) => headingCell(`${zh}\n${en}`)),
    ...rows.map((row) => COLUMNS.map(({ value }) => cell(value(row)))),
  ];
  const columns = COLUMNS.map(({ width }) => ({ width }));
  return withoutTimes(
    await writeXlsxFile(data, {
      sheet: rehearsal ? REHEARSAL_SHEET : SHEET,
      columns,
      stickyRowsCount: 1,
    }).toBuffer(),
  );
}

/** An area that is a plain decimal can be summed; anything else stays as it was written. */
function decimal(text: string): string | number {
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : text;
}
