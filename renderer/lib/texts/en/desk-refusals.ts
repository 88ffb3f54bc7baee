/** What the desk says when something could not be done: what, what was not lost, and what to do. */
export const refusals = {
  UNKNOWN: {
    what: 'That did not work ({{code}}).',
    kept: 'All results are safe.',
    todo: 'Please ask the clerk.',
  },
  BROKEN: { what: 'That did not work.', kept: 'All results are safe.', todo: 'Please ask the clerk.' },
  SLOT_TAKEN: { what: 'This slot is taken.', kept: 'You can still pick.', todo: 'Please pick another.' },
  NO_SUCH_SLOT: {
    what: 'There is no such slot.',
    kept: 'You can still pick.',
    todo: 'Please pick another.',
  },
  NOT_NOW: { what: 'Not just now.', kept: 'Your turn is safe.', todo: 'Please wait for the clerk.' },
  PICK_NOT_NEXT: {
    what: 'This was picked already.',
    kept: 'Your first pick counts.',
    todo: 'Please look at the board.',
  },
  NOT_THE_NEXT_CLAIM: {
    what: "It is another household's turn.",
    kept: 'Your turn is safe.',
    todo: 'Please wait for your number.',
  },
  SUSPENDED: { what: 'The ceremony is suspended.', kept: 'Your turn is safe.', todo: 'Please wait.' },
  DOCUMENT_DIFFERS: {
    what: 'Please check the result again.',
    kept: 'Your draw is unchanged.',
    todo: 'Check, then sign once more.',
  },
  BAD_INPUT: {
    what: 'The signature did not arrive.',
    kept: 'Your draw is unchanged.',
    todo: 'Please write it again.',
  },
  STORAGE_FAILED: {
    what: 'It could not be saved.',
    kept: 'All results are safe.',
    todo: 'Please ask the clerk.',
  },
  BOARD_NOT_UNSEALED: {
    what: 'The board is not open yet.',
    kept: 'Your turn is safe.',
    todo: 'Please wait.',
  },
  PAPERS_NOT_CHECKED: {
    what: 'The papers are not checked yet.',
    kept: 'Your turn is safe.',
    todo: 'Please show them to the clerk first.',
  },
  NO_SUCH_CLAIM: {
    what: 'This household was not found.',
    kept: 'All results are safe.',
    todo: 'Please ask the clerk.',
  },
  RIGHTS_WRONG: {
    what: 'Not everything is drawn yet.',
    kept: 'Your draw is unchanged.',
    todo: 'Please wait for the clerk.',
  },
  SIGNER_WRONG: {
    what: 'This is not who showed the papers.',
    kept: 'Your draw is unchanged.',
    todo: 'Whoever showed the papers signs.',
  },
  NOT_ALLOWED: {
    what: 'This cannot be done here.',
    kept: 'All results are safe.',
    todo: 'Please ask the clerk.',
  },
  PICTURE_UNREADABLE: {
    what: 'This file is no picture that can be used.',
    kept: 'Your draw is unchanged.',
    todo: 'Please choose a PNG or JPEG picture, or use the camera.',
  },
  PICTURE_TOO_LARGE: {
    what: 'This picture is too large (8 MB at most).',
    kept: 'Your draw is unchanged.',
    todo: 'Please choose a smaller one, or use the camera.',
  },
  CAMERA_MISSING: {
    what: 'There is no camera.',
    kept: 'Your draw is unchanged.',
    todo: 'Please connect one and try again, or choose a picture.',
  },
  CAMERA_BUSY: {
    what: 'The camera does not start; another program may be using it.',
    kept: 'Your draw is unchanged.',
    todo: 'Please take another camera, or choose a picture.',
  },
  SLIP_NOT_MADE: {
    what: 'The slip cannot be shown just now.',
    kept: 'Your draw is unchanged, and you can sign.',
    todo: 'Please read the words above: they say the same.',
  },
  LOCKED: {
    what: 'The data are locked.',
    kept: 'All results are safe.',
    todo: 'Please ask the clerk to enter the passphrase at the console.',
  },
};
