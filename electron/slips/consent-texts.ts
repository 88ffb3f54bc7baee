import type { Both } from './texts.ts';

/** What the members of a group sign before the register is frozen. */
export const consentTexts = {
  title: { zh: '组团抽签同意书', en: 'Consent to draw as a group' },
  agree: { zh: '我们同意', en: 'We agree' },
  total: { zh: '合计套数', en: 'Rights in all' },
  village: { zh: '村（社区）', en: 'Village' },
  maskedId: { zh: '身份证号', en: 'ID number' },
  rights: { zh: '套数', en: 'Rights' },
  sign: { zh: '签字、按手印、日期', en: 'Signature, fingerprint, date' },
  members: { zh: '成员', en: 'Members' },
  membersOf: { zh: '{members} 户', en: '' },
  totalOf: { zh: '{rights} 套＝一整个单元', en: '' },
  clerk: { zh: '经办人', en: 'Clerk' },
  clerkWords: {
    zh: '经办人：核对了每位成员的证件，逐条读给成员听，成员当面签字。',
    en: 'Clerk: has checked the papers of every member and read this to them; all signed in my presence.',
  },
  office: { zh: '受理单位', en: 'Office' },
} as const satisfies Record<string, Both>;

/** What they agree to: one sentence, one thing. */
export const agreementTexts = [
  '我们把 {type} 的 {rights} 套安置指标合在一起，编为组团 {group}，一次抽一整个单元。',
  '推一个人代表组团上台报签号，抽中哪个单元就是哪个单元，组团全体都认。',
  '组团抽签以后，我们这个户型的指标就用完了，不再单独抽。',
  '单元里的房子由我们自己分：商量一致的，按商量的分；商量不成的，在组团里抽签排先后，按先后挑。',
  '名单冻结以后，不能再加入，也不能再退出。',
] as const;
