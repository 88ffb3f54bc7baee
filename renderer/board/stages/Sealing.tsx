import { motion } from 'motion/react';
import { RollingDigits } from '../motion/RollingDigits.tsx';
import { Fit } from '../text/Fit.tsx';
import { groupsOf } from '../text/hash-groups.ts';
import { useTexts } from '../text/formats.ts';
import { Hash } from '../text/Hash.tsx';
import { partyName } from '../text/party.ts';
import { vars } from '../text/vars.ts';
import { Attestations } from './Attestations.tsx';
import type { BatchOnBoard } from './calling-stage.ts';
import { Heading } from './Heading.tsx';
import { Scatter, SCATTERED_S } from './Scatter.tsx';

/** The fingerprints of the two lists, to be read out. */
export function RegisterFrozen({ households, stock }: { households: string; stock: string }) {
  const { t } = useTexts();
  return (
    <section className="stage stage-hashes">
      <Heading title={t('registerFrozen')} note={t('registerFrozenNote')} />
      <div className="hash-block">
        <span className="label">{t('households')}</span>
        <Hash hex={households} />
      </div>
      <div className="hash-block">
        <span className="label">{t('stock')}</span>
        <Hash hex={stock} />
      </div>
    </section>
  );
}

/** What every party has bound itself to, and who has confirmed having seen it. */
export function Committed({ batch, attestedBy }: { batch: BatchOnBoard; attestedBy: readonly string[] }) {
  const { t } = useTexts();
  return (
    <section className="stage stage-committed">
      <Heading title={t('committed')} note={t('committedNote')} />
      <div className="commitments" style={vars({ parties: batch.commitments.length })}>
        {batch.commitments.map(({ party, commitment }) => (
          <div key={party} className="commitment">
            <Fit text={partyName(t, party)} className="commitment-party" />
            <Hash hex={commitment} />
          </div>
        ))}
      </div>
      <Attestations attestedBy={attestedBy} />
    </section>
  );
}

/** Digits are read out in groups of so many. */
const GROUP = 3;

/** The dice of the hall. */
export function DigitsDrawn({ batch: { batch, digits, mode } }: { batch: BatchOnBoard }) {
  const { t } = useTexts();
  const groups = groupsOf(digits ?? '', GROUP);
  const columns = Math.max(1, Math.ceil(Math.sqrt(groups.length)));
  return (
    <section className="stage stage-digits">
      <Heading title={t('digitsDrawn')} note={t('digitsDrawnNote', { context: mode })} />
      <div className="digits-box">
        <div
          className="digits"
          data-testid="board-digits"
          style={vars({ columns, rows: Math.ceil(groups.length / columns) })}
        >
          {groups.map((group, i) => (
            <span key={i}>
              <RollingDigits digits={group} seed={batch} from={i * GROUP} />
            </span>
          ))}
        </div>
      </div>
    </section>
  );
}

/** The board is made: lots fall into slots for the eye, and the root is what binds. */
export function Sealed({ batch, attestedBy }: { batch: BatchOnBoard; attestedBy: readonly string[] }) {
  const { t } = useTexts();
  const context = batch.mode === 'tickets' ? 'tickets' : batch.draws;
  return (
    <section className="stage stage-sealed">
      <Heading title={t('sealed', { context })} note={t('sealedNote', { context })} />
      <Scatter lots={batch.progress.lots} seed={batch.boardRoot ?? ''} />
      <motion.div
        className="hash-block"
        initial={{ transform: 'scale(0.94)' }}
        animate={{ transform: 'scale(1)' }}
        transition={{ delay: SCATTERED_S, duration: 0.35, ease: [0.2, 0.9, 0.3, 1] }}
      >
        <span className="label">{t('root')}</span>
        {batch.boardRoot && <Hash hex={batch.boardRoot} lead />}
      </motion.div>
      <Attestations attestedBy={attestedBy} />
    </section>
  );
}
