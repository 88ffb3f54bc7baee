export type BreakEnd =
  /** Null: nobody knows yet. */
  { readonly until: string | null } | 'NO_MINUTES' | 'NO_TIME';

const MOST_MINUTES = 600;

/**
 * When a break ends (UTC): after so many minutes, or at a time of this machine's clock (HH:MM), whichever is filled in;
 * neither is a break without an end. `now`: ms.
 */
export function breakEnd(minutes: string, clock: string, now: number): BreakEnd {
  if (clock !== '') return atClock(clock, now);
  if (minutes.trim() === '') return { until: null };
  const count = /^\d{1,3}$/.test(minutes.trim()) ? Number(minutes) : 0;
  if (count < 1 || count > MOST_MINUTES) return 'NO_MINUTES';
  return { until: new Date(now + 60_000 * count).toISOString() };
}

/** Today's; one that is over is left to the main process, which refuses it with a sentence. */
function atClock(clock: string, now: number): BreakEnd {
  const [, hour = '', minute = ''] = /^(\d{2}):(\d{2})$/.exec(clock) ?? [];
  if (hour === '') return 'NO_TIME';
  const until = new Date(now);
  until.setHours(Number(hour), Number(minute), 0, 0);
  return { until: until.toISOString() };
}
