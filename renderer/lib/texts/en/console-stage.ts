/** The hours of drawing: who is on stage, the board in small, the slips. */
export const stage = {
  title: 'Household on stage',
  nextNo: 'Next number',
  nowNo: 'On stage',
  nobody: 'Nobody on stage',
  call: 'Call {{attempt}}',
  then: 'Then',
  several: '{{rights}} draws in one call',
  pickOf: 'Draw {{pick}} of {{rights}}',
  severalOf: ' (draw {{pick}} of {{rights}})',
  called: 'call {{attempt}}',
  soFar: 'Drawn:',
  slotAndLot: 'slot {{slot}} {{lot}}',
  slot: 'Slot {{slot}}',
  lot: '{{area}} ㎡ · storage {{storageRoom}}',
  unopened: 'not opened yet',
  say: 'Say',
};

export const drawSteps = {
  callHousehold: 'Call',
  checkPapers: 'Papers',
  awaitSlot: 'Pick',
  rollOffset: 'Offset',
  scanTicket: 'Scan',
  openTicket: 'Open',
  notariseTicket: 'Notarise',
  awaitSignature: 'Sign',
  announceResult: 'Announce',
  registerDraw: 'Register',
};

export const slotEntry = {
  label: 'Slot said aloud? Type it here',
  hint: 'Let the household say it once more first',
  button: 'Enter slot',
  NO_SUCH_SLOT: 'No such slot: they run from 1 to {{total}}',
  SLOT_TAKEN: 'This slot is open already; ask for another',
};

export const board = {
  title: 'Board',
  remaining: 'Unopened: {{remaining, number}} of {{total, number}}',
  claims: 'Registered: {{done, number}} of {{claims, number}}',
  perHour: '{{count, number}} draws an hour',
  until: 'done about {{at, datetime(hour: 2-digit; minute: 2-digit)}}',
  progress: 'Progress of the draws',
  slot: {
    unopened: 'Slot {{slot}}: unopened',
    opened: 'Slot {{slot}}: opened',
    designated: 'Slot {{slot}}: named, to be opened',
  },
};

export const unprinted = {
  title: 'Slips that did not print',
  explain: 'The results are registered, nothing is lost. Check paper and power, then print again.',
  again: 'Print no. {{queueNo}} again',
};
