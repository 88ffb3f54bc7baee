import { MotionConfig, useReducedMotion } from 'motion/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../lib/texts/i18n.ts';
import '../ui/theme.css';
import '../ui/rehearsal-over.css';
import { Board } from './Board.tsx';
import { loadCharts } from './interlude/Interlude.tsx';
import './css/board.css';

/** Motion shows what is already so; whoever wants none sees the same, at once. */
function BoardWindow() {
  const still = useReducedMotion() ?? false;
  return (
    <MotionConfig skipAnimations={still}>
      <Board />
    </MotionConfig>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <BoardWindow />
  </StrictMode>,
);

window.requestIdleCallback(() => void loadCharts());
