/** The workspace of the lists: everything the office does before the day, and at the door on the day. */
export const workspace = {
  button: '名单',
  title: '名单工作台',
  close: '返回流程（Esc）',
  frozen: '名册已冻结：只能查看。现在补录的户，留到以后的场次。',
  tabs: {
    overview: '总览',
    households: '户',
    dwellings: '房源',
    groups: '组团',
    notices: '公示',
    checkIn: '签到',
    settings: '设置',
  },
};
