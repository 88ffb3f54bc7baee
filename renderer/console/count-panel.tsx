import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { Field } from '../ui/field.tsx';
import { useActions } from './actions.tsx';
import { batchOf } from './command.ts';
import { StepHeading } from './step-heading.tsx';
import { plainCode, shownCode } from './ticket-code.ts';

interface Counted {
  readonly code: string;
  /** Null where it was counted. */
  readonly refusal: string | null;
}

/** The tickets that nobody drew: scanned one after the other until none is left. */
export function CountPanel({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { count, last, waiting } = useCounting(view);
  const [code, setCode] = useState('');
  const tickets = view.batch?.tickets;
  if (!tickets) return <StepHeading step="countTickets" />;
  const figures = ['opened', 'counted', 'lost'] as const;
  return (
    <div className="step-form">
      <StepHeading step="countTickets" />
      <dl className="figures">
        {figures.map((name) => (
          <div key={name}>
            <dt>{t(`count.${name}`)}</dt>
            <dd>{t('number', { value: tickets[name] })}</dd>
          </div>
        ))}
        <div className="left" data-testid="count-left">
          <dt>{t('count.left')}</dt>
          <dd>{t('number', { value: tickets.leftCount })}</dd>
        </div>
      </dl>
      <form
        className="count-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (plainCode(code) !== '') count(code);
          setCode('');
        }}
      >
        <Field
          className="code"
          label={t('count.code')}
          hint={code === '' ? t('count.hint') : shownCode(code)}
          autoFocus
          maxLength={80}
          testId="countTicket-code"
          value={code}
          onText={setCode}
        />
      </form>
      <p
        className={`count-last ${last ? (last.refusal === null ? 'good' : 'bad') : ''}`}
        role="status"
        data-testid="count-last"
        data-result={last ? (last.refusal ?? 'OK') : ''}
      >
        {waiting > 0 ? t('count.waiting', { waiting }) : <Last last={last} />}
      </p>
      <Left left={tickets.left} count={tickets.leftCount} />
    </div>
  );
}

function Last({ last }: { readonly last: Counted | null }) {
  const { t, i18n } = useTranslation('console');
  if (!last) return t('count.ready');
  const code = shownCode(last.code).slice(0, 9);
  if (last.refusal === null) return t('count.done', { code });
  const known = i18n.exists(`console:refusals.${last.refusal}.what`) ? last.refusal : 'UNKNOWN';
  return t('count.refused', { code, what: t(`refusals.${known}.what`, { code: last.refusal }) });
}

/** A scanner is faster than the disk: what it reads waits for its turn, and nothing is lost. */
function useCounting(view: ConsoleView) {
  const { run } = useActions();
  const [last, setLast] = useState<Counted | null>(null);
  const [waiting, setWaiting] = useState(0);
  const queue = useRef<string[]>([]);
  const working = useRef(false);
  const batch = batchOf(view);
  const work = async (): Promise<void> => {
    if (working.current || batch === null) return;
    working.current = true;
    for (let code = queue.current.shift(); code !== undefined; code = queue.current.shift()) {
      const result = await run('countTicket', { batch, code });
      setLast({ code, refusal: result === null ? 'NOT_NOW' : result.ok ? null : result.refusal });
      setWaiting(queue.current.length);
    }
    working.current = false;
  };
  const count = (code: string): void => {
    queue.current.push(code);
    if (working.current) setWaiting(queue.current.length);
    void work();
  };
  return { count, last, waiting };
}

/** Which are still missing, once they are few enough to look for. */
function Left({ left, count }: { readonly left: readonly string[]; readonly count: number }) {
  const { t } = useTranslation('console');
  if (count === 0 || count > left.length) return null;
  return (
    <section className="left-lots" data-testid="count-left-list">
      <h3>{t('count.leftTitle')}</h3>
      <ul className="mono">
        {left.map((lot) => (
          <li key={lot}>{lot}</li>
        ))}
      </ul>
      <p>{t('count.leftHint')}</p>
    </section>
  );
}
