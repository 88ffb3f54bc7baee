import { motion } from 'motion/react';
import seedrandom from 'seedrandom';

/** How many digits pass before the one that was rolled, and how long that takes in all. */
const PASSING = 9;
const ROLL_S = 0.9;
const NEXT_S = 0.09;

interface RollingDigitsProps {
  /** What was rolled, as it is known already. */
  digits: string;
  /** Public and the same for all who look: what passes is decoration, and nothing comes of it. */
  seed: string;
  /** The first one's place in a longer row. */
  from?: number;
}

/** Digits that were rolled in the hall come to rest one after another. */
export function RollingDigits({ digits, seed, from = 0 }: RollingDigitsProps) {
  return Array.from(digits, (digit, i) => (
    <Rolling key={i} digit={digit} seed={`${seed}.${from + i}`} restsAfterS={ROLL_S + (from + i) * NEXT_S} />
  ));
}

function Rolling({ digit, seed, restsAfterS }: { digit: string; seed: string; restsAfterS: number }) {
  const passing = passingDigits(seed);
  const from = `translateY(-${(100 * passing.length) / (passing.length + 1)}%)`;
  return (
    <span className="rolling">
      <motion.span
        className="rolling-digit"
        initial={{ opacity: 0 }}
        animate={{ opacity: 1 }}
        transition={{ delay: restsAfterS, duration: 0.01 }}
      >
        {digit}
      </motion.span>
      <motion.span
        className="rolling-window"
        data-decoration=""
        aria-hidden="true"
        initial={{ opacity: 1 }}
        animate={{ opacity: 0 }}
        transition={{ delay: restsAfterS, duration: 0.01 }}
      >
        <motion.span
          className="rolling-strip"
          initial={{ transform: from }}
          animate={{ transform: 'translateY(0%)' }}
          transition={{ duration: restsAfterS, ease: [0.3, 0.6, 0.2, 1] }}
        >
          {[digit, ...passing].map((shown, i) => (
            <i key={i} data-digit={shown} />
          ))}
        </motion.span>
      </motion.span>
    </span>
  );
}

function passingDigits(seed: string): string[] {
  const random = seedrandom(seed);
  return Array.from({ length: PASSING }, () => String(Math.floor(random() * 10)));
}
