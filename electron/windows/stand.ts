import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Rectangle } from './display-memory.ts';
import type { Place } from './placing.ts';

/** How long a window manager may take to let a window out of full screen; where there is none nobody answers. */
const LEAVE_MS = 1500;

/** Without a window manager X11 fills the screen that the window stands on by then, to the pixel only from there. */
const SETTLE_MS = 200;

/** Content size of a window that has no display of its own. */
export type Size = readonly [width: number, height: number];

/** What a new window is made with, so that it comes up where it belongs. */
export function optionsAt(place: Place, [width, height]: Size): BrowserWindowConstructorOptions {
  if (place.kind === 'hidden') return { width, height };
  if (place.kind === 'full') return { ...place.display.bounds, fullscreen: true };
  const { workArea } = place.display;
  return { width, height, ...centred(workArea, [width, height]) };
}

/** Brings a window to its place. Done again it changes nothing, so it can follow every word of the system's. */
export async function stand(window: BrowserWindow, place: Place, size: Size): Promise<void> {
  switch (place.kind) {
    case 'hidden':
      window.hide();
      return;
    case 'full':
      if (!window.isFullScreen() || !isSame(window.getBounds(), place.display.bounds)) {
        // A full-screen window cannot be moved: it has to come out, go over, and fill the screen again.
        await leaveFullScreen(window);
        await pause(SETTLE_MS);
        window.setBounds(place.display.bounds);
        await pause(SETTLE_MS);
        window.setFullScreen(true);
        await pause(SETTLE_MS);
      }
      break;
    case 'window':
      if (window.isFullScreen()) await leaveFullScreen(window);
      else if (isInside(window.getBounds(), place.display.bounds)) break;
      window.setBounds(windowed(place.display.workArea, size));
      break;
  }
  if (!window.isDestroyed()) window.showInactive();
}

function leaveFullScreen(window: BrowserWindow): Promise<void> {
  if (!window.isFullScreen()) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LEAVE_MS);
    window.once('leave-full-screen', () => {
      clearTimeout(timer);
      resolve();
    });
    window.setFullScreen(false);
  });
}

const isSame = (a: Rectangle, b: Rectangle): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Whether a window's middle lies on that display. */
function isInside(window: Rectangle, display: Rectangle): boolean {
  const x = window.x + window.width / 2;
  const y = window.y + window.height / 2;
  return x >= display.x && x < display.x + display.width && y >= display.y && y < display.y + display.height;
}

function windowed(workArea: Rectangle, [width, height]: Size): Rectangle {
  const fitting: Size = [Math.min(width, workArea.width), Math.min(height, workArea.height)];
  return { ...centred(workArea, fitting), width: fitting[0], height: fitting[1] };
}

function centred(area: Rectangle, [width, height]: Size): { x: number; y: number } {
  return {
    x: Math.round(area.x + Math.max(0, area.width - width) / 2),
    y: Math.round(area.y + Math.max(0, area.height - height) / 2),
  };
}
