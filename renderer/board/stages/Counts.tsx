import { useTexts } from '../text/formats.ts';
import { Hash } from '../text/Hash.tsx';
import type { BatchOnBoard } from './calling-stage.ts';
import { Heading } from './Heading.tsx';

type Named = 'claims' | 'rights' | 'lots' | 'claimsDone' | 'drawn' | 'leftOver';

function Numbers({ numbers }: { numbers: readonly (readonly [Named, number])[] }) {
  const { t, count } = useTexts();
  return (
    <dl className="numbers">
      {numbers.map(([name, value]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{count(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is drawn in this batch, and the fingerprint that binds it. */
export function BatchFrozen({ batch, input }: { batch: BatchOnBoard; input: string }) {
  const { t } = useTexts();
  const { claims, rights, lots } = batch.progress;
  return (
    <section className="stage stage-counts">
      <Heading title={t('batchFrozen', { type: batch.type })} note={t('batchFrozenNote')} />
      <Numbers
        numbers={[
          ['claims', claims],
          ['rights', rights],
          ['lots', lots],
        ]}
      />
      <div className="hash-block">
        <span className="label">{t('input')}</span>
        <Hash hex={input} />
      </div>
    </section>
  );
}

/** A batch after its last draw. */
export function Totals({
  kind,
  batch,
}: {
  kind: 'allDrawn' | 'revealed' | 'batchClosed';
  batch: BatchOnBoard;
}) {
  const { t } = useTexts();
  return (
    <section className="stage stage-counts stage-totals">
      <Heading title={t(kind)} note={t(`${kind}Note`)} />
      <Numbers numbers={totals(batch)} />
    </section>
  );
}

/** The end, with the head that every slip, photograph and bundle can be held against. */
export function Closed({ batch, head }: { batch: BatchOnBoard | null; head: string }) {
  const { t } = useTexts();
  return (
    <section className="stage stage-counts">
      <Heading title={t('closed')} note={t('closedNote')} />
      {batch && <Numbers numbers={totals(batch)} />}
      <div className="hash-block">
        <span className="label">{t('finalHead')}</span>
        <Hash hex={head} lead />
      </div>
    </section>
  );
}

function totals({
  progress: { claimsDone, drawn, remaining },
}: BatchOnBoard): readonly (readonly [Named, number])[] {
  return [
    ['claimsDone', claimsDone],
    ['drawn', drawn],
    ['leftOver', remaining],
  ];
}
