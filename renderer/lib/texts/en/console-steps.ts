import { drawing } from './console-steps-draw.ts';

/** One entry for every step: what it is called, why it is done, what the bar says, and what the button says. */
export const steps = {
  setPassphrase: {
    title: "Set the operator's passphrase",
    explain:
      'Personal data is kept encrypted on this machine, and only this passphrase opens it. If it is forgotten, only the sealed recovery sheet helps.',
    hint: 'Set a passphrase, then import the lists.',
    button: 'Set passphrase',
    say: '',
  },
  unlock: {
    title: "Enter the operator's passphrase",
    explain:
      'Personal data is kept encrypted on this machine. Everything goes on from where it stopped; no entry is lost.',
    hint: 'Enter the passphrase to go on.',
    button: 'Unlock',
    say: '',
  },
  importHouseholds: {
    title: 'Import the households',
    explain: 'Look first, then confirm. Nothing is stored before.',
    hint: 'Import the households from a file.',
    button: 'Choose households…',
    say: '',
  },
  importDwellings: {
    title: 'Import the dwellings',
    explain: 'Only accepted dwellings go into the draw. Nothing is stored before you confirm.',
    hint: 'Import the dwellings from a file.',
    button: 'Choose dwellings…',
    say: '',
  },
  publishNotice: {
    title: 'Public notice, round {{round}}',
    explain:
      'The masked list is published with the digest of this version. What is frozen later must be the last round, character by character.',
    hint: 'Check the numbers, the supply and the signature, then publish this round.',
    button: 'Publish this round',
    say: '',
  },
  openCeremony: {
    title: 'Open the ceremony',
    explain:
      "The notary and the supervisor each choose a passphrase. It protects that person's signing key and secret, and nobody else can open them. The two must differ.",
    hint: 'Enter the title and both passphrases, then open.',
    button: 'Open ceremony',
    say: '',
  },
  freezeRegister: {
    title: 'Freeze the register',
    explain:
      'Fixes the lists of households and dwellings. From then on nobody can change a character; their digests go on the board.',
    hint: 'Check every number; both enter their passphrase. Freezes households: {{households, number}}, dwellings: {{dwellings, number}}.',
    button: 'Freeze register',
    say: '',
  },
  publishPlan: {
    title: 'Publish the plan',
    explain:
      'What is drawn in which session, and by which rules, is settled and published first. Every batch is frozen as the plan says.',
    hint: 'Check sessions and rules of every batch; both enter their passphrase and publish.',
    button: 'Publish plan',
    say: '',
  },
  freezeBatch: {
    title: 'Freeze the next batch',
    explain:
      "The plan's next batch. The dwellings in the draw, the order of calls and the rules are fixed from then on.",
    hint: 'Check the numbers, then freeze "{{planned}}".',
    button: 'Freeze batch',
    say: '',
  },
  commitSecrets: {
    title: 'Publish the commitments',
    explain:
      'The machine, the notary and the supervisor each hold a secret. Their commitments are published first, so that none can be changed.',
    hint: 'Both enter their passphrase; the secrets are stored encrypted.',
    button: 'Commit',
    say: '',
  },
  attestCommitments: {
    title: 'Compare and sign the commitments',
    explain:
      'The notary and the supervisor each compare the head below with the board. If it is the same, they sign with their passphrase.',
    hint: 'Each signs once; then the dice can be rolled.',
    button: 'Sign',
    say: '',
  },
  drawDigits: {
    title: 'Type the digits of the dice',
    explain:
      "Residents roll ten-sided dice and read out {{digits}} digits. Two people type them one after the other without looking at each other's. The dice are rolled once, never again.",
    hint: 'Once both entries agree, the {{digits}} digits stand.',
    button: 'Compare and enter',
    say: '',
  },
  sealBoard: {
    title: 'Seal the board',
    explain:
      'All lots are shuffled with the three secrets and the dice. What lies under a slot is seen by nobody before it is opened, this console included.',
    hint: 'Both enter their passphrase; the board root goes on the board.',
    button: 'Shuffle and seal',
    say: '',
  },
  sealTickets: {
    title: 'Print and seal the tickets',
    explain:
      'One paper ticket a lot, with the lot and a code inside. Under the eyes of the notary they are cut, folded, sealed, mixed and put into the physical board. Which ticket hangs in which slot, nobody knows, this machine included.',
    hint: 'Paper in, notary present, then print. Tickets: {{total, number}}.',
    button: 'Seal and print tickets',
    say: '',
  },
  openBatch: {
    title: 'Draw all at once',
    explain:
      'With the three secrets and the dice the whole batch is drawn at once; the results go on the board.',
    hint: 'Both enter their passphrase; the whole batch is drawn.',
    button: 'Draw all at once',
    say: '',
  },
  attestBoard: {
    title: 'Compare and sign the board',
    explain:
      'The notary and the supervisor each compare the head with the board. If it is the same, they sign with their passphrase.',
    hint: 'Each signs once; then the first number can be called.',
    button: 'Sign',
    say: '',
  },
  unsealBoard: {
    title: 'Unseal the board again',
    explain:
      'Sunlot was restarted. Every result is there and the board is unchanged; with both passphrases it goes on from where it stopped.',
    hint: 'Both enter their passphrase.',
    button: 'Go on drawing',
    say: '',
  },
  ...drawing,
  revealSecrets: {
    title: 'Reveal the secrets',
    explain: 'The batch is drawn. With the three secrets published, anyone can recompute every slot.',
    hint: 'After this anyone can check the batch.',
    button: 'Reveal secrets',
    say: '',
  },
  countTickets: {
    title: 'Count the tickets left',
    explain:
      'Every ticket that nobody drew is scanned. Drawn, counted and lost together must be all tickets before the batch can be closed.',
    hint: 'Scan each ticket left. A torn or missing one is entered as lost under "More".',
    button: '{{ticketsLeft, number}} to go…',
    say: '',
  },
  closeBatch: {
    title: 'Close the batch',
    explain:
      'What is to be published is public, what is to be counted is counted. Once closed, this batch draws no more; dwellings left over are free again.',
    hint: 'Close the batch.',
    button: 'Close batch',
    say: '',
  },
  allocateGroups: {
    title: 'Groups share out',
    explain:
      'The members of a group that has drawn a stairwell agree who gets which dwelling. Once agreed, print the sheet, all sign, enter it; if they do not agree, draw the order in which they choose.',
    hint: 'Groups to go: {{groups, number}}. Assign every dwelling, print, all sign, enter.',
    button: 'Enter the sharing',
    say: '',
  },
  closeCeremony: {
    title: 'Close the ceremony',
    explain: 'Recording stops and is entered, rights not yet drawn are listed, and both sign the last head.',
    hint: 'Both enter their passphrase to close.',
    button: 'Close ceremony',
    say: '',
  },
  exportBundle: {
    title: 'Archive',
    explain:
      'Writes ledger, register, results and the list of recordings to one folder and verifies it at once. No personal data is in it.',
    hint: 'Write the bundle and verify it.',
    button: 'Write bundle',
    say: '',
  },
  done: {
    title: 'All done',
    explain: 'Anyone can check this bundle with an independent verifier.',
    hint: 'Sunlot can be closed.',
    button: 'Done',
    say: '',
  },
};
