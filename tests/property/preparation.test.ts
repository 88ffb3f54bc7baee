import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex } from '../../shared/draw/hash.ts';
import { quickVault } from '../builders/app-vault.ts';
import { newFolder } from '../builders/app-folder.ts';
import { perform, playTo } from '../builders/app-play.ts';
import { Stage } from '../builders/app.ts';
import { type Chance, chances, SEED } from '../builders/ceremony-chance.ts';
import { type Deed, DEEDS, goOn, putInOrder, settle, STOCK } from '../builders/preparation-chance.ts';
import { everythingKept } from '../builders/preparation.ts';

type Kept = Awaited<ReturnType<typeof everythingKept>>;

/** Nothing that was ever written down is lost, shortened or exchanged. */
function onlyMore(before: Kept, after: Kept): void {
  const files = new Map(after.files.map((file) => [file.id, file]));
  for (const { id, salt, history } of before.files) {
    const file = files.get(id);
    expect(file).toMatchObject({ id, salt });
    expect(file?.history.slice(0, history.length)).toEqual(history);
  }
  const visits = new Map(after.dwellings.map((row) => [row.dwelling, row.inspections]));
  for (const { dwelling, inspections } of before.dwellings)
    expect(visits.get(dwelling)?.slice(0, inspections.length)).toEqual(inspections);
  const { published, objections } = before.notices;
  expect(after.notices.published.slice(0, published.length)).toEqual(published);
  for (const [i, { outcome, ...said }] of objections.entries())
    expect(after.notices.objections[i]).toMatchObject(outcome ? { ...said, outcome } : said);
}

/** What is published, what is shown and what is frozen are one list. */
function oneList({ adapters: { store }, console: { project }, entries }: Stage): boolean {
  const { rounds, current, lastSha256 } = project.notices;
  if (rounds > 0) expect(sha256Hex(store.published.get(`notice-${rounds}.csv`)!)).toBe(lastSha256);
  if (current) expect(project.files?.households).toBe(lastSha256);
  const frozen = entries.find(({ event }) => event.type === 'RegisterFrozen')?.event;
  if (frozen?.type !== 'RegisterFrozen') return false;
  expect(sha256Hex(store.published.get('households.csv')!)).toBe(frozen.data.households);
  expect(frozen.data.households).toBe(lastSha256);
  return true;
}

/** All salts differ, so that no commitment tells two households to be one. */
function ownSalts({ files }: Kept): void {
  expect(new Set(files.map(({ salt }) => salt)).size).toBe(files.length);
}

/** Late in a walk the ceremony is opened and the register frozen; some of the list goes on after that. */
const OPENS_AFTER = 70;

async function oneDeed(stage: Stage, step: number, chance: Chance, before: Kept): Promise<string> {
  if (chance.kind % 12 === 0) {
    await stage.app.settled();
    await stage.restart();
    expect(stage.step).toBe('unlock');
    await perform(stage);
    expect(await everythingKept(stage)).toEqual(before);
    return 'outage';
  }
  const [name, deed] = deedOf(step, chance);
  const answer = await deed(stage, chance, before.rows);
  if (answer?.ok === false && name !== 'putInOrder') expect(await everythingKept(stage)).toEqual(before);
  return answer?.ok ? name : `${name} in vain`;
}

/** Now and then it is put in order, and late in the walk gone on with. */
function deedOf(step: number, { kind, a }: Chance): [string, Deed] {
  const isLate = step > OPENS_AFTER;
  if (a % 17 === 1) return ['settle', settle];
  if (a % 17 === 2 && isLate) return ['goOn', goOn];
  if (a % 17 === 3) return ['putInOrder', async (stage, chance) => (await putInOrder(stage), isLate ? goOn(stage, chance) : null)]; // prettier-ignore
  const deeds = Object.entries(DEEDS);
  return deeds[kind % deeds.length]!;
}

test('whatever is done to a list, and wherever the power fails, nothing is lost and one list is published and frozen', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(chances(120), async (steps) => {
      const stage = new Stage(quickVault, false, newFolder());
      stage.importer.dwellings = STOCK;
      try {
        await playTo(await stage.start(), 'publishNotice');
        let before = await everythingKept(stage);
        for (const [step, chance] of steps.entries()) {
          seen.add(await oneDeed(stage, step, chance, before));
          const after = await everythingKept(stage);
          onlyMore(before, after);
          ownSalts(after);
          if (oneList(stage)) seen.add('frozen');
          before = after;
          stage.said.length = 0;
        }
      } finally {
        stage.powerCut();
        rmSync(stage.folder, { recursive: true });
      }
    }),
    { seed: SEED, numRuns: 14, interruptAfterTimeLimit: 60_000, endOnFailure: true },
  );
  // The walk is worth something only if everything is done, and much of it in vain.
  const done = [...Object.keys(DEEDS), 'settle', 'goOn', 'putInOrder', 'outage', 'frozen'];
  expect(done.filter((deed) => !seen.has(deed))).toEqual([]);
}, 120_000);
