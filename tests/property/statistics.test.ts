import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Share } from '../../shared/ipc/show-views.ts';
import { stairwellsOf } from '../../shared/ceremony/owed.ts';
import { standingResults } from '../../shared/ceremony/standing-results.ts';
import { Ceremony } from '../builders/ceremony.ts';
import { anything } from '../builders/ceremony-anything.ts';
import { chances, due, SEED } from '../builders/ceremony-chance.ts';
import { aVillage } from '../builders/ceremony-register.ts';
import { figuresIn } from '../builders/statistics.ts';

const FILES = aVillage();
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const drawnIn = (shares: readonly Share[]) => sum(shares.map(({ drawn }) => drawn));
const totalOf = (shares: readonly Share[]) => sum(shares.map(({ total }) => total));

/** Counted another way: from the list of results, and from the register. */
function checkFigures(hall: Ceremony): number {
  const { rights, drawn, byType, byVillage, byBuilding, byHour } = figuresIn(hall);
  const stairwells = stairwellsOf(FILES.register);
  const results = standingResults(hall.session.entries, hall.state).filter(
    ({ batch }) => hall.state.batches.get(batch)?.frozen.draws !== 'households',
  );
  expect(drawn).toBe(sum(results.map(({ lot }) => stairwells.get(lot)?.length ?? 1)));
  for (const shares of [byType, byVillage, byBuilding]) {
    expect(drawnIn(shares)).toBe(drawn);
    for (const share of shares) expect(share.drawn).toBeLessThanOrEqual(share.total);
  }
  expect(sum(byHour.map(({ draws }) => draws))).toBe(drawn);
  expect(totalOf(byVillage)).toBe(rights);
  expect(totalOf(byType)).toBe(totalOf(byBuilding));
  expect(totalOf(byType)).toBeLessThanOrEqual(FILES.register.stock.length);
  expect(rights).toBeLessThanOrEqual(sum(FILES.register.households.map((row) => row.rights)));
  expect(drawn).toBeLessThanOrEqual(rights);
  return drawn;
}

test('whatever happens, the figures agree with the results and with each other', () => {
  const seen = { drawn: 0, batches: 0, voided: 0 };
  fc.assert(
    fc.property(chances(300), (steps) => {
      const hall = new Ceremony(FILES);
      for (const [n, chance] of steps.entries()) {
        const command = (chance.kind % 6 === 0 ? null : due(hall, chance)) ?? anything(hall, chance);
        hall.session.execute('operator', command);
        if (n % 15 === 0) checkFigures(hall);
      }
      seen.drawn += checkFigures(hall);
      seen.batches += hall.state.batches.size;
      seen.voided += hall.session.entries.filter(({ event }) => event.type === 'TicketVoided').length;
    }),
    { seed: SEED, numRuns: 12, interruptAfterTimeLimit: 60_000 },
  );
  // The walk is worth something only if it comes everywhere.
  expect(seen.drawn).toBeGreaterThan(30);
  expect(seen.batches).toBeGreaterThan(15);
  expect(seen.voided).toBeGreaterThan(3);
}, 120_000);
