import { useTranslation } from 'react-i18next';

interface ImportProgressProps {
  readonly progress: number | null;
  readonly onStop: () => void;
}

/** How far a file has been read, and the way out of one that takes too long. */
export function ImportProgress({ progress, onStop }: ImportProgressProps) {
  const { t } = useTranslation('console');
  if (progress === null) return null;
  return (
    <div className="reading" role="status">
      <p>
        {t('import.reading')} <b>{t('percent', { value: progress })}</b>
      </p>
      <div
        className="progress"
        role="progressbar"
        aria-label={t('import.reading')}
        aria-valuenow={Math.round(progress * 100)}
      >
        <span style={{ transform: `scaleX(${progress})` }} />
      </div>
      <button type="button" className="button" data-testid="cancelImport" onClick={onStop}>
        {t('import.stop')}
      </button>
    </div>
  );
}
