import { memo, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryRow } from '../../shared/ipc/answers.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useStable } from '../ui/stable.ts';
import { useDrawers } from './drawers.tsx';
import { useRows } from './lists/use-rows.ts';
import { LogRow, ROW } from './log-row.tsx';
import { pagesOf, rowAt } from './row-pages.ts';
import { useEntries } from './use-paged.ts';
import { useRowCursor } from './use-row-cursor.ts';

interface LogProps extends Pick<ConsoleView, 'log' | 'seq'> {
  /** Only what is about that queue number. */
  readonly about?: number | null;
  readonly onAll?: () => void;
}

/** The whole ledger, newest first; an entry opens, and a number leads to what is about it. */
export function Log({ log, seq, about = null, onAll }: LogProps) {
  const { t } = useTranslation('console');
  return (
    <section className="card log">
      <h2>
        {about === null ? t('log.title') : t('log.about', { queueNo: about })}
        {about !== null && (
          <button type="button" className="link" data-testid="log-all" onClick={onAll}>
            {t('log.all')}
          </button>
        )}
      </h2>
      <Entries key={about ?? 'all'} newest={useStable(log)} seq={seq} about={about} />
    </section>
  );
}

interface EntriesProps {
  readonly newest: readonly EntryRow[];
  readonly seq: number;
  readonly about: number | null;
}

const Entries = memo(function Entries({ newest, seq, about }: EntriesProps) {
  const { t } = useTranslation('console');
  const { open } = useDrawers();
  const id = useId();
  const { scroller, sight, measure, show } = useRows(ROW);
  const { total, entryAt } = useNewestFirst({ newest, seq, about }, sight.from, sight.size);
  useStaysInSight(scroller, total);
  const cursor = useRowCursor({
    ...{ count: total, page: Math.max(1, sight.size - 14), show },
    onEnter: (index) => {
      const entry = entryAt(index);
      if (entry) open(`entry-${entry.seq}`);
    },
  });
  const rows = Array.from({ length: sight.size }, (_, i) => sight.from + i).filter((index) => index < total);
  return (
    <div
      ref={scroller}
      className="log-scroller"
      role="listbox"
      tabIndex={0}
      aria-label={t('log.title')}
      aria-description={t('log.keys')}
      aria-activedescendant={rows.includes(cursor.at) ? `${id}-${cursor.at}` : undefined}
      onScroll={measure}
      onKeyDown={cursor.press}
    >
      <div style={{ height: total * ROW, position: 'relative' }} role="presentation">
        {rows.map((index) => (
          <LogRow
            key={index % sight.size}
            id={`${id}-${index}`}
            place={index}
            entry={entryAt(index)}
            cursor={index === cursor.at}
            onOpen={open}
          />
        ))}
      </div>
      {total === 0 && about !== null && <p className="none">{t('log.nothing')}</p>}
    </div>
  );
});

/** By place from the newest: the newest are told with the view, older ones are asked for by page. */
function useNewestFirst({ newest, seq, about }: EntriesProps, from: number, size: number) {
  const known = about === null ? newest.length : 0;
  const old = Math.max(from, known);
  const whole = seq;
  const end = about === null ? whole : Number.MAX_SAFE_INTEGER;
  const asked =
    about === null ? { from: Math.max(0, end - from - size), to: end - old } : { from: 0, to: size };
  const { total, pages } = useEntries(about, seq, pagesOf(asked));
  const count = about === null ? whole : total;
  return {
    total: count,
    entryAt: (index: number) => (index < known ? (newest[index] ?? null) : rowAt(pages, count - 1 - index)),
  };
}

/** Whoever reads further down goes on reading there when an entry comes on top. */
function useStaysInSight(scroller: { readonly current: HTMLElement | null }, total: number): void {
  const before = useRef(total);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && element.scrollTop > 0 && total > before.current)
      element.scrollBy(0, (total - before.current) * ROW);
    before.current = total;
  }, [scroller, total]);
}
