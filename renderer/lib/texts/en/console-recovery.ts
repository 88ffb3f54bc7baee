/** Sealed recovery sheets, a forgotten passphrase, and the rehearsal. */
export const recovery = {
  title: 'Recovery sheet: {{role}}',
  covered: {
    lead: '{{role}} to the screen, everybody else looks away.',
    first: 'Have a recovery sheet and a pen ready.',
    second: 'The code is shown this once; the {{role}} copies it by hand.',
    third: 'Then it is sealed in an envelope and kept by the {{keptBy}}.',
    button: 'Nobody else looks: show it',
  },
  shown: {
    lead: '{{role}}: copy every character.',
    first: 'Compare it with the screen once more.',
    second: 'Seal it in an envelope and sign across the flap.',
    third: 'Give it to the {{keptBy}}; the {{role}} keeps no copy.',
    button: 'Copied and sealed',
  },
  printed: {
    lead: 'The recovery sheet of the {{role}} went to the printer.',
    first: 'The {{role}} takes it and shows it to nobody.',
    second: 'Seal it in an envelope and sign across the flap.',
    third: 'Give it to the {{keptBy}}; the {{role}} keeps no copy.',
    button: 'Sealed',
  },
};

export const forgot = {
  link: 'Passphrase forgotten? Use the recovery sheet',
  title: 'Recover with the sheet',
  explain:
    "Open the operator's sealed sheet before the supervisor's eyes, type its code and choose a new passphrase. The old sheet is void at once; a new one is made.",
  code: 'Recovery code',
  codeHint: 'As on the sheet; spaces and dashes do not matter',
  passphrase: "New operator's passphrase",
  button: 'Set it and unlock',
  hint: 'Type the code of the sheet and choose a new passphrase.',
  back: 'I remember it: enter the passphrase',
};

export const rehearsal = {
  badge: 'REHEARSAL',
  rehearsal: {
    explain:
      'Practise first? A rehearsal lies in a file of its own; screens, slips and recording say REHEARSAL, and its results can never become real ones.',
    button: 'Switch to a rehearsal',
  },
  real: {
    explain:
      'This is a rehearsal. The real ceremony lies in a file of its own; nothing of the rehearsal is carried over.',
    button: 'Switch to the real ceremony',
  },
};
