const PERCENTILES = [50, 95, 99, 100] as const;

/** One row for each measured thing, and the ratio of the first to the second at each percentile. */
export function printTable(measured: Readonly<Record<string, readonly number[]>>): void {
  const rows = Object.entries(measured).map(([name, times]) => ({
    name,
    at: PERCENTILES.map((p) => percentile(times, p)),
    n: times.length,
  }));
  console.log(`${''.padEnd(60)}${'n'.padStart(7)}${PERCENTILES.map((p) => `p${p}`.padStart(10)).join('')}`);
  for (const { name, at, n } of rows) {
    console.log(
      `${name.padEnd(60)}${String(n).padStart(7)}${at.map((ms) => ms.toFixed(3).padStart(10)).join('')}`,
    );
  }
  const [first, second] = rows;
  if (!first || !second) return;
  const ratios = first.at.map((ms, i) => (ms / (second.at[i] ?? NaN)).toFixed(1).padStart(10));
  console.log(`${'ratio'.padEnd(67)}${ratios.join('')}`);
}

/** The smallest value that at least `p` percent of the values do not exceed. */
function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? NaN;
}
