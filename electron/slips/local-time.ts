import type { SheetOptions } from './sheet.ts';

/** `2026年11月21日 10:03:04`, in the ceremony's own time. */
export function localTime({ at, timeZone = 'Asia/Shanghai' }: SheetOptions): string {
  const parts = new Intl.DateTimeFormat('zh-CN', {
    timeZone,
    ...({ year: 'numeric', month: 'numeric', day: 'numeric' } as const),
    ...({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const),
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}年${part('month')}月${part('day')}日 ${part('hour')}:${part('minute')}:${part('second')}`;
}
