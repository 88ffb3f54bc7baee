/*
 * The console 控制台, the registration desk's window.
 *
 * Hooks for tests and the unattended demo (role: notary, supervisor; kind: households, dwellings):
 * - document.body.dataset: step = view.step, seq = view.seq.
 * - step-<step>: the one big button (key F2), also where it only leads to the field that is missing; while the step is
 *   somebody else's (awaitSlot, awaitSignature, countTickets, done), or a consent is missing, it is disabled. In an import
 *   with a preview it is confirmImport, with a forgotten passphrase recoverOperator, in a correction step-checkPapers.
 *   The second click of a double click (event.detail 2) counts as one with the first. F2 rests for 700 ms after it was
 *   pressed and after the next action has become another.
 * - key-bar-<keys|search|skipMotion|show|mute|displays>, more, suspend, open-lists: the buttons of the other keys (keys.ts),
 *   each marked data-action; disabled where the key is dead. keys-drawer (key-<action>), show-drawer, displays-drawer; a
 *   drawer is closed with <drawer>-close or Escape, and the focus goes back to where it was.
 * - confirm-dialog, confirm-dialog-ok, confirm-dialog-cancel: whatever stands in `confirm` of the dictionary asks first.
 * - refusal (data-code), refusal-now (what is possible), refusal-close; in a form above the page it stands there.
 * - recovery: recovery-look uncovers a code, recovery-shown-<role> is it, recovery-next goes on; a printed sheet has
 *   recovery-next alone.
 * - setPassphrase-passphrase, setPassphrase-again; unlock-passphrase, unlock-forgot, unlock-remembered,
 *   recoverOperator-code, -passphrase, -again; switchToRehearsal; rehearsal-mark.
 * - previewSample-<kind>, previewImport-<kind> (file input), confirmImport, previewImport-cancel, import-problem
 *   (data-code, data-row), replace-<kind> (another file, until the ceremony opens); importBy, import-verdict (data-verdict),
 *   import-difference, import-skipped, mapping-<sheet>-<field>, cancelImport. A list that replaces another asks first.
 * - step-publishNotice (with errors it opens the lists instead), publishNotice-paper-<A4|A3>, notice-lists, notice-settings;
 *   prepared-<figure>, show-<figure>; register-standing (data-state), register-households, register-stock,
 *   freezeRegister-shortage, freezeRegister-<role>.
 * - open-lists opens lists (lists-close): lists-tab-<tab>, lists-panel-<tab>. households-table, dwellings-table (data-count)
 *   with lists-row (data-id), sort-<column>, select-all; households-search, filter-<name>, filters-clear; selected-count,
 *   bulk-check, bulk-confirm, bulk-group, bulk-clear; household-detail (data-id), pane-close, editFile-by, cell-<field>,
 *   cell-<field>-reason, cell-<field>-save, cell-problem (data-code), undo; open-<method> opens a form, its fields are
 *   <method>-<field> (checkFiles-paper-<paper>), its button <method>, its way out <method>-cancel; file-history.
 * - inspect-representatives, inspect-accepted, inspect-defects, inspect-defects-words, inspect-photo (file input),
 *   inspectDwelling, showPhoto, photo-shown; groups-by, group-<code>, printConsent-<code>, leave-<household>,
 *   add-to-<code>, add-<code>; notices-rounds (data-round), publishNotice, notice-changes (data-count),
 *   printHouseholdSheets, printed-paper (data-path), settle-<id>, settle-upheld, settle-dismissed; findArrival (field),
 *   arrival (data-household), checkIn, is-here, undoCheckIn, arrived-count (data-arrived); settings-<field>,
 *   settings-masking-<way>, saveSettings, settings-state; next-arrived.
 * - openCeremony-title, openCeremony-<role>, openCeremony-<role>-again, openCeremony-withoutRecording.
 * - plan-row-<i> (data-batch), plan-<i>-session, -mode, -calls, -missed, -offset, -order (queue or a code), -up, -down,
 *   -remove; plan-add-type, plan-add-kind, plan-add (a new row goes where it can be drawn); plan-interval, plan-reset,
 *   plan-warnings (data-code); publishPlan-<role>; plan-list (data-batch, data-state).
 * - next-batch (data-batch), freezeBatch-advanced, freezeBatch-claims, freezeBatch-short, session-begins, end-session;
 *   consents, recordConsent-checkedBy, recordConsent-<group>, recordConsent-all.
 * - commitSecrets-<role>, sealBoard-<role>, openBatch-<role>, unsealBoard-<role>, closeCeremony-<role>.
 * - attestHead-<role>-passphrase, attestHead-<role>; tickets-path (data-failed), reprintTickets.
 * - drawDigits-first, drawDigits-second; rollOffset-first, rollOffset-second.
 * - checkPapers-checkedBy, checkPapers-proxy, checkPapers-person-name, -id, -relation, checkPapers-scan (file input);
 *   checkPapers-again, checkPapers-leave; absent (data-seconds), callHousehold-again, missHousehold; stage-pick.
 * - designateSlot-slot, designateSlot; scanTicket-slot, scanTicket-code; countTicket-code, count-last (data-result),
 *   count-left, count-left-list.
 * - allocate-checkedBy, allocate-<group>-<lot>, allocate-<group>-fill, printAllocation-<group>, allocateGroup-<group>,
 *   freezeGroupOrder-<group>, allocation-path-<group>.
 * - more opens more-drawer: more-<item>, more-back, more-drawer-close; fields <method>-<field>, passphrases
 *   <method>-<role>, the button <method>. suspend opens suspend-form: suspend-reason, suspend-words, suspend-send.
 * - resume-reason (data-reason), overnight; reprintSlip-<seq>.
 * - listClaims-search, queue-status (a state, or '' for all), queue-row (data-seq, data-status), queue-follow; pace. The log's
 *   entries carry data-seq; an entry opens entry-drawer (entry-what, -about, -at, -by, -video, -head); a queue number leads
 *   to its entries alone, log-all back to all.
 * - .work footer .next is the live region that says whose move it is and what comes next. When a step begins the first
 *   field that is missing has the focus, unless somebody types or a dialog lies above.
 * - say (data-seq, data-now), say-again; on-board (data-kind), on-board-back; show-drawer: show-theme-<theme>, show-skip,
 *   show-interlude-<kind>, show-interlude-none, show-break-minutes, show-break-until, show-covers; sound-volume, sound-mute,
 *   sound-speech, sound-music, sound-voice (data-voice), sound-speaker, sound-try, show-say. document.body.dataset: sound
 *   (silent, chime, speaking), music.
 * - displays-drawer: display-<n> (data-windows), assign-<window>-<n>, place-<window> (data-shown, data-lost),
 *   window-<window>, identify, testPicture; board-lost, board-lost-displays, board-lost-window, desk-lost;
 *   boardWithoutDisplay-<role>, boardWithoutDisplay.
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
import './keys.css';
import './prepare.css';
import './show/show.css';
import './displays/displays.css';
import './lists/lists.css';
import './low.css';
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
