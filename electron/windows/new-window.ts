import { BrowserWindow, type BrowserWindowConstructorOptions, type WebContents } from 'electron';

/** Every window of the app: a sandboxed page that stays where it was opened, not shown until it is ready. */
export function newWindow(
  preload: string,
  { webPreferences, ...options }: BrowserWindowConstructorOptions,
): BrowserWindow {
  const window = new BrowserWindow({
    ...{ show: false, autoHideMenuBar: true, backgroundColor: '#3b0a0a', ...options },
    webPreferences: {
      ...webPreferences,
      ...{ preload, sandbox: true, contextIsolation: true, nodeIntegration: false },
      ...{ webviewTag: false, spellcheck: false },
    },
  });
  confine(window.webContents);
  return window;
}

/** A window stays where it was opened: no navigation, no second window, no view inside. */
function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
