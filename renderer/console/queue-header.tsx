import { useTranslation } from 'react-i18next';
import { CLAIM_FILTERS, type ClaimFilter } from '../../shared/ipc/answers.ts';
import { keyOf } from './keys.ts';

interface QueueHeaderProps {
  readonly total: number;
  /** Whether nothing is searched for or left out. */
  readonly whole: boolean;
  readonly placed: boolean;
  readonly search: string;
  readonly status: ClaimFilter | null;
  readonly follow: boolean;
  readonly onSearch: (search: string) => void;
  readonly onStatus: (status: ClaimFilter | null) => void;
  readonly onFollow: (follow: boolean) => void;
}

/** How much of the queue is shown, and which part of it. */
export function QueueHeader(props: QueueHeaderProps) {
  const { total, whole, placed, search, onSearch } = props;
  const { t } = useTranslation('console');
  return (
    <div className="queue-head">
      <h2>{t(placed ? 'queue.results' : 'queue.title')}</h2>
      <span className="total" role="status">
        {t(whole ? 'queue.total' : 'queue.found', { count: total })}
      </span>
      {!placed && <Narrowing {...props} />}
      <label className="find">
        <input
          className="input"
          type="search"
          data-testid="listClaims-search"
          aria-label={t('queue.search')}
          placeholder={t('queue.searchShort')}
          maxLength={100}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
        <kbd aria-hidden="true">{keyOf('search')}</kbd>
      </label>
    </div>
  );
}

function Narrowing({ status, follow, onStatus, onFollow }: QueueHeaderProps) {
  const { t } = useTranslation('console');
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          data-testid="queue-follow"
          checked={follow}
          onChange={(event) => onFollow(event.target.checked)}
        />
        <span>{t('queue.follow')}</span>
      </label>
      <select
        className="input"
        data-testid="queue-status"
        aria-label={t('queue.filter')}
        value={status ?? ''}
        onChange={({ target }) => onStatus(CLAIM_FILTERS.find((one) => one === target.value) ?? null)}
      >
        <option value="">{t('queue.all')}</option>
        {CLAIM_FILTERS.map((each) => (
          <option key={each} value={each}>
            {t(`queue.status.${each}`)}
          </option>
        ))}
      </select>
    </>
  );
}
