import { confirmLists } from './console-confirm-lists.ts';
import { confirmMore } from './console-confirm-more.ts';

const final = 'No, it is final.';
const both = 'Notary and supervisor, by the passphrases typed.';
const operator = 'The operator alone.';

/** What an action of weight will do, whom it needs, and whether it can be taken back. */
export const confirm = {
  ...confirmMore,
  ...confirmLists,
  openCeremony: {
    title: 'Open the ceremony now?',
    does: 'Starts the ledger, makes the signing keys of notary and supervisor, and starts recording.',
    needs: both,
    undo: 'No. Title and keys stay as they are.',
    ok: 'Open ceremony',
  },
  freezeRegister: {
    title: 'Freeze the register now?',
    does: 'Fixes households: {{households, number}}, dwellings: {{dwellings, number}}. Their digests go into the ledger and on the board.',
    needs: both,
    undo: 'No. Nothing can be imported or changed afterwards; who comes later waits for a later ceremony.',
    ok: 'Freeze register',
  },
  publishPlan: {
    title: 'Publish the plan now?',
    does: 'Publishes order and rules of all batches ({{batches, number}}; sessions: {{sessions, number}}) in the ledger and on the board.',
    needs: both,
    undo: 'It can be changed between two batches; what is drawn stays.',
    ok: 'Publish',
  },
  freezeBatch: {
    title: 'Freeze "{{planned}}" now?',
    does: 'Fixes the order of calls (claims: {{claims, number}}) and the lots in the draw ({{lots, number}}).',
    needs: operator,
    undo: 'No; before the dice both can approve to abandon it.',
    ok: 'Freeze batch',
  },
  freezeOrder: {
    title: 'Freeze "{{planned}}" now?',
    does: 'Fixes who is put in order ({{lots, number}}); the order drawn is the order of calls.',
    needs: operator,
    undo: 'No; before the dice both can approve to abandon it.',
    ok: 'Freeze batch',
  },
  commitSecrets: {
    title: 'Publish the commitments now?',
    does: 'Stores the three secrets encrypted; their commitments go into the ledger and on the board.',
    needs: both,
    undo: final,
    ok: 'Commit',
  },
  drawDigits: {
    title: 'Are these {{digits}} digits those of the dice?',
    does: 'Both entries agree. The notary compares them with the dice; then they decide the shuffle.',
    needs: 'Both people who typed, with the notary looking on.',
    undo: 'No, and nothing is rolled again.',
    ok: 'Yes, enter them',
  },
  sealBoard: {
    title: 'Shuffle and seal the board now?',
    does: 'Shuffles the lots ({{total, number}}) into slots; the board root goes into the ledger and on the board.',
    needs: both,
    undo: final,
    ok: 'Shuffle and seal',
  },
  sealTickets: {
    title: 'Seal and print the tickets now?',
    does: 'Makes the codes of {{total, number}} tickets; their root goes into the ledger and on the board, then they are printed.',
    needs: 'The notary, who watches printing, cutting, folding and sealing.',
    undo: 'No. Until the first call the same tickets can be printed again.',
    ok: 'Seal and print',
  },
  openBatch: {
    title: 'Draw all at once now?',
    does: 'Draws all {{total, number}} lots of the batch; the results go into the ledger and on the board.',
    needs: both,
    undo: 'No, and nothing is drawn again.',
    ok: 'Draw all at once',
  },
  resume: {
    title: 'Resume the ceremony now?',
    does: 'Goes on from where it stopped.',
    needs: operator,
    undo: 'It can be suspended again at any time.',
    ok: 'Resume',
  },
  revealSecrets: {
    title: 'Reveal the secrets now?',
    does: 'Publishes the three secrets, so that everybody can recompute the batch.',
    needs: operator,
    undo: final,
    ok: 'Reveal secrets',
  },
  closeBatch: {
    title: 'Close the batch now?',
    does: 'Settles the results (drawn: {{drawn, number}}); all other dwellings are free again.',
    needs: operator,
    undo: final,
    ok: 'Close batch',
  },
  closeOrder: {
    title: 'Close the batch now?',
    does: 'Settles the order; calls, or choices, follow it.',
    needs: operator,
    undo: final,
    ok: 'Close batch',
  },
  closeCeremony: {
    title: 'Close the ceremony now?',
    does: 'Stops recording, lists the rights not yet drawn, and writes the last entry, signed by both.',
    needs: both,
    undo: 'No. Nothing can be drawn afterwards.',
    ok: 'Close ceremony',
  },
  designateSlot: {
    title: 'Slot {{slot}} for number {{queueNo}}, {{name}}?',
    does: 'Read the number to the household; confirm when it nods.',
    needs: 'The household or its proxy, present.',
    undo: 'No. A named slot must be opened.',
    ok: 'Name slot {{slot}}',
  },
  missHousehold: {
    title: 'Enter number {{queueNo}}, {{name}}, as missed?',
    does: 'Nobody came after call {{attempt}}. The next is called; missed ones are called once more at the end, then left for the make-up.',
    needs: 'The operator, after the caller has made sure.',
    undo: 'No, but the household keeps its right.',
    ok: 'Enter as missed',
  },
  missHouseholdMakeUp: {
    title: 'Enter number {{queueNo}}, {{name}}, as missed?',
    does: 'Nobody came after call {{attempt}}. The next is called; this one is left for the make-up draw.',
    needs: 'The operator, after the caller has made sure.',
    undo: 'No, but the household keeps its right.',
    ok: 'Enter as missed',
  },
  suspend: {
    title: 'Suspend the ceremony now?',
    does: 'The board says "{{reason}}", and calls, picks and openings stop. Recording goes on.',
    needs: operator,
    undo: 'Resume at any time; everything stays where it is.',
    ok: 'Suspend',
  },
};
