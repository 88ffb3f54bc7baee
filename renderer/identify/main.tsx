/*
 * The overlay that says which display is which: one on each, for a few seconds. It shows and can call nothing.
 * Hooks for tests: document.body.dataset seq, number; identify-card.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../lib/texts/i18n.ts';
import '../ui/theme.css';
import './identify.css';
import { Overlay } from './overlay.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('no root');
createRoot(root).render(
  <StrictMode>
    <Overlay />
  </StrictMode>,
);
