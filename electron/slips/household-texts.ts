/**
 * What a household's sheet says, in the words of whoever reads it: short sentences, nothing that needs explaining. In
 * Chinese alone.
 */
export const householdTexts = {
  title: '抽签明白纸',
  queueNo: '您的顺序号',
  queueNote: '当天按顺序号叫号',
  household: '户编号',
  maskedId: '身份证号',
  village: '村（社区）',
  agreementNo: '协议编号',
  scan: '进场扫码',
  rights: '您家抽什么',
  right: '{type} {count} 套',
  rightOfGroup: '{type} {count} 套（参加组团 {group}）',
  day: '哪天抽',
  hall: '在哪里',
  bring: '带什么',
  contact: '有疑问找谁',
  unsaid: '另行通知',
  steps: '当天怎么抽',
  again: '您家要抽 {times} 次，一次抽一套，每次都是这六步。不同户型分场抽，请听叫号。',
  ofGroup: '{type} 的 {count} 套和组团 {group} 一起抽，不再单独抽：',
  groupSteps: [
    '叫的是组团里最小的顺序号，组团的人一起到台前。',
    '推一个人报签号。抽中的是一整个单元，里面的房子都归组团。',
    '谁住哪一套，由组团自己商量，商量不成就在组团里再抽一次签。',
  ],
  keep: '自己保存，事后核对',
  keepWarning: '下面的盐值好比钥匙，不要拍照发给别人。',
  check:
    '想查名单上的是不是您本人：请懂电脑的家人按“计算方法”算一次，结果应当与“承诺值”一个字不差，并且在公布的名单 households.csv 中您家的户编号后面找得到。',
  salt: '盐值',
  commitment: '承诺值',
  method: '计算方法',
  methodWords:
    'SHA-256( "sunlot/1/person" 加一个零字节，接盐值的 16 个字节，接 {"id":"身份证号","name":"姓名"} )，见 docs/protocol.md 第 2 节',
  version: '名单版本',
  /** What the door's scanner looks for, before the household's code. */
  doorPrefix: 'SUNLOT:',
} as const;

/** What happens on the day. Twelve to thirty characters each. */
export const stepTexts = [
  ['叫号', '听到您的顺序号，请到台前。没听清，就看大屏幕。'],
  ['查证件', '工作人员看您的身份证。替家里人抽的，还要看委托书。'],
  ['报签号', '屏幕上没变灰的号，您随便选一个，大声说出来。'],
  ['揭签', '公证员当众揭开，念出几栋、几单元、几号房。'],
  ['签字', '您看清楚了，再签字。不明白就问，不要急。'],
  ['领确认书', '拿好《抽签结果确认书》，收在家里，以后要用。'],
] as const;
