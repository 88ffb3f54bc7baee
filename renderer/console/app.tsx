import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useView } from '../lib/bridge.ts';
import { followLanguage } from '../lib/texts/i18n.ts';
import { ActionBar } from './action-bar.tsx';
import { ActionsProvider } from './actions.tsx';
import { Asking } from './asking.tsx';
import { BigWordsProvider } from './big-words.tsx';
import { DisplayLost } from './displays/board-lost.tsx';
import { DrawerShown } from './drawer-shown.tsx';
import { DrawersProvider, useDrawers } from './drawers.tsx';
import { useFirstField } from './first-field.ts';
import { Header } from './header.tsx';
import { useImporting } from './importing.ts';
import { KeyBar } from './key-bar.tsx';
import { Lists } from './lists/lists.tsx';
import { areListsOpen, ListsProvider, useLists } from './lists/opening.tsx';
import { Rail } from './rail.tsx';
import { RecoveryProvider } from './recovery.tsx';
import { Refused } from './refused.tsx';
import { OnBoard } from './show/on-board.tsx';
import { RehearsalMark } from './rehearsal.tsx';
import { SayLine } from './sound/say-line.tsx';
import { SoundProvider } from './sound/sound.tsx';
import { StepBody } from './step-body.tsx';
import { isOnStage } from './steps.ts';
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
              <DrawersProvider>
                <SoundProvider view={view}>
                  <Console view={view} />
                </SoundProvider>
              </DrawersProvider>
            </ListsProvider>
          </BigWordsProvider>
        </TicketSheetsProvider>
      </RecoveryProvider>
    </ActionsProvider>
  );
}

function Console({ view }: { readonly view: ConsoleView }) {
  const importing = useImporting(view);
  const { opened } = useDrawers();
  const lists = useLists();
  const inLists = lists.opened !== null && areListsOpen(view);
  const place = inLists ? 'lists' : opened !== null ? 'form' : 'page';
  const refused = <Refused view={view} importing={importing} place={place} />;
  useLayoutEffect(() => {
    document.body.dataset.step = view.step;
    document.body.dataset.seq = String(view.seq);
  }, [view.step, view.seq]);
  useFirstField(`${view.step}/${view.claim?.seq}/${view.claim?.pick}/${importing.kind}`);
  return (
    <div className={`console ${isOnStage(view) ? 'drawing' : ''}`}>
      <Header view={view} />
      <Rail view={view} />
      <main className="work">
        <DisplayLost view={view} />
        <StepBody view={view} importing={importing} />
        {place === 'page' && refused}
        <OnBoard view={view} />
        <SayLine show={view.show} testId="say" />
        <ActionBar view={view} importing={importing} />
      </main>
      <KeyBar view={view} />
      <RehearsalMark view={view} />
      <DrawerShown view={view} refused={refused} />
      {inLists && <Lists view={view} refused={refused} />}
      <Asking />
    </div>
  );
}
