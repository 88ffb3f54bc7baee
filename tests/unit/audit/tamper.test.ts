import { expect, test, vi } from 'vitest';
import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import { CEREMONIES } from '../../builders/ceremonies.ts';
import { changedFields, movedEntries, someOfEach, type Tampered } from '../../builders/tampering.ts';

// Some thousand bundles, each with a dozen signatures, on whatever machine.
vi.setConfig({ testTimeout: 180_000 });

/**
 * What a change may be called, chain and signatures made anew: the numbers of the checks. HOLDS is where the page asks
 * nothing of a value, or where the change makes another ceremony that is as good as the first.
 */
const HOLDS = 0;
const FIELDS: Readonly<Record<string, number[]>> = {
  'CeremonyOpened.ceremony': [4],
  'CeremonyOpened.rehearsal': [4],
  'CeremonyOpened.keys.notary': [14],
  'CeremonyOpened.keys.supervisor': [14],
  'RegisterFrozen.households': [15],
  'RegisterFrozen.stock': [15],
  'BatchFrozen.batch.withheld': [1],
  'BatchFrozen.batch.claims.members': [1],
  'SecretsCommitted.parties.party': [5],
  // In a batch that was abandoned nothing is revealed, and so nothing compared.
  'SecretsCommitted.parties.commitment': [5, HOLDS],
  // Two lots come out the same from every other key, and mode batch seals no root.
  'DigitsDrawn.digits': [7, 8, HOLDS],
  'BoardSealed.boardRoot': [7],
  'BoardSealed.size': [7],
  'HouseholdCalled.seq': [10],
  'HouseholdCalled.attempt': [10],
  // Another station that exists and is free is as good.
  'HouseholdCalled.station': [10, HOLDS],
  'HouseholdMissed.seq': [10],
  'ClaimWaived.seq': [10],
  'ClaimWaived.rights': [10],
  'SlotDesignated.seq': [10],
  'SlotDesignated.pick': [10],
  'SlotDesignated.slot': [9, 10, 11],
  'OffsetRolled.seq': [10],
  'OffsetRolled.pick': [10],
  'OffsetRolled.digits': [11],
  'OffsetRolled.slot': [11],
  'TicketOpened.seq': [10],
  'TicketOpened.pick': [10],
  'TicketOpened.slot': [8, 10],
  'TicketOpened.lot': [8],
  'TicketOpened.nonce': [8],
  'TicketOpened.code': [7],
  'TicketNotarised.seq': [10],
  'TicketNotarised.pick': [10],
  'TicketVoided.seq': [13],
  'TicketVoided.pick': [13],
  'TicketVoided.slot': [13],
  'TicketVoided.lot': [13],
  'ResultSigned.seq': [10],
  'ResultAnnounced.seq': [10],
  'DrawRegistered.seq': [10],
  'GroupAllocated.seq': [15],
  'GroupAllocated.pick': [15],
  'GroupAllocated.allocation.household': [15],
  'GroupAllocated.allocation.dwelling': [15],
  'BatchOpened.results.seq': [8],
  'BatchOpened.results.pick': [8],
  'BatchOpened.results.lot': [8],
  'TicketCounted.lot': [7],
  'TicketCounted.code': [7],
  'TicketLost.lot': [7],
  'TicketLost.code': [7],
  'KeyReplaced.role': [13],
  'KeyReplaced.publicKey': [13, 14],
  'SecretsRevealed.secrets.party': [5],
  'SecretsRevealed.secrets.secret': [5],
  'MachineTakenOver.machine': [13],
  'MachineTakenOver.lastSeq': [3],
  'MachineTakenOver.lastHead': [3],
  'HeadAttested.by': [14],
  'HeadAttested.seq': [14],
  'HeadAttested.head': [14],
  'HeadAttested.signature': [14],
  'CeremonyClosed.owed.household': [15],
  'CeremonyClosed.owed.type': [15],
  'CeremonyClosed.owed.rights': [15],
};

