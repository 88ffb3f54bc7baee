import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { Modal } from '../../ui/modal.tsx';
import { useActions } from '../actions.tsx';
import { RehearsalMark } from '../rehearsal.tsx';
import { CheckInTab } from './check-in-tab.tsx';
import { DwellingsTab } from './dwellings-tab.tsx';
import { GroupsTab } from './groups-tab.tsx';
import { HouseholdsTab } from './households-tab.tsx';
import { NoticesTab } from './notices-tab.tsx';
import { isFrozen, TABS, useLists, type Tab } from './opening.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';

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
      {TABS.map((tab) => (
        <div
          key={tab}
          className="lists-body"
          role="tabpanel"
          id={`lists-panel-${tab}`}
          aria-labelledby={`lists-tab-${tab}`}
          data-testid={`lists-panel-${tab}`}
          hidden={tab !== opened.tab}
        >
          <Panel view={view} tab={tab} shown={tab === opened.tab} />
        </div>
      ))}
      <RehearsalMark view={view} />
    </Modal>
  );
}

interface PanelProps {
  readonly view: ConsoleView;
  readonly tab: Tab;
  readonly shown: boolean;
}

/** All stay as they were left: what was filtered, selected or typed is there when one comes back to it. */
function Panel({ view, tab, shown }: PanelProps) {
  switch (tab) {
    case 'overview':
      return <OverviewTab view={view} />;
    case 'households':
      return <HouseholdsTab view={view} shown={shown} />;
    case 'dwellings':
      return <DwellingsTab view={view} shown={shown} />;
    case 'groups':
      return <GroupsTab view={view} shown={shown} />;
    case 'notices':
      return <NoticesTab view={view} shown={shown} />;
    case 'checkIn':
      return <CheckInTab view={view} shown={shown} />;
    case 'settings':
      return <SettingsTab view={view} />;
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
          aria-controls={`lists-panel-${each}`}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onGo(each)}
        >
          {t(`workspace.tabs.${each}`)}
        </button>
      ))}
    </div>
  );
}
