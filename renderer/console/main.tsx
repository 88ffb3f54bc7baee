/*
 * The console 控制台, the registration desk's window.
 *
 * Hooks for tests and the unattended demo:
 * - document.body.dataset: step = view.step, seq = view.seq.
 * - step-<step>: the one big button (key F2), also where it only leads to the field that is missing; while the step is
 *   somebody else's (awaitSlot, awaitSignature, done) it is disabled. In an import with a preview it is confirmImport.
 *   The second click of a double click (event.detail 2) and an F2 within 200 ms of another count as one.
 * - confirm-dialog, confirm-dialog-ok, confirm-dialog-cancel: asked by openCeremony, freezeRegister, freezeBatch,
 *   commitSecrets, drawDigits (if both entries agree), sealBoard, resume, revealSecrets, closeBatch, closeCeremony,
 *   designateSlot, missHousehold, suspend.
 * - refusal (data-code), refusal-close.
 * - setPassphrase-passphrase, setPassphrase-again; unlock-passphrase.
 * - previewSample-<kind>, previewImport-<kind> (file input), confirmImport, previewImport-cancel, import-problem
 *   (data-code, data-row), replace-<kind> (another file, until the ceremony opens); kind: households, dwellings.
 * - openCeremony-title, openCeremony-<role>, openCeremony-<role>-again, openCeremony-withoutRecording;
 *   role: notary, supervisor.
 * - freezeBatch-type-<type> (radio), freezeBatch-advanced, freezeBatch-claims.
 * - commitSecrets-<role>, sealBoard-<role>, unsealBoard-<role>, closeCeremony-<role>.
 * - attestHead-<role>-passphrase, attestHead-<role>.
 * - drawDigits-first, drawDigits-second.
 * - designateSlot-slot, designateSlot; callHousehold-again; missHousehold; suspend; reprintSlip-<seq>.
 * - listClaims-search, queue-row (data-seq, data-status), queue-follow.
 * - setLanguage-zh-CN, setLanguage-en; outcome (data-verdict), outcome-folder.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../lib/texts/i18n.ts';
import '../ui/base.css';
import '../ui/controls.css';
import './frame.css';
import './steps.css';
import './ceremony.css';
import './stage-forms.css';
import './plan.css';
import './more.css';
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
