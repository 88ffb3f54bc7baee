import type { Both } from './texts.ts';

/** What a slip alone says, apart from what the ceremony itself brings. */
export const slipTexts = {
  title: { zh: '抽签结果确认书', en: 'Confirmation of the draw' },
  reprint: { zh: '补打', en: 'REPRINT' },

  maskedId: { zh: '证件号', en: 'ID number' },
  signer: { zh: '签字人', en: 'Signed by' },
  signedAt: { zh: '时间', en: 'Time' },
  checkedBy: { zh: '证件核验', en: 'Papers checked by' },
  proxy: { zh: '受托人', en: 'Proxy' },
  proxyId: { zh: '受托人证件号', en: "Proxy's ID number" },
  proxyRelation: { zh: '与户主关系', en: 'Relation' },
  representative: { zh: '组团代表', en: 'Representative' },
  representativeId: { zh: '代表证件号', en: "Representative's ID number" },
  representativeRelation: { zh: '身份', en: 'Standing' },

  slot: { zh: '签号', en: 'Slot' },
  drawNumber: { zh: '抽签编号', en: 'Draw number' },
  dwellings: { zh: '单元内房源', en: 'Dwellings in the stairwell' },
  dwellingsOf: { zh: '{lot} 单元内房源', en: 'Dwellings in stairwell {lot}' },
  dwellingCount: { zh: '房源', en: 'Dwellings' },

  signature: { zh: '抽签户签字', en: 'Signature' },
  fingerprint: { zh: '抽签户手印', en: 'Fingerprint' },
  signByHand: { zh: '请在此手写签字', en: 'please sign here by hand' },
  refusedToSign: { zh: '拒绝签字', en: 'Refused to sign' },
  registrar: { zh: '登记员', en: 'Registrar' },

  check: { zh: '凭证核对', en: 'How to check this slip' },
  checkWords: {
    zh: '用公布的校验程序打开本场审计包，扫描本页二维码，签号和房源应与本单一致；再输入下面的链头，结论应为“有效”。凭姓名、证件号和核验盐可在公示名册中查到本户。',
    en: 'Open the published audit bundle in the verifier and scan the code: slot and dwelling must be those printed here. Enter the head below: the verdict must be "valid". Name, ID number and salt find this household in the public register.',
  },
  checkWordsOfGroup: {
    zh: '用公布的校验程序打开本场审计包，扫描本页二维码，签号和单元应与本单一致；再输入下面的链头，结论应为“有效”。核验盐是本单内容的一部分，使本单摘要不泄露姓名。',
    en: 'Open the published audit bundle in the verifier and scan the code: slot and stairwell must be those printed here. Enter the head below: the verdict must be "valid". The salt is part of this slip; it keeps the document hash from telling a name.',
  },
  head: { zh: '链头', en: 'Ledger head' },
  headEntry: { zh: '第 {seq} 条', en: 'entry {seq}' },
  salt: { zh: '核验盐', en: 'Salt' },
  saltNote: { zh: '请妥善保管', en: 'keep it to yourself' },
} as const satisfies Record<string, Both>;

export const signerTexts = {
  self: { zh: '本人', en: 'the householder' },
  proxy: { zh: '受托人', en: 'a proxy' },
  group: { zh: '组团代表', en: 'the group' },
  refused: { zh: '拒绝签字', en: 'refused' },
} as const satisfies Record<string, Both>;

/** What the signature stands under, by who signs. */
export const declarationTexts = {
  self: {
    zh: '本户当场抽取以上房源，对抽签过程和结果无异议，签字确认。',
    en: 'This household drew the dwellings above in the hall and confirms the draw and its result.',
  },
  proxy: {
    zh: '本户委托受托人当场抽取以上房源，对抽签过程和结果无异议，由受托人签字确认。',
    en: 'By its proxy this household drew the dwellings above in the hall and confirms the draw and its result.',
  },
  group: {
    zh: '本组团由代表当场抽取以上单元及其全部房源，对抽签过程和结果无异议，由代表签字确认。',
    en: 'By its representative this group drew the stairwell above, with all its dwellings, and confirms the draw.',
  },
  refused: {
    zh: '本户当场抽取以上房源，但拒绝签字；由公证员、监督员注明。',
    en: 'This household drew the dwellings above in the hall and refused to sign; notary and supervisor attest it.',
  },
  refusedByGroup: {
    zh: '本组团当场抽取以上单元，但代表拒绝签字；由公证员、监督员注明。',
    en: 'This group drew the stairwell above in the hall and refused to sign; notary and supervisor attest it.',
  },
} as const satisfies Record<string, Both>;

/** The same where who signs cannot write and puts a fingerprint. */
export const byPrintTexts = {
  self: {
    zh: '本户当场抽取以上房源，对抽签过程和结果无异议，按手印确认。',
    en: 'This household drew the dwellings above in the hall and confirms it by fingerprint.',
  },
  proxy: {
    zh: '本户委托受托人当场抽取以上房源，对抽签过程和结果无异议，由受托人按手印确认。',
    en: 'By its proxy this household drew the dwellings above in the hall; the proxy confirms it by fingerprint.',
  },
  group: {
    zh: '本组团由代表当场抽取以上单元及其全部房源，对抽签过程和结果无异议，由代表按手印确认。',
    en: 'By its representative this group drew the stairwell above, who confirms it by fingerprint.',
  },
} as const satisfies Record<string, Both>;
