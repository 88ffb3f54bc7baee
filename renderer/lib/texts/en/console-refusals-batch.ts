const nothing = 'Nothing has changed; every entry is there.';
const kept = 'Every registered result is stored on this machine.';
const dice = 'The dice stand; nothing is rolled again.';

/** What the core refuses about the ceremony, its plan and its batches. */
export const ofBatches = {
  NOT_NOW: {
    what: 'This cannot be done now.',
    kept: nothing,
    todo: 'It may have been done a moment ago; the screen is up to date.',
  },
  SUSPENDED: { what: 'The ceremony is suspended.', kept, todo: 'Resume it first, then do this.' },
  HEAD_MOVED: {
    what: 'A new entry came in meanwhile.',
    kept: nothing,
    todo: 'Look at the screen and press again; to sign, compare the head with the board once more.',
  },
  SIGNATURE_INVALID: {
    what: 'The signature is not by the enrolled key and was not taken.',
    kept: nothing,
    todo: 'Its owner enters the passphrase again; after a replaced key, the new one.',
  },
  BATCH_WRONG: {
    what: 'This batch breaks a rule and was not frozen.',
    kept: nothing,
    todo: 'Check type, stock and register; where nothing is left to draw, take the batch out of the plan under "More".',
  },
  BATCH_NOT_PLANNED: {
    what: "This is not the plan's next batch and was not frozen.",
    kept: nothing,
    todo: 'Follow the plan; to change its order, publish a new one under "More".',
  },
  PLAN_WRONG: {
    what: 'This plan cannot be drawn in its order and was not published.',
    kept: nothing,
    todo: 'What is drawn stays; groups before singles, an order before whom it orders, make-ups last; sessions 1, 2 … without gaps.',
  },
  CONSENT_MISSING: {
    what: 'A group has no consent on record; the batch was not frozen.',
    kept: nothing,
    todo: 'Check the signatures, enter the consents, then freeze.',
  },
  LOTS_WRONG: {
    what: 'The dwellings in the draw are not those of now; it was not frozen.',
    kept: nothing,
    todo: 'Check the housing stock and press again.',
  },
  CLAIMS_WRONG: {
    what: 'The claims are not those of the register; it was not frozen.',
    kept: nothing,
    todo: 'Check the register and press again.',
  },
  TOO_MANY_RIGHTS: {
    what: 'There are more rights than dwellings in the draw.',
    kept: nothing,
    todo: 'Check which dwellings are accepted, or freeze fewer households under Advanced.',
  },
  PARTIES_WRONG: { what: 'The parties do not fit the batch.', kept: nothing, todo: 'Call the technician.' },
  COMMITMENT_REPEATED: {
    what: 'A commitment has occurred before and was not taken.',
    kept: nothing,
    todo: 'Commit again.',
  },
  COMMITMENT_DIFFERS: {
    what: 'A revealed secret does not keep its commitment.',
    kept,
    todo: 'Suspend, leave everything as it is, call the technician.',
  },
  DIGITS_DIFFER: { what: 'The two entries differ.', kept: dice, todo: 'Both type again from the same dice.' },
  DIGITS_WRONG_COUNT: {
    what: 'The number of digits is wrong.',
    kept: dice,
    todo: 'Type again from the same dice.',
  },
  NOT_ATTESTED: {
    what: 'Notary and supervisor have not both signed.',
    kept: nothing,
    todo: 'Each compares the head and signs with their passphrase first.',
  },
  CLAIMS_NOT_ENDED: {
    what: 'Not every household has been served.',
    kept,
    todo: 'Serve each one first, then do this.',
  },
  TICKETS_NOT_COUNTED: {
    what: 'Tickets are left to be counted; the batch cannot be closed.',
    kept,
    todo: 'Scan each ticket left; enter a missing one as lost under "More".',
  },
  ORDER_DRAWN: {
    what: 'The order of these households has been drawn already.',
    kept: 'The order drawn stands, unchanged.',
    todo: 'Go by the order that was drawn; it is drawn once and never again.',
  },
  TICKET_NEEDED: {
    what: 'The tickets left are just enough for those still to draw; this one cannot be entered as lost.',
    kept: nothing,
    todo: 'Look for it again. If it is there but cannot be scanned, open it as damaged under "More"; if it is really gone, suspend and let the notary decide.',
  },
  TICKET_SPENT: {
    what: 'This ticket is on record already.',
    kept: 'The first time counted; nothing was repeated.',
    todo: 'Put it with those counted and scan the next. During a draw, let the notary compare the ticket.',
  },
  BATCH_NOT_CLOSED: { what: 'The batch is not closed yet.', kept, todo: 'Close the batch first.' },
  GROUPS_NOT_ALLOCATED: {
    what: 'A group has not shared out its stairwell; the ceremony cannot be closed.',
    kept,
    todo: 'Enter each under "More", Groups, then close.',
  },
  ALLOCATION_WRONG: {
    what: 'The sharing does not fit the rights and was not entered.',
    kept: nothing,
    todo: 'Each dwelling to one member, each member as many as its rights; then enter it again.',
  },
  RECORDING_RUNS: {
    what: 'The recording has not stopped yet.',
    kept,
    todo: 'Wait a moment, then close again.',
  },
  KEY_REPEATED: {
    what: 'This key has been used before and was not taken.',
    kept: nothing,
    todo: 'Replace it once more; a new key is made.',
  },
  STORAGE_FAILED: {
    what: 'It could not be written to disk, so it does not count.',
    kept,
    todo: 'Check the disk and try again; else close Sunlot and call the technician.',
  },
};
