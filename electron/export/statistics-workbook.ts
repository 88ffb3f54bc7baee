import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import type { Share, Statistics } from '../../shared/ipc/show-views.ts';
import type { LotView } from '../../shared/ipc/views.ts';
import { localTime, zoneName } from './local-time.ts';
import { cell, headingCell, withoutTimes } from './workbook.ts';

/** One draw, with what the public may know of it; `voided` has the code of the reason. */
export interface DrawnLine {
  /** UTC. */
  readonly at: string;
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
  readonly voided: string | null;
}

export interface StatisticsContent {
  readonly title: string;
  readonly rehearsal: boolean;
  /** The ledger's last entry, and when the figures were counted (UTC). */
  readonly seq: number;
  readonly head: string;
  readonly at: string;
  readonly statistics: Statistics;
  readonly draws: readonly DrawnLine[];
}

type Value = string | number | null;
type Column<R> = readonly [zh: string, en: string, width: number, value: (row: R) => Value];

interface Sheet {
  readonly name: string;
  readonly headings: readonly (readonly [heading: string, width: number])[];
  readonly rows: readonly (readonly Value[])[];
}

/**
 * The figures as .xlsx: sums, by type, village, building and hour, and every draw. Times are those of `zone` (an IANA name),
 * which stands in their headings. The same figures give the same bytes.
 */
export async function statisticsWorkbook(content: StatisticsContent, zone: string): Promise<Uint8Array> {
  const { statistics, draws, rehearsal } = content;
  const { byType, byVillage, byBuilding, byHour } = statistics;
  const sheets = [
    sumsOf(content, zone),
    sheetOf('户型', shareColumns(['户型（㎡）', 'Type (㎡)'], ['房源套数', 'Dwellings']), byType),
    sheetOf('村（社区）', shareColumns(['村（社区）', 'Village'], ['应抽套数', 'Rights']), byVillage),
    sheetOf('楼栋', shareColumns(['楼栋', 'Building'], ['房源套数', 'Dwellings']), byBuilding),
    sheetOf('时段', hourColumns(zone), byHour),
    sheetOf('抽签明细', drawColumns(zone), draws),
  ];
  const above = rehearsal ? [[warning()]] : [];
  const written = sheets.map(({ name, headings, rows }) => ({
    sheet: name,
    data: [
      ...above,
      headings.map(([heading]) => headingCell(heading)),
      ...rows.map((row) => row.map((value) => cell(value))),
    ],
    columns: headings.map(([, width]) => ({ width })),
    stickyRowsCount: above.length + 1,
  }));
  return withoutTimes(await writeXlsxFile(written).toBuffer());
}

function warning(): CellObject {
  const value = '演练，结果无效 · Rehearsal, no result counts';
  return { value, type: String, fontWeight: 'bold', textColor: '#8c1c1f' };
}

function sheetOf<R>(name: string, columns: readonly Column<R>[], rows: readonly R[]): Sheet {
  return {
    name,
    headings: columns.map(([zh, en, width]) => [`${zh}\n${en}`, width]),
    rows: rows.map((row) => columns.map(([, , , value]) => value(row))),
  };
}

function sumsOf({ title, seq, head, at, statistics }: StatisticsContent, zone: string): Sheet {
  const { rights, drawn, perHour, projectedEnd } = statistics;
  const rows: Value[][] = [
    ['仪式 Ceremony', title],
    [`统计时间 Counted at（${zoneName(at, zone)}）`, localTime(at, zone)],
    ['统计到存证链第几条 Up to ledger entry', seq],
    ['链头 Head', head],
    ['应抽套数 Rights', rights],
    ['已抽套数 Drawn', drawn],
    ['还没抽 Still to draw', rights - drawn],
    [
      '每小时揭签（最近半小时）Tickets an hour (last half hour)',
      perHour === null ? null : Math.round(perHour),
    ],
    ['本批预计抽完 Expected end of this batch', projectedEnd && localTime(projectedEnd, zone)],
  ];
  return {
    name: '合计',
    headings: [
      ['项目\nWhat', 52],
      ['数值\nValue', 70],
    ],
    rows,
  };
}

function shareColumns(
  [zh, en]: readonly [string, string],
  [totalZh, totalEn]: readonly [string, string],
): Column<Share>[] {
  return [
    [zh, en, 22, ({ name }) => name],
    [totalZh, totalEn, 12, ({ total }) => total],
    ['已抽', 'Drawn', 12, ({ drawn }) => drawn],
    ['未抽', 'Not drawn', 12, ({ total, drawn }) => total - drawn],
  ];
}

function hourColumns(zone: string): Column<Statistics['byHour'][number]>[] {
  return [
    [`时段开始（${zone}）`, 'Hour begins', 26, ({ hour }) => localTime(hour, zone)],
    ['抽出套数', 'Dwellings drawn', 14, ({ draws }) => draws],
  ];
}

function drawColumns(zone: string): Column<DrawnLine>[] {
  return [
    [`时间（${zone}）`, 'Time', 26, ({ at }) => localTime(at, zone)],
    ['顺序号', 'Queue number', 10, ({ queueNo }) => queueNo],
    ['户编号', 'Household', 12, ({ household }) => household],
    ['姓名', 'Name', 14, ({ maskedName }) => maskedName],
    ['村（社区）', 'Village', 16, ({ village }) => village],
    ['户型', 'Type', 8, ({ type }) => type],
    ['签号', 'Slot', 8, ({ slot }) => slot],
    ['楼栋', 'Building', 10, ({ lot }) => lot.building],
    ['单元', 'Stairwell', 10, ({ lot }) => lot.stairwell],
    ['楼层', 'Floor', 8, ({ lot }) => lot.floor],
    ['房号', 'Room', 10, ({ lot }) => lot.room],
    ['套数', 'Dwellings', 8, ({ lot }) => lot.dwellings || 1],
    ['结果', 'Counts', 26, ({ voided }) => (voided === null ? '有效 valid' : `作废 void ${voided}`)],
    ['抽签编号', 'Draw number', 18, ({ batch, seq, pick }) => `${batch}-${seq}-${pick}`],
    ['房源编码', 'Dwelling', 18, ({ lot }) => lot.lot],
  ];
}
