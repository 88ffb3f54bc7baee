/** What the hall reads of the rules of a ceremony: its plan, its dice, what does not count and why it stands still. */
export const plan = {
  title: '抽签安排',
  note: '共 {{batches}} 批，按公布的顺序逐批抽签，请听清自己的批次。',
  noteOver: '安排的批次已全部抽完。',
  day: '第 {{session}} 天',
  more: '还有 {{more}} 批',
  what: {
    dwellings: '{{type}} ㎡ 逐户抽签',
    stairwells: '{{type}} ㎡ 组团抽整单元',
    households: '{{type}} ㎡ 排叫号次序',
    makeUp: '{{type}} ㎡ 补抽',
    makeUp_stairwells: '{{type}} ㎡ 组团补抽',
  },
  size: '每单元 {{size}} 套',
  tickets: '用纸签',
  atOnce: '一次抽定',
  ordered: '按排号叫号',
  dice: '加掷 {{digits}} 位骰子',
  comma: '，',
  state: {
    ahead: '待抽',
    next: '下一批',
    open: '正在抽',
    closed: '已抽完',
    passed: '不用再抽',
  },
  ruleEnd: '下一批规则：叫号 {{calls}} 次未到，记为过号；本批叫完后再叫，仍未到的留到补抽。',
  ruleMakeUp: '下一批规则：叫号 {{calls}} 次未到，记为过号，留到补抽。',
};

export const offset = {
  dice: '骰子 {{digits}} 位',
  rolled: '骰子',
  rolling: '正在掷骰子：按掷出的数往后数，只数没揭的签',
  moved: '从 {{from}} 号数到 {{slot}} 号，不能更改',
  stays: '数完仍是 {{slot}} 号，不能更改',
};

export const opened = {
  order: '叫号次序已排定',
  choice: '组内选房次序已排定',
  lots: '本批已一次抽定',
  legend: { lead: '第几个叫', queueNo: '顺序号', name: '姓名', lot: '抽得的房' },
  page: '第 {{page}} 页，共 {{pages}} 页',
};

export const counting = {
  title: '清点没有抽到的签',
  note: '每张都当众拆开、扫码，张数必须对得上。',
  done: '清点完毕，张数对得上',
  doneNote: '每张签都有了去处。',
  counted: '已清点',
  lost: '遗失',
  left: '还没清点',
  sum: '已揭 {{opened}} 张，清点 {{counted}} 张，遗失 {{lost}} 张，没清点 {{left}} 张，共 {{lots}} 张',
};

/** By the reason's code; one that is not here is OTHER. */
export const voids = {
  WRONG_PERSON: '原因：抽签的人不是本人，也不是受托人。',
  SLOT_MISHEARD: '原因：签号听错了，揭的不是住户指定的签。',
  TICKET_MISREAD: '原因：签上的内容读错了。',
  PROCEDURE_ERROR: '原因：这一步没有按程序办。',
  DISPUTED: '原因：这一签当场有争议。',
  OTHER: '原因已写入情况说明。',
};

const STORED = '已抽的结果都已存好。暂停期间不抽签，恢复后从停下的地方继续。';

/** By the reason's code; one that is not here is OTHER. */
export const pauses = {
  BREAK: { word: '休息', note: '现在休息，请留意广播，按时回到座位。', promise: STORED },
  END_OF_SESSION: {
    word: '明天继续',
    note: '今天的抽签到此结束，请带好随身物品。',
    promise: '已抽的结果都已存好。明天从停下的地方继续。',
  },
  POWER_FAILED: { word: '暂停', note: '现场停电，请留在座位上，来电后继续。', promise: STORED },
  EQUIPMENT_FAILED: { word: '暂停', note: '设备出了故障，正在处理，请稍候。', promise: STORED },
  DISTURBANCE: { word: '暂停', note: '请大家坐好，恢复秩序后继续。', promise: STORED },
  DISPUTE: { word: '暂停', note: '有一项异议正在当场处理，请稍候。', promise: STORED },
  OTHER: { word: '暂停', note: '抽签暂停，请稍候。', promise: STORED },
};
