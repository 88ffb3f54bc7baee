/*
 * The desk 签字台: a touch screen or pen tablet for people who have never touched a computer.
 *
 * Hooks for tests and the unattended demo:
 * - document.body.dataset: stage = view.stage.kind, seq = view.seq.
 * - stages papers, atBoard, rolling: nothing to touch. desk-pick-of wherever a household draws several lots.
 * - stage pick: every slot is a button [data-slot="37"] (scrolls into view by itself; [data-spent] when opened: touched,
 *   it only says so in desk-hint); desk-jump-<hundred> (1, 101, 201 …) goes there, desk-zoom enlarges. Tapping a slot
 *   asks at once: desk-confirm, desk-cancel. Or desk-key-0 … desk-key-9, desk-key-clear, desk-key-back, shown in
 *   desk-slot-input, then desk-choose asks. A second tap within 60 pixels and 500 ms of the one that brought a
 *   question up presses nothing in it.
 * - stage sign: desk-signer (data-signer), desk-pad (pointer events), desk-undo, desk-clear, desk-sign; a small
 *   signature is asked about once: desk-small-again, desk-small-ok. desk-preview (data-state), then desk-slip-page-<n>
 *   (data-drawn) or desk-preview-words, desk-preview-close.
 * - desk-fingerprint: desk-source-camera, desk-source-file, desk-fingerprint-file (input), desk-fingerprint-cancel;
 *   desk-camera (data-state), desk-camera-shoot, desk-camera-other, desk-camera-back; desk-crop, desk-crop-larger,
 *   desk-crop-smaller, desk-crop-take, desk-crop-back; desk-print, desk-print-ok, desk-print-again.
 * - stage registered: slip (data-state, data-reprints), desk-preview, desk-reprint, then desk-reprint-yes, -no.
 * - refusal (data-code). rehearsal-over in a rehearsal, once more inside every question.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../lib/texts/i18n.ts';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/rehearsal-over.css';
import './desk.css';
import './dialog.css';
import './pick.css';
import './sign.css';
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
