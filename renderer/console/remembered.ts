import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

type Remembered = readonly [string, (name: string) => void];

/** A name typed once and kept as long as the window is open, the same in every form that asks for it. */
function useRemembered(key: string): Remembered {
  const name = useSyncExternalStore(subscribe, () => sessionStorage.getItem(key) ?? '');
  return [
    name,
    (next) => {
      sessionStorage.setItem(key, next);
      for (const changed of listeners) changed();
    },
  ];
}

/** Who checks papers and sheets, and works on the lists. */
export function useCheckedBy(): Remembered {
  return useRemembered('sunlot.checkedBy');
}

/** Who holds a household's papers against the list (初审): not always who enters it. */
export function useReviewer(): Remembered {
  return useRemembered('sunlot.reviewer');
}

/** The second person, who confirms what the first has checked. */
export function useConfirmedBy(): Remembered {
  return useRemembered('sunlot.confirmedBy');
}

/** The residents' representatives of a round of inspections, as they were typed. */
export function useRepresentatives(): Remembered {
  return useRemembered('sunlot.representatives');
}
