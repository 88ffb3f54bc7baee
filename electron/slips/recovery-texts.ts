import type { Both } from './texts.ts';

/** What a recovery sheet says. `{role}` and `{keeper}` are names of roles. */
export const recoveryTexts = {
  title: { zh: '口令恢复单', en: 'Recovery sheet' },
  of: { zh: '属于', en: 'Belongs to' },
  keptBy: { zh: '保管人', en: 'Kept by' },
  at: { zh: '制作时间', en: 'Made' },
  warning: {
    zh: '谁拿到本单，谁就能打开{role}的口令所保护的内容：{protected}。不得拍照、复印、抄录。',
    en: "Whoever has this sheet can open what the {role}'s passphrase protects: {protected}. Do not photograph or copy it.",
  },
  fold: {
    zh: '先签封存栏。上联向后折，下联向内折，盖住恢复码，装入不透光的信封。',
    en: 'Sign below first. Fold the top panel behind and the bottom panel over the code; put it into an opaque envelope.',
  },
  seal: {
    zh: '封口，{role}和{keeper}骑缝签名，写明日期。由{keeper}保管，{role}本人不得保管。',
    en: 'Close it; {role} and {keeper} sign and date it across the flap. The {keeper} keeps it, never the {role}.',
  },
  open: {
    zh: '只有{role}忘记口令或不能到场时，才在两人面前启封，并签启封栏。',
    en: 'Open it only when the passphrase is lost or the {role} cannot come, before both, and sign below.',
  },
  enter: {
    zh: '启封后在控制台更换钥匙，由{keeper}批准，记入存证链（KeyReplaced）。本单随即作废，另打新单封存。',
    en: 'Then replace the key at the console; the {keeper} approves, KeyReplaced is entered. This sheet is void, a new one is sealed.',
  },
  enterOfOperator: {
    zh: '启封后在控制台用恢复码设新口令。本单随即作废，另打新单封存。',
    en: 'Then set a new passphrase at the console with the code. This sheet is void, a new one is sealed.',
  },
  destroy: {
    zh: '归档之后未启封的，两人当面销毁。',
    en: 'Unopened after the archive is made: destroyed before both.',
  },
  code: { zh: '恢复码', en: 'Recovery code' },
  codeNote: {
    zh: '可扫码，也可键入；字母不分大小写，没有 I、L、O、U',
    en: 'scan or type it, in capitals or not; there is no I, L, O or U',
  },
  sealed: { zh: '封存', en: 'Sealed' },
  opened: { zh: '启封', en: 'Opened' },
  signature: { zh: '签名', en: 'signature' },
  foldBack: { zh: '上联向后折', en: 'fold behind' },
  foldOver: { zh: '下联向内折', en: 'fold over' },
  cover: { zh: '此联向内折，盖住恢复码', en: 'Fold this panel over the code' },
} as const satisfies Record<string, Both>;

/** What lies behind each passphrase. */
export const protectedTexts = {
  operator: { zh: '住户资料，以及本机封存的签', en: "the households' data and what this machine has sealed" },
  notary: { zh: '公证员的抽签秘密', en: "the notary's secret for the draw" },
  supervisor: { zh: '监督员的抽签秘密', en: "the supervisor's secret for the draw" },
} as const satisfies Record<string, Both>;

/** Roles within a sentence. */
export const roleTexts = {
  operator: { zh: '操作员', en: 'operator' },
  notary: { zh: '公证员', en: 'notary' },
  supervisor: { zh: '监督员', en: 'supervisor' },
} as const satisfies Record<string, Both>;
