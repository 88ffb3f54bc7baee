/** The published plan, the batch that is frozen next, and the day's end between two batches. */
export const plan = {
  title: 'Plan',
  named: '{{type}} ㎡ {{kind}}',
  session: 'Session {{session}}',
  sessionShort: 'no. {{session}}',
  kinds: {
    dwellings: 'single households',
    stairwellsOf: 'groups, stairwells of {{size}}',
    households: 'order of calls (single households)',
    householdsOf: 'order of calls (groups of {{size}})',
    makeup: 'make-up draw',
    makeupOf: 'make-up draw, stairwells of {{size}}',
  },
  columns: {
    session: 'Session',
    what: 'What is drawn',
    mode: 'How',
    calls: 'Calls',
    missed: 'Who misses',
    offset: 'Offset dice',
    order: 'Order of calls',
    place: 'Place',
  },
  modes: { board: 'Board', tickets: 'Tickets', batch: 'All at once' },
  missed: { end: 'at the end', makeup: 'make-up draw' },
  noOffset: 'none',
  offsetDigits: '{{digits}} digits',
  byQueue: 'queue number',
  byEarlier: 'earlier batches',
  byOrder: 'as {{code}}',
  orderGone: 'choose anew',
  kept: 'drawn already',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  addTitle: 'Add a batch',
  addType: 'Dwelling type',
  addKind: 'What is drawn',
  add: 'Add',
  interval: 'Seconds between two calls',
  intervalHint: 'Only then can it be called again, or missed',
  noInterval: '0: no wait between calls',
  reset: 'Start over',
  allServed: 'Every right has a batch.',
  warningsTitle: 'Before you publish',
  warnings: {
    SINGLES: '{{type}} ㎡: no batch for single rights ({{number, number}}); they would not be drawn.',
    GROUPS: '{{type}} ㎡: no batch for groups of {{size}} ({{number, number}}); they would not be drawn.',
    NO_MAKEUP: '{{type}} ㎡: no make-up draw. What is missed or void stays owed at the close.',
    SHORTAGE:
      '{{type}} ㎡: {{number, number}} more rights than accepted dwellings; it cannot be published. Remove the batches of this type.',
    ORDER_UNUSED: '{{type}} ㎡: an order of calls that no batch uses.',
  },
  faults: {
    GROUPS_LATE: 'Groups draw before the single households of their type: move it up.',
    ORDER_LATE: 'Its order of calls is not drawn before it: move that order up.',
    MAKEUP_FIRST: 'A make-up draw comes after the batches of its type: move it down.',
    OTHER: 'Its rules contradict each other: remove it and add it anew.',
  },
  states: { ahead: 'ahead', next: 'next', open: 'under way', closed: 'closed', passed: 'not needed' },
};

export const freeze = {
  figures: {
    claims: 'Households',
    groups: 'Groups',
    rights: 'Rights',
    lots: 'Dwellings in the draw',
    stairwells: 'Stairwells in the draw',
    withheld: 'Not accepted, left out',
    inOrder: 'To be put in order',
  },
  rules: {
    board: 'Electronic board: the household picks a slot at the desk; it is opened at once.',
    tickets: 'Paper tickets: the household takes a ticket from the board; its code is scanned.',
    batch: 'All at once: nobody is called, all results come out together.',
    order: {
      queue: 'Called by queue number.',
      earlier: 'Called in the order of the earlier batches.',
      lottery: 'Called in the order that {{code}} has drawn.',
    },
    missed: {
      end: 'Missed after {{calls}} calls, {{interval}} seconds apart; called once more at the end, then left for the make-up.',
      makeup: 'Missed after {{calls}} calls, {{interval}} seconds apart; left for the make-up.',
    },
    offset: 'After the pick {{digits}} offset dice are rolled and move the slot on.',
  },
  short:
    '{{missing, number}} more to draw than lots in the draw: it cannot be frozen so. Check which are accepted, or freeze fewer under Advanced.',
  nothing: 'No dwelling is in the draw: it cannot be frozen. Check which are accepted.',
  advanced: 'Advanced',
  claims: 'Freeze only the first households of the queue',
  claimsHint: 'Empty means all; with a number, the rest stay for later batches.',
};

export const consent = {
  title: 'Groups without a consent on record: {{groups, number}}',
  explain:
    'All members of a group sign that they draw a stairwell together. Check the signatures and enter them here; only then can the batch be frozen.',
  hint: 'Groups without a consent on record: {{consents, number}}. Enter them, then freeze.',
  checkedBy: 'Who checked the sheets',
  nameFirst: 'Type this name first',
  nameStays: 'Type it once, it stays',
  one: 'All signed, enter',
  all: 'All of these have signed, enter ({{groups, number}})',
};

export const session = {
  title: 'Session {{before}} ends here; the next batch is of session {{session}}',
  explain:
    'The day can end now: suspend for the night with the button below, then close Sunlot and switch off. Tomorrow it goes on from here and no entry is lost. To go on now, freeze the next batch.',
  button: 'End session {{before}}, suspend for the night',
  overnight: {
    title: 'Done for today: the machine can be switched off',
    explain: 'Every entry is on disk. Closing Sunlot or switching off loses nothing.',
    start: 'Tomorrow, start Sunlot.',
    unlock: "Unlock it with the operator's passphrase.",
    resume: 'When notary and supervisor are there, press "Resume"; it goes on with the next batch.',
    unseal: 'If it stopped in the middle of a batch, both also enter their passphrase to unseal the board.',
  },
};
