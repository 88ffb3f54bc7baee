import { cardinal, counting } from './chinese-numbers.ts';

/** A time on the hall's clock: 0 … 23, 0 … 59. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/** 14:05 is 下午两点零五分; 10:00 is 上午十点整. */
export function clockInChinese({ hour, minute }: ClockTime): string {
  const half = hour > 12 ? hour - 12 : hour;
  const minutes = minute === 0 ? '整' : `${minute < 10 ? '零' : ''}${cardinal(minute)}分`;
  return `${partOfDay(hour)}${counting(half)}点${minutes}`;
}

function partOfDay(hour: number): string {
  if (hour < 6) return '凌晨';
  if (hour < 12) return '上午';
  if (hour === 12) return '中午';
  return hour < 18 ? '下午' : '晚上';
}

/** 14:05 is 2:05 pm. */
export function clockInEnglish({ hour, minute }: ClockTime): string {
  const half = hour % 12 === 0 ? 12 : hour % 12;
  return `${half}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
}
