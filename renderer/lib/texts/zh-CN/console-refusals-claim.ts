const nothing = '什么都没有改变，已有的记录都在。';
const kept = '已登记的结果全部保存在本机。';
const once = '第一次操作有效，没有重复。';

/** What the core refuses about a claim, from its call to its registration. */
export const ofClaims = {
  NOT_THE_NEXT_CLAIM: {
    what: '轮到的不是这一户。',
    kept: nothing,
    todo: '请看台上和队列里现在是几号，照着来。',
  },
  NO_SUCH_CLAIM: {
    what: '名册里没有这一户或这个组团。',
    kept: nothing,
    todo: '请核对顺序号或组团编号。',
  },
  ATTEMPT_NOT_NEXT: {
    what: '这一遍已经叫过了。',
    kept: once,
    todo: '请看台上显示叫了几遍，再决定要不要叫。',
  },
  CALLED_TOO_SOON: {
    what: '离上一遍叫号还不够久。',
    kept: nothing,
    todo: '请等倒计时走完，再叫一遍或按过号处理。',
  },
  CALLED_TOO_FEW_TIMES: {
    what: '叫号遍数不够，还不能按过号处理。',
    kept: nothing,
    todo: '请再叫一遍。补叫的住户，遍数从头算。',
  },
  STAGE_NOT_FREE: { what: '台上还有住户。', kept: nothing, todo: '请先办完台上这一户。' },
  PAPERS_NOT_CHECKED: {
    what: '还没有核证件，不能选签。',
    kept: nothing,
    todo: '请先核对证件，在控制台按“证件已核”。',
  },
  DRAWER_WRONG: {
    what: '来抽签的人和这一户对不上。',
    kept: nothing,
    todo: '组团要由代表来抽，散户由户主或受托人来抽；请改正后再按。',
  },
  PICK_NOT_NEXT: {
    what: '这个签已经处理过了。',
    kept: once,
    todo: '请看台上显示到了第几签。',
  },
  SLOT_TAKEN: { what: '这个签号已经有人选了。', kept: nothing, todo: '请住户另选一个没揭的签号。' },
  NO_SUCH_SLOT: { what: '签板上没有这个签号。', kept: nothing, todo: '请住户另选一个签号。' },
  SLOT_NOT_DESIGNATED: { what: '还没有选定签号。', kept: nothing, todo: '请住户先在签字台选号。' },
  RIGHTS_WRONG: {
    what: '弃权的套数和还没抽的不符。',
    kept: nothing,
    todo: '请关掉这张表重新打开，核对套数再登记。',
  },
  DOCUMENT_DIFFERS: {
    what: '签字的内容与记录不一致，未予接受。',
    kept,
    todo: '请住户在签字台重新核对、重新签字。',
  },
  SIGNER_WRONG: {
    what: '签字的人不是核过证件的人。',
    kept,
    todo: '谁来抽的，请谁在签字台签字。',
  },
};
