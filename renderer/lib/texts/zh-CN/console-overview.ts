/** The first page of the lists: how far the office is. */
export const overview = {
  review: '资格审核进度',
  supply: '供需',
  before: '冻结之前',
  go: '去办',
  done: {
    errors: '名单没有错误',
    unconfirmed: '全部复核完毕',
    edits: '没有改过而未复核的户',
    settings: '名称和落款已填',
    rounds: '已公布 {{rounds, number}} 榜（规定 {{of, number}} 榜）',
    current: '最后一榜就是现在的名单',
    objections: '没有未了结的异议',
  },
  todo: {
    errors: '还有 {{count, number}} 处错误',
    unconfirmed: '还有 {{count, number}} 户没有复核',
    edits: '有 {{count, number}} 户改过，没有复核，不能冻结',
    settings: '名称或落款还没有填',
    rounds: '已公布 {{rounds, number}} 榜（规定 {{of, number}} 榜）',
    current: '名单与最后一榜不同，或还没有公布',
    objections: '还有 {{count, number}} 件异议没有结论',
  },
};
