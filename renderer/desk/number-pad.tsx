import { useTranslation } from 'react-i18next';
import { withDigit, type Chosen } from './slot-number.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface NumberPadProps {
  readonly typed: string;
  readonly chosen: Chosen;
  readonly slots: number;
  readonly onTyped: (typed: string) => void;
  readonly onChoose: () => void;
}

export function NumberPad({ typed, chosen, slots, onTyped, onChoose }: NumberPadProps) {
  const { t } = useTranslation('desk');
  const wrong = chosen === 'none' || chosen === 'taken';
  const key = (digit: string) => (
    <button
      key={digit}
      type="button"
      className="key"
      data-testid={`desk-key-${digit}`}
      data-repeat=""
      onClick={() => onTyped(withDigit(typed, digit, slots))}
    >
      {digit}
    </button>
  );
  return (
    <div className="number-pad" role="group" aria-label={t('pick.keys')}>
      <output className="display" data-testid="desk-slot-input">
        {typed}
      </output>
      <p className={`display-hint ${wrong ? 'bad' : ''}`} role="status" data-testid="desk-hint">
        {wrong ? t(`pick.${chosen}`, { slot: typed, total: slots }) : t('pick.orType')}
      </p>
      <div className="keys">
        {KEYS.map(key)}
        <button
          type="button"
          className="key small"
          data-testid="desk-key-clear"
          disabled={typed === ''}
          onClick={() => onTyped('')}
        >
          {t('pick.clear')}
        </button>
        {key('0')}
        <button
          type="button"
          className="key small"
          data-testid="desk-key-back"
          data-repeat=""
          disabled={typed === ''}
          onClick={() => onTyped(typed.slice(0, -1))}
        >
          {t('pick.back')}
        </button>
      </div>
      <button
        type="button"
        className="button primary touch"
        data-testid="desk-choose"
        disabled={typeof chosen !== 'object'}
        onClick={onChoose}
      >
        {typeof chosen === 'object' ? t('pick.choose', { slot: chosen.slot }) : t('pick.chooseNone')}
      </button>
    </div>
  );
}
