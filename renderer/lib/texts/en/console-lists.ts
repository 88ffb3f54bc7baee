/** The two spreadsheets, and what stands in the way of opening. */
export const lists = {
  title: 'Lists',
  households: 'Households',
  dwellings: 'Dwellings',
  none: 'not imported yet',
  replace: 'Replace',
  count: { households: '{{count, number}}', dwellings: '{{count, number}}' },
};

export const supply = {
  type: 'Type',
  rights: 'Rights',
  inGroups: 'In groups',
  accepted: 'Accepted',
  spare: 'Spare',
  difference: '{{count, number(signDisplay: exceptZero)}}',
};

export const obstacles = {
  title: 'To be solved before the ceremony opens',
  FFMPEG_NOT_FOUND:
    'The recording program ffmpeg was not found. Install it and restart Sunlot, or choose openly to go without a recording.',
  FOLDER_UNWRITABLE:
    'The data folder cannot be written. Check its permissions or choose another, then restart Sunlot.',
  DISK_NEARLY_FULL: 'The disk is nearly full and the recording could stop midway. Free some space first.',
  UNKNOWN: 'One condition is not met yet: {{code}}. Ask your technician.',
};

export const imports = {
  file: { households: 'Choose the file of households', dwellings: 'Choose the file of dwellings' },
  expect: {
    households:
      'An .xlsx or .csv file with one row a household: 户编号, 户主姓名, 身份证号, 村(社区), 协议编号, 协议签订时间, 安置户型及套数.',
    dwellings:
      'An .xlsx or .csv file with one row a dwelling: 楼栋, 单元, 楼层, 房号, 户型, 面积, 杂房编号, 验收情况.',
  },
  sample: 'Use the sample data',
  other: 'Another file…',
  cancel: 'Cancel',
  confirm: { households: 'Import these households', dwellings: 'Import these dwellings' },
  hintBlocked: {
    households: 'Choose the columns that are missing, or another file.',
    dwellings: 'Mend errors in the spreadsheet and choose it again; choose the columns that are missing.',
  },
  hintReady: {
    households: 'Give your name, check the numbers, then confirm.',
    dwellings: 'Give your name, check the numbers, then confirm.',
  },
  sound: 'Ready to import',
  blocked: 'Cannot be imported. Errors: {{count, number}}. Mend them in the spreadsheet and choose it again',
  read: '{{file}} · rows read: {{rows, number}} · warnings, which do not block: {{warnings, number}}',
  count: { households: 'Rights: {{count, number}}', dwellings: 'Dwellings: {{count, number}}' },
  part: { households: 'in groups: {{inGroups, number}}', dwellings: 'accepted: {{accepted, number}}' },
  problems: 'Problems in the spreadsheet',
  columns: {
    kind: 'Kind',
    row: 'Row',
    column: 'Column / household',
    value: 'Value',
    todo: 'What is wrong and what to do',
  },
  severity: { error: 'Error', warning: 'Warning' },
  wholeFile: 'File',
  more: 'Show all; not shown yet: {{count, number}}',
  unknownProblem: 'A problem without a description ({{code}}). Ask your technician.',
  firstRows: 'The first rows: check that the columns fit',
};
