/** The two spreadsheets, and what stands in the way of opening. */
export const lists = {
  title: '名单与房源',
  households: '住户名单',
  dwellings: '房源清单',
  none: '尚未导入',
  replace: '换一份',
  count: { households: '{{count, number}} 户', dwellings: '{{count, number}} 套' },
};

export const supply = {
  type: '户型',
  rights: '应抽',
  inGroups: '其中组团',
  accepted: '合格房源',
  spare: '余缺',
  difference: '{{count, number(signDisplay: exceptZero)}}',
};

export const obstacles = {
  title: '开场前要先解决',
  FFMPEG_NOT_FOUND:
    '没有找到录像程序 ffmpeg，无法录像。请安装后重启阳光签；确实不录像的，要在开场时明确勾选。',
  FOLDER_UNWRITABLE: '存放数据的文件夹写不进去。请检查权限或换一个文件夹，再重启阳光签。',
  DISK_NEARLY_FULL: '磁盘空间快满了，录像可能中途停下。请先腾出空间。',
  UNKNOWN: '有一项条件还不满足：{{code}}。请联系技术人员。',
};

export const imports = {
  file: { households: '选择住户名单文件', dwellings: '选择房源清单文件' },
  expect: {
    households:
      '支持 .xlsx 和 .csv。每户一行，要有：户编号、户主姓名、身份证号、村（社区）、协议编号、协议签订时间、安置户型及套数。',
    dwellings: '支持 .xlsx 和 .csv。每套一行，要有：楼栋、单元、楼层、房号、户型、面积、杂房编号、验收情况。',
  },
  sample: '使用示例数据',
  other: '改选文件…',
  cancel: '取消',
  confirm: { households: '确认导入住户名单', dwellings: '确认导入房源清单' },
  hintBlocked: {
    households: '先为缺的列选好对应，或改选文件。',
    dwellings: '房源表有错的要在原表中改正，再改选文件；缺列的，为它选好对应。',
  },
  hintReady: {
    households: '填好经办人，核对户数和指标数，无误后确认。',
    dwellings: '填好经办人，核对套数，无误后确认。',
  },
  sound: '可以导入',
  blocked: '不能导入：有 {{count, number}} 处错误。请在原表中改好，再选一次文件',
  read: '{{file}} · 读到 {{rows, number}} 行 · {{warnings, number}} 处提醒（不影响导入）',
  count: { households: '{{count, number}} 个指标', dwellings: '{{count, number}} 套' },
  part: { households: '其中组团 {{inGroups, number}} 个', dwellings: '验收合格 {{accepted, number}} 套' },
  problems: '表中的问题',
  columns: { kind: '类别', row: '行', column: '列 / 户', value: '表中内容', todo: '问题和处理办法' },
  severity: { error: '错误', warning: '提醒' },
  wholeFile: '全表',
  more: '还有 {{count, number}} 条，全部显示',
  unknownProblem: '未能识别的问题（{{code}}），请联系技术人员。',
  firstRows: '最前面几行，请核对列是否对应',
};
