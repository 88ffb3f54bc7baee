import { constants } from 'node:os';

export interface Interruption {
  /** The exit status of a program that a signal has ended, or null. */
  status(): number | null;
  /** From here on signals do what they always do. */
  forget(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Notes a signal. Playwright closes the app on the same signal, and whatever waits for the app then fails. */
export function watchForInterruption(say: (what: string) => void): Interruption {
  let status: number | null = null;
  const note = (signal: NodeJS.Signals): void => {
    if (status === null) say('interrupted; closing the app');
    status ??= 128 + constants.signals[signal];
  };
  for (const signal of SIGNALS) process.on(signal, note);
  return {
    status: () => status,
    forget: () => {
      for (const signal of SIGNALS) process.off(signal, note);
    },
  };
}
