import { useSyncExternalStore } from 'react';

/** The window's size in CSS pixels, as one string so that it is only new when it changed. */
export function useScreen(): { width: number; height: number } {
  const size = useSyncExternalStore(subscribe, () => `${window.innerWidth}x${window.innerHeight}`);
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
