import { motion } from 'motion/react';
import { Fit } from '../text/Fit.tsx';

/** A seal in red: somebody has answered for what stands there. `pressed` shows it being put on. */
export function Stamp({ text, pressed = false }: { text: string; pressed?: boolean }) {
  return (
    <motion.div
      className="stamp"
      initial={pressed ? { opacity: 0, transform: 'rotate(-9deg) scale(1.7)' } : false}
      animate={{ opacity: 1, transform: 'rotate(-9deg) scale(1)' }}
      transition={{ duration: 0.28, ease: [0.5, 0, 0.9, 0.6] }}
    >
      <Fit text={text} className="stamp-text" />
    </motion.div>
  );
}
