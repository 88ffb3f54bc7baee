/** `2026-11-21 09:05:00` on the clocks of that zone (an IANA name), of a UTC instant. */
export function localTime(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  }).formatToParts(new Date(at));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}:${of('second')}`;
}

/** `Asia/Shanghai, GMT+08:00`: the zone, and how far from UTC it is at that instant. */
export function zoneName(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' });
  const offset = parts.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value;
  return `${zone}, ${offset ?? ''}`;
}
