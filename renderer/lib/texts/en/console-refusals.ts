import type { Refusal } from '../../../../shared/ceremony/commands.ts';
import { ofBatches } from './console-refusals-batch.ts';
import { ofPreparation } from './console-refusals-lists.ts';
import { ofClaims } from './console-refusals-claim.ts';
import { ofShow } from './console-refusals-show.ts';

const nothing = 'Nothing has changed; every entry is there.';
const kept = 'Every registered result is stored on this machine.';
const lists = 'The lists from before are untouched.';

interface Sentence {
  readonly what: string;
  readonly kept: string;
  readonly todo: string;
}

/** Every fact that the core can refuse a command with has its sentence: the compiler misses one that has none. */
const ofCore: Readonly<Record<Refusal, Sentence>> = { ...ofBatches, ...ofClaims };

/** What happened, what was not lost, what to do. `FILE` serves every file not taken; its fault is named elsewhere. */
export const refusals = {
  ...ofCore,
  ...ofPreparation,
  ...ofShow,
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
    kept: nothing,
    todo: 'If it is open in another program, close it there, then choose it again.',
  },
  SCAN_TOO_LARGE: {
    what: 'The file is larger than 16 MB and was not taken.',
    kept: nothing,
    todo: 'Take a photograph with a telephone, or scan it at a lower resolution.',
  },
  PRINT_FAILED: {
    what: 'Nothing came out: {{fault}} ({{code}}).',
    kept: 'What was to be printed is the same, and every record is there.',
    todo: 'See to the printer and press again.',
  },
  SCAN_MISSING: {
    what: 'The power of attorney or the waiver is missing.',
    kept: nothing,
    todo: 'Photograph or scan it, choose the file and press again; if a waiver cannot be photographed now, say so in words.',
  },
  ID_WRONG: {
    what: 'This is no correct ID number.',
    kept: nothing,
    todo: 'Type its 18 characters from the card; the last may be X.',
  },
  WRONG_PASSPHRASE: {
    what: 'Wrong passphrase.',
    kept: nothing,
    todo: 'Its owner types it again, minding capitals and the input method.',
  },
  WRONG_RECOVERY_CODE: {
    what: 'Wrong recovery code.',
    kept: nothing,
    todo: 'Compare every character with the sheet; if there are several, the newest counts.',
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
  NOT_ALLOWED: { what: 'This window may not do that.', kept: nothing, todo: 'Do it at the console.' },
  BAD_INPUT: {
    what: 'What was entered is not in order.',
    kept: nothing,
    todo: 'See what is missing or too much, mend it and press again.',
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
  PAPERS_CHECKED: {
    what: 'The papers were checked a moment ago, with the same result.',
    kept: 'The first check counted; nothing was repeated.',
    todo: 'Go on with the pick; to correct something, change it and press again.',
  },
  BOARD_NOT_UNSEALED: {
    what: 'The board is not unsealed yet.',
    kept,
    todo: 'Notary and supervisor enter their passphrases.',
  },
  UNKNOWN_TICKET: {
    what: 'This code is of no ticket of this batch.',
    kept: nothing,
    todo: 'Scan it again, or compare every character. If it stays so, put the ticket aside and show it to the notary.',
  },
  NO_PRINTER: {
    what: 'There is no printer to print on.',
    kept: nothing,
    todo: 'See that it is on and connected, then press again.',
  },
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
