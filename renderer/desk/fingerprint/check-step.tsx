import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface CheckStepProps {
  readonly png: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly busy: boolean;
  readonly onAgain: () => void;
  readonly onGive: () => void;
}

/** The print as it will stand on the slip; only now is it given. */
export function CheckStep({ png, name, busy, onAgain, onGive }: CheckStepProps) {
  const { t } = useTranslation('desk');
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([png], { type: 'image/png' }));
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [png]);
  return (
    <>
      <p>{t('fingerprint.check')}</p>
      <div className="viewer">
        <img
          ref={image}
          className="print"
          data-testid="desk-print"
          alt={t('fingerprint.checkOf', { name })}
        />
        <b className="print-name">{t('fingerprint.checkOf', { name })}</b>
      </div>
      <div className="foot">
        <button
          type="button"
          className="button touch"
          data-testid="desk-print-again"
          disabled={busy}
          onClick={onAgain}
        >
          {t('fingerprint.again')}
        </button>
        <button
          type="button"
          className="button primary touch wide"
          data-testid="desk-print-ok"
          disabled={busy}
          onClick={onGive}
        >
          {t(busy ? 'wait' : 'fingerprint.ok')}
        </button>
      </div>
    </>
  );
}
