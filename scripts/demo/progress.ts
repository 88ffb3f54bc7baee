export interface Progress {
  say(what: string): void;
  at(done: number, total: number, draws: number, elapsedMs: number): void;
}

/** One line that moves on a terminal; in a log, a line for each tenth. On standard error. */
export function showProgress(): Progress {
  const { stderr } = process;
  let tenth = -1;
  return {
    say: (what) => stderr.write(`demo: ${what}\n`),
    at(done, total, draws, elapsedMs) {
      const line = `demo: ${done} of ${total} claims, ${draws} draws, ${(elapsedMs / 1000).toFixed(1)} s`;
      if (stderr.isTTY) {
        stderr.write(`\r${line}${done === total ? '\n' : ''}`);
        return;
      }
      const reached = Math.floor((10 * done) / total);
      if (reached > tenth) stderr.write(`${line}\n`);
      tenth = reached;
    },
  };
}
