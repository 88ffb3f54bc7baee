const final = 'No, it is final.';
const both = 'Notary and supervisor, by the passphrases typed.';
const operator = 'The operator alone.';
const nothingLost = 'Switch back at any time; neither is lost.';

/** The questions of the rare actions. */
export const confirmMore = {
  voidTicket: {
    title: 'Void slot {{slot}} of number {{queueNo}}?',
    does: 'Slot {{slot}} ({{lot}}) does not count and stays spent; dwelling and right go to the make-up draw.',
    needs: both,
    undo: final,
    ok: 'Void slot {{slot}}',
  },
  waiveClaim: {
    title: 'Enter the waiver?',
    does: 'Gives up all rights not yet drawn ({{given}}); they are not called again, nor made up.',
    needs: both,
    undo: final,
    ok: 'Enter the waiver',
  },
  refuseSignature: {
    title: 'Number {{queueNo}}, {{name}}, refuses to sign?',
    does: 'The result stands, witnessed by both; it is announced and registered next.',
    needs: both,
    undo: final,
    ok: 'Enter the refusal',
  },
  reportIncident: {
    title: 'Enter this incident report?',
    does: 'The ledger keeps time, reason and a digest of the words; the words are stored encrypted.',
    needs: operator,
    undo: 'No. What is missing can be added by another report.',
    ok: 'Enter it',
  },
  raiseObjection: {
    title: 'Enter this objection?',
    does: 'The ledger keeps time, reason and a digest of the words; the words are stored encrypted. No result changes.',
    needs: 'The operator; read the words to whoever objects.',
    undo: 'No. What is missing can be added by another objection.',
    ok: 'Enter it',
  },
  openTornTicket: {
    title: 'Slot {{slot}} of number {{queueNo}}: open the ticket as read?',
    does: 'The ticket of slot {{slot}} says {{lot}}. Its code is taken from the record here, witnessed by both.',
    needs: 'Notary and supervisor, who have both read the ticket, by the passphrases typed.',
    undo: 'No; before it is signed both can void it.',
    ok: 'Open as read',
  },
  loseTicket: {
    title: 'Enter this ticket as lost?',
    does: 'The ticket of {{lot}} can no longer be opened and need not turn up; its dwelling goes to the make-up draw.',
    needs: both,
    undo: final,
    ok: 'Enter as lost',
  },
  abandonBatch: {
    title: 'Abandon {{batch}} now?',
    does: 'This batch is not drawn and has no result. It can be frozen anew once it is put right.',
    needs: both,
    undo: 'No, but it can be frozen again.',
    ok: 'Abandon',
  },
  changePlan: {
    title: 'Publish the new plan now?',
    does: 'From now on: batches {{batches, number}}, sessions {{sessions, number}}. The old plan stays on record.',
    needs: both,
    undo: 'It can be changed again between two batches.',
    ok: 'Publish',
  },
  replaceKey: {
    title: 'Replace the key of the {{role}} now?',
    does: 'The new key is entered, the old one is void; a new recovery sheet is made.',
    needs: '{{role}}: a new passphrase. {{other}}: approves with theirs.',
    undo: final,
    ok: 'Replace the key',
  },
  recordConsents: {
    title: 'Have all groups signed ({{groups, number}})?',
    does: 'Enters the consent of {{groups, number}} groups at once: every member has signed its sheet.',
    needs: 'Whoever has checked every sheet.',
    undo: final,
    ok: 'All signed, enter',
  },
  allocateGroup: {
    title: 'Have all members of {{group}} signed?',
    does: 'Enters who gets which dwelling, as on the sheet; members: {{members, number}}.',
    needs: 'The signatures of all members.',
    undo: final,
    ok: 'All signed, enter',
  },
  freezeGroupOrder: {
    title: 'Draw the order in which {{group}} chooses?',
    does: 'A batch of its own for {{members, number}} households says who chooses first: commitments, dice and reveal as always.',
    needs: 'The members, the notary and the supervisor.',
    undo: 'It can be abandoned before the dice.',
    ok: 'Draw the order',
  },
  reprintTickets: {
    title: 'Print the same tickets again?',
    does: 'The same tickets with the same codes. The first ones are destroyed at once, every one of them.',
    needs: 'The notary, looking on.',
    undo: 'Again possible until the first call.',
    ok: 'Print again',
  },
  endSession: {
    title: 'End session {{before}} and suspend for the night?',
    does: 'The board says so. Sunlot can then be closed and the machine switched off.',
    needs: operator,
    undo: 'Tomorrow unlock it and press "Resume"; it goes on from here.',
    ok: 'Suspend for the night',
  },
  boardWithoutDisplay: {
    title: 'Go on without a display, the board in a window?',
    does: 'An incident report is entered, the board is shown in a window, and calls and openings go on.',
    needs: 'The notary and the supervisor, each with a passphrase of their own.',
    undo: 'When it is mended, put the board back on its display under Displays; the report stays.',
    ok: 'Go on',
  },
  switchTo: {
    rehearsal: {
      title: 'Switch to a rehearsal?',
      does: 'Opens another file and starts from nothing. Lists, passphrases and results here stay here.',
      needs: operator,
      undo: nothingLost,
      ok: 'Switch',
    },
    real: {
      title: 'Switch to the real ceremony?',
      does: 'Opens the file of the real one. Lists, passphrases and results of the rehearsal stay behind.',
      needs: operator,
      undo: nothingLost,
      ok: 'Switch',
    },
  },
};
