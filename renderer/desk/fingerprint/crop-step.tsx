import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { touchedOnlyHere } from '../touched-only-here.ts';
import { type Crop, enlarged, firstCrop, moved } from './crop.ts';
import { useDrag } from './use-drag.ts';

interface CropStepProps {
  readonly picture: ImageBitmap;
  readonly onBack: () => void;
  readonly onTake: (crop: Crop) => void;
}

/** Of the canvas, which is as large as it is shown. */
const SIDE = 800;
const CLOSER = 0.8;
/** What an arrow key moves, of the frame's side. */
const STEP = 0.05;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The picture under a square frame: a finger draws it along, two buttons enlarge it. */
export function CropStep({ picture, onBack, onTake }: CropStepProps) {
  const { t } = useTranslation('desk');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [crop, setCrop] = useState(() => firstCrop(picture));
  useEffect(() => touchedOnlyHere(canvas.current), []);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    context?.drawImage(picture, crop.x, crop.y, crop.side, crop.side, 0, 0, SIDE, SIDE);
  }, [picture, crop]);
  // The picture goes with the finger, so the frame goes the other way.
  const dragging = useDrag((byX, byY) =>
    setCrop((now) => moved(now, -byX * now.side, -byY * now.side, picture)),
  );
  const nudge = (event: KeyboardEvent): void => {
    const [x, y] = ARROWS[event.key] ?? [0, 0];
    if (x === 0 && y === 0) return;
    event.preventDefault();
    setCrop((now) => moved(now, x * STEP * now.side, y * STEP * now.side, picture));
  };
  const zoom = (factor: number): void => setCrop((now) => enlarged(now, factor, picture));
  return (
    <>
      <p>{t('fingerprint.cropHow')}</p>
      <div className="viewer">
        <canvas
          ref={canvas}
          className="crop"
          width={SIDE}
          height={SIDE}
          data-testid="desk-crop"
          tabIndex={0}
          role="application"
          aria-label={t('fingerprint.picture')}
          {...dragging}
          onKeyDown={nudge}
        />
        <div className="zoom-keys">
          <ZoomKey name="larger" onPress={() => zoom(CLOSER)} />
          <ZoomKey name="smaller" onPress={() => zoom(1 / CLOSER)} />
        </div>
      </div>
      <div className="foot">
        <button type="button" className="button touch" data-testid="desk-crop-back" onClick={onBack}>
          {t('fingerprint.again')}
        </button>
        <button
          type="button"
          className="button primary touch wide"
          data-testid="desk-crop-take"
          onClick={() => onTake(crop)}
        >
          {t('fingerprint.take')}
        </button>
      </div>
    </>
  );
}

function ZoomKey({ name, onPress }: { readonly name: 'larger' | 'smaller'; readonly onPress: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <button
      type="button"
      className="button touch"
      data-testid={`desk-crop-${name}`}
      data-repeat=""
      onClick={onPress}
    >
      {t(`fingerprint.${name}`)}
    </button>
  );
}
