import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { Modal } from '../../ui/modal.tsx';
import { useActions } from '../actions.tsx';
import { RehearsalMark } from '../rehearsal.tsx';
import { isFrozen, TABS, useLists, type Tab } from './opening.tsx';
import { OverviewTab } from './overview-tab.tsx';

interface ListsProps {
  readonly view: ConsoleView;
  /** Why the last action was refused. */
  readonly refused: ReactNode;
}

/** The workspace of the lists, over the page: the step goes on below, untouched. */
export function Lists({ view, refused }: ListsProps) {
  const { t } = useTranslation('console');
  const { busy, forgive } = useActions();
  const { opened, open, close } = useLists();
  if (!opened) return null;
  const leave = (): void => {
    if (busy !== null) return;
    forgive();
    close();
  };
  const go = (tab: Tab): void => {
    forgive();
    open(tab);
  };
  return (
    <Modal
      title={t('workspace.title')}
      testId="lists"
      className="lists"
      close={{ label: t('workspace.close'), onClose: leave }}
    >
      <Tabs tab={opened.tab} onGo={go} />
      {isFrozen(view) && <p className="lists-frozen">{t('workspace.frozen')}</p>}
      {refused}
      <div
        className="lists-body"
        role="tabpanel"
        id="lists-panel"
        aria-labelledby={`lists-tab-${opened.tab}`}
        data-tab={opened.tab}
      >
        <Shown view={view} tab={opened.tab} />
      </div>
      <RehearsalMark view={view} />
    </Modal>
  );
}

function Shown({ view, tab }: { readonly view: ConsoleView; readonly tab: Tab }) {
  switch (tab) {
    case 'overview':
      return <OverviewTab view={view} />;
    default:
      return null;
  }
}

/** Arrow keys move along the tabs, as everywhere. */
function Tabs({ tab, onGo }: { readonly tab: Tab; readonly onGo: (tab: Tab) => void }) {
  const { t } = useTranslation('console');
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const to = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? tab;
    onGo(to);
    list.current?.querySelector<HTMLElement>(`#lists-tab-${to}`)?.focus();
  };
  return (
    <div ref={list} className="lists-tabs" role="tablist" aria-label={t('workspace.title')} onKeyDown={move}>
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`lists-tab-${each}`}
          data-testid={`lists-tab-${each}`}
          aria-selected={each === tab}
          aria-controls="lists-panel"
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onGo(each)}
        >
          {t(`workspace.tabs.${each}`)}
        </button>
      ))}
    </div>
  );
}
