const nothing = 'Nothing has changed; every entry is there.';
const kept = 'Every registered result is stored on this machine.';
const lists = 'The lists from before are untouched.';
const goOn = 'The screen is up to date now: go on with the button it shows.';
const dice = 'The dice stand; nothing is rolled again.';

/** What happened, what was not lost, what to do. `FILE` serves every file not taken; its fault is named elsewhere. */
export const refusals = {
  UNKNOWN: {
    what: 'This could not be done ({{code}}).',
    kept: nothing,
    todo: 'Try again; if it stays so, note the code and call the technician.',
  },
  BROKEN: {
    what: 'A fault inside the program stopped this.',
    kept,
    todo: 'Restart Sunlot; it goes on from where it stopped.',
  },
  FILE: {
    what: 'This file was not taken.',
    kept: lists,
    todo: 'Do as it says above, then choose the file again.',
  },
  FILE_UNREADABLE: {
    what: 'The file cannot be opened.',
    kept: lists,
    todo: 'If it is open in another program, close it there, then choose it again.',
  },
  WRONG_PASSPHRASE: {
    what: 'Wrong passphrase.',
    kept: nothing,
    todo: 'Its owner types it again, minding capitals and the input method.',
  },
  PASSPHRASE_TOO_SHORT: {
    what: 'The passphrase is too short.',
    kept: nothing,
    todo: 'Use at least 8 characters.',
  },
  PASSPHRASES_EQUAL: {
    what: 'Notary and supervisor have chosen the same passphrase.',
    kept: nothing,
    todo: 'Each chooses one that only they know.',
  },
  DIGITS_DIFFER: { what: 'The two entries differ.', kept: dice, todo: 'Both type again from the same dice.' },
  DIGITS_WRONG_COUNT: {
    what: 'The number of digits is wrong.',
    kept: dice,
    todo: 'Type again from the same dice.',
  },
  NOT_THE_NEXT_CLAIM: { what: "It is another household's turn.", kept: nothing, todo: goOn },
  PICK_NOT_NEXT: {
    what: 'This draw was done already.',
    kept: 'The first press counted; nothing was repeated.',
    todo: goOn,
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
  NOT_NOW: { what: 'This step is not due now.', kept: nothing, todo: goOn },
  HEAD_MOVED: {
    what: 'A new entry came in, so the head has moved.',
    kept: nothing,
    todo: 'Compare the head with the board again, then sign.',
  },
  DOCUMENT_DIFFERS: {
    what: 'What was signed differs from the record and was not taken.',
    kept,
    todo: 'The household checks and signs again at the desk.',
  },
  NOT_ALLOWED: { what: 'This window may not do that.', kept: nothing, todo: 'Do it in the window that may.' },
  BAD_INPUT: {
    what: 'What was entered is not in order.',
    kept: nothing,
    todo: 'Check the fields and try again.',
  },
  LOCKED: {
    what: 'The data is still locked.',
    kept: nothing,
    todo: "Enter the operator's passphrase first.",
  },
  IMPORT_HAS_ERRORS: {
    what: 'The spreadsheet still has errors.',
    kept: lists,
    todo: 'Mend them and choose the file again.',
  },
  UNKNOWN_PREVIEW: { what: 'This preview is out of date.', kept: lists, todo: 'Choose the file again.' },
  TOO_MANY_RIGHTS: {
    what: 'There are more rights than dwellings in the draw.',
    kept: nothing,
    todo: 'Check which dwellings are accepted, or freeze fewer households under Advanced.',
  },
  BOARD_NOT_UNSEALED: {
    what: 'The board is not unsealed yet.',
    kept,
    todo: 'Notary and supervisor enter their passphrases.',
  },
  SUSPENDED: { what: 'The ceremony is suspended.', kept, todo: 'Resume it first.' },
  FFMPEG_NOT_FOUND: {
    what: 'The recording program ffmpeg was not found.',
    kept: nothing,
    todo: 'Install it and restart, or tick "No recording of this ceremony".',
  },
  FOLDER_UNWRITABLE: {
    what: 'The data folder cannot be written.',
    kept,
    todo: 'Check permissions and disk, then try again.',
  },
  DISK_NEARLY_FULL: { what: 'The disk is nearly full.', kept, todo: 'Free some space first.' },
  STORAGE_FAILED: {
    what: 'It could not be written to disk, so it does not count.',
    kept,
    todo: 'Check the disk and try again; else suspend and call the technician.',
  },
  RECORDING_RUNS: {
    what: 'The recording has not stopped yet.',
    kept,
    todo: 'Wait a moment, then close again.',
  },
  NOT_ATTESTED: {
    what: 'Notary and supervisor have not both signed.',
    kept: nothing,
    todo: 'Each signs with their passphrase first.',
  },
  SIGNATURE_INVALID: {
    what: 'The signature is not by the enrolled key and was not taken.',
    kept: nothing,
    todo: 'Its owner enters the passphrase again.',
  },
  BATCH_WRONG: {
    what: 'This batch breaks a rule and was not frozen.',
    kept: nothing,
    todo: 'Check type and register; where nothing is left to draw, no batch is needed.',
  },
  LOTS_WRONG: {
    what: 'A dwelling in this batch has been given already; it was not frozen.',
    kept: nothing,
    todo: 'Check the housing stock.',
  },
  CLAIMS_WRONG: {
    what: 'The claims are not those of the register; it was not frozen.',
    kept: nothing,
    todo: 'Check the register.',
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
  ATTEMPT_NOT_NEXT: {
    what: 'This call was made already.',
    kept: 'The first press counted; nothing was repeated.',
    todo: goOn,
  },
  CALLED_TOO_FEW_TIMES: {
    what: 'Not called often enough for a miss.',
    kept: nothing,
    todo: 'Call once more.',
  },
  STAGE_NOT_FREE: { what: 'A household is still on stage.', kept: nothing, todo: 'Finish with it first.' },
  SLOT_NOT_DESIGNATED: {
    what: 'No slot has been named yet.',
    kept: nothing,
    todo: 'The household picks one at the desk first.',
  },
  RIGHTS_WRONG: {
    what: 'The waiver does not fit the rights not yet drawn.',
    kept: nothing,
    todo: 'Check and try again.',
  },
  CLAIMS_NOT_ENDED: {
    what: 'Not every household has been served.',
    kept,
    todo: 'Serve each one before the secrets are revealed.',
  },
  BATCH_NOT_CLOSED: { what: 'The batch is not closed yet.', kept, todo: 'Close the batch first.' },
  RECORDER_SILENT: {
    what: 'The recorder window does not answer.',
    kept: nothing,
    todo: 'Try again, or tick "No recording of this ceremony".',
  },
  RECORDING_FAILED: {
    what: 'The recording did not start.',
    kept,
    todo: 'Check camera and disk, then try again.',
  },
};
