/** What is typed while a household is on stage, paper tickets, and groups. */
export const absent = {
  wait: 'Not here? Call again in {{seconds}} s',
  nobody: 'Not here?',
};

export const group = {
  named: 'Group {{code}} ({{members}} households)',
  short: 'Group {{code}}',
  together: '{{members}} households',
  row: 'Group {{code}} ({{members}})',
  ofType: 'Group {{code}} · {{type}} ㎡ · {{members}} households',
  member: 'no. {{queueNo}} {{name}} ({{rights}})',
};

export const papers = {
  proxy: 'A proxy draws',
  group: '{{members}} households together: who speaks for them shows an ID card',
  checkedBy: 'Papers checked by',
  checkedByHint: 'Type it once, it stays',
  again: 'Correct the papers ({{drawer}})',
  leave: 'Leave it as it is',
  hint: {
    self: 'Number {{queueNo}}, {{name}}, shows its ID card. If somebody else comes for it, tick "a proxy draws".',
    proxy: 'Name, ID number and relation of the proxy and its power of attorney; check them, then press.',
    group:
      'Whoever speaks for number {{queueNo}}, {{name}}, shows an ID card; enter name and number, then press.',
  },
  button: {
    self: 'In person, papers checked',
    proxy: 'Proxy here, papers checked',
    group: 'Group here, papers checked',
  },
  drawers: { self: 'householder', proxy: 'proxy', group: 'representative' },
  name: { proxy: 'Name of the proxy', group: 'Name of the representative' },
  id: 'ID number',
  idHint: '18 characters, the last may be X',
  idGood: 'A correct number',
  idBad: 'Not a correct number: compare it with the card',
  relation: { proxy: 'Relation', group: 'Remark (optional)' },
  relationHint: { proxy: 'e.g. son, wife, brother', group: 'e.g. householder' },
  scan: 'Power of attorney',
};

export const scan = {
  choose: 'Choose file…',
  other: 'Another file…',
  hint: 'Image or PDF, up to 16 MB',
  pictureHint: 'A picture, at most 16 MB',
};

export const scanning = {
  slot: 'Slot',
  slotHint: 'Where it hung, then Enter',
  slotAfter: 'Code scanned: type the slot, then Enter',
  code: 'Code of the ticket',
  codeHint: 'Scan it, or type it and Enter',
};

export const tickets = {
  printed: 'The tickets went to the printer; no copy stays here.',
  saved: 'There is no printer. The tickets are in the file',
  failed:
    'Nothing came out of the printer: {{fault}} ({{code}}). The seal stands and the tickets are the same; put it right, then print them again.',
  faults: {
    NO_PRINT_SYSTEM: 'this machine cannot print',
    NO_PRINTER: 'there is no printer',
    PRINTER_REFUSED: 'the printer does not take them',
    PRINTER_OUT_OF_PAPER: 'out of paper',
    PRINTER_JAMMED: 'a paper jam',
    PRINTER_OFFLINE: 'the printer is off or not connected',
    SAVE_FAILED: 'the file cannot be written',
    OTHER: 'a fault of the printer',
  },
  fold: 'Under the eyes of the notary fold along the lines, cut, close and mix them, then fill the board. After a paper jam the same tickets can be printed again; destroy the spoilt ones at once.',
  again: 'Print the tickets again',
};

export const count = {
  opened: 'Drawn',
  counted: 'Counted',
  lost: 'Entered as lost',
  left: 'Not found yet',
  code: 'Scan the next ticket',
  hint: 'A scanner sends Enter by itself; after typing press Enter',
  ready: 'Ready to scan.',
  waiting: 'Entering; waiting: {{waiting}}…',
  done: '✓ {{code}}… counted',
  refused: '✗ {{code}}… not counted: {{what}}',
  leftTitle: 'Tickets not found yet',
  leftHint: 'If one is torn or cannot be found, enter it as lost under "More" at the top.',
};

export const allocate = {
  big: 'Enter sharing of {{group}}',
  checkedBy: 'Who checked the signatures',
  checkedByHint: 'Type it once, it stays',
  room: 'Room {{room}}',
  nobody: '— nobody —',
  member: 'no. {{queueNo}} {{name}}',
  place: 'Chooses {{place}}.',
  left: '{{left}} to go',
  full: 'complete',
  over: '{{left}} too many',
  fill: 'Fill the rest in order',
  print: 'Print the sheet',
  enter: 'All have signed, enter',
  order: 'No agreement: draw the order',
  orderLater: 'An order can be drawn between two batches only: close this one first.',
  whyShares: 'Give every dwelling, and each member as many as its rights; then print and enter.',
  whyName: 'Type the name of who checked first.',
  printed: 'The sheet went to the printer; all members sign.',
  saved: 'There is no printer. The sheet is at {{path}}',
  all: 'All groups: {{groups, number}}',
  states: {
    waiting: 'no consent yet',
    consented: 'consent on record',
    drawn: 'drawn, to be shared',
    allocated: 'shared out',
  },
};
