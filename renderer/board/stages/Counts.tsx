import type { Totals as CeremonyTotals } from '../../../shared/ipc/show-views.ts';
import { barPages, Bars } from '../interlude/Bars.tsx';
import { typeBars } from '../interlude/panels.ts';
import { useTurn } from '../interlude/use-turn.ts';
import { batchName } from '../text/batch-name.ts';
import { useTexts } from '../text/formats.ts';
import { Hash } from '../text/Hash.tsx';
import type { BatchOnBoard } from './calling-stage.ts';
import { Heading } from './Heading.tsx';

type Figures = readonly (readonly [label: string, value: number])[];

function Numbers({ figures }: { figures: Figures }) {
  const { count } = useTexts();
  return (
    <dl className="numbers">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{count(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is drawn in this batch, and the fingerprint that binds it. */
export function BatchFrozen({ batch, input }: { batch: BatchOnBoard; input: string }) {
  const { t } = useTexts();
  const { draws, progress } = batch;
  const names = draws === 'households' ? (['lots'] as const) : (['claims', 'rights', 'lots'] as const);
  return (
    <section className="stage stage-counts">
      <Heading
        title={t('batchFrozen', { batch: batchName(t, batch) })}
        note={t('batchFrozenNote', { context: draws })}
      />
      <Numbers figures={names.map((name) => [t(name, { context: draws }), progress[name]])} />
      <div className="hash-block">
        <span className="label">{t('input')}</span>
        <Hash hex={input} />
      </div>
    </section>
  );
}

interface TotalsProps {
  kind: 'allDrawn' | 'revealed' | 'batchClosed';
  batch: BatchOnBoard;
  /** Of the whole ceremony so far, where this is said. */
  totals?: CeremonyTotals;
}

/** A batch after its last draw. */
export function Totals({ kind, batch: { draws, mode, progress }, totals }: TotalsProps) {
  const { t } = useTexts();
  const { claimsDone, drawn, remaining } = progress;
  const all: Figures = [
    [t('claimsDone', { context: draws }), claimsDone],
    [t('drawn', { context: draws }), drawn],
    [t('leftOver', { context: draws }), remaining],
  ];
  return (
    <section className="stage stage-counts stage-totals">
      <Heading title={t(kind)} note={t(`${kind}Note`, { context: mode })} />
      <Numbers figures={draws === 'households' ? all.slice(1, 2) : all} />
      {totals && <ByType totals={totals} />}
    </section>
  );
}

interface CountingProps {
  counted: number;
  lost: number;
  left: number;
  batch: BatchOnBoard;
}

/** Paper tickets at the close: every one of them is accounted for, opened, counted or lost. */
export function Counting({ counted, lost, left, batch: { progress } }: CountingProps) {
  const { t } = useTexts();
  const { lots } = progress;
  const opened = lots - counted - lost - left;
  const done = left === 0;
  return (
    <section className="stage stage-counts stage-counting">
      <Heading
        title={t(done ? 'counting.done' : 'counting.title')}
        note={t(`counting.${done ? 'doneNote' : 'note'}`)}
      />
      <Numbers
        figures={[
          [t('counting.counted'), counted],
          [t('counting.lost'), lost],
          [t('counting.left'), left],
        ]}
      />
      <p className="lead lead-gold">{t('counting.sum', { opened, counted, lost, left, lots })}</p>
    </section>
  );
}

/** The end: how much of each type was drawn, and the head that every slip, photograph and bundle can be held against. */
export function Closed({ head, totals }: { head: string; totals: CeremonyTotals }) {
  const { t, count } = useTexts();
  const { rights, drawn } = totals;
  return (
    <section className="stage stage-counts stage-closed">
      <Heading title={t('closed')} note={t('closedNote')} />
      {drawn > 0 && (
        <p className="lead lead-gold">
          {rights > drawn
            ? t('interlude.inAll', { drawn: count(drawn), left: count(rights - drawn) })
            : t('interlude.wholly', { drawn: count(drawn) })}
        </p>
      )}
      <ByType totals={totals} />
      <div className="hash-block">
        <span className="label">{t('finalHead')}</span>
        <Hash hex={head} lead />
      </div>
    </section>
  );
}

const [TYPE_ROWS, TYPES_MS] = [3, 8000];

/** Each type with what is drawn of its dwellings, of all batches together. */
function ByType({ totals }: { totals: CeremonyTotals }) {
  const { t } = useTexts();
  const pages = barPages(typeBars(t, totals.byType), TYPE_ROWS);
  const bars = pages[useTurn(pages.length, TYPES_MS)] ?? [];
  if (bars.length === 0) return null;
  return (
    <div className="totals-types">
      <h2 className="panel-title">{t('interlude.soFar')}</h2>
      <Bars bars={bars} rows={TYPE_ROWS} most={0} />
    </div>
  );
}
