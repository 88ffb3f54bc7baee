import { useTranslation } from 'react-i18next';
import { KEYS } from './keys.ts';

/** Every key and what it does, from the one table that the keys themselves come from. */
export function KeysOverview() {
  const { t } = useTranslation('console');
  return (
    // Nothing in it can be pressed: the keyboard scrolls it as a whole.
    <div className="keys-sheet" tabIndex={0} role="region" aria-label={t('keys.title')}>
      <p className="lead">{t('keys.when')}</p>
      <dl className="keys-overview">
        {KEYS.map(({ key, action }) => (
          <div key={key} data-testid={`key-${action}`}>
            <dt>
              <kbd>{key}</kbd>
              <b>{t(`keys.${action}.title`)}</b>
            </dt>
            <dd>{t(`keys.${action}.does`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>{t('keys.escape.key')}</kbd>
            <b>{t('keys.escape.title')}</b>
          </dt>
          <dd>{t('keys.escape.does')}</dd>
        </div>
      </dl>
    </div>
  );
}
