import type { Both } from './texts.ts';

/** What ticket sheets say, apart from what the ceremony itself brings. */
export const ticketTexts = {
  title: { zh: '抽签用签', en: 'Tickets' },
  brand: { zh: '阳光签', en: 'Sunlot' },
  secret: {
    zh: '密件　公证员监督下打印、折叠、封口　原大打印，不缩放',
    en: "Secret: print, fold and close under the notary's eyes, at full size",
  },
  steps: {
    zh: '先折后裁：① 右联向内折，盖住中联　② 左联向后折，印面朝外　③ 沿两侧剪口裁成 8 张　④ 逐张封口',
    en: 'Fold, then cut: right panel over the middle, left panel behind, cut at the marks, close each ticket',
  },
  foldBack: { zh: '向后折', en: 'fold back' },
  foldOver: { zh: '向内折', en: 'fold over' },
  slot: { zh: '签号', en: 'Slot' },
  storageRoom: { zh: '杂房', en: '' },
  lot: { zh: '编码', en: '' },
  numberedBuilding: { zh: '{number}栋', en: '' },
  numberedStairwell: { zh: '{number}单元', en: '' },
  numberedFloor: { zh: '{number}层', en: '' },
  numberedRoom: { zh: '{number}室', en: '' },
  wholeStairwell: { zh: '整单元', en: 'the whole stairwell' },
  boardRoot: { zh: '签板根值', en: 'board root' },
} as const satisfies Record<string, Both>;
