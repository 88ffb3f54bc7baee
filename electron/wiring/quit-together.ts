import { app } from 'electron';
import type { Windows } from '../windows/windows.ts';

/** Closing the console ends the app; board and desk stay as long as it does. */
export function quitTogether(windows: Windows, finish: () => Promise<void>): void {
  let quitting: Promise<void> | null = null;
  const quit = (): void => {
    quitting ??= finish()
      .catch((error: unknown) => console.error(error))
      .then(() => app.exit(0));
  };
  for (const role of ['board', 'desk', 'console', 'recorder'] as const) {
    windows.get(role)?.on('close', (event) => {
      event.preventDefault();
      if (role === 'console') quit();
    });
  }
  app.on('before-quit', (event) => {
    event.preventDefault();
    quit();
  });
}
