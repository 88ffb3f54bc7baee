import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryRow } from '../../shared/ipc/answers.ts';
import type { EntryDrawer } from './drawers.tsx';

export const ROW = 28;

/** Made once: a new formatter for every entry costs more than drawing it. */
const TIME = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

interface LogRowProps {
  readonly id: string;
  /** From the newest, which is 0. */
  readonly place: number;
  /** Null while its page has not come. */
  readonly entry: EntryRow | null;
  readonly cursor: boolean;
  readonly onOpen: (drawer: EntryDrawer) => void;
}

export function LogRow({ id, place, entry, cursor, onOpen }: LogRowProps) {
  const style = { transform: `translateY(${place * ROW}px)` };
  return (
    <div
      id={id}
      className={`entry ${cursor ? 'cursor' : ''}`}
      style={style}
      role="option"
      aria-selected={cursor}
      data-seq={entry?.seq}
      onClick={() => entry && onOpen(`entry-${entry.seq}`)}
    >
      {entry && <Entry {...entry} />}
    </div>
  );
}

/** By its plain values: each view is a new copy. */
const Entry = memo(function Entry({ seq, at, actor, type, queueNo }: EntryRow) {
  const { t } = useTranslation('console');
  return (
    <>
      <span className="seq">{seq}</span>
      <time dateTime={at}>{TIME.format(Date.parse(at))}</time>
      <span className="type">{t(`log.types.${type}`, { defaultValue: type })}</span>
      <b>{queueNo !== null && t('log.queueNo', { queueNo })}</b>
      <span className="actor">{t(`log.actors.${actor}`, { defaultValue: actor })}</span>
    </>
  );
});
