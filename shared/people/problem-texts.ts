import { REFUSAL_TEXTS } from './refusal-texts.ts';
import type { ImportRefusal, ProblemText } from './refusal-texts.ts';

export type { ProblemText } from './refusal-texts.ts';

const LIST_TEXTS = {
  // A household.
  NO_CODE: {
    zh: '没有户编号。请补上本户唯一的编号。',
    en: 'The household has no code. Give it one that no other household has.',
  },
  BAD_CODE: {
    zh: '户编号不能使用。请改为不超过 64 个字符、不含空格的编号。',
    en: 'The household code cannot be used. Use at most 64 characters without spaces.',
  },
  DUPLICATE_CODE: {
    zh: '户编号与前面的一户重复。请核对，改成各户不同的编号。',
    en: 'An earlier row has the same household code. Check both, and give each its own code.',
  },
  NO_NAME: {
    zh: '没有户主姓名。请按户口簿补上。',
    en: 'The householder has no name. Enter it as in the household register.',
  },
  NAME_DOUBTFUL: {
    zh: '姓名中有数字、问号或无法识别的字，可能是生僻字丢失。请对照证件核对。',
    en: 'The name holds a digit, a question mark or an unknown character: a rare one may have been lost. Compare it with the papers.',
  },
  NAME_NOT_PRINTABLE: {
    zh: '姓名中有字库无法打印的字。请对照证件改用 Unicode 编码的字，或按户口簿上的写法改用能打印的字。',
    en: 'The name holds a character that no font here can print. Compare it with the papers and enter its Unicode character, or the form in the household register that can be printed.',
  },
  PERSONAL_NUMBER_IS_PUBLIC: {
    zh: '这一栏会公示，里面却有身份证号或电话。请改成不含这些号码的内容。',
    en: 'This column is published, and an ID or phone number stands in it. Write it without that number.',
  },
  NAMESAKE: {
    zh: '有同名的户主。请核对是否为同一人，叫号时注意区分。',
    en: 'Another householder has the same name. Check that they are two people, and tell them apart when calling.',
  },
  NO_ID_NUMBER: {
    zh: '没有身份证号。请按证件补上 18 位号码。',
    en: 'There is no ID number. Enter the 18 characters from the papers.',
  },
  ID_NUMBER_IS_NUMERIC: {
    zh: '身份证号被存成了数字，后三位已经丢失。请把该列设为文本格式，按证件重新输入。',
    en: 'The ID number was stored as a number, and its last three digits are lost. Format the column as text and enter it again from the papers.',
  },
  ID_FORM: {
    zh: '身份证号不是 18 位号码。请对照证件核对。',
    en: 'The ID number does not have 18 characters in the right form. Compare it with the papers.',
  },
  ID_DATE: {
    zh: '身份证号中的出生日期不存在。请对照证件核对。',
    en: 'The ID number holds a birth date that does not exist. Compare it with the papers.',
  },
  ID_CHECKSUM: {
    zh: '身份证号校验位不符，有一位输错了。请对照证件核对。',
    en: 'The check character of the ID number does not fit: a digit is wrong. Compare it with the papers.',
  },
  DUPLICATE_ID_NUMBER: {
    zh: '有两户填了同一个身份证号。请对照证件核对各户。',
    en: 'Two households have the same ID number. Compare each with its papers.',
  },
  NO_PHONE: {
    zh: '没有联系电话。建议补上，以便通知。',
    en: 'There is no phone number. Better add one, so that the household can be told.',
  },
  PHONE_DOUBTFUL: {
    zh: '联系电话不像电话号码。请核对。',
    en: 'The phone number does not look like one. Check it.',
  },
  NO_VILLAGE: {
    zh: '没有填村（社区）。请补上，公示和叫号时要用。',
    en: 'There is no village or community. Add it: notices and calls show it.',
  },
  NO_AGREEMENT_NO: {
    zh: '没有协议编号。签订日期相同时要按它排序，请补上。',
    en: 'There is no agreement number. It decides the order among agreements of one day, so add it.',
  },
  NO_SIGNING_DATE: {
    zh: '没有协议签订日期。顺序号按它排列，请补上。',
    en: 'There is no signing date. The queue goes by it, so add it.',
  },
  BAD_DATE: {
    zh: '日期无法识别或并不存在。请写成 2019-10-23 这样的形式。',
    en: 'The date cannot be read or does not exist. Write it like 2019-10-23.',
  },
  NO_ENTITLEMENT: {
    zh: '没有安置户型及套数。请补上，如 110㎡×2套。',
    en: 'The household has no dwellings to draw. Enter them, for instance 110㎡×2套.',
  },
  BAD_ENTITLEMENT: {
    zh: '安置户型及套数无法识别。请写成 110㎡×2套、80㎡×1套 这样的形式。',
    en: 'The types and numbers of dwellings cannot be read. Write them like 110㎡×2套、80㎡×1套.',
  },
  UNKNOWN_DWELLING_TYPE: {
    zh: '房源中没有这种户型。请核对户型。',
    en: 'The housing stock has no such dwelling type. Check the type.',
  },
  AREA_DOES_NOT_FIT: {
    zh: '应安置面积与户型套数相差较大。请核对是否办过户型调剂。',
    en: 'The entitled area is far from the dwellings. Check whether a type adjustment was approved.',
  },

  // A group.
  BAD_GROUP_CODE: {
    zh: '组团编号不能使用。请只填一个编号，不含空格和顿号。',
    en: 'The group code cannot be used. Enter one code, without spaces or commas.',
  },
  GROUP_CODE_IS_A_HOUSEHOLD: {
    zh: '组团编号与某户的户编号相同。请改一个。',
    en: 'The group has the code of a household. Change one of them.',
  },
  GROUP_MEMBER_WITHOUT_RIGHT: {
    zh: '本户没有该组团所抽户型的指标。请核对组团名单。',
    en: 'The household has no right of the type that its group draws. Check the members of the group.',
  },
  GROUP_DOES_NOT_FILL_A_STAIRWELL: {
    zh: '组团的套数凑不满一个单元。请增减成员，使套数正好等于一个单元的套数。',
    en: 'The rights of the group do not fill a stairwell exactly. Change its members until they do.',
  },
  TOO_FEW_STAIRWELLS: {
    zh: '组团多于可用的整单元（全部验收合格）。请减少组团，或等单元验收完毕。',
    en: 'There are more groups than whole accepted stairwells of their size. Have fewer groups, or wait for the inspection.',
  },

  // A dwelling.
  NO_ADDRESS: {
    zh: '楼栋、单元或房号没有填。请补上。',
    en: 'The building, stairwell or room is not filled in. Add it.',
  },
  BAD_FLOOR: {
    zh: '楼层不是数字。请写成 1、2、3。',
    en: 'The floor is not a number. Write 1, 2, 3.',
  },
  DUPLICATE_DWELLING: {
    zh: '这套房前面已经有了。请核对楼栋、单元和房号。',
    en: 'This dwelling stands in an earlier row. Check building, stairwell and room.',
  },
  NO_DWELLING_TYPE: {
    zh: '没有户型。请补上，如 110。',
    en: 'The dwelling has no type. Enter it, for instance 110.',
  },
  NO_AREA: {
    zh: '没有面积。请补上实测面积或预测面积，结果确认书上要用。',
    en: 'The dwelling has no area. Add the measured or the estimated one: the result slip shows it.',
  },
  BAD_AREA: {
    zh: '面积不是有效的数字。请写成 110.6。',
    en: 'The area is not a number that makes sense. Write it like 110.6.',
  },
  NO_STORAGE_ROOM: {
    zh: '没有配杂房。请核对是否漏填。',
    en: 'The dwelling has no storage room. Check whether it was forgotten.',
  },
  DUPLICATE_STORAGE_ROOM: {
    zh: '这间杂房已配给前面的一套房。请核对杂房编号。',
    en: 'An earlier dwelling has this storage room. Check its code.',
  },
  INSPECTION_UNCLEAR: {
    zh: '验收情况没有填或无法识别，这套房不会进入抽签。请填合格或待整改。',
    en: 'The result of the inspection is missing or unknown, so this dwelling will not be drawn. Enter 合格 (accepted) or 待整改 (to be mended).',
  },
  TOO_FEW_DWELLINGS: {
    zh: '验收合格的房源少于应安置的套数。请补充房源，或调剂户型。',
    en: 'There are fewer accepted dwellings of this type than rights. Add dwellings, or adjust types.',
  },

  // A sheet.
  MISSING_COLUMNS: {
    zh: '没有找到必需的列。请指定它是哪一列，或在表头补上后重新导入。',
    en: 'A required column was not found. Say which column it is, or add it to the heading row and import again.',
  },
  SHEET_SKIPPED: {
    zh: '这张工作表没有可识别的表头，没有导入。请确认其中没有应导入的数据。',
    en: 'This sheet has no heading row that is known and was not imported. Make sure that nothing in it was meant to be.',
  },
} as const satisfies Record<string, ProblemText>;
/** What can be wrong within a list that was read. */
export type ProblemCode = keyof typeof LIST_TEXTS;

/** Every code of an import, with its sentences. */
export const TEXTS: Readonly<Record<ImportRefusal | ProblemCode, ProblemText>> = {
  ...REFUSAL_TEXTS,
  ...LIST_TEXTS,
};
