/** What the office decides before the ceremony: it stands on notices and sheets. */
export const settings = {
  lead: '这些内容印在公示榜和每户的明白纸上。',
  save: '保存设置',
  saved: '已保存',
  unsaved: '有改动还没有保存',
  frozen: '名册已经冻结：脱敏方式不能再改，其余仍可修改。',
  fields: {
    title: '仪式名称',
    office: '公布单位（落款）',
    day: '抽签日期',
    hall: '抽签地点',
    bring: '请带什么来',
    contact: '异议受理方式',
    objectionsUntil: '异议截止日期',
    masking: '姓名脱敏',
  },
  examples: {
    title: '例如：福源片区安置房公开抽签',
    office: '例如：福源街道办事处',
    day: '例如：12 月 5 日、6 日，上午 8:30 开始',
    hall: '例如：福源街道文体中心一楼大厅',
    bring: '例如：户主身份证原件、拆迁协议、本页；不能到场的，另带委托书和受托人身份证',
    contact: '例如：街道办事处 201 室，电话 0000-1234567，工作日 9:00—17:00',
    objectionsUntil: '写成 2026-11-20；可以不填',
  },
  maskings: {
    surname: { name: '只留姓', example: '张* · 李** · 欧阳**' },
    ends: { name: '留姓和末字', example: '张* · 李*建 · 欧**娜' },
    none: { name: '全部隐去', example: '** · ** · **' },
  },
  maskingHint: '改了脱敏方式，公示的名单就变了，要再公布一榜。',
};
