import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';

export const TABS = [
  ...(['overview', 'households', 'dwellings', 'groups', 'notices', 'checkIn', 'settings'] as const),
] as const;
export type Tab = (typeof TABS)[number];

/** Which households a button elsewhere wants shown. */
export type Wanted = 'errors' | 'warnings' | 'unconfirmed' | 'edits' | 'late';

interface Opened {
  readonly tab: Tab;
  readonly wanted: Wanted | null;
  /** Counts the openings: the same button pressed twice wants the same twice. */
  readonly turn: number;
}

interface Lists {
  readonly opened: Opened | null;
  readonly open: (tab: Tab, wanted?: Wanted) => void;
  readonly close: () => void;
}

const ListsContext = createContext<Lists | null>(null);

export function ListsProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const lists = useMemo<Lists>(
    () => ({
      opened,
      open: (tab, wanted) =>
        setOpened((before) => ({ tab, wanted: wanted ?? null, turn: (before?.turn ?? 0) + 1 })),
      close: () => setOpened(null),
    }),
    [opened],
  );
  return <ListsContext value={lists}>{children}</ListsContext>;
}

export function useLists(): Lists {
  const lists = useContext(ListsContext);
  if (!lists) throw new Error('outside of ListsProvider');
  return lists;
}

/** Whether the lists may be looked at: the personal data is unlocked. */
export function areListsOpen({ step }: Pick<ConsoleView, 'step'>): boolean {
  return step !== 'setPassphrase' && step !== 'unlock';
}

const BEFORE_FREEZE: readonly ConsoleView['step'][] = [
  ...(['setPassphrase', 'unlock', 'importHouseholds', 'importDwellings'] as const),
  ...(['publishNotice', 'openCeremony', 'freezeRegister'] as const),
];

/** Whether the register is frozen: what stands in it cannot be changed any more. */
export function isFrozen({ step, ceremony, suspended, plan }: ConsoleView): boolean {
  if (ceremony === null) return false;
  // Suspended before the freeze: the step says only that it stands still.
  if (step === 'resume' && suspended !== null) return plan !== null;
  return !BEFORE_FREEZE.includes(step);
}