/** Words and digests that nothing in the bundle can contradict once they are signed again. */
const FREE = [/\.(reason|document|signer|title)$/, /\.software\./, /^RecordingStarted\./];

function checksFor(kind: string): number[] {
  const known = FIELDS[kind];
  if (known) return known;
  if (kind.startsWith('BatchFrozen.')) return [4];
  if (kind.endsWith('.batch')) return [3];
  if (kind.includes('.approvals.')) return [13];
  return FREE.some((pattern) => pattern.test(kind)) ? [HOLDS] : [];
}

/** Entries whose loss, doubling or other place leaves a ceremony that the page allows. */
const MAY_HOLD = [
  'double HeadAttested',
  'double KeyReplaced',
  'double MachineTakenOver',
  'double RecordingStarted',
  'drop HeadAttested',
  'drop KeyReplaced',
  'drop RecordingStarted',
  'drop CeremonySuspended',
  'drop CeremonyClosed',
  // Before an abandonment, or a void, these need not have been.
  'drop SecretsCommitted',
  'drop TicketNotarised',
];

function firstCheck(tampered: Tampered): { check: number; seq: number | null } {
  const { failures, verdict } = verifyBundle(tampered.files(), []);
  expect(verdict === 'not valid', tampered.name).toBe(failures.length > 0);
  return failures[0] ?? { check: HOLDS, seq: null };
}

test.each(Object.entries(CEREMONIES))(
  '%s: each field of each entry changed, all the rest made to fit',
  (_, ceremony) => {
    for (const tampered of someOfEach(changedFields(ceremony))) {
      expect(checksFor(tampered.kind), `${tampered.kind} is not in the table`).not.toEqual([]);
      expect(checksFor(tampered.kind), tampered.name).toContain(firstCheck(tampered).check);
    }
  },
);

test.each(Object.entries(CEREMONIES))(
  '%s: each entry dropped or doubled, all the rest made to fit',
  (_, ceremony) => {
    for (const tampered of someOfEach(movedEntries(ceremony), 1)) {
      if (tampered.kind.startsWith('swap')) continue;
      const { check } = firstCheck(tampered);
      if (check === HOLDS) expect(MAY_HOLD, tampered.name).toContain(tampered.kind);
      else expect([3, 7, 9, 10, 13, 14, 15], tampered.name).toContain(check);
    }
  },
);

/** Entries that follow from one another: none may come before the other. */
const ORDERED = [
  ['CeremonyOpened', 'RegisterFrozen', 'BatchFrozen', 'SecretsCommitted'],
  ['HeadAttested', 'DigitsDrawn', 'BoardSealed'],
  ['DigitsDrawn', 'BatchOpened', 'SecretsRevealed'],
  ['BatchFrozen', 'BoardSealed'],
  ['HouseholdCalled', 'HouseholdMissed'],
  [
    'SlotDesignated',
    'TicketOpened',
    'TicketNotarised',
    'ResultSigned',
    'ResultAnnounced',
    'DrawRegistered',
    'SecretsRevealed',
  ],
  ['SlotDesignated', 'OffsetRolled', 'TicketOpened'],
  ['DrawRegistered', 'GroupAllocated', 'CeremonyClosed'],
  ['TicketCounted', 'BatchClosed', 'CeremonyClosed'],
  ['CeremonyResumed', 'KeyReplaced'],
  ['TicketNotarised', 'SlotDesignated'],
];

test.each(Object.entries(CEREMONIES))('%s: entries put behind what follows from them', (_, ceremony) => {
  for (const tampered of someOfEach(movedEntries(ceremony), 1)) {
    const [word, first, second] = tampered.kind.split(' ');
    const isOrdered = ORDERED.some((types) =>
      types.some((type, i) => type === first && types[i + 1] === second),
    );
    if (word === 'swap' && isOrdered) expect(firstCheck(tampered).check, tampered.name).not.toBe(HOLDS);
  }
});
