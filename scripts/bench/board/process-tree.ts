import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts the time of processes in hundredths of a second, whatever the kernel's own clock is. */
const TICKS_A_SECOND = 100;

interface Counted {
  readonly parent: number;
  readonly ticks: number;
}

/** CPU seconds of a process and of all that it has started, living or ended; NaN where there is no /proc. */
export function cpuSecondsOfTree(pid: number): number {
  if (process.platform !== 'linux') return NaN;
  const all = new Map<number, Counted>();
  for (const name of readdirSync('/proc')) {
    const counted = /^\d+$/.test(name) ? count(name) : null;
    if (counted) all.set(Number(name), counted);
  }
  const ticksOf = (one: number): number =>
    (all.get(one)?.ticks ?? 0) +
    [...all].reduce((sum, [child, { parent }]) => sum + (parent === one ? ticksOf(child) : 0), 0);
  return ticksOf(pid) / TICKS_A_SECOND;
}

/** Fields 4 and 14 to 17 of /proc/PID/stat; the name in field 2 may hold anything, so they are counted from its end. */
function count(pid: string): Counted | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, one) => sum + one, 0);
    return { parent: fields[1] ?? 0, ticks };
  } catch {
    // It ended meanwhile.
    return null;
  }
}
