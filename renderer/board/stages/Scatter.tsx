import { motion } from 'motion/react';
import { memo, useMemo } from 'react';
import seedrandom from 'seedrandom';
import { vars } from '../text/vars.ts';
import { scatterShape } from './scatter-shape.ts';

const FLIGHT_S = 1.1;
/** When all tickets have come to their places. */
export const SCATTERED_S = 3;

interface ScatterProps {
  lots: number;
  /** The root: public, and the same for all who look. Where a ticket flies says nothing of the board. */
  seed: string;
}

/** Blank tickets fall into their places, once: as many as there are lots. What binds stands from the first moment. */
export const Scatter = memo(function Scatter({ lots, seed }: ScatterProps) {
  const { pieces, rows, piece } = scatterShape(lots);
  const flights = useMemo(() => flightsOf(seed, pieces * rows), [seed, pieces, rows]);
  return (
    <div className="scatter-box" aria-hidden="true" data-decoration="">
      <div className="scatter" style={vars({ pieces, rows, piece })}>
        {flights.map(({ from, waitS }, i) => (
          <motion.i
            key={i}
            initial={{ opacity: 0, transform: from }}
            animate={{ opacity: 1, transform: 'translate(0vw, 0vh) rotate(0deg)' }}
            transition={{ duration: FLIGHT_S, delay: waitS, ease: [0.2, 0.7, 0.2, 1] }}
          />
        ))}
      </div>
    </div>
  );
});

interface Flight {
  readonly from: string;
  readonly waitS: number;
}

function flightsOf(seed: string, count: number): readonly Flight[] {
  const random = seedrandom(seed);
  const around = (spread: number) => ((random() - 0.5) * spread).toFixed(1);
  return Array.from({ length: count }, () => ({
    from: `translate(${around(70)}vw, ${around(70)}vh) rotate(${around(240)}deg)`,
    waitS: random() * (SCATTERED_S - FLIGHT_S),
  }));
}
