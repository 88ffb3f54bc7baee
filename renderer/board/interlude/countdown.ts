const two = (value: number): string => String(value).padStart(2, '0');

/** `14:05`, from an hour on `1:14:05`; seconds that have begun count. Null when nothing is left. */
export function countdown(leftMs: number): string | null {
  if (leftMs <= 0) return null;
  const seconds = Math.ceil(leftMs / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}
