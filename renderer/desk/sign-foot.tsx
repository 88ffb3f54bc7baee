import { useTranslation } from 'react-i18next';
import type { Strokes } from '../../shared/ceremony/slip.ts';
import { signatureOf } from './strokes.ts';

interface SignFootProps {
  readonly strokes: Strokes;
  readonly busy: boolean;
  readonly onChange: (next: (before: Strokes) => Strokes) => void;
  readonly onDone: () => void;
}

/** One stroke back, all anew, or done: done only where something is written. */
export function SignFoot({ strokes, busy, onChange, onDone }: SignFootProps) {
  const { t } = useTranslation('desk');
  const isEmpty = strokes.length === 0;
  return (
    <div className="sign-foot">
      <button
        type="button"
        className="button touch"
        data-testid="desk-undo"
        data-repeat=""
        disabled={busy || isEmpty}
        onClick={() => onChange((before) => before.slice(0, -1))}
      >
        {t('sign.undo')}
      </button>
      <button
        type="button"
        className="button touch"
        data-testid="desk-clear"
        disabled={busy || isEmpty}
        onClick={() => onChange(() => [])}
      >
        {t('sign.clear')}
      </button>
      <button
        type="button"
        className="button primary touch wide"
        data-testid="desk-sign"
        disabled={busy || signatureOf(strokes) === 'none'}
        onClick={onDone}
      >
        {t(busy ? 'wait' : 'sign.button')}
      </button>
    </div>
  );
}
