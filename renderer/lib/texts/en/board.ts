/** What the hall reads: short sentences that can be read aloud. */
export const board = {
  brand: 'Sunlot',
  rehearsal: 'REHEARSAL',
  rehearsalNote: 'REHEARSAL · not valid',
  recording: 'Recording',
  notRecording: 'Not recording',
  batch: '{{type}} m² batch',

  remaining: 'Slots left',
  next: 'Next',
  nextNone: 'No one',
  queueNo: 'No. {{queueNo}}',
  root: 'Board root',
  head: 'Head · entry {{seq}}',

  partyMachine: 'Machine',
  partyNotary: 'Notary',
  partySupervisor: 'Supervisor',
  partyResidentRep: 'Residents',
  attested: '{{party}} has confirmed',
  attestationPending: '{{party}} yet to confirm',

  waiting: 'Public housing draw',
  waitingNote: 'We are getting ready. Please take a seat.',

  welcomeEyebrow: 'Four rules before we begin',
  rule1: 'Households are called in queue order and name a slot themselves.',
  rule2: 'What lies under each slot is sealed before the first call. No one can change it.',
  rule3: 'The notary confirms each ticket on the spot. The household signs and takes its slip.',
  rule4: 'Every step is chained and filmed. Afterwards anyone can recompute the draw.',

  registerFrozen: 'Register and stock are frozen',
  registerFrozenNote:
    'To be read out and noted. Change one character in either list and these no longer match.',
  households: 'Household register',
  stock: 'Housing stock',

  batchFrozen: '{{type}} m² batch is frozen',
  batchFrozenNote: 'No household and no dwelling can be added or removed from now on.',
  claims: 'Households',
  rights: 'Lots to draw',
  lots: 'Dwellings',
  input: 'Batch fingerprint',

  committed: 'Commitments of the parties',
  committedNote: 'Each secret is locked in. After the draw it is published and must match what stands here.',

  digitsDrawn: 'Digits rolled in this hall',
  digitsDrawnNote: 'Rolled by the residents. With the secrets they decide the board. Never rolled again.',

  sealed: 'The board is sealed',
  sealedNote:
    'What lies under each slot is now fixed. Take a photo: the first four groups stay on the screen.',

  ready: 'Last result',
  readyFirst: 'Calling is about to begin',
  readyFirstNote: 'Please have your queue number ready',
  called: 'Please come up',
  attempt: 'Call {{attempt}}',
  picking: 'Please name a slot',
  rightsOf: '{{pick}} of {{rights}}',
  rightsAll: '{{rights}} in all',
  onStage: 'On stage',
  absent: 'Not here',

  slot: 'Slot',
  slotNo: 'Slot {{slot}}',
  designated: 'Named, and cannot be changed',
  awaitingNotary: 'Awaiting the notary',
  notarised: 'Confirmed by the notary',
  notarisedStamp: 'CONFIRMED',
  signed: 'The household has signed',
  announced: 'has drawn',

  building: 'Building',
  stairwell: 'Stairwell',
  room: 'Room',
  floor: 'Floor',
  area: 'Area',
  areaValue: '{{area}} m²',
  storageRoom: 'Storage room',
  storageRoomValue: 'Storage {{storageRoom}}',

  missed: 'Missed',
  missedNote: 'Called {{attempt}} times without an answer.',
  missedHint: 'If you are here, please go to the registration desk now.',

  suspended: 'Paused',
  suspendedNote: 'The draw is paused. Please wait.',
  suspendedPromise:
    'All results are stored. Nothing is drawn during the pause; it goes on from where it stopped.',

  allDrawn: 'This batch is fully drawn',
  allDrawnNote: 'Next, the secrets of all parties are published for checking.',
  revealed: 'The secrets are published',
  revealedNote: 'With commitments, digits and secrets, anyone can recompute the whole board.',
  batchClosed: 'This batch is closed',
  batchClosedNote: 'What counts is the signed slip and the ledger.',
  closed: 'The draw has ended',
  closedNote: 'Thank you all. Please take a photo of the final head.',
  finalHead: 'Final ledger head',
  claimsDone: 'Households done',
  drawn: 'Lots drawn',
  leftOver: 'Dwellings left',
};
