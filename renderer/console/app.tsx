import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useView } from '../lib/bridge.ts';
import { followLanguage } from '../lib/texts/i18n.ts';
import { ActionBar } from './action-bar.tsx';
import { ActionsProvider } from './actions.tsx';
import { Asking } from './asking.tsx';
import { BigWordsProvider } from './big-words.tsx';
import { Header } from './header.tsx';
import { useImporting } from './importing.ts';
import { Lists } from './lists/lists.tsx';
import { areListsOpen, ListsProvider, useLists } from './lists/opening.tsx';
import { More, type Opened } from './more.tsx';
import { Rail } from './rail.tsx';
import { RecoveryProvider } from './recovery.tsx';
import { Refused } from './refused.tsx';
import { RehearsalMark } from './rehearsal.tsx';
import { StepBody } from './step-body.tsx';
import { SuspendForm } from './suspend-form.tsx';
import { TicketSheetsProvider } from './ticket-sheets.tsx';

export function App() {
  const view = useView('console');
  const { t } = useTranslation('console');
  const language = view?.language;
  useEffect(() => {
    if (language) followLanguage(language);
  }, [language]);
  if (!view) return <p className="starting">{t('starting')}</p>;
  return (
    <ActionsProvider step={view.step}>
      <RecoveryProvider>
        <TicketSheetsProvider>
          <BigWordsProvider>
            <ListsProvider>
              <Console view={view} />
            </ListsProvider>
          </BigWordsProvider>
        </TicketSheetsProvider>
      </RecoveryProvider>
    </ActionsProvider>
  );
}

function Console({ view }: { readonly view: ConsoleView }) {
  const importing = useImporting(view);
  const [opened, open] = useState<Opened>(null);
  const lists = useLists();
  const inLists = lists.opened !== null && areListsOpen(view);
  const place = inLists ? 'lists' : opened !== null ? 'form' : 'page';
  const refused = <Refused view={view} importing={importing} place={place} />;
  useLayoutEffect(() => {
    document.body.dataset.step = view.step;
    document.body.dataset.seq = String(view.seq);
  }, [view.step, view.seq]);
  return (
    <div className="console">
      <Header view={view} onOpen={open} />
      <Rail view={view} />
      <main className="work">
        <StepBody view={view} importing={importing} />
        {place === 'page' && refused}
        <ActionBar view={view} importing={importing} />
      </main>
      <RehearsalMark view={view} />
      {opened === 'suspend' && <SuspendForm view={view} refused={refused} onClose={() => open(null)} />}
      {opened !== null && opened !== 'suspend' && (
        <More view={view} opened={opened} refused={refused} onOpen={open} />
      )}
      {inLists && <Lists view={view} refused={refused} />}
      <Asking />
    </div>
  );
}
