import { motion } from 'motion/react';
import { RollingDigits } from '../motion/RollingDigits.tsx';
import { useTexts } from '../text/formats.ts';
import { vars } from '../text/vars.ts';

/** The offset dice with what they showed. */
export function Dice({ digits }: { digits: string }) {
  const { t } = useTexts();
  return (
    <div className="dice" data-testid="board-dice" style={vars({ dice: digits.length })}>
      <span className="dice-label">{t('offset.rolled')}</span>
      {Array.from(digits, (digit, i) => (
        <b key={i} className="die">
          <RollingDigits digits={digit} seed={digits} from={i} />
        </b>
      ))}
    </div>
  );
}

/** How often the dice rock: then they lie still, and the board costs nothing while the hall waits for them. */
const ROCKS = 5;

/** So many dice are in the hand, until their digits are entered. */
export function RollingDice({ count }: { count: number }) {
  const { t } = useTexts();
  return (
    <div className="dice" data-testid="board-dice" style={vars({ dice: count })}>
      <span className="dice-label">{t('offset.dice', { digits: count })}</span>
      {Array.from({ length: count }, (_, i) => (
        <motion.b
          key={i}
          className="die"
          animate={{ transform: ['rotate(-9deg)', 'rotate(9deg)', 'rotate(-9deg)'] }}
          transition={{ duration: 0.9, delay: i * 0.2, repeat: ROCKS, ease: 'easeInOut' }}
        />
      ))}
    </div>
  );
}
