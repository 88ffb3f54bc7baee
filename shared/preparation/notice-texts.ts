/**
 * What a public notice says, the same in its PDF, its workbook and its page. In Chinese alone: it is a legal publication,
 * and those who read it on the wall want no second language between the lines.
 */
export const noticeTexts = {
  heading: '参加抽签住户名单公示',
  intro: '经审查，下列住户具备参加本次公开抽签的资格，现予公示。',
  rounds: ['第一榜', '第二榜', '第三榜'],
  round: '第 {round} 榜',
  office: '公示单位',
  day: '公示日期',
  objectionsUntil: '异议截止',
  until: '{day}（含当日）',
  contact: '异议受理',
  totals: '合计',
  households: '共 {households} 户',
  total: '{type}：{rights} 套（{households} 户）',
  changed: '本榜变动',
  added: '新增 {count} 户',
  removed: '移出 {count} 户',
  corrected: '更正 {count} 户',
  moved: '仅顺序号顺移 {count} 户',
  unchanged: '与上一榜相比没有变化',
  version: '名单版本',
  versionNote: '以上是 households.csv 的 SHA-256 值：名单改动一个字，它就不同；抽签时冻结的名单以它为准。',
  maskedNote: '为保护个人信息，姓名只公布一部分，不公布身份证号和电话；各户凭户编号核对。',
  file: '可供复核的完整数据文件：',
  list: '名单',
  end: '名单完，共 {households} 户',
  changes: '与上一榜相比的变动',
  seal: '（盖章）',
  page: '第 {page} 页 / 共 {pages} 页',
  rehearsal: '演练',
  rehearsalNote: '演练样张，名单无效',
} as const;

export const columnTexts = {
  ...{ queueNo: '顺序号', household: '户编号', maskedName: '姓名', village: '村（社区）' },
  ...{ rights: '安置指标', group: '组团', type: '户型', count: '套数' },
  ...{ kind: '变动', field: '项目', from: '上一榜', to: '本榜' },
} as const;

/** What a line of the changes says of itself. */
export const changeTexts = {
  ...{ added: '新增', removed: '移出', changed: '更正', moved: '顺移' },
  /** What is behind a corrected person is never published. */
  ...{ person: '户主信息', corrected: '已更正（不公布）' },
  /** Households that moved together in the queue. */
  ...{ together: '{count} 户', range: '{first}—{last}' },
} as const;

/** Puts values into a text: `{page}` and the like. */
export function worded(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
