import type { TFunction } from 'i18next';

const PARTIES: Readonly<Record<string, string>> = {
  machine: 'partyMachine',
  notary: 'partyNotary',
  supervisor: 'partySupervisor',
  residentRep: 'partyResidentRep',
};

/** A party's name for the hall; one that the dictionary does not know is shown as the batch names it. */
export function partyName(t: TFunction<'board'>, party: string): string {
  const key = PARTIES[party];
  return key ? t(key) : party;
}
