import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useStable } from '../ui/stable.ts';

type LogProps = Pick<ConsoleView, 'log'>;

/** As many as the tallest screen shows. */
const SHOWN = 24;

/** Made once: a new formatter for every entry costs more than drawing it. */
const TIME = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The last entries of the ledger, newest first. */
export function Log({ log }: LogProps) {
  return <LogShown log={useStable(log.slice(0, SHOWN))} />;
}

const LogShown = memo(function LogShown({ log }: LogProps) {
  const { t } = useTranslation('console');
  return (
    <section className="card log">
      <h2>{t('log.title')}</h2>
      <ol>
        {log.map((entry) => (
          <Entry key={entry.seq} {...entry} />
        ))}
      </ol>
    </section>
  );
});

const Entry = memo(function Entry({ seq, at, actor, type, queueNo }: ConsoleView['log'][number]) {
  const { t } = useTranslation('console');
  return (
    <li data-seq={seq}>
      <span className="seq">{seq}</span>
      <time dateTime={at}>{TIME.format(Date.parse(at))}</time>
      <span className="type">
        {t(`log.types.${type}`, { defaultValue: type })}
        {queueNo !== null && <b>{t('log.queueNo', { queueNo })}</b>}
      </span>
      <span className="actor">{t(`log.actors.${actor}`, { defaultValue: actor })}</span>
    </li>
  );
});
