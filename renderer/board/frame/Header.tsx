import type { BoardView } from '../../../shared/ipc/views.ts';
import { ofBatch } from '../stages/calling-stage.ts';
import { batchName } from '../text/batch-name.ts';
import { emWidth } from '../text/em-width.ts';
import { useTexts } from '../text/formats.ts';
import { vars } from '../text/vars.ts';
import { Clock } from './Clock.tsx';
import { Sun } from './Sun.tsx';

/** What this is, whether it is recorded, and the time: on every stage. */
export function Header({ view }: { view: BoardView }) {
  const { t } = useTexts();
  const { title, recording, rehearsal } = view;
  const batch = ofBatch(view);
  const shown = title ?? t('brand');
  return (
    <header className="header">
      <Sun />
      <h1 className="header-title" style={vars({ em: emWidth(shown) })}>
        {shown}
      </h1>
      {batch && <span className="header-batch">{batchName(t, batch)}</span>}
      {rehearsal && <span className="header-rehearsal">{t('rehearsalNote')}</span>}
      <span className="header-recording" data-on={recording}>
        <i />
        {t(recording ? 'recording' : 'notRecording')}
      </span>
      <Clock />
    </header>
  );
}
