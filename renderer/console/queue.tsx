import { memo, useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../shared/ipc/answers.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { useActions } from './actions.tsx';
import { pagesOf, rowAt, windowOf } from './queue-pages.ts';
import { useClaims } from './use-claims.ts';

const ROW = 36;
const COLUMNS = ['queueNo', 'name', 'household', 'village', 'rights', 'status', 'lots'] as const;
type Batch = InputOf<'reprintSlip'>['batch'];

interface QueueProps {
  /** Of the ledger and of the lists: when it grows, the rows may have changed. */
  readonly seq: number;
  readonly onStage: number | null;
  readonly batch: Batch | null;
  /** Whether the rows are what was drawn at once, in the order of the draw. */
  readonly placed?: boolean;
}

/** The whole queue, 12,000 rows and more: only what is in sight is fetched and drawn. */
export const Queue = memo(function Queue({ seq, onStage, batch, placed = false }: QueueProps) {
  const { t } = useTranslation('console');
  const [search, setSearch] = useState('');
  const [follow, setFollow] = useState(true);
  const { scroller, range, measure } = useWindow();
  const { total, pages } = useClaims(search.trim(), seq, pagesOf(range));
  useFollow(scroller, follow && search === '' && total > 0 ? onStage : null);
  const rows = Array.from(
    { length: Math.min(range.to, total) - range.from },
    (_, offset) => range.from + offset,
  );
  return (
    <section className="card queue">
      <header>
        <h2>{t(placed ? 'queue.results' : 'queue.title')}</h2>
        <span className="total">{t('queue.total', { count: total })}</span>
        {!placed && (
          <label className="choice">
            <input
              type="checkbox"
              data-testid="queue-follow"
              checked={follow}
              onChange={(event) => setFollow(event.target.checked)}
            />
            <span>{t('queue.follow')}</span>
          </label>
        )}
        <input
          className="input"
          type="search"
          data-testid="listClaims-search"
          aria-label={t('queue.search')}
          placeholder={t('queue.search')}
          maxLength={100}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </header>
      <div className="rows" role="table" aria-label={t('queue.title')} aria-rowcount={total}>
        <div className="row head" role="row">
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader">
              {t(`queue.columns.${column}`)}
            </span>
          ))}
        </div>
        <div ref={scroller} className="scroller" role="rowgroup" tabIndex={0} onScroll={measure}>
          <div style={{ height: total * ROW, position: 'relative' }} role="presentation">
            {rows.map((index) => (
              <Row
                key={index}
                top={index * ROW}
                row={rowAt(pages, index)}
                onStage={onStage}
                batch={batch}
                placed={placed}
              />
            ))}
          </div>
        </div>
      </div>
    </section>
  );
});

/** The rows in sight. */
function useWindow() {
  const scroller = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ from: 0, to: 40 });
  const measure = (): void => {
    const element = scroller.current;
    if (!element) return;
    const next = windowOf(element.scrollTop, element.clientHeight, ROW, Number.MAX_SAFE_INTEGER);
    setRange((before) => (before.from === next.from && before.to === next.to ? before : next));
  };
  return { scroller, range, measure };
}

/** Claims lie in seq order, so the one on stage can be scrolled to the third row from the top. */
function useFollow(scroller: RefObject<HTMLDivElement | null>, shown: number | null): void {
  useEffect(() => {
    if (shown !== null) scroller.current?.scrollTo(0, Math.max(0, shown - 3) * ROW);
  }, [scroller, shown]);
}

interface RowProps {
  readonly top: number;
  readonly row: ClaimRow | null;
  readonly onStage: number | null;
  readonly batch: Batch | null;
  readonly placed: boolean;
}

function Row({ top, row, onStage, batch, placed }: RowProps) {
  if (!row) return <div className="row" style={{ transform: `translateY(${top}px)` }} role="row" />;
  const lots = row.lots.map(({ slot, lot }) => `${slot} → ${lot}`).join('  ');
  const { seq, queueNo, name, household, village, members, rights, status, arrived } = row;
  return (
    <RowShown
      {...{ top, seq, queueNo, name, household, village, members, rights, status, arrived }}
      {...{ lots, batch, placed }}
      now={seq === onStage}
    />
  );
}

interface RowShownProps extends Omit<ClaimRow, 'lots'> {
  readonly top: number;
  readonly lots: string;
  readonly now: boolean;
  readonly batch: Batch | null;
  readonly placed: boolean;
}

const RowShown = memo(function RowShown({
  top,
  lots,
  now,
  batch,
  placed,
  seq,
  status,
  ...row
}: RowShownProps) {
  const { t } = useTranslation('console');
  const { name, household: code, members } = row;
  const here = row.arrived && (status === 'waiting' || status === 'missed');
  return (
    <div
      className={`row ${now ? 'now' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      role="row"
      data-testid="queue-row"
      data-seq={seq}
      data-status={status}
    >
      <b role="cell">{row.queueNo}</b>
      <span role="cell" title={name}>
        {members > 0 ? t('group.row', { code, members }) : name}
      </span>
      <span role="cell">{row.household}</span>
      <span role="cell">{row.village}</span>
      <span role="cell">{row.rights}</span>
      <span role="cell">
        <span className={`status ${here ? 'here' : status}`}>
          {placed ? t('queue.place', { place: seq }) : t(`queue.status.${here ? 'here' : status}`)}
        </span>
      </span>
      <span role="cell" className="lots">
        <span title={lots}>{members > 0 && lots !== '' ? t('queue.stairwell', { lots }) : lots}</span>
        {status === 'registered' && batch !== null && !placed && <Reprint batch={batch} seq={seq} />}
      </span>
    </div>
  );
});

function Reprint({ batch, seq }: { readonly batch: Batch; readonly seq: number }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  return (
    <button
      type="button"
      className="reprint"
      data-testid={`reprintSlip-${seq}`}
      disabled={busy !== null}
      onClick={() => void run('reprintSlip', { batch, seq })}
    >
      {t('queue.reprint')}
    </button>
  );
}
