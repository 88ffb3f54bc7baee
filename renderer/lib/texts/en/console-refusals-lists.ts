const nothing = 'Nothing has changed; lists and entries are all there.';
const typed = 'The list is unchanged, and what you typed is still there.';
const list = 'The list from before is untouched.';

/** What the office's own work can be refused with: lists, reviews, notices, arrivals. */
export const ofPreparation = {
  CHANGED_MEANWHILE: {
    what: 'Somebody else has just changed what you were looking at.',
    kept: typed,
    todo: 'The newest version is on the screen: look at it and press again.',
  },
  SAME_PERSON: {
    what: 'This needs a second person, not the one of the step before.',
    kept: nothing,
    todo: 'Let a colleague take over and give their own name.',
  },
  NOT_CHECKED: {
    what: 'It has not been checked, so it cannot be confirmed.',
    kept: nothing,
    todo: 'Check it first; then a second person confirms.',
  },
  EDITS_NOT_CONFIRMED: {
    what: 'Some households were changed after the import, and two people have not looked at the change yet.',
    kept: 'The list and the published rounds are all there.',
    todo: 'In the lists press “Show the changed ones”: one person checks, another confirms. Then freeze.',
  },
  REASON_NEEDED: {
    what: 'A signing day, an agreement number or a household code decides the order of the queue: say why it changes.',
    kept: typed,
    todo: 'Write the reason (which paper you have seen), then save.',
  },
  LIST_HAS_ERRORS: {
    what: 'The list still has errors.',
    kept: nothing,
    todo: 'Open the lists, filter by errors, mend each household, then come back.',
  },
  NOTICE_OUTDATED: {
    what: 'The list has changed since the last round was published.',
    kept: 'All rounds and the list are there.',
    todo: 'Publish another round under Notices, then freeze.',
  },
  NO_NOTICE: {
    what: 'No round has been published yet.',
    kept: nothing,
    todo: 'Publish the first round first.',
  },
  SHORTAGE: {
    what: 'There are more rights than accepted dwellings.',
    kept: nothing,
    todo: 'Before the freeze: accept more dwellings, or tick that it is known. After it: remove the batches of this type and publish; its rights are listed as owed at the close.',
  },
  ALREADY_FROZEN: {
    what: 'The register is frozen and cannot be changed.',
    kept: 'The frozen register is untouched.',
    todo: 'Households that come now can be added for a later ceremony; a mistake in the register is for the notary.',
  },
  NOTHING_CHANGED: {
    what: 'Nothing is different, so there is nothing to do.',
    kept: nothing,
    todo: 'Change something first; if the list is the same, the last round still stands.',
  },
  UNKNOWN_FILE: {
    what: 'This household is not found; the list may have been replaced.',
    kept: list,
    todo: 'Choose it again in the newest list.',
  },
  UNKNOWN_HOUSEHOLD: {
    what: 'No such household is in the list.',
    kept: nothing,
    todo: 'Check the code or the ID number; scan the code on its sheet once more.',
  },
  ALREADY_HERE: {
    what: 'This household has checked in already.',
    kept: 'The first time counted; nothing was repeated.',
    todo: 'Go on with the next one; a mistake can be undone.',
  },
  NOT_HERE: {
    what: 'This household has not checked in.',
    kept: nothing,
    todo: 'Check it in first; it can be called without it too.',
  },
  CANCELLED: {
    what: 'The reading was stopped.',
    kept: list,
    todo: 'Choose a file again when you like.',
  },
  IMPORT_FAILED: {
    what: 'The file could not be read to its end.',
    kept: list,
    todo: 'Choose it again; if it stays so, save it as .xlsx in Excel or WPS and try that.',
  },
  IMPORT_UNDER_WAY: {
    what: 'Another file is being read.',
    kept: list,
    todo: 'Wait until it is done, or press "Stop reading".',
  },
  UNKNOWN_PREVIEW: {
    what: 'This preview is out of date.',
    kept: list,
    todo: 'Choose the file again, look at it, then confirm.',
  },
  DISK_FULL: {
    what: 'The disk is full; the file was not made.',
    kept: 'The list and the published rounds are all there.',
    todo: 'Make room on the disk, then press once more.',
  },
  PAPER_NOT_MADE: {
    what: 'The papers could not be made.',
    kept: 'The list and all rounds are there.',
    todo: 'Check disk space and permissions of the folder, then press again.',
  },
  TOO_FEW_RIGHTS: {
    what: 'The household has not that many rights of this type.',
    kept: typed,
    todo: 'See what it has, and give a smaller number.',
  },
  BAD_ENTITLEMENTS: {
    what: 'The rights of this household cannot be read, so nothing can be adjusted.',
    kept: typed,
    todo: 'Write its rights like 110㎡×2套 first.',
  },
  UNKNOWN_PHOTO: {
    what: 'This photograph is not found.',
    kept: 'The record of the inspection is there.',
    todo: 'Open it again; if it stays so, call the technician.',
  },
  UNKNOWN_DWELLING: {
    what: 'No such dwelling is in the list.',
    kept: nothing,
    todo: 'Choose it again in the newest list.',
  },
  UNKNOWN_GROUP: {
    what: 'There is no such group.',
    kept: nothing,
    todo: 'Choose it again in the newest list, or form it of selected households first.',
  },
  DEFECTS_NOT_NAMED: {
    what: 'The result is "to be mended", but nothing says what.',
    kept: 'The inspection is not entered yet, and what you typed is still there.',
    todo: 'Say what is to be mended, then enter it.',
  },
  UNKNOWN_OBJECTION: {
    what: 'This objection is not found.',
    kept: nothing,
    todo: 'Choose it again in the newest list.',
  },
};
