import { motion } from 'motion/react';
import { memo } from 'react';
import seedrandom from 'seedrandom';
import { vars } from '../text/vars.ts';

const [COLUMNS, ROWS] = [28, 4];
const LONGEST_WAIT_S = 1.6;

interface Flight {
  readonly from: string;
  readonly waitS: number;
}

/** Decoration: blank tickets, from a fixed seed. It knows nothing of the board and shows nothing of it. */
const FLIGHTS: readonly Flight[] = flights();

function flights(): readonly Flight[] {
  const random = seedrandom('blank tickets');
  const around = (spread: number) => ((random() - 0.5) * spread).toFixed(1);
  return Array.from({ length: COLUMNS * ROWS }, () => ({
    from: `translate(${around(50)}vw, ${around(44)}vh) rotate(${around(300)}deg)`,
    waitS: random() * LONGEST_WAIT_S,
  }));
}

/** Blank tickets fall into their places, once. The root below them stands from the first moment. */
export const Scatter = memo(function Scatter() {
  return (
    <div className="scatter" aria-hidden="true" style={vars({ columns: COLUMNS })}>
      {FLIGHTS.map(({ from, waitS }, i) => (
        <motion.i
          key={i}
          initial={{ opacity: 0, transform: from }}
          animate={{ opacity: 1, transform: 'translate(0vw, 0vh) rotate(0deg)' }}
          transition={{ duration: 1.1, delay: waitS, ease: [0.2, 0.7, 0.2, 1] }}
        />
      ))}
    </div>
  );
});
