import { useSyncExternalStore } from 'react';
import type { Bridge } from '../../shared/ipc/contract.ts';
import type { Views } from '../../shared/ipc/window-views.ts';

declare global {
  interface Window {
    readonly sunlot: Bridge;
  }
}

export const bridge: Bridge = window.sunlot;

let view: unknown = null;

/** The window's current view; null until the main process has sent one. */
export function useView<W extends keyof Views>(_window: W): Views[W] | null {
  return useSyncExternalStore(subscribe, () => view as Views[W] | null);
}

function subscribe(changed: () => void): () => void {
  const stop = bridge.onView((next) => {
    view = next;
    changed();
  });
  bridge.ready();
  return stop;
}
