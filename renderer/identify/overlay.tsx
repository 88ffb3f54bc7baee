import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../lib/bridge.ts';
import { followLanguage } from '../lib/texts/i18n.ts';

/** The number of the display as large as the card allows, and what is on it. */
export function Overlay() {
  const view = useView('identify');
  const { t } = useTranslation('identify');
  useLayoutEffect(() => {
    if (!view) return;
    followLanguage(view.language);
    document.body.dataset.seq = String(view.seq);
    document.body.dataset.number = String(view.number);
  }, [view]);
  if (!view) return null;
  const { number, label, windows } = view;
  return (
    <main className="identify" data-testid="identify-card">
      <h1>
        <span className="word">{t('display')}</span>
        <span className="number">{t('number', { number })}</span>
      </h1>
      <p className="on">
        {windows.length === 0
          ? t('nothing')
          : windows.map((window) => t(`windows.${window}`)).join(t('separator'))}
      </p>
      <p className="label">{label}</p>
    </main>
  );
}
