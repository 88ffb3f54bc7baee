import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskDialog } from '../desk-dialog.tsx';
import { CameraStep } from './camera-step.tsx';
import { CheckStep } from './check-step.tsx';
import { CropStep } from './crop-step.tsx';
import { cutOut } from './picture.ts';
import { SourceStep } from './source-step.tsx';

interface FingerprintDialogProps {
  /** Whose it is. */
  readonly name: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onGive: (png: Uint8Array<ArrayBuffer>) => void;
}

type Step =
  | { readonly kind: 'source' }
  | { readonly kind: 'camera' }
  | { readonly kind: 'crop'; readonly picture: ImageBitmap }
  | { readonly kind: 'check'; readonly png: Uint8Array<ArrayBuffer> };

const SOURCE: Step = { kind: 'source' };
/** Dots a side: on the slip some twenty a millimetre. */
const PRINT_PIXELS = 800;

/** A fingerprint for who cannot write: from a camera or a file, cut out, looked at, given. Left at any time, nothing is lost. */
export function FingerprintDialog({ name, busy, onCancel, onGive }: FingerprintDialogProps) {
  const { t } = useTranslation('desk');
  const [step, setStep] = useState<Step>(SOURCE);
  const again = (): void => setStep(SOURCE);
  const crop = (picture: ImageBitmap): void => setStep({ kind: 'crop', picture });
  return (
    <DeskDialog
      title={t(step.kind === 'crop' ? 'fingerprint.crop' : 'fingerprint.title')}
      className={`fingerprint ${step.kind}`}
      onClose={busy ? undefined : onCancel}
    >
      {step.kind === 'source' && (
        <SourceStep onCancel={onCancel} onCamera={() => setStep({ kind: 'camera' })} onPicture={crop} />
      )}
      {step.kind === 'camera' && <CameraStep onBack={again} onPicture={crop} />}
      {step.kind === 'crop' && (
        <CropStep
          picture={step.picture}
          onBack={again}
          onTake={(chosen) =>
            void cutOut(step.picture, chosen, PRINT_PIXELS).then((png) => setStep({ kind: 'check', png }))
          }
        />
      )}
      {step.kind === 'check' && (
        <CheckStep png={step.png} name={name} busy={busy} onAgain={again} onGive={() => onGive(step.png)} />
      )}
    </DeskDialog>
  );
}
