import { app } from 'electron';

/** Answers what ends the app: once, after `finish`, also where the system asks for it. */
export function quitTogether(finish: () => Promise<void>): () => void {
  let quitting: Promise<void> | null = null;
  const quit = (): void => {
    quitting ??= finish()
      .catch((error: unknown) => console.error(error))
      .then(() => app.exit(0));
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    quit();
  });
  return quit;
}
