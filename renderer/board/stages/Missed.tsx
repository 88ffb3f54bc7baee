import type { OnStage } from '../../../shared/ipc/views.ts';
import { Fit } from '../text/Fit.tsx';
import { useTexts } from '../text/formats.ts';
import { groupContext } from '../text/name.ts';

/** What did not come to a draw, said plainly: a word, why, and what follows from it. */
function Plain({ word, lines }: { word: string; lines: readonly string[] }) {
  const last = lines.length - 1;
  return (
    <div className="theatre-front missed">
      <Fit text={word} className="missed-word" />
      {lines.map((line, i) => (
        <p key={line} className={i === last ? 'lead lead-gold' : 'lead'}>
          {line}
        </p>
      ))}
    </div>
  );
}

/** Nobody came. */
export function Missed({ claim: { attempt } }: { claim: OnStage }) {
  const { t } = useTexts();
  return <Plain word={t('missed')} lines={[t('missedNote', { attempt }), t('missedHint')]} />;
}

/** They gave it up themselves. */
export function Waived({ claim }: { claim: OnStage }) {
  const { t } = useTexts();
  return <Plain word={t('waived')} lines={[t('waivedNote', groupContext(claim)), t('bothConfirmed')]} />;
}

interface VoidedProps {
  claim: OnStage;
  slot: number;
  reason: string;
}

/** A draw that does not count: nobody is blamed, and nobody loses a right by it. */
export function Voided({ claim, slot, reason: code }: VoidedProps) {
  const { t, reason } = useTexts();
  const lines = [t(reason('voids', code)), t('voidedNote', groupContext(claim)), t('bothConfirmed')];
  return <Plain word={t('voided', { slot })} lines={lines} />;
}
