/** The steps before the opening: the import's wizard, the public notice, the freeze of the register. */
export const prepared = {
  households: '住户',
  dwellings: '房源（套）',
  errors: '错误（处）',
  warnings: '提醒（处）',
  unconfirmed: '未复核的户',
  edits: '改过未复核',
  late: '冻结后补录',
  show: {
    errors: '逐户改正',
    warnings: '逐户查看',
    unconfirmed: '去复核',
    edits: '看改过的户',
    late: '查看',
  },
};

export const notice = {
  publish: '公布第 {{round}} 榜',
  mend: '先改正 {{errors, number}} 处错误',
  mendFirst: '名单里还有错误。打开名单逐户改正，不必回到原表重新导入。',
  hint: '核对户数、余缺和落款，公布这一榜。',
  lists: '打开名单工作台',
  blank: '未填写',
  settings: '修改落款与脱敏方式',
  paper: '纸张',
  papers: { A4: 'A4（张贴、装订）', A3: 'A3（公示栏）' },
};

export const register = {
  shortage: '合格房源比指标少。公证员和监督员已知情：不够的指标收场时列为尚欠，照此冻结。',
  rounds: '已公布 {{rounds, number}} 榜（规定 {{of, number}} 榜）',
  current: '最后一榜以后，名单一个字也没有变',
  outdated: '最后一榜以后名单改过：要再公布一榜，才能冻结',
  noNotice: '还没有公布过名单，不能冻结',
  noObjections: '没有未了结的异议',
  objections: '还有 {{count, number}} 件异议没有结论',
  toNotices: '到“公示”去办',
  files: { households: '住户名册摘要', stock: '房源清单摘要' },
  noFiles: '有错误，算不出',
};

export const importMore = {
  by: '经办人',
  byHint: '填一次，后面都沿用；谁导入的会记在每一户的经过里',
  columnsMissing: '还缺：{{columns}}。请在下面为它们选列',
  toMend: '可以导入：有 {{count, number}} 处错误，导入后在名单里逐户改正',
  reading: '正在读取文件',
  stop: '不读了',
  required: '必填',
  noColumn: '表中没有',
  columnNo: '第 {{column}} 列',
  columnsTitle: '各列对应关系',
  columnsOf: '工作表“{{sheet}}”的各列',
  headingRow: '表头在第 {{row, number}} 行',
  notRead: '不读取',
  skipped: {
    title: '跳过了 {{count, number}} 行（不是住户或房源）',
    rows: '{{count, number}} 行：{{rows}}',
    why: {
      blank: '空行',
      total: '合计行',
      heading: '重复的表头',
      title: '标题行',
      remark: '说明、备注行',
      OTHER: '{{why}}',
    },
  },
  difference: {
    title: '与现有名单相比',
    added: '新增 {{count, number}} 条',
    removed: '移除 {{count, number}} 条',
    changed: '改动 {{count, number}} 条',
    unchanged: '不变 {{count, number}} 条',
    show: '逐条查看',
    empty: '（空）',
    more: '还有 {{count, number}} 条改动没有列出',
    fields: { type: '户型', floor: '楼层', area: '面积', storageRoom: '杂房', accepted: '验收合格' },
    values: { true: '是', false: '否' },
  },
};
