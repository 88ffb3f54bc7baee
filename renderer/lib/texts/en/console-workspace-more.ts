/** The workspace's dwellings, groups, notices and arrivals. */
export const dwelling = {
  search: 'Building, stairwell, room, storage room…',
  count: '{{count, number}} of {{total, number}} dwellings',
  noneYet: 'No list of dwellings has been imported yet.',
  columns: {
    dwelling: 'Dwelling',
    building: 'Building',
    stairwell: 'Stairwell',
    floor: 'Floor',
    room: 'Room',
    type: 'Type',
    area: 'Area, m²',
    storageRoom: 'Storage room',
    standing: 'Inspection',
    visits: 'Last visit',
  },
  standing: { accepted: 'Accepted', defects: 'To be mended', uninspected: 'Not inspected' },
  inspect: 'Enter this visit',
  representatives: "Residents' representatives",
  representativesHint: 'Parted by commas; kept for the dwellings that follow',
  result: 'Result',
  defects: 'What is to be mended',
  photo: 'Photograph (may be left out)',
  showPhoto: 'Show the photograph',
  history: 'Visits ({{count, number}})',
};

export const groups = {
  search: 'Group, name, code…',
  count: 'Groups: {{count, number}}',
  none: 'There are no groups. To form one, select households under Households and press "Form a group".',
  rights: 'rights: {{count, number}}',
  own: 'rights: {{count, number}}',
  consent: 'Print consent',
  takeOut: 'Take out',
  add: 'Add a household (code)',
  addNow: 'Add',
  form: 'Form the group ({{count, number}})',
  codeHint: 'Like T07; a code that is there already changes the members of that group',
  leaves: '(leaves {{group}})',
};

export const notices = {
  rounds: 'Rounds published',
  none: 'None yet.',
  round: 'Round {{round}}',
  same: 'as now',
  next: 'Next: round {{round}}',
  changed: 'Households that have changed since, as this round will say: {{count, number}}',
  kinds: { added: 'added', removed: 'removed', changed: 'changed' },
  fields: {
    queueNo: 'queue no.',
    maskedName: 'name',
    village: 'village',
    rights: 'rights',
    person: 'person',
  },
  why: {
    frozen: 'The register is frozen; no more rounds.',
    errors: 'The list has errors: mend them under Households first.',
  },
  sheets: 'A sheet for every household',
  sheetsLead:
    'One page each with its queue number, rights, day and place, and what proves its line in the list. To be handed out before the freeze.',
  printSheets: 'Make the sheets',
};

export const objections = {
  title: 'Objections',
  open: 'Open: {{count, number}}',
  isOpen: 'open',
  none: 'No objections.',
  notYet: 'Objections can be recorded once the first round is published.',
  record: 'Record one',
  enter: 'Record',
  by: 'Who objects',
  household: 'About which household (code)',
  householdHint: 'Leave empty if about none',
  words: 'What is objected',
  settle: 'Settle…',
  settleNow: 'Settle',
  settleWords: 'What was found, and what is done',
  result: 'Outcome',
  outcome: { upheld: 'Upheld', dismissed: 'Dismissed' },
};

export const checkIn = {
  here: 'Here',
  count: 'Here',
  of: 'of {{households, number}} households',
  field: 'Scan the code on the sheet, or type a household code or an ID number; then Enter',
  placeholder: 'Scan or type',
  expect: 'The household found stands here. Hold it against the papers, then press Enter once more.',
  button: 'Papers agree: check in',
  enter: 'Enter',
  hereSince: '✓ Here since {{at}}',
  undo: 'Undo',
  right: '{{type}} m²: {{count, number}}',
  notHere: 'not checked in',
};

export const printed = {
  sent: 'Sent to the printer; pages: {{pages, number}}.',
  saved: 'Pages: {{pages, number}}. Saved at {{path}}',
};
