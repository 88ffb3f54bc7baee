/*
 * The desk 签字台: a touch screen or pen tablet for people who have never touched a computer.
 *
 * Hooks for tests and the unattended demo:
 * - document.body.dataset: stage = view.stage.kind, seq = view.seq.
 * - stages papers, atBoard, rolling: nothing to touch. desk-pick-of wherever a household draws several lots.
 * - stage pick: every slot is a button [data-slot="37"] (scrolls into view by itself; disabled when opened);
 *   desk-jump-<hundred> (1, 101, 201 …) goes there. Tapping a slot asks at once: desk-confirm, desk-cancel.
 *   Or desk-key-0 … desk-key-9, desk-key-clear, desk-key-back, shown in desk-slot-input, then desk-choose asks.
 *   A second tap within 60 pixels and 500 ms of the slot's own does not confirm.
 * - stage sign: desk-pad (pointer events), desk-undo, desk-clear, desk-sign.
 * - stage registered: slip (data-state), desk-reprint.
 * - refusal (data-code). rehearsal-over in a rehearsal, once more inside the dialog that asks.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../lib/texts/i18n.ts';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/rehearsal-over.css';
import './desk.css';
import './pick.css';
import { ignoreSecondClicks } from '../lib/single-click.ts';
import { App } from './app.tsx';

ignoreSecondClicks();
const root = document.getElementById('root');
if (!root) throw new Error('no root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
