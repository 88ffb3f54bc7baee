/** What the hall reads between the moments of the ceremony: breaks, results, figures, and the picture to set up by. */
export const interlude = {
  break: '休息，{{time}} 继续抽签',
  breakNote: '请听现场通知，不要走远',
  onBreak: '休息中',
  goesOn: '原定 {{time}} 继续',
  over: '请回座',
  nextBatch: '接下来 {{batch}}',

  sums: '到现在为止',
  byType: '各户型',
  byBuilding: '各楼栋',
  byVillage: '各村（社区）',
  byHour: '各时段抽出的套数',
  page: '第 {{page}} 页，共 {{pages}} 页',

  drawn: '已抽套数',
  left: '还没抽',
  perHour: '每小时揭签',
  projectedEnd: '预计抽完',
  type: '{{type}} ㎡',
  drawnOf: '{{drawn}} / {{total}} 套',
  drawnNumber: '{{drawn}} 套',
  hour: '{{hour}}点',
  dayHour: '{{day}}日 {{hour}}点',

  results: '抽签结果 · 共 {{results}} 套',
  latest: '最新结果在最上面',
  noResults: '还没有抽签结果',
  columns: {
    queueNo: '顺序号',
    name: '姓名',
    village: '村（社区）',
    type: '户型',
    slot: '签号',
    dwelling: '房源',
    area: '面积',
    storageRoom: '杂房',
  },

  statistics: '抽签进度',

  soFar: '全部批次，各户型',
  wholly: '共抽出 {{drawn}} 套，应抽的全部抽完。',
  inAll: '共抽出 {{drawn}} 套，还有 {{left}} 套应抽未抽。',

  test: {
    title: '测试画面',
    pixels: '{{wide}} × {{high}}  {{ratio}}',
    letters: '永 8 字高 1/{{part}}',
    note: '四条边都要看得见，五个圆都要圆。',
  },
};
