const nothing = '什么都没有改变，已有的记录都在。';
const kept = '已登记的结果全部保存在本机。';

/** What the core refuses about the ceremony, its plan and its batches. */
export const ofBatches = {
  NOT_NOW: {
    what: '现在不能做这一步。',
    kept: nothing,
    todo: '可能刚才已经做过，或别处先做了；画面已经更新。',
  },
  SUSPENDED: { what: '仪式正在暂停。', kept, todo: '请先恢复仪式，再做这一步。' },
  HEAD_MOVED: {
    what: '刚才又有新的记录，画面变了。',
    kept: nothing,
    todo: '请看一眼现在的画面，再按一次；要签名的，先把链头和大屏再核对一遍。',
  },
  SIGNATURE_INVALID: {
    what: '签名与登记的钥匙不符，未予接受。',
    kept: nothing,
    todo: '请本人重新输入口令；换过钥匙的，用新口令。',
  },
  BATCH_WRONG: {
    what: '这个批次不合规则，没有冻结。',
    kept: nothing,
    todo: '请核对户型、房源和名册；没有可抽的指标时，从“更多”里更改安排，去掉这一批。',
  },
  BATCH_NOT_PLANNED: {
    what: '这不是安排里的下一批，没有冻结。',
    kept: nothing,
    todo: '请照安排的次序来；次序要变的，先从“更多”里更改安排、重新公布。',
  },
  PLAN_WRONG: {
    what: '这份安排排不通，没有公布。',
    kept: nothing,
    todo: '请检查：已抽的批次不能动；组团在散户前，顺序在用它的批次前，补抽在最后；场次从 1 连着排。',
  },
  CONSENT_MISSING: {
    what: '有组团还没有登记同意书，没有冻结。',
    kept: nothing,
    todo: '请核对各组的签字，登记同意书，再冻结。',
  },
  LOTS_WRONG: {
    what: '入签的房源和现在的不符，没有冻结。',
    kept: nothing,
    todo: '请核对房源清单和验收情况，再按一次。',
  },
  CLAIMS_WRONG: { what: '抽签的户和名册不符，没有冻结。', kept: nothing, todo: '请核对名册，再按一次。' },
  TOO_MANY_RIGHTS: {
    what: '指标比入签的房源多，不够抽。',
    kept: nothing,
    todo: '请核对房源的验收情况，或在高级设置里减少户数。',
  },
  PARTIES_WRONG: { what: '承诺的各方与批次不符。', kept: nothing, todo: '请记下这个代码联系技术人员。' },
  COMMITMENT_REPEATED: { what: '承诺值与以前的重复，未予接受。', kept: nothing, todo: '请再做一次承诺。' },
  COMMITMENT_DIFFERS: {
    what: '公开的密钥与承诺不符。',
    kept,
    todo: '请暂停仪式，保留现场，联系技术人员。',
  },
  DIGITS_DIFFER: {
    what: '两遍录入不一致。',
    kept: '骰子的结果仍然有效，不重掷。',
    todo: '请对着同一组骰子，两人都从头再录一遍。',
  },
  DIGITS_WRONG_COUNT: {
    what: '数字的位数不对。',
    kept: '骰子的结果仍然有效，不重掷。',
    todo: '请对着同一组骰子再录一遍。',
  },
  NOT_ATTESTED: {
    what: '公证员和监督员还没有都签名。',
    kept: nothing,
    todo: '请两人先各自核对链头，输入口令签名。',
  },
  CLAIMS_NOT_ENDED: { what: '还有住户没有办完。', kept, todo: '请先办完每一户，再做这一步。' },
  TICKETS_NOT_COUNTED: {
    what: '还有签票没有清点，本批不能结束。',
    kept,
    todo: '请把剩下的签票逐张扫码；找不到的，从“更多”里按遗失登记。',
  },
  ORDER_DRAWN: {
    what: '这些住户的次序已经抽过了。',
    kept: '抽出的次序有效，没有改动。',
    todo: '请按抽出的次序进行；次序只抽一次，不重抽。',
  },
  TICKET_NEEDED: {
    what: '剩下的签票刚够没抽的户，这张不能按遗失登记。',
    kept: nothing,
    todo: '请再仔细找。票还在、只是扫不出码的，从“更多”里按“破损签票开签”；真的找不到，暂停仪式，请公证员定夺。',
  },
  TICKET_SPENT: {
    what: '这张签票已经登记过了。',
    kept: '第一次的登记有效，没有重复。',
    todo: '请把它放到已清点的一边，扫下一张。正在抽签的，请公证员核对票面。',
  },
  BATCH_NOT_CLOSED: { what: '批次还没有结束。', kept, todo: '请先结束本批。' },
  GROUPS_NOT_ALLOCATED: {
    what: '还有组团没有录入内部搭配，不能收场。',
    kept,
    todo: '请从“更多 · 组团”里逐个录入，再收场。',
  },
  ALLOCATION_WRONG: {
    what: '搭配和指标对不上，没有录入。',
    kept: nothing,
    todo: '每一套分给一户，每户的套数等于它的指标；改好再录入。',
  },
  RECORDING_RUNS: { what: '录像还没有停下。', kept, todo: '请稍等片刻，再收场一次。' },
  KEY_REPEATED: {
    what: '这把钥匙以前用过，未予接受。',
    kept: nothing,
    todo: '请再换一次，会生成一把新的。',
  },
  STORAGE_FAILED: {
    what: '没能写到磁盘上，这一步不算。',
    kept,
    todo: '请检查磁盘后再试；仍不行的，关闭阳光签，联系技术人员。',
  },
};
