const final = '不能撤回。';
const both = '公证员和监督员，各自输入的口令。';
const operator = '操作员一人。';
const nothingLost = '随时可以换回来，两边都不会丢。';

/** The questions of the rare actions. */
export const confirmMore = {
  voidTicket: {
    title: '{{queueNo}} 号的 {{slot}} 号签按作废处理吗？',
    does: '{{slot}} 号签（{{lot}}）不算数，签位不再用；这套房和这个指标都留到补抽。',
    needs: both,
    undo: final,
    ok: '作废 {{slot}} 号签',
  },
  waiveClaim: {
    title: '登记弃权吗？',
    does: '放弃还没抽的全部指标（{{given}}），以后不再叫、也不补抽。',
    needs: both,
    undo: final,
    ok: '登记弃权',
  },
  refuseSignature: {
    title: '{{queueNo}} 号 {{name}} 登记为拒签吗？',
    does: '结果照样有效，由公证员和监督员见证，接着唱签、登记。',
    needs: both,
    undo: final,
    ok: '登记拒签',
  },
  reportIncident: {
    title: '把这份情况说明写入记录吗？',
    does: '记录里留下时间、原因和文字的摘要，文字加密保存。',
    needs: operator,
    undo: '不能撤回。说得不全的，可以再写一份。',
    ok: '写入记录',
  },
  raiseObjection: {
    title: '把这份异议写入记录吗？',
    does: '记录里留下时间、原因和文字的摘要，文字加密保存。不改变任何结果。',
    needs: '操作员一人，请把文字念给提出人听。',
    undo: '不能撤回。说得不全的，可以再写一份。',
    ok: '写入记录',
  },
  openTornTicket: {
    title: '{{queueNo}} 号的 {{slot}} 号签按票面开签吗？',
    does: '{{slot}} 号签位的票，票面是 {{lot}}。签码取自本机留存，记录里写明两人见证。',
    needs: '公证员和监督员都看过票面，各自输入的口令。',
    undo: '不能撤回；签字以前可以由两人作废。',
    ok: '按票面开签',
  },
  loseTicket: {
    title: '这张签票登记为遗失吗？',
    does: '{{lot}} 的签票不能再开、也不用再找；这套房留到补抽。',
    needs: both,
    undo: final,
    ok: '登记遗失',
  },
  abandonBatch: {
    title: '现在中止 {{batch}} 吗？',
    does: '这一批不抽了，什么结果也没有。可以改好后重新冻结。',
    needs: both,
    undo: '不能撤回，但可以重新冻结。',
    ok: '中止本批',
  },
  changePlan: {
    title: '现在公布新的安排吗？',
    does: '以后照新安排抽：共 {{batches, number}} 批、{{sessions, number}} 场。旧安排留在记录里。',
    needs: both,
    undo: '两批之间还可以再改、再公布。',
    ok: '公布新安排',
  },
  replaceKey: {
    title: '现在更换{{role}}的钥匙吗？',
    does: '新钥匙写入记录，旧钥匙从此无效；会出一张新的恢复单。',
    needs: '{{role}}设新口令，{{other}}用口令批准。',
    undo: final,
    ok: '更换钥匙',
  },
  recordConsents: {
    title: '{{groups, number}} 个组团都签字了吗？',
    does: '一次登记 {{groups, number}} 个组团的同意书：每一户都已在自己组的同意书上签字。',
    needs: '核对过每一张同意书的人。',
    undo: final,
    ok: '都已签字，登记',
  },
  allocateGroup: {
    title: '组团 {{group}} 全体都签字了吗？',
    does: '照搭配表录入 {{members, number}} 户各得哪一套，写入记录。',
    needs: '组团全体成员的签字。',
    undo: final,
    ok: '全体已签字，录入',
  },
  freezeGroupOrder: {
    title: '给组团 {{group}} 抽选房顺序吗？',
    does: '{{members, number}} 户另开一批抽签，抽出谁先选、谁后选。承诺、掷骰、公开密钥都要走一遍。',
    needs: '组团各户，以及公证员和监督员。',
    undo: '掷骰以前可以中止。',
    ok: '抽选房顺序',
  },
  reprintTickets: {
    title: '原样重打签票吗？',
    does: '同一批签票、同样的签码，再打一遍。原来打出的要当场销毁，一张也不能留。',
    needs: '公证员在场。',
    undo: '叫第一号以前都可以重打。',
    ok: '重打签票',
  },
  endSession: {
    title: '第 {{before}} 场结束，暂停过夜吗？',
    does: '大屏显示本场结束。之后可以关闭阳光签、关机。',
    needs: operator,
    undo: '明天解锁后按“恢复仪式”，从停下的地方接着来。',
    ok: '暂停过夜',
  },
  boardWithoutDisplay: {
    title: '没有显示器，大屏在普通窗口里继续吗？',
    does: '写入一条情况说明，大屏改在普通窗口里，叫号和揭签继续。',
    needs: '公证员和监督员，各输入自己的口令。',
    undo: '修好后在“屏幕”里把大屏放回显示器；情况说明一直留在记录里。',
    ok: '继续',
  },
  switchTo: {
    rehearsal: {
      title: '换到演练吗？',
      does: '打开另一个文件，从头开始练。这里的名单、口令、结果都不带过去，原样留着。',
      needs: operator,
      undo: nothingLost,
      ok: '换到演练',
    },
    real: {
      title: '换到正式仪式吗？',
      does: '打开正式的文件。演练里的名单、口令、结果都不带过去，原样留着。',
      needs: operator,
      undo: nothingLost,
      ok: '换到正式仪式',
    },
  },
};
