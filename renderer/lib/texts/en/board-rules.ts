/** What the hall reads of the rules of a ceremony: its plan, its dice, what does not count and why it stands still. */
export const plan = {
  title: 'What is drawn when',
  note: '{{batches}} batches, one after another in the published order. Please listen for yours.',
  noteOver: 'All batches of the plan are drawn.',
  day: 'Day {{session}}',
  more: '{{more}} more',
  what: {
    dwellings: '{{type}} m², by household',
    stairwells: '{{type}} m², groups draw stairwells',
    households: '{{type}} m², order of calling',
    makeUp: '{{type}} m², make-up draw',
    makeUp_stairwells: '{{type}} m², make-up of groups',
  },
  size: '{{size}} dwellings each',
  tickets: 'paper tickets',
  atOnce: 'all at once',
  ordered: 'in lottery order',
  dice: '{{digits}} dice move the slot',
  comma: ', ',
  state: {
    ahead: 'to come',
    next: 'next',
    open: 'now',
    closed: 'done',
    passed: 'not needed',
  },
  ruleEnd:
    'Next batch: whoever does not come after {{calls}} calls has missed, is called again at its end, and then goes to the make-up draw.',
  ruleMakeUp:
    'Next batch: whoever does not come after {{calls}} calls has missed and goes to the make-up draw.',
};

export const offset = {
  dice: '{{digits}} dice',
  rolled: 'Dice',
  rolling: 'Dice are rolled: so many unopened slots on from here',
  moved: 'From slot {{from}} on to {{slot}}, and final',
  stays: 'It stays slot {{slot}}, and final',
};

export const opened = {
  order: 'The order of calling is drawn',
  choice: 'The order of choosing in the group is drawn',
  lots: 'This batch is drawn, all at once',
  legend: { lead: 'Place in the order', queueNo: 'Queue number', name: 'Name', lot: 'Dwelling' },
  page: 'Page {{page}} of {{pages}}',
};

export const counting = {
  title: 'Counting the tickets that nobody drew',
  note: 'Each is opened and scanned before your eyes. The count must come out.',
  done: 'Counted, and the count comes out',
  doneNote: 'Every ticket is accounted for.',
  counted: 'Counted',
  lost: 'Lost',
  left: 'Still to count',
  sum: '{{opened}} opened, {{counted}} counted, {{lost}} lost, {{left}} to count: {{lots}} in all',
};

/** By the reason's code; one that is not here is OTHER. */
export const voids = {
  WRONG_PERSON: 'Why: whoever drew was neither the householder nor the proxy.',
  SLOT_MISHEARD: 'Why: the slot was misheard; another one was opened.',
  TICKET_MISREAD: 'Why: the ticket was misread.',
  PROCEDURE_ERROR: 'Why: this step did not follow the procedure.',
  DISPUTED: 'Why: this draw is disputed.',
  OTHER: 'The reason stands in the incident report.',
};

const STORED = 'All results are stored. Nothing is drawn during the pause; it goes on from where it stopped.';

/** By the reason's code; one that is not here is OTHER. */
export const pauses = {
  BREAK: { word: 'Break', note: 'Please listen, and be back in your seats in time.', promise: STORED },
  END_OF_SESSION: {
    word: 'See you tomorrow',
    note: 'That is all for today. Please take your belongings with you.',
    promise: 'All results are stored. Tomorrow it goes on from where it stopped.',
  },
  POWER_FAILED: {
    word: 'Paused',
    note: 'The power has failed. Please stay seated until it is back.',
    promise: STORED,
  },
  EQUIPMENT_FAILED: {
    word: 'Paused',
    note: 'A device has failed and is being seen to. Please wait.',
    promise: STORED,
  },
  DISTURBANCE: {
    word: 'Paused',
    note: 'Please be seated. It goes on when the hall is calm.',
    promise: STORED,
  },
  DISPUTE: { word: 'Paused', note: 'An objection is being dealt with. Please wait.', promise: STORED },
  OTHER: { word: 'Paused', note: 'The draw is paused. Please wait.', promise: STORED },
};
