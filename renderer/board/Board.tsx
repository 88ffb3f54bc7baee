import { useLayoutEffect } from 'react';
import type { BoardView } from '../../shared/ipc/views.ts';
import { useView } from '../lib/bridge.ts';
import { followLanguage } from '../lib/texts/i18n.ts';
import { RehearsalOver } from '../ui/rehearsal-over.tsx';
import { CallingFrame } from './frame/CallingFrame.tsx';
import { CeremonyFrame } from './frame/CeremonyFrame.tsx';
import { Header } from './frame/Header.tsx';
import { Interlude } from './interlude/Interlude.tsx';
import { useSkip } from './motion/use-skip.ts';
import { callingStage } from './stages/calling-stage.ts';
import { useTexts } from './text/formats.ts';

/** The big screen: it shows the view that it was sent, and can call nothing. */
export function Board() {
  const view = useView('board');
  const { t } = useTexts();
  useLayoutEffect(() => {
    if (view) mark(view);
  }, [view]);
  useSkip(view?.show.skips ?? 0);
  if (!view) return null;
  const { interlude } = view.show;
  return (
    <div className="board" data-rehearsal={view.rehearsal}>
      <Header view={view} />
      {interlude ? <Interlude interlude={interlude} view={view} /> : <Stage view={view} />}
      {view.rehearsal && <RehearsalOver word={t('rehearsal')} />}
    </div>
  );
}

function Stage({ view }: { view: BoardView }) {
  const calling = callingStage(view);
  return (
    <main className="board-stage" data-testid="board-stage">
      {calling ? <CallingFrame view={view} {...calling} /> : <CeremonyFrame view={view} />}
    </main>
  );
}

/** Tests and the recorder read from the body what is on screen. */
function mark({ stage, seq, language, show }: BoardView): void {
  followLanguage(language);
  document.documentElement.dataset['theme'] = show.theme;
  document.body.dataset['interlude'] = show.interlude?.kind ?? '';
  document.body.dataset['stage'] = stage.kind;
  document.body.dataset['seq'] = String(seq);
}
