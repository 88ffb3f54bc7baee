import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { Modal } from '../ui/modal.tsx';
import { useActions } from './actions.tsx';
import type { MoreItem } from './more-items.ts';

/** What can lie above the page, one at a time: one of the rare actions has a drawer of its own. The lists are a page. */
export type Drawer = 'keys' | 'more' | 'show' | 'suspend' | 'displays' | MoreItem | EntryDrawer;

/** An entry of the ledger, by its seq. */
export type EntryDrawer = `entry-${number}`;

export function isEntry(drawer: Drawer): drawer is EntryDrawer {
  return drawer.startsWith('entry-');
}

interface Drawers {
  readonly opened: Drawer | null;
  readonly open: (drawer: Drawer) => void;
  /** Not while a call is under way: its answer belongs here. */
  readonly close: () => void;
}

const DrawersContext = createContext<Drawers | null>(null);

export function useDrawers(): Drawers {
  const drawers = useContext(DrawersContext);
  if (!drawers) throw new Error('outside of DrawersProvider');
  return drawers;
}

export function DrawersProvider({ children }: { readonly children: ReactNode }) {
  const { busy, forgive } = useActions();
  const [opened, setOpened] = useState<Drawer | null>(null);
  const drawers = useMemo<Drawers>(() => {
    const go = (to: Drawer | null): void => {
      forgive();
      setOpened(to);
    };
    return { opened, open: go, close: () => busy === null && go(null) };
  }, [opened, busy, forgive]);
  return <DrawersContext value={drawers}>{children}</DrawersContext>;
}

/** What every drawer is told. */
export interface DrawerProps {
  readonly view: ConsoleView;
  /** Why the last action was refused. */
  readonly refused: ReactNode;
}

interface DrawerFrameProps {
  readonly testId: string;
  readonly title: string;
  readonly wide?: boolean;
  readonly refused: ReactNode;
  readonly children: ReactNode;
}

/** A sheet from the right, over the page; Escape and its button close it. */
export function DrawerFrame({ testId, title, wide = false, refused, children }: DrawerFrameProps) {
  const { t } = useTranslation('console');
  const { close } = useDrawers();
  return (
    <Modal
      title={title}
      testId={testId}
      className={wide ? 'drawer wide' : 'drawer'}
      close={{ label: t('more.close'), onClose: close }}
    >
      <div className="modal-body">{children}</div>
      {refused}
    </Modal>
  );
}
