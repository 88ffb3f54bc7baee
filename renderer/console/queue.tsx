import { memo, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimFilter } from '../../shared/ipc/answers.ts';
import { useRows } from './lists/use-rows.ts';
import { QueueHeader } from './queue-header.tsx';
import { QueueRow, ROW, type Batch } from './queue-row.tsx';
import { pagesOf, rowAt } from './row-pages.ts';
import { useClaims } from './use-paged.ts';
import { useRowCursor } from './use-row-cursor.ts';

const COLUMNS = ['queueNo', 'name', 'household', 'village', 'rights', 'status', 'lots'] as const;

interface QueueProps {
  /** Of the ledger and of the lists: when it grows, the rows may have changed. */
  readonly seq: number;
  readonly onStage: number | null;
  readonly batch: Batch | null;
  /** Whether the rows are what was drawn at once, in the order of the draw. */
  readonly placed?: boolean;
  /** Shows what the ledger has of that queue number. */
  readonly onNumber?: ((queueNo: number) => void) | undefined;
}

/** The whole queue, 12,000 rows and more: only what is in sight is fetched and drawn. */
export const Queue = memo(function Queue({ seq, onStage, batch, placed = false, onNumber }: QueueProps) {
  const { t } = useTranslation('console');
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<ClaimFilter | null>(null);
  const [follow, setFollow] = useState(true);
  const id = useId();
  const { scroller, sight, measure, show } = useRows(ROW);
  const term = search.trim();
  const wanted = pagesOf({ from: sight.from, to: sight.from + sight.size });
  const { total, pages } = useClaims(term, status, seq, wanted);
  const whole = term === '' && status === null;
  const cursor = useRowCursor({
    ...{ count: total, page: Math.max(1, sight.size - 14), show },
    onEnter: (index) => {
      const row = rowAt(pages, index);
      if (row) onNumber?.(row.queueNo);
    },
  });
  // Claims lie in seq order, so the one on stage can be scrolled to the third row from the top.
  const shown = follow && whole && total > 0 ? onStage : null;
  useEffect(() => {
    if (shown !== null) scroller.current?.scrollTo(0, Math.max(0, shown - 3) * ROW);
  }, [scroller, shown]);
  const rows = Array.from({ length: sight.size }, (_, i) => sight.from + i).filter((index) => index < total);
  return (
    <section className="card queue">
      <QueueHeader
        {...{ total, whole, placed, search, status, follow }}
        onSearch={setSearch}
        onStatus={setStatus}
        onFollow={setFollow}
      />
      <div className="rows">
        <div id={`${id}-head`} className="row head" role="row">
          {COLUMNS.map((column) => (
            <span key={column} className={`of-${column}`} role="columnheader">
              {t(`queue.columns.${column}`)}
            </span>
          ))}
        </div>
        <div
          ref={scroller}
          className="scroller"
          role="grid"
          tabIndex={0}
          aria-label={t(placed ? 'queue.results' : 'queue.title')}
          aria-description={t('queue.keys')}
          aria-owns={`${id}-head`}
          aria-rowcount={total + 1}
          aria-activedescendant={rows.includes(cursor.at) ? `${id}-${cursor.at}` : undefined}
          onScroll={measure}
          onKeyDown={cursor.press}
        >
          <div style={{ height: total * ROW, position: 'relative' }} role="presentation">
            {rows.map((index) => (
              <QueueRow
                key={index % sight.size}
                id={`${id}-${index}`}
                index={index}
                row={rowAt(pages, index)}
                cursor={index === cursor.at}
                onCursor={cursor.set}
                {...{ onStage, batch, placed, term, onNumber }}
              />
            ))}
          </div>
          {total === 0 && !whole && <p className="none">{t('queue.nothing')}</p>}
        </div>
      </div>
    </section>
  );
});
