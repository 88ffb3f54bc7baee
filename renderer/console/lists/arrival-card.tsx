import { useTranslation } from 'react-i18next';
import type { Arrival } from '../../../shared/ipc/preparation-answers.ts';
import { useActions } from '../actions.tsx';
import { moment } from '../clock.ts';

interface ArrivalCardProps {
  readonly arrival: Arrival;
  readonly onCheckIn: () => void;
  readonly onUndo: () => void;
}

/** Who is said to stand at the door: to be held against the papers. */
export function ArrivalCard({ arrival, onCheckIn, onUndo }: ArrivalCardProps) {
  const { t, i18n } = useTranslation('console');
  const { busy } = useActions();
  const { household, queueNo, name, maskedId, village, rights, at } = arrival;
  return (
    <section
      className={`arrival ${at === null ? '' : 'here'}`}
      data-testid="arrival"
      data-household={household}
    >
      <p className="queue-no">
        <small>{t('workspace.fields.queueNo')}</small>
        <b>{queueNo}</b>
      </p>
      <div className="who">
        <b className="name">{name}</b>
        <p className="papers mono">{maskedId}</p>
        <p>
          {village} · {household}
        </p>
        <ul>
          {rights.map(({ type, count, group }) => (
            <li key={type}>
              {t('workspace.checkIn.right', { type, count })}
              {group !== null && <b> {t('group.short', { code: group })}</b>}
            </li>
          ))}
        </ul>
      </div>
      <div className="act">
        {at === null ? (
          <button
            type="button"
            className="big"
            data-testid="checkIn"
            disabled={busy !== null}
            onClick={onCheckIn}
          >
            <span>{t('workspace.checkIn.button')}</span>
            <kbd>{t('workspace.checkIn.enter')}</kbd>
          </button>
        ) : (
          <>
            <p className="is-here" role="status" data-testid="is-here">
              {t('workspace.checkIn.hereSince', { at: moment(at, i18n.language) })}
            </p>
            <button
              type="button"
              className="button"
              data-testid="undoCheckIn"
              disabled={busy !== null}
              onClick={onUndo}
            >
              {t('workspace.checkIn.undo')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
