/** The workspace's dwellings, groups, notices and arrivals. */
export const dwelling = {
  search: '楼栋、单元、房号、杂房…',
  count: '{{count, number}} 套 / 共 {{total, number}} 套',
  noneYet: '还没有导入房源清单。',
  columns: {
    dwelling: '房源编号',
    building: '楼栋',
    stairwell: '单元',
    floor: '楼层',
    room: '房号',
    type: '户型',
    area: '面积',
    storageRoom: '杂房',
    standing: '验收',
    visits: '最近一次验收',
  },
  standing: { accepted: '合格', defects: '待整改', uninspected: '未验收' },
  inspect: '登记这次验收',
  representatives: '到场的居民代表',
  representativesHint: '几位用顿号隔开；填一次，后面各套沿用',
  result: '验收结果',
  defects: '要整改什么',
  photo: '照片（可不附）',
  showPhoto: '看照片',
  history: '历次验收（{{count, number}} 次）',
};

export const groups = {
  search: '组团编号、姓名、户编号…',
  count: '{{count, number}} 个组团',
  none: '没有组团。要组团的，在“户”里选中各户，按“组成组团”。',
  rights: '共 {{count, number}} 套',
  own: '{{count, number}} 套',
  consent: '打印同意书',
  takeOut: '退出',
  add: '加一户（户编号）',
  addNow: '加入',
  form: '组成组团（{{count, number}} 户）',
  codeHint: '例如 T07；填已有的编号，就是改它的成员',
  leaves: '（现在在 {{group}}，会退出）',
};

export const notices = {
  rounds: '已公布的各榜',
  none: '还没有公布过。',
  round: '第 {{round}} 榜',
  same: '与现在一致',
  next: '下一榜：第 {{round}} 榜',
  changed: '上一榜以后有 {{count, number}} 户变动，会写在这一榜上：',
  kinds: { added: '新增', removed: '移出', changed: '改动' },
  fields: { queueNo: '顺序号', maskedName: '姓名', village: '村', rights: '户型套数', person: '本人资料' },
  why: {
    frozen: '名册已冻结，不再公布。',
    errors: '名单还有错误，先在“户”里改正。',
  },
  sheets: '每户一页的明白纸',
  sheetsLead: '写明这一户的顺序号、户型套数、日期地点和本户的验证码，冻结前发到户。',
  printSheets: '生成明白纸',
};

export const objections = {
  title: '异议',
  open: '未了结 {{count, number}} 件',
  isOpen: '未了结',
  none: '没有异议。',
  notYet: '公布第一榜以后才能登记异议。',
  record: '登记异议',
  enter: '登记',
  by: '提出人',
  household: '针对哪一户（户编号）',
  householdHint: '不针对某一户的不填',
  words: '异议内容',
  settle: '写处理结果…',
  settleNow: '了结',
  settleWords: '怎样核实、怎样处理',
  result: '结论',
  outcome: { upheld: '异议成立', dismissed: '异议不成立' },
};

export const checkIn = {
  here: '已签到',
  count: '已到',
  of: '共 {{households, number}} 户',
  field: '扫明白纸上的二维码，或输入户编号、身份证号，按回车',
  placeholder: '扫码或输入',
  expect: '查到的这一户会显示在这里，与证件核对无误，再按一次回车签到。',
  button: '人证相符，签到',
  enter: '回车',
  hereSince: '✓ 已于 {{at}} 签到',
  undo: '撤销签到',
  right: '{{type}} ㎡ {{count, number}} 套',
  notHere: '还没有签到',
};

export const printed = {
  sent: '已送打印机，共 {{pages, number}} 页。',
  saved: '共 {{pages, number}} 页，存在 {{path}}',
};
