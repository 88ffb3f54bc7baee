import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay } from '../../shared/ceremony/evolve.ts';
import type { CeremonyEvent } from '../../shared/ceremony/events.ts';
import { openDatabase } from '../../electron/ledger/database.ts';
import { type Ledger, openLedger } from '../../electron/ledger/ledger.ts';
import { Ceremony } from '../builders/ceremony.ts';
import { anything } from '../builders/ceremony-anything.ts';
import { type Chance, chances, due, SEED } from '../builders/ceremony-chance.ts';
import { checkInvariants, checkRights, snapshot, verified } from '../builders/ceremony-invariants.ts';
import { aVillage } from '../builders/ceremony-register.ts';
import { timeOf } from '../builders/ceremony-ledger.ts';
import { H } from '../builders/protocol.ts';

const FILES = aVillage();

/** The real ledger, on a database that lives in memory. */
function aLedger(): Ledger {
  const db = openDatabase(':memory:');
  if (!db.ok) throw new Error(db.refusal);
  let seconds = 0;
  return openLedger(db.value, () => timeOf(seconds++));
}

/** Does one step; a refusal must leave no trace. Answers whether it was possible. */
function step(hall: Ceremony, chance: Chance): boolean {
  if (chance.kind % 19 === 0) return report(hall, chance);
  const command = (chance.kind % 3 === 0 ? null : due(hall, chance)) ?? anything(hall, chance);
  const [state, before, length] = [hall.state, snapshot(hall.state), hall.session.entries.length];
  const done = hall.session.execute('operator', command);
  if (done.ok) {
    expect(hall.session.entries).toHaveLength(length + 1 + waitingFlushed(hall, length));
    return true;
  }
  expect(done.refusal).toMatch(/^[A-Z_]+$/);
  expect(hall.state).toBe(state);
  expect(snapshot(hall.state)).toBe(before);
  expect(hall.session.entries).toHaveLength(length);
  return false;
}

/** Reports that had to wait for the end of a suspension come right after it. */
function waitingFlushed({ session }: Ceremony, length: number): number {
  return session.entries[length]?.event.type === 'CeremonyResumed' ? session.entries.length - length - 1 : 0;
}

function report(hall: Ceremony, { a, b }: Chance): boolean {
  const segment = {
    file: `recording-${a}-${b}.mp4`,
    sha256: H(`${a} ${b}`),
    startedAt: timeOf(a),
    durationMs: b,
  };
  const events: CeremonyEvent[] = [
    { type: 'RecordingSegmentStored', data: segment },
    { type: 'SlipPrintFailed', data: { batch: hall.code, seq: (a % 4) + 1, reason: 'NO_PAPER' } },
    { type: 'SlipPrinted', data: { batch: hall.code, seq: (a % 4) + 1, sha256: H('pdf') } },
  ];
  hall.session.report(events[b % events.length]!);
  return true;
}

/** From wherever it stands, a ceremony can be brought to its end. */
function finish(hall: Ceremony): void {
  for (let n = 0; n < 2000 && !hall.state.closed; n++) {
    // Nobody voids, waives, misses or abandons any more.
    const command = due(hall, { kind: 1, a: 24 * n + 2 + (n % 2), b: 5 * n + 1, c: 12 * n + 1 + (n % 4) });
    const done = hall.session.execute(
      'operator',
      command ?? { type: 'CloseCeremony', data: { register: FILES.register } },
    );
    if (!done.ok) expect(done.refusal, command?.type ?? 'CloseCeremony').toBe('none');
  }
  expect(hall.state.closed).toBe(true);
}

test('whatever is clicked in whatever order, nothing is drawn twice, lost, or changed by a refusal', () => {
  const seen = { possible: 0, refused: 0, kinds: new Set<string>() };
  fc.assert(
    fc.property(chances(400), (steps) => {
      const hall = new Ceremony(FILES, aLedger());
      for (const [n, chance] of steps.entries()) {
        if (step(hall, chance)) seen.possible++;
        else seen.refused++;
        if (n % 20 === 0) checkInvariants(hall);
      }
      checkInvariants(hall);
      expect(replay(hall.ledger.entries())).toEqual(hall.state);
      if (hall.state.register && !hall.state.closed)
        expect(verified(hall)).toMatchObject({ failures: [], verdict: 'interim' });
      finish(hall);
      checkInvariants(hall);
      checkRights(hall);
      expect(replay(hall.ledger.entries())).toEqual(hall.state);
      expect(verified(hall)).toMatchObject({ failures: [], verdict: 'valid' });
      for (const { event } of hall.session.entries) seen.kinds.add(event.type);
    }),
    // The limit is for the search of a smaller example, should one fail.
    { seed: SEED, numRuns: 25, interruptAfterTimeLimit: 120_000 },
  );
  // The walk is worth something only if it comes everywhere.
  expect(Math.min(seen.possible, seen.refused)).toBeGreaterThan(1000);
  const often = [
    'HouseholdMissed',
    'ClaimWaived',
    'OffsetRolled',
    'TicketVoided',
    'DrawRegistered',
    'CeremonySuspended',
    'BatchAbandoned',
    ...['PlanPublished', 'GroupConsented', 'PapersChecked', 'GroupAllocated', 'BatchOpened'],
    ...['TicketCounted', 'TicketLost', 'IncidentReported', 'ObjectionRaised'],
  ];
  expect([...seen.kinds]).toEqual(expect.arrayContaining(often));
}, 240_000);
