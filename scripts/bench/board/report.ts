import { cpus, loadavg } from 'node:os';

interface Limit {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly holds: boolean;
}

const limits: Limit[] = [];

/** A limit that the issue wants; nothing fails by it, it is only said at the end. */
export function wants(what: string, { below }: { below: number }, measured: number, unit: string): void {
  limits.push({
    what,
    wanted: `< ${below}${unit}`,
    measured: figure(measured, unit),
    holds: measured < below,
  });
}

/** The same, where more is better. */
export function wantsAtLeast(what: string, least: number, measured: number, unit: string): void {
  limits.push({
    what,
    wanted: `≥ ${least}${unit}`,
    measured: figure(measured, unit),
    holds: measured >= least,
  });
}

const figure = (value: number, unit: string): string => `${value.toFixed(2)}${unit}`;

export function printLimits(): void {
  console.log('\nwhat is wanted, and whether it holds in this run:');
  for (const { what, wanted, measured, holds } of limits)
    console.log(
      `${holds ? '  holds    ' : '  FALLS SHORT '.padEnd(11)}${what}: ${measured} (wanted ${wanted})`,
    );
}

/** A part of the bench, between two looks at how busy the machine is: figures of a busy one say little. */
export async function part(name: string, run: () => Promise<void>): Promise<void> {
  console.log(`\n${name}; load before ${load()}`);
  const startedMs = performance.now();
  await run();
  const seconds = (performance.now() - startedMs) / 1000;
  console.log(`${name} took ${seconds.toFixed(0)} s; load after ${load()}`);
}

/** How many programs wanted a core over the last minute, of how many cores. */
function load(): string {
  return `${(loadavg()[0] ?? 0).toFixed(2)} of ${cpus().length} cores`;
}

export const say = (what: string): void => void process.stderr.write(`bench: ${what}\n`);

export const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below = NaN, above = NaN] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (below + above) / 2;
}
