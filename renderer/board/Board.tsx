import { useLayoutEffect } from 'react';
import type { BoardView } from '../../shared/ipc/views.ts';
import { useView } from '../lib/bridge.ts';
import { followLanguage } from '../lib/texts/i18n.ts';
import { RehearsalOver } from '../ui/rehearsal-over.tsx';
import { CallingFrame } from './frame/CallingFrame.tsx';
import { CeremonyFrame } from './frame/CeremonyFrame.tsx';
import { Header } from './frame/Header.tsx';
import { callingStage } from './stages/calling-stage.ts';
import { useTexts } from './text/formats.ts';

/** The big screen: it shows the view that it was sent, and can call nothing. */
export function Board() {
  const view = useView('board');
  const { t } = useTexts();
  useLayoutEffect(() => {
    if (view) mark(view);
  }, [view]);
  if (!view) return null;
  const calling = callingStage(view);
  return (
    <div className="board" data-rehearsal={view.rehearsal}>
      <Header view={view} />
      <main className="board-stage" data-testid="board-stage">
        {calling ? <CallingFrame view={view} {...calling} /> : <CeremonyFrame view={view} />}
      </main>
      {view.rehearsal && <RehearsalOver word={t('rehearsal')} />}
    </div>
  );
}

/** Tests and the recorder read from the body what is on screen. */
function mark({ stage, seq, language }: BoardView): void {
  followLanguage(language);
  document.body.dataset['stage'] = stage.kind;
  document.body.dataset['seq'] = String(seq);
}
