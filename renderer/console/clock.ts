/** `1:02:03` of a duration in milliseconds. */
export function clock(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** The first hex digits of a head or root in groups of four, as the hall's board and the slips show it. */
export function shortHex(hex: string, groups = 4): string {
  return (hex.match(/.{1,4}/g) ?? []).slice(0, groups).join(' ');
}

/** `11月21日 14:05` of a UTC time, where the machine stands. */
export function moment(at: string, language: string): string {
  const parts = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(language, { ...parts, hourCycle: 'h23' }).format(Date.parse(at));
}
