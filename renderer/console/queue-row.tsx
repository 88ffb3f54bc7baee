import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../shared/ipc/answers.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { useActions } from './actions.tsx';
import { Matched } from './matched.tsx';

export const ROW = 36;
export type Batch = InputOf<'reprintSlip'>['batch'];

interface Placed {
  readonly id: string;
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly batch: Batch | null;
  readonly placed: boolean;
  /** Whether the keyboard is at it. */
  readonly cursor: boolean;
  /** What was searched for, marked where it stands. */
  readonly term: string;
  readonly onCursor: (index: number) => void;
  readonly onNumber: ((queueNo: number) => void) | undefined;
}

interface QueueRowProps extends Placed {
  /** Null while its page has not come. */
  readonly row: ClaimRow | null;
  readonly onStage: number | null;
}

export function QueueRow({ row, onStage, ...rest }: QueueRowProps) {
  if (!row) return <RowToCome id={rest.id} index={rest.index} />;
  const lots = row.lots.map(({ slot, lot }) => `${slot} → ${lot}`).join('  ');
  const { seq, queueNo, name, household, village, members, rights, status, arrived } = row;
  return (
    <RowShown
      {...{ seq, queueNo, name, household, village, members, rights, status, arrived }}
      {...rest}
      lots={lots}
      now={seq === onStage}
    />
  );
}

/** A row without a cell is none for a screen reader. */
const RowToCome = ({ id, index }: Pick<Placed, 'id' | 'index'>) => (
  <div className="row" style={placeOf(index)} role="row" aria-rowindex={index + 2} id={id}>
    <span role="gridcell" />
  </div>
);

const placeOf = (index: number) => ({ transform: `translateY(${index * ROW}px)` });

interface RowShownProps extends Omit<ClaimRow, 'lots'>, Placed {
  readonly lots: string;
  readonly now: boolean;
}

/** By its plain values, so that it is drawn again only where one of them has changed. */
const RowShown = memo(function RowShown(props: RowShownProps) {
  const { t } = useTranslation('console');
  const { id, index, seq, queueNo, status, now, cursor, placed, term, onCursor } = props;
  const { name, household, members, village } = props;
  const here = props.arrived && (status === 'waiting' || status === 'missed');
  return (
    <div
      id={id}
      className={`row ${now ? 'now' : ''} ${cursor ? 'cursor' : ''}`}
      style={placeOf(index)}
      role="row"
      aria-rowindex={index + 2}
      data-testid="queue-row"
      data-seq={seq}
      data-status={status}
      onClick={() => onCursor(index)}
    >
      <span role="gridcell">
        <NumberOf queueNo={queueNo} term={term} onNumber={props.onNumber} />
      </span>
      <span role="gridcell" title={name}>
        <Matched text={members > 0 ? t('group.row', { code: household, members }) : name} term={term} />
      </span>
      <span role="gridcell" className="of-household">
        <Matched text={household} term={term} />
      </span>
      <span role="gridcell" className="of-village">
        <Matched text={village} term={term} />
      </span>
      <span role="gridcell">{props.rights}</span>
      <span role="gridcell">
        <span className={`status ${here ? 'here' : status}`}>
          {placed ? t('queue.place', { place: seq }) : t(`queue.status.${here ? 'here' : status}`)}
        </span>
      </span>
      <Lots {...props} />
    </div>
  );
});

/** The number leads to what the ledger has of it. */
function NumberOf({ queueNo, term, onNumber }: Pick<RowShownProps, 'queueNo' | 'term' | 'onNumber'>) {
  const { t } = useTranslation('console');
  const text = <Matched text={String(queueNo)} term={String(queueNo) === term ? term : ''} />;
  if (!onNumber) return <b>{text}</b>;
  return (
    <button
      type="button"
      className="number"
      tabIndex={-1}
      title={t('log.about', { queueNo })}
      onClick={() => onNumber(queueNo)}
    >
      {text}
    </button>
  );
}

function Lots({ members, lots, status, batch, placed, seq, queueNo }: RowShownProps) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  return (
    <span role="gridcell" className="lots">
      <span title={lots}>{members > 0 && lots !== '' ? t('queue.stairwell', { lots }) : lots}</span>
      {status === 'registered' && batch !== null && !placed && (
        <button
          type="button"
          className="reprint"
          data-testid={`reprintSlip-${seq}`}
          aria-label={t('queue.reprintOf', { queueNo })}
          disabled={busy !== null}
          onClick={() => void run('reprintSlip', { batch, seq })}
        >
          {t('queue.reprint')}
        </button>
      )}
    </span>
  );
}
