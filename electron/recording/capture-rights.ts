import type { BrowserWindow, Session, WebContents } from 'electron';

/** The page of the hidden recorder window. */
const RECORDER_PAGE = /^app:\/\/sunlot\/recorder\//;

/**
 * Answers the recorder's getDisplayMedia with the board's own frames, without a dialog; refuses everyone else, and the
 * recorder too while there is no board. The board and the recorder need `backgroundThrottling: false`.
 */
export function serveBoardCapture(session: Session, board: () => BrowserWindow | null): void {
  session.setDisplayMediaRequestHandler((request, done) => {
    const window = board();
    const fromRecorder = RECORDER_PAGE.test(request.frame?.url ?? '');
    if (!fromRecorder || window === null || window.isDestroyed()) {
      // Electron's way to refuse; it throws inside for an empty answer to a video request, after having refused.
      try {
        done({});
      } catch {}
      return;
    }
    done({ video: window.webContents.mainFrame });
  });
}

/** What the recorder page asks for. For use in both permission handlers; every other window gets none of it. */
export function mayCapture(webContents: WebContents | null, permission: string): boolean {
  const wanted = permission === 'media' || permission === 'display-capture';
  return wanted && RECORDER_PAGE.test(webContents?.getURL() ?? '');
}
