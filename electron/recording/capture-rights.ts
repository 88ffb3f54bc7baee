import type { BrowserWindow, Session, WebContents } from 'electron';

/** The page of the hidden recorder window. */
const RECORDER_PAGE = /^app:\/\/sunlot\/recorder\//;
const DESK_PAGE = /^app:\/\/sunlot\/desk\//;

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

/** What is asked for, as Electron says it: a request names a list of media, a check one of them. */
export interface CaptureAsked {
  readonly isMainFrame: boolean;
  readonly mediaTypes?: readonly string[];
  readonly mediaType?: string;
}

/**
 * For use in both permission handlers. The recorder gets camera, microphone and screen; the desk a camera and nothing
 * else, for the fingerprint of who cannot write; every other window none of it.
 */
export function mayCapture(
  webContents: Pick<WebContents, 'getURL'> | null,
  permission: string,
  { isMainFrame, mediaTypes, mediaType }: CaptureAsked,
): boolean {
  const url = webContents?.getURL() ?? '';
  if (RECORDER_PAGE.test(url)) return permission === 'media' || permission === 'display-capture';
  const asked = mediaTypes ?? [mediaType];
  // Not without a type: an empty list would be anything.
  const isVideoAlone = asked.length > 0 && asked.every((type) => type === 'video');
  return permission === 'media' && isVideoAlone && isMainFrame && DESK_PAGE.test(url);
}
