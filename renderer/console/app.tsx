import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useView } from '../lib/bridge.ts';
import { followLanguage } from '../lib/texts/i18n.ts';
import { ActionBar } from './action-bar.tsx';
import { ActionsProvider } from './actions.tsx';
import { Asking } from './asking.tsx';
import { Header } from './header.tsx';
import { useImporting } from './importing.ts';
import { Rail } from './rail.tsx';
import { Refused } from './refused.tsx';
import { StepBody } from './step-body.tsx';

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
      <Console view={view} />
    </ActionsProvider>
  );
}

function Console({ view }: { readonly view: ConsoleView }) {
  const importing = useImporting(view);
  useLayoutEffect(() => {
    document.body.dataset.step = view.step;
    document.body.dataset.seq = String(view.seq);
  }, [view.step, view.seq]);
  return (
    <div className="console">
      <Header view={view} />
      <Rail view={view} />
      <main className="work">
        <StepBody view={view} importing={importing} />
        <Refused />
        <ActionBar view={view} importing={importing} />
      </main>
      <Asking />
    </div>
  );
}
