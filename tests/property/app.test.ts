import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay } from '../../shared/ceremony/evolve.ts';
import { buildRegister } from '../../shared/people/register.ts';
import { stray, wander } from '../builders/app-chance.ts';
import { newFolder } from '../builders/app-folder.ts';
import { perform } from '../builders/app-play.ts';
import { quickVault } from '../builders/app-vault.ts';
import { aVillageStage, VILLAGERS, VILLAGE_STOCK } from '../builders/app-village.ts';
import { Stage } from '../builders/app.ts';
import { type Chance, chances, SEED } from '../builders/ceremony-chance.ts';
import { checkRights } from '../builders/ceremony-invariants.ts';

const SALTS = new Map(VILLAGERS.map(({ code }) => [code, '00'.repeat(16)]));
const FILES = buildRegister(VILLAGERS, VILLAGE_STOCK, SALTS);

/** What the screens say of the ceremony itself; in a suspension the board stays sealed, so there is nothing to sign. */
function shown({ console }: Stage) {
  const { step, batch, nextCall, plan, draft, ceremony, groupsToAllocate } = console;
  const claim = console.claim && step === 'resume' ? { ...console.claim, document: null } : console.claim;
  return { step, batch, claim, nextCall, plan, draft, ceremony, groupsToAllocate };
}
const decided = ({ entries }: Stage) => entries.filter(({ event }) => !event.type.startsWith('Recording'));

/** The power fails; it is gone on with what the passphrases open. */
async function outage(stage: Stage): Promise<void> {
  await stage.app.settled();
  const [before, entries] = [shown(stage), decided(stage).map(({ event }) => event)];
  await stage.restart();
  while (['unlock', 'unsealBoard'].includes(stage.step) && stage.step !== before.step) await perform(stage);
  expect(shown(stage)).toEqual(before);
  expect(decided(stage).map(({ event }) => event)).toEqual(entries);
}

async function oneStep(stage: Stage, chance: Chance): Promise<string> {
  if (chance.c % 12 === 0) {
    await outage(stage);
    return 'outage';
  }
  if (chance.c % 7 === 0 && stage.console.ceremony !== null) {
    const { length } = stage.entries;
    expect(await stray(stage, chance)).toMatch(/^[A-Z_]+$/);
    expect(stage.entries).toHaveLength(length);
    return 'stray';
  }
  return wander(stage, chance);
}

test('whatever turn a ceremony takes, and wherever the power fails, the app goes on and its bundle is valid', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(chances(600), async (steps) => {
      const stage = aVillageStage(new Stage(quickVault, false, newFolder()));
      try {
        await stage.start();
        for (const chance of steps) {
          if (stage.step === 'done') break;
          seen.add(await oneStep(stage, chance));
          // What windows were told before is for other tests.
          stage.said.length = 0;
        }
        expect(stage.console.outcome).toMatchObject({ verdict: 'valid', firstFailure: null });
        const state = replay(stage.entries);
        checkRights({ session: { entries: stage.entries }, state, files: FILES });
      } finally {
        stage.powerCut();
        rmSync(stage.folder, { recursive: true });
      }
    }),
    { seed: SEED, numRuns: 15, interruptAfterTimeLimit: 100_000, endOnFailure: true },
  );
  // The walk is worth something only if it strays from the road.
  const turns = ['waive', 'void', 'miss', 'proxy', 'incident', 'allocate', 'order', 'lose', 'torn', 'refuse'];
  expect([...seen]).toEqual(expect.arrayContaining(['outage', 'stray', 'suspend']));
  expect(turns.filter((turn) => seen.has(turn)).length).toBeGreaterThan(6);
}, 180_000);
