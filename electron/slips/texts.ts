/** A text in both languages: Chinese large, English small beside it. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** Every word that a slip prints, apart from what the ceremony itself brings. */
export const slipTexts = {
  title: { zh: '抽签结果确认书', en: 'Confirmation of the draw' },
  continued: { zh: '续页', en: 'continued' },
  rehearsal: { zh: '演练', en: 'REHEARSAL' },
  rehearsalNote: { zh: '演练样张，结果无效', en: 'A rehearsal: nothing on this sheet counts' },
  reprint: { zh: '补打', en: 'REPRINT' },

  batch: { zh: '批次', en: 'Batch' },
  queueNo: { zh: '顺序号', en: 'Queue number' },
  name: { zh: '姓名', en: 'Name' },
  household: { zh: '户编号', en: 'Household' },
  maskedId: { zh: '证件号', en: 'ID number' },
  signer: { zh: '签字人', en: 'Signed by' },
  type: { zh: '户型', en: 'Type' },
  signedAt: { zh: '时间', en: 'Time' },

  building: { zh: '楼栋', en: 'Building' },
  stairwell: { zh: '单元', en: 'Stairwell' },
  floor: { zh: '楼层', en: 'Floor' },
  room: { zh: '房号', en: 'Room' },
  area: { zh: '面积', en: 'Area' },
  storageRoom: { zh: '杂房', en: 'Storage room' },
  slot: { zh: '签号', en: 'Slot' },
  drawNumber: { zh: '抽签编号', en: 'Draw number' },
  lot: { zh: '房源编码', en: 'Dwelling' },

  declaration: {
    zh: '本户当场抽取以上房源，对抽签过程和结果无异议，签字确认。',
    en: 'This household drew the dwellings above in the hall and confirms the draw and its result.',
  },
  declarationRefused: {
    zh: '本户当场抽取以上房源，但拒绝签字；由公证员、监督员注明。',
    en: 'This household drew the dwellings above in the hall and refused to sign; notary and supervisor attest it.',
  },
  signature: { zh: '抽签户签字', en: 'Signature' },
  signByHand: { zh: '请在此手写签字', en: 'please sign here by hand' },
  refusedToSign: { zh: '拒绝签字', en: 'Refused to sign' },
  notary: { zh: '公证员', en: 'Notary' },
  supervisor: { zh: '监督员', en: 'Supervisor' },
  registrar: { zh: '登记员', en: 'Registrar' },
  signAndSeal: { zh: '签字、盖章', en: 'signature and seal' },
  handDate: { zh: '年　　月　　日', en: '' },

  check: { zh: '凭证核对', en: 'How to check this slip' },
  checkWords: {
    zh: '用公布的校验程序打开本场审计包，扫描本页二维码，签号和房源应与本单一致；再输入下面的链头，结论应为“有效”。凭姓名、证件号和核验盐可在公示名册中查到本户。',
    en: 'Open the published audit bundle in the verifier and scan the code: slot and dwelling must be those printed here. Enter the head below: the verdict must be "valid". Name, ID number and salt find this household in the public register.',
  },
  head: { zh: '链头', en: 'Ledger head' },
  headEntry: { zh: '第 {seq} 条', en: 'entry {seq}' },
  salt: { zh: '核验盐', en: 'Salt' },
  saltNote: { zh: '请妥善保管', en: 'keep it to yourself' },
  document: { zh: '本单摘要', en: 'Document' },
  page: { zh: '第 {page} 页 共 {pages} 页', en: 'Page {page} of {pages}' },
} as const satisfies Record<string, Both>;

export const signerTexts = {
  self: { zh: '本人', en: 'the householder' },
  proxy: { zh: '受托人', en: 'a proxy' },
  group: { zh: '组团代表', en: 'the group' },
  refused: { zh: '拒绝签字', en: 'refused' },
} as const satisfies Record<string, Both>;

/** Square metres, and what stands where the stock list says nothing. */
export const squareMetres = '㎡';
export const nothing = '—';

/** Puts values into a text: `{page}` and the like. */
export function filled(text: Both, values: Readonly<Record<string, string | number>>): Both {
  const fill = (words: string) => words.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  return { zh: fill(text.zh), en: fill(text.en) };
}
