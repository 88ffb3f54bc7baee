import type { BoardView } from '../../../shared/ipc/views.ts';
import { useScreen } from '../slots/use-screen.ts';
import { ofBatch } from '../stages/calling-stage.ts';
import { batchName } from '../text/batch-name.ts';
import { emWidth } from '../text/em-width.ts';
import { useTexts } from '../text/formats.ts';
import { vars } from '../text/vars.ts';
import { Clock } from './Clock.tsx';
import { headerRoom } from './header-room.ts';
import { Sun } from './Sun.tsx';

/** What this is, whether it is recorded, and the time: on every stage. */
export function Header({ view }: { view: BoardView }) {
  const { t } = useTexts();
  const screen = useScreen();
  const onBoard = ofBatch(view);
  const title = view.title ?? t('brand');
  const batch = onBoard ? batchName(t, onBoard) : '';
  const note = view.rehearsal ? t('rehearsalNote') : '';
  const recording = t(view.recording ? 'recording' : 'notRecording');
  const { withBatch, titleWidth, shown } = headerRoom({ title, batch, note, recording, ...screen });
  return (
    <header className="header">
      <Sun />
      <h1 className="header-title" style={vars({ em: emWidth(shown), room: `${titleWidth}px` })}>
        {shown}
      </h1>
      {withBatch && <span className="header-batch">{batch}</span>}
      {note && <span className="header-rehearsal">{note}</span>}
      <span className="header-recording" data-on={view.recording}>
        <i />
        {recording}
      </span>
      <Clock />
    </header>
  );
}
