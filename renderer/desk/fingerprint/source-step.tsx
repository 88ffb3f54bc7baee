import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskRefusal } from '../desk-refusal.tsx';
import { readPicture } from './picture.ts';

interface SourceStepProps {
  readonly onCancel: () => void;
  readonly onCamera: () => void;
  readonly onPicture: (picture: ImageBitmap) => void;
}

/** From a camera or a file: whatever the desk has. */
export function SourceStep({ onCancel, onCamera, onPicture }: SourceStepProps) {
  const { t } = useTranslation('desk');
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const picture = await readPicture(file);
    if (picture.ok) onPicture(picture.value);
    else setRefusal(picture.refusal);
  };
  return (
    <>
      <p>{t('fingerprint.how')}</p>
      <div className="sources">
        <button type="button" className="button touch" data-testid="desk-source-camera" onClick={onCamera}>
          {t('fingerprint.camera')}
        </button>
        <button
          type="button"
          className="button touch"
          data-testid="desk-source-file"
          onClick={() => input.current?.click()}
        >
          {t('fingerprint.file')}
          <small>{t('fingerprint.fileNote')}</small>
        </button>
        <input
          ref={input}
          type="file"
          className="unseen"
          accept="image/png,image/jpeg"
          data-testid="desk-fingerprint-file"
          tabIndex={-1}
          aria-label={t('fingerprint.file')}
          onChange={(event) => {
            void read(event.target.files?.[0]);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      <DeskRefusal code={refusal} />
      <div className="foot">
        <button
          type="button"
          className="button touch wide"
          data-testid="desk-fingerprint-cancel"
          onClick={onCancel}
        >
          {t('fingerprint.cancel')}
        </button>
      </div>
    </>
  );
}
