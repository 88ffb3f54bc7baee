/** What is typed while a household is on stage, paper tickets, and groups. */
export const absent = {
  wait: '还没到？再等 {{seconds}} 秒可以再叫',
  nobody: '还没到？',
};

export const group = {
  named: '组团 {{code}}（{{members}} 户）',
  short: '组团 {{code}}',
  together: '{{members}} 户合抽',
  row: '组团 {{code}}（{{members}} 户）',
  ofType: '组团 {{code}} · {{type}} ㎡ · {{members}} 户',
  member: '{{queueNo}} 号 {{name}}（{{rights}} 套）',
};

export const papers = {
  proxy: '受托人代抽（不是户主本人）',
  group: '{{members}} 户合抽，由代表出示身份证',
  checkedBy: '证件核对人',
  checkedByHint: '填一次，后面各户都沿用',
  again: '改正证件核对（现为：{{drawer}}）',
  leave: '不改了',
  hint: {
    self: '请 {{queueNo}} 号 {{name}} 出示身份证，核对无误再按。不是本人来的，勾“受托人代抽”。',
    proxy: '填受托人姓名、身份证号、与户主的关系，附上委托书，核对无误再按。',
    group: '请 {{queueNo}} 号 {{name}} 的代表出示身份证，填姓名和号码，核对无误再按。',
  },
  button: {
    self: '本人到场，证件已核',
    proxy: '受托人到场，证件已核',
    group: '代表到场，证件已核',
  },
  drawers: { self: '户主本人', proxy: '受托人代抽', group: '组团代表' },
  name: { proxy: '受托人姓名', group: '代表姓名' },
  id: '身份证号',
  idHint: '18 位，末位可以是 X',
  idGood: '号码正确',
  idBad: '号码不对，请对照证件重输',
  relation: { proxy: '与户主的关系', group: '说明（可不填）' },
  relationHint: { proxy: '例如：儿子、配偶、弟弟', group: '例如：户主、户主之子' },
  scan: '委托书照片或扫描件',
};

export const scan = {
  choose: '选择文件…',
  other: '换一个文件…',
  hint: '图片或 PDF，不超过 16 MB',
  pictureHint: '图片，不超过 16 MB',
};

export const scanning = {
  slot: '签位号',
  slotHint: '填好按回车',
  slotAfter: '签码已扫到，请填签位号后按回车',
  code: '签码',
  codeHint: '扫码，或输入后按回车',
};

export const tickets = {
  printed: '签票已送打印机，本机不留底。',
  saved: '没有打印机，签票存为文件：',
  failed: '签票没有打出来：{{fault}}（{{code}}）。封存已经生效，签票没有变；处理好以后按“重打签票”。',
  faults: {
    NO_PRINT_SYSTEM: '这台电脑没有打印功能',
    NO_PRINTER: '没有可用的打印机',
    PRINTER_REFUSED: '打印机不接受',
    PRINTER_OUT_OF_PAPER: '打印机缺纸',
    PRINTER_JAMMED: '打印机卡纸',
    PRINTER_OFFLINE: '打印机没有开机或没连上',
    SAVE_FAILED: '文件存不进磁盘',
    OTHER: '打印机出了故障',
  },
  fold: '请在公证员眼前先按线折好、再裁开、封口、打乱，装进公示牌。卡纸、漏页的，可以原样重打，作废的纸当场销毁。',
  again: '重打签票',
};

export const count = {
  opened: '已抽走',
  counted: '已清点',
  lost: '已登记遗失',
  left: '还没找到',
  code: '扫下一张签票',
  hint: '扫码枪会自动回车；手工输入的，输完按回车',
  ready: '可以开始扫了。',
  waiting: '正在登记，还有 {{waiting}} 张排队…',
  done: '✓ {{code}}… 已清点',
  refused: '✗ {{code}}… 没有清点：{{what}}',
  leftTitle: '还没找到的签票',
  leftHint: '确实撕坏或找不到的，到右上角“更多”里按遗失登记。',
};

export const allocate = {
  big: '录入 {{group}} 的搭配',
  checkedBy: '谁核对的签字',
  checkedByHint: '填一次，后面各组都沿用',
  room: '{{room}} 室',
  nobody: '— 未分 —',
  member: '{{queueNo}} 号 {{name}}',
  place: '第 {{place}} 个选',
  left: '还差 {{left}} 套',
  full: '已分满',
  over: '多分了 {{left}} 套',
  fill: '其余按次序分满',
  print: '打印搭配表',
  enter: '全体已签字，录入',
  order: '商量不成，抽选房顺序',
  orderLater: '选房顺序要在两批之间才能抽，等本批结束。',
  whyShares: '每一套都分给一户、每户不多不少，才能打印和录入。',
  whyName: '先填核对人姓名，才能打印和录入。',
  printed: '搭配表已送打印机，请全体签字。',
  saved: '没有打印机，搭配表存在 {{path}}',
  all: '全部 {{groups, number}} 个组团',
  states: { waiting: '同意书未登记', consented: '同意书已登记', drawn: '已抽，待搭配', allocated: '已搭配' },
};
