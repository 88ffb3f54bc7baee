// What set-up tells the person who waits. Always on standard error: standard output belongs to the task.

/** A set-up step that cannot work: what failed, why, and the way out, each a plain sentence. */
export class SetupError extends Error {
  /**
   * @param {string} what
   * @param {string} why
   * @param {string} wayOut
   */
  constructor(what, why, wayOut) {
    super(`${what}\n  Why: ${why}\n  Way out: ${wayOut}`);
    this.name = 'SetupError';
  }
}

/** @param {string} text */
export function say(text) {
  process.stderr.write(`setup: ${text}\n`);
}

/** @param {number} startedMs */
function secondsSince(startedMs) {
  return `${Math.round((Date.now() - startedMs) / 1000)} s`;
}

/**
 * Shows a step while it works: a running clock on a terminal, a line at its start and its end elsewhere.
 * @template T
 * @param {string} title what is being done, e.g. "installing the dependencies"
 * @param {(progress: (how: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedMs = Date.now();
  const terminal = process.stderr.isTTY;
  let how = '';
  const show = () => {
    const width = (process.stderr.columns || 80) - 1;
    const line = `setup: ${title} … ${secondsSince(startedMs)}${how && ` · ${how}`}`;
    process.stderr.write(`\r\x1b[2K${line.slice(0, width)}`);
  };
  const clock = terminal ? setInterval(show, 500) : undefined;
  if (terminal) show();
  else say(`${title} …`);
  try {
    const result = await work((text) => (how = text));
    if (terminal) process.stderr.write('\r\x1b[2K');
    say(`${title}: done after ${secondsSince(startedMs)}`);
    return result;
  } catch (error) {
    if (terminal) process.stderr.write('\r\x1b[2K');
    say(`${title}: failed after ${secondsSince(startedMs)}`);
    throw error;
  } finally {
    clearInterval(clock);
  }
}
