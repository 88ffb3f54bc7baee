export interface Progress {
  say(what: string): void;
  /** Within one batch, by its name. */
  at(batch: string, done: number, total: number, draws: number, elapsedMs: number): void;
}

/** One line that moves on a terminal; in a log, a line for each tenth of a batch. On standard error. */
export function showProgress(): Progress {
  const { stderr } = process;
  let last = '';
  return {
    say: (what) => stderr.write(`demo: ${what}\n`),
    at(batch, done, total, draws, elapsedMs) {
      const line = `demo: ${batch}: ${done} of ${total} claims, ${draws} draws, ${(elapsedMs / 1000).toFixed(1)} s`;
      if (stderr.isTTY) {
        stderr.write(`\r${line}${done === total ? '\n' : ''}`);
        return;
      }
      const reached = `${batch} ${Math.floor((10 * done) / total)}`;
      if (reached !== last) stderr.write(`${line}\n`);
      last = reached;
    },
  };
}
