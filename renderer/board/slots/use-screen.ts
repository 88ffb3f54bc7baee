import { useSyncExternalStore } from 'react';

/** Where the board is drawn as text: the usual projector. */
const WITHOUT_A_WINDOW = '1920x1080';

/** The window's size in CSS pixels, as one string so that it is only new when it changed. */
export function useScreen(): { width: number; height: number } {
  const size = useSyncExternalStore(
    subscribe,
    () => `${window.innerWidth}x${window.innerHeight}`,
    () => WITHOUT_A_WINDOW,
  );
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
