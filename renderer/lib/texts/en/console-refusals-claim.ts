const nothing = 'Nothing has changed; every entry is there.';
const kept = 'Every registered result is stored on this machine.';
const once = 'The first press counted; nothing was repeated.';

/** What the core refuses about a claim, from its call to its registration. */
export const ofClaims = {
  NOT_THE_NEXT_CLAIM: {
    what: "It is another household's turn.",
    kept: nothing,
    todo: 'See which number is on stage, and go by it.',
  },
  NO_SUCH_CLAIM: {
    what: 'The register has no such household or group.',
    kept: nothing,
    todo: 'Check the number or the code of the group.',
  },
  ATTEMPT_NOT_NEXT: {
    what: 'This call was made already.',
    kept: once,
    todo: 'See how often it has been called before you call again.',
  },
  CALLED_TOO_SOON: {
    what: 'The last call was too short a time ago.',
    kept: nothing,
    todo: 'Wait for the countdown, then call again or enter it as missed.',
  },
  CALLED_TOO_FEW_TIMES: {
    what: 'Not called often enough for a miss.',
    kept: nothing,
    todo: 'Call once more. After a miss the calls are counted anew.',
  },
  STAGE_NOT_FREE: { what: 'A household is still on stage.', kept: nothing, todo: 'Finish with it first.' },
  PAPERS_NOT_CHECKED: {
    what: 'No slot before the papers are checked.',
    kept: nothing,
    todo: 'Check them, then press "papers checked" at the console.',
  },
  DRAWER_WRONG: {
    what: 'Who draws does not fit this claim.',
    kept: nothing,
    todo: 'A representative draws for a group, the householder or a proxy for a household; put it right.',
  },
  PICK_NOT_NEXT: {
    what: 'This draw was done already.',
    kept: once,
    todo: 'See on the stage which draw it is now.',
  },
  SLOT_TAKEN: {
    what: 'This slot is taken.',
    kept: nothing,
    todo: 'Ask the household for another, unopened slot.',
  },
  NO_SUCH_SLOT: {
    what: 'There is no such slot.',
    kept: nothing,
    todo: 'Ask the household for another slot.',
  },
  SLOT_NOT_DESIGNATED: {
    what: 'No slot has been named yet.',
    kept: nothing,
    todo: 'The household picks one at the desk first.',
  },
  RIGHTS_WRONG: {
    what: 'The waiver does not fit the rights not yet drawn.',
    kept: nothing,
    todo: 'Close this form, open it again, and check the number.',
  },
  DOCUMENT_DIFFERS: {
    what: 'What was signed differs from the record and was not taken.',
    kept,
    todo: 'The household checks and signs again at the desk.',
  },
  SIGNER_WRONG: {
    what: 'The signer is not whose papers were checked.',
    kept,
    todo: 'Whoever has drawn signs at the desk.',
  },
};
