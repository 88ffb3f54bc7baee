import { afterEach, expect, test } from 'vitest';
import { calendarDay, parseCalendarDay } from '../../../shared/people/calendar-day.ts';
import type { Cell } from '../../../shared/people/cell.ts';

const read = (cell: Cell) => {
  const day = parseCalendarDay(cell);
  return day.ok ? day.value : day.refusal;
};
const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test.each<[Cell, string]>([
  [new Date('2019-10-23T00:00:00Z'), '2019-10-23'],
  [43761, '2019-10-23'],
  [43761.75, '2019-10-23'],
  ['43761', '2019-10-23'],
  [20191023, '2019-10-23'],
  ['20191023', '2019-10-23'],
  ['2019-10-23', '2019-10-23'],
  ['2019-1-3', '2019-01-03'],
  ['2019/01/03', '2019-01-03'],
  ['2019.1.3', '2019-01-03'],
  ['2019年1月3日', '2019-01-03'],
  ['2019 年 1 月 3 日', '2019-01-03'],
  ['２０１９．１０．２３', '2019-10-23'],
  ['2019-10-23 14:30:00', '2019-10-23'],
  ['2019-10-23T00:00:00.000Z', '2019-10-23'],
  ['二〇一九年十月二十三日', '2019-10-23'],
  ['二零二〇年二月十日', '2020-02-10'],
  ['2020-02-29', '2020-02-29'],
  ['2000/2/29', '2000-02-29'],
  ['2019年10月23日 星期三', '2019-10-23'],
  ['2019年10月23日（周三）', '2019-10-23'],
  ['2019/10/23 上午 9:30', '2019-10-23'],
  ["'2019-10-23", '2019-10-23'],
  ['\u200e2019/\u200e10/\u200e23', '2019-10-23'],
])('%j is %s', (cell, day) => {
  expect(read(cell)).toBe(day);
});

test.each<Cell>([
  '2019.13.5',
  '2019-02-29',
  '2100-02-29',
  '2019-04-31',
  '2019-00-10',
  '19.10.23',
  '2019年10月',
  '10/23/2019',
  '待定',
  true,
  12,
  0.5,
  '1066-10-14',
])('%j is no day', (cell) => {
  expect(read(cell)).toBe('BAD_DATE');
});

test('a date that Excel could not make is no day', () => {
  expect(read(new Date(Number.NaN))).toBe('BAD_DATE');
});

test.each<Cell>([null, '', ' 　'])('%j is no date at all', (cell) => {
  expect(read(cell)).toBe('NO_DATE');
});

test.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'the day is the same in %s',
  (tz) => {
    process.env['TZ'] = tz;
    expect(read(new Date('2019-10-23T00:00:00Z'))).toBe('2019-10-23');
    expect(read('2019-10-23 23:59')).toBe('2019-10-23');
    expect(read(43761)).toBe('2019-10-23');
    expect(calendarDay(2019, 10, 23)).toBe('2019-10-23');
  },
);
