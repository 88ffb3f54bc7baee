/** One entry for every step: what it is called, why it is done, what the bar says, and what the button says. */
export const steps = {
  setPassphrase: {
    title: "Set the operator's passphrase",
    explain:
      'Personal data is kept encrypted on this machine, and only this passphrase opens it. Write it down and seal it: nobody can recover it.',
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
    hint: 'Freezes households: {{households, number}}, dwellings: {{dwellings, number}}.',
    button: 'Freeze register',
    say: '',
  },
  freezeBatch: {
    title: 'Freeze a batch',
    explain:
      'Choose the dwelling type of this batch. The dwellings in the draw and the order of calls are fixed from then on.',
    hint: 'Choose the type, then freeze.',
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
      'All dwellings are shuffled with the three secrets and the dice. What lies under a slot is seen by nobody before it is opened, this console included.',
    hint: 'Both enter their passphrase; the board root goes on the board.',
    button: 'Shuffle and seal',
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
  callHousehold: {
    title: 'Call',
    explain: '',
    hint: 'Call number {{queueNo}}, {{name}} (call {{attempt}}).',
    button: 'Call number {{queueNo}}',
    say: 'Number {{queueNo}}, please come to the front. Number {{queueNo}}.',
  },
  awaitSlot: {
    title: 'Waiting for a slot',
    explain: '',
    hint: 'Check the papers. Number {{queueNo}} picks a slot at the desk.',
    button: 'Number {{queueNo}} picks…',
    say: 'Please pick a slot.',
  },
  openTicket: {
    title: 'Open',
    explain: '',
    hint: 'Number {{queueNo}} has named slot {{slot}}. It stands.',
    button: 'Open slot {{slot}}',
    say: 'Number {{queueNo}} has named slot {{slot}}. We open it now.',
  },
  notariseTicket: {
    title: 'Notarise',
    explain: '',
    hint: 'The notary reads the board: slot {{slot}}, {{lot}}.',
    button: 'Notary confirms',
    say: 'Notary, please confirm: slot {{slot}}, {{lot}}.',
  },
  awaitSignature: {
    title: 'Waiting for the signature',
    explain: '',
    hint: 'Number {{queueNo}} checks the result and signs at the desk.',
    button: 'Number {{queueNo}} signs…',
    say: 'Please check the result and sign at the desk.',
  },
  announceResult: {
    title: 'Announce',
    explain: '',
    hint: 'Announce the result of number {{queueNo}}, then press.',
    button: 'Announced',
    say: 'Number {{queueNo}} has drawn {{lots}}.',
  },
  registerDraw: {
    title: 'Register',
    explain: '',
    hint: 'Registers the result of number {{queueNo}} and prints its slip.',
    button: 'Register number {{queueNo}}',
    say: 'Number {{queueNo}} is registered. Please take your slip.',
  },
  resume: {
    title: 'Suspended',
    explain: '',
    hint: 'Everything stands where it stopped, nothing is lost. Resume when the hall is ready.',
    button: 'Resume',
    say: 'The ceremony is suspended. Please wait.',
  },
  revealSecrets: {
    title: 'Reveal the secrets',
    explain: 'The batch is drawn. With the three secrets published, anyone can recompute every slot.',
    hint: 'After this anyone can check the batch.',
    button: 'Reveal secrets',
    say: '',
  },
  closeBatch: {
    title: 'Close the batch',
    explain:
      'The secrets are public. Once closed, this batch draws no more; dwellings left over are free again.',
    hint: 'Close the batch.',
    button: 'Close batch',
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
