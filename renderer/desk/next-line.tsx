import { useTranslation } from 'react-i18next';

/** What happens after this, so that nobody stands there and wonders. */
export function NextLine({ stage }: { readonly stage: string }) {
  const { t } = useTranslation('desk');
  return (
    <p className="next-line">
      <b>{t('next.label')}</b> {t(`next.${stage}`)}
    </p>
  );
}
