import type { DwellingDraft, DwellingField } from '../../shared/people/check-dwellings.ts';
import type { Cell } from '../../shared/people/cell.ts';
import type { HouseholdDraft, HouseholdField } from '../../shared/people/read-household.ts';
import { anIdNumber, householdCode } from './people.ts';

const HOUSEHOLD_HEADINGS: Record<HouseholdField, string> = {
  code: '户编号',
  name: '户主姓名',
  id: '身份证号',
  phone: '联系电话',
  village: '村(社区)',
  agreementNo: '协议编号',
  signedOn: '协议签订时间',
  entitledArea: '应安置面积(㎡)',
  entitlements: '安置户型及套数',
  group: '组团编号',
};
const DWELLING_HEADINGS: Record<DwellingField, string> = {
  building: '楼栋',
  stairwell: '单元',
  floor: '楼层',
  room: '房号',
  type: '户型(㎡)',
  estimatedArea: '预测面积',
  measuredArea: '实测面积',
  storageRoom: '杂房编号',
  inspection: '验收情况',
};

type Cells<Field extends string> = Partial<Record<Field, Cell>>;

/** Row `n` + 1 of a list of households: a clean one with a name of its own, unless told otherwise. */
export function aHouseholdRow(n: number, changes: Cells<HouseholdField> = {}): HouseholdDraft {
  const cells: Record<HouseholdField, Cell> = {
    code: householdCode(n),
    name: `李${String.fromCodePoint(0x4e00 + n)}`,
    id: anIdNumber(n),
    phone: '10001234567',
    village: '茅塘村',
    agreementNo: `CQ2019-${n}`,
    signedOn: '2019-10-23',
    entitledArea: null,
    entitlements: '110㎡×1套',
    group: null,
    ...changes,
  };
  return { place: { sheet: '台账', row: n + 1, headings: HOUSEHOLD_HEADINGS }, cells };
}

/** Row `n` + 1 of a list of dwellings: room n of 1栋 1单元, accepted, unless told otherwise. */
export function aDwellingRow(n: number, changes: Cells<DwellingField> = {}): DwellingDraft {
  const cells: Record<DwellingField, Cell> = {
    building: '1栋',
    stairwell: '1单元',
    floor: 1,
    room: String(100 + n),
    type: 110,
    estimatedArea: 110.9,
    measuredArea: 110.6,
    storageRoom: `Z1-1-${n}`,
    inspection: '合格',
    ...changes,
  };
  return { place: { sheet: '房源表', row: n + 1, headings: DWELLING_HEADINGS }, cells };
}

/** A spreadsheet's rows, heading first, of such drafts. */
export function asRows<Field extends string>(
  drafts: readonly {
    readonly place: { headings: Partial<Record<Field, string>> };
    readonly cells: Record<Field, Cell>;
  }[],
): Cell[][] {
  const headings = drafts[0]?.place.headings ?? {};
  const fields = Object.keys(headings) as Field[];
  return [
    Object.values<Cell | undefined>(headings).map((h) => h ?? null),
    ...drafts.map(({ cells }) => fields.map((f) => cells[f])),
  ];
}
