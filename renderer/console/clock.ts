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
