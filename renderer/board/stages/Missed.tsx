import type { OnStage } from '../../../shared/ipc/views.ts';
import { Fit } from '../text/Fit.tsx';
import { useTexts } from '../text/formats.ts';

/** Nobody came: said plainly, with what to do. */
export function Missed({ claim: { attempt } }: { claim: OnStage }) {
  const { t } = useTexts();
  return (
    <div className="theatre-front missed">
      <Fit text={t('missed')} className="missed-word" />
      <p className="lead">{t('missedNote', { attempt })}</p>
      <p className="lead lead-gold">{t('missedHint')}</p>
    </div>
  );
}
