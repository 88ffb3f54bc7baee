import type { Both } from './texts.ts';

/** What an allocation sheet says. */
export const allocationTexts = {
  title: { zh: '内部搭配分配表', en: 'Allocation within the group' },
  way: { zh: '分配方式', en: 'How it was shared out' },
  agreed: { zh: '协商一致', en: 'by agreement' },
  lottery: { zh: '组内抽签定序', en: 'chosen in the order of a lottery' },
  rows: { zh: '分配结果', en: 'Who has which dwelling' },
  to: { zh: '分给', en: 'To' },
  signatures: { zh: '成员签字', en: "Members' signatures" },
  rights: { zh: '应得套数', en: 'Due' },
  sign: { zh: '签字、按手印', en: 'Signature and fingerprint' },
  declaration: {
    zh: '以上分配由本组团全体成员商定，每套房源归所列住户，杂房随房；签字后不再变更。',
    en: 'All members of the group have agreed: each dwelling goes, with its storage room, to the household named beside it.',
  },
  declarationOfLottery: {
    zh: '以上分配由本组团成员按组内抽签的次序选定，每套房源归所列住户，杂房随房；签字后不再变更。',
    en: 'The members chose in the order of a lottery: each dwelling goes, with its storage room, to the household beside it.',
  },
  witness: { zh: '见证人', en: 'Witness' },
  witnessed: {
    zh: '见证人：核对了每位成员的证件，全体成员当面签字。',
    en: 'Witness: has checked the papers of every member; all signed in my presence.',
  },
  madeAt: { zh: '打印时间', en: 'Printed' },
} as const satisfies Record<string, Both>;
