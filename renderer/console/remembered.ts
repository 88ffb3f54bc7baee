import { useSyncExternalStore } from 'react';

const KEY = 'sunlot.checkedBy';
const listeners = new Set<() => void>();

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** Who checks papers and sheets: typed once, kept as long as the window is open, the same in every form that asks for it. */
export function useCheckedBy(): readonly [string, (name: string) => void] {
  const name = useSyncExternalStore(subscribe, () => sessionStorage.getItem(KEY) ?? '');
  return [name, remember];
}

function remember(name: string): void {
  sessionStorage.setItem(KEY, name);
  for (const changed of listeners) changed();
}
