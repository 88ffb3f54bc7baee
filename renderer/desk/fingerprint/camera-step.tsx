import { useTranslation } from 'react-i18next';
import { DeskRefusal } from '../desk-refusal.tsx';
import { useCamera } from './use-camera.ts';

interface CameraStepProps {
  readonly onBack: () => void;
  readonly onPicture: (picture: ImageBitmap) => void;
}

/** What the camera sees, and a button as large as a hand. */
export function CameraStep({ onBack, onPicture }: CameraStepProps) {
  const { t } = useTranslation('desk');
  const { video, state, count, other, shoot } = useCamera();
  const take = async (): Promise<void> => {
    const picture = await shoot();
    if (picture) onPicture(picture);
  };
  const failed = state === 'CAMERA_MISSING' || state === 'CAMERA_BUSY' ? state : null;
  return (
    <>
      <p role="status">{t(state === 'starting' ? 'fingerprint.starting' : 'fingerprint.aim')}</p>
      <div className="viewer">
        <video
          ref={video}
          className="camera"
          data-testid="desk-camera"
          data-state={state}
          aria-label={t('fingerprint.video')}
          autoPlay
          muted
          playsInline
        />
        {state === 'live' && <span className="aim" />}
        <DeskRefusal code={failed} />
      </div>
      <div className="foot">
        <button type="button" className="button touch" data-testid="desk-camera-back" onClick={onBack}>
          {t('fingerprint.back')}
        </button>
        {count > 1 && (
          <button type="button" className="button touch" data-testid="desk-camera-other" onClick={other}>
            {t('fingerprint.other')}
          </button>
        )}
        <button
          type="button"
          className="button primary touch wide"
          data-testid="desk-camera-shoot"
          disabled={state !== 'live'}
          onClick={() => void take()}
        >
          {t('fingerprint.shoot')}
        </button>
      </div>
    </>
  );
}
