import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/views.ts';
import { useStable } from '../ui/stable.ts';

type LogProps = Pick<ConsoleView, 'log'>;

/** The last entries of the ledger, newest first. */
export function Log({ log }: LogProps) {
  return <LogShown log={useStable(log)} />;
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
  const { t, i18n } = useTranslation('console');
  const time = new Date(at).toLocaleTimeString(i18n.language, { hour12: false });
  return (
    <li data-seq={seq}>
      <span className="seq">{seq}</span>
      <time dateTime={at}>{time}</time>
      <span className="type">
        {t(`log.types.${type}`, { defaultValue: type })}
        {queueNo !== null && <b>{t('log.queueNo', { queueNo })}</b>}
      </span>
      <span className="actor">{t(`log.actors.${actor}`, { defaultValue: actor })}</span>
    </li>
  );
});
