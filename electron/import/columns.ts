import type { DwellingField } from '../../shared/people/check-dwellings.ts';
import type { HouseholdField } from '../../shared/people/read-household.ts';

/** What a field's column may be called, best first. Compared without spaces, brackets and punctuation. */
export interface ColumnNames {
  /** How a person is told that it is missing. */
  readonly title: string;
  readonly synonyms: readonly string[];
  readonly required: boolean;
}
export type ColumnSet<Field extends string> = Readonly<Record<Field, ColumnNames>>;

const column = (required: boolean, title: string, ...synonyms: string[]): ColumnNames => ({
  title,
  synonyms: [title, ...synonyms],
  required,
});

export const HOUSEHOLD_COLUMNS: ColumnSet<HouseholdField> = {
  code: column(
    true,
    '户编号',
    '户号',
    '家庭编号',
    '拆迁户编号',
    '被拆迁户编号',
    '编号',
    '档案编号',
    'household',
    'code',
  ),
  name: column(
    ...([
      true,
      '户主姓名',
      '户主',
      '户主名',
      '姓名',
      '被拆迁人',
      '被拆迁人姓名',
      '被征收人',
      '被征收人姓名',
    ] as const),
    ...['拆迁户', '权利人', '产权人', 'name', 'householder'],
  ),
  id: column(
    ...([
      true,
      '身份证号',
      '身份证号码',
      '公民身份号码',
      '公民身份证号',
      '公民身份证号码',
      '居民身份证号',
    ] as const),
    ...['居民身份证号码', '身份证', '户主身份证号', '户主身份证号码', '证件号码', '证件号', 'idnumber', 'id'],
  ),
  phone: column(false, '联系电话', '电话', '手机', '手机号', '手机号码', '电话号码', '联系方式', 'phone'),
  village: column(
    ...([
      true,
      '村(社区)',
      '村',
      '社区',
      '村/社区',
      '村居',
      '村(居)',
      '所属村',
      '所属社区',
      '所属村(社区)',
    ] as const),
    ...['村民委员会', '居委会', '原村', 'village', 'community'],
  ),
  agreementNo: column(
    ...([
      true,
      '协议编号',
      '协议号',
      '拆迁协议编号',
      '拆迁协议号',
      '安置协议编号',
      '补偿协议编号',
      '协议书编号',
    ] as const),
    ...['合同编号', '合同号', 'agreementno', 'agreement'],
  ),
  signedOn: column(
    ...([
      true,
      '协议签订时间',
      '协议签订日期',
      '签约日期',
      '签约时间',
      '签订时间',
      '签订日期',
      '协议签约日期',
    ] as const),
    ...[
      '协议签约时间',
      '签协议时间',
      '签协议日期',
      '协议日期',
      '协议时间',
      '签字日期',
      'signedon',
      'signedat',
    ],
  ),
  entitledArea: column(false, '应安置面积', '安置面积', '应安置建筑面积', '协议面积', '安置总面积', 'area'),
  entitlements: column(
    ...([
      true,
      '安置户型及套数',
      '安置户型',
      '户型及套数',
      '户型套数',
      '安置户型套数',
      '户型与套数',
      '安置指标',
    ] as const),
    ...['选房户型', '安置套数', '户型', 'entitlements', 'rights'],
  ),
  group: column(
    false,
    '组团编号',
    '组团号',
    '组团',
    '所属组团',
    '抽签组团',
    '抽签组团编号',
    '团组编号',
    'group',
  ),
};

export const DWELLING_COLUMNS: ColumnSet<DwellingField> = {
  building: column(true, '楼栋', '楼栋号', '栋', '栋号', '楼号', '幢', '幢号', '楼幢', '座', 'building'),
  stairwell: column(true, '单元', '单元号', '梯', 'stairwell', 'unit'),
  floor: column(true, '楼层', '层', '层数', '所在层', '所在楼层', 'floor'),
  room: column(true, '房号', '房间号', '室号', '房屋号', '门牌号', '户号', '室', 'room'),
  type: column(true, '户型', '户型(㎡)', '户型面积', '房型', '套型', 'type'),
  estimatedArea: column(
    false,
    '预测面积',
    '预测建筑面积',
    '预测',
    '建筑面积',
    '面积',
    'estimatedarea',
    'area',
  ),
  measuredArea: column(false, '实测面积', '实测建筑面积', '实测', 'measuredarea'),
  storageRoom: column(
    false,
    '杂房编号',
    '杂房',
    '杂房号',
    '杂物间',
    '杂物间编号',
    '储藏室',
    '储藏间',
    'storageroom',
  ),
  inspection: column(
    true,
    '验收情况',
    '验收结果',
    '验收',
    '验收状态',
    '逐户验收',
    '是否合格',
    '是否验收合格',
    'inspection',
  ),
};
