import { useTranslation } from 'react-i18next';
import type { hundreds } from './slot-number.ts';

interface JumpsProps {
  readonly parts: ReturnType<typeof hundreds>;
  /** First slot of the hundred that is looked at. */
  readonly seen: number;
  readonly enlarged: boolean;
  readonly onJump: (first: number) => void;
  /** Null where the slots are large already. */
  readonly onEnlarge: (() => void) | null;
}

/** To each hundred at a touch, and the slots twice as large for who cannot read them. */
export function Jumps({ parts, seen, enlarged, onJump, onEnlarge }: JumpsProps) {
  const { t } = useTranslation('desk');
  return (
    <nav className="jumps" aria-label={t('pick.jumps')}>
      {onEnlarge && (
        <button
          type="button"
          className="jump zoom"
          data-testid="desk-zoom"
          data-repeat=""
          onClick={onEnlarge}
        >
          <b>{t(enlarged ? 'pick.smaller' : 'pick.larger')}</b>
        </button>
      )}
      {parts.map(({ first, letters }) => (
        <button
          key={first}
          type="button"
          className="jump"
          data-testid={`desk-jump-${first}`}
          data-repeat=""
          aria-current={seen === first ? 'true' : undefined}
          onClick={() => onJump(first)}
        >
          <b>{t('pick.range', { from: first, to: first + letters.length - 1 })}</b>
          <small>{t('pick.left', { count: letters.split('.').length - 1 })}</small>
        </button>
      ))}
    </nav>
  );
}
