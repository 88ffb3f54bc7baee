/** The hours of drawing: who is on stage, the board in small, the slips. */
export const stage = {
  title: '当前住户',
  nextNo: '下一位 · 顺序号',
  nowNo: '台上 · 顺序号',
  nobody: '台上没有住户',
  call: '第 {{attempt}} 遍叫号',
  then: '之后依次',
  several: '共 {{rights}} 签，一次叫号抽完',
  pickOf: '第 {{pick}} 签，共 {{rights}} 签',
  severalOf: '（第 {{pick}} 签，共 {{rights}} 签）',
  called: '叫号 {{attempt}} 遍',
  soFar: '已抽：',
  slotAndLot: '{{slot}} 号签 {{lot}}',
  slot: '{{slot}} 号签',
  lot: '{{area}} ㎡ · 杂房 {{storageRoom}}',
  unopened: '尚未揭开',
  say: '请念',
};

export const drawSteps = {
  callHousehold: '叫号',
  checkPapers: '核证件',
  awaitSlot: '选签',
  rollOffset: '偏移骰',
  scanTicket: '取签扫码',
  openTicket: '揭签',
  notariseTicket: '公证',
  awaitSignature: '签字',
  announceResult: '唱签',
  registerDraw: '登记',
};

export const slotEntry = {
  label: '住户口头报签号，在此代录',
  hint: '录入前请住户再报一遍',
  button: '录入签号',
  NO_SUCH_SLOT: '没有这个签号，只有 1 到 {{total}} 号',
  SLOT_TAKEN: '这个签已经揭开，请住户另选',
};

export const board = {
  title: '签板',
  remaining: '还有 {{remaining, number}} 个签未揭，共 {{total, number}} 个',
  claims: '已登记 {{done, number}} 户，共 {{claims, number}} 户',
  perHour: '每小时 {{count, number}} 签',
  until: '预计 {{at, datetime(hour: 2-digit; minute: 2-digit)}} 抽完',
  progress: '抽签进度',
  slot: {
    unopened: '{{slot}} 号：未揭',
    opened: '{{slot}} 号：已揭',
    designated: '{{slot}} 号：已选，待揭',
  },
};

export const unprinted = {
  title: '确认书没有打出来',
  explain: '结果已经登记，没有丢失。检查打印机的纸张和电源后补打。',
  again: '补打 {{queueNo}} 号',
};
