import { describe, expect, test } from 'vitest';
import type { Batch } from '../../../shared/ceremony/batch.ts';
import { verified } from '../../builders/ceremony-invariants.ts';
import { aVillageOfTwoSizes } from '../../builders/ceremony-register.ts';
import { GROUPS, SINGLES, Village } from '../../builders/ceremony-village.ts';

const TWO = { ...GROUPS, batch: 'two' as Batch['batch'] };
const FOUR = { ...GROUPS, stairwellSize: 4, batch: 'four' as Batch['batch'] };
const again = (planned: typeof TWO) => ({
  ...planned,
  makeUp: true,
  batch: `${planned.batch}-again` as Batch['batch'],
});
const aVillage = () => new Village(aVillageOfTwoSizes()).consents();
/** Called twice as often as the batch says, and never there. */
const absent = (hall: Village) => hall.begin().miss(1).miss(1).end();

describe('groups of two sizes', () => {
  test('draw in a batch each, stairwells of their own size', () => {
    const hall = aVillage();
    expect(hall.draft(TWO)).toMatchObject({ lots: ['1-1', '1-2', '1-3'], claims: [{ claimant: 'T01' }] });
    expect(hall.draft(FOUR)).toMatchObject({ lots: ['2-1', '2-2'], claims: [{ claimant: 'T02' }] });
    hall.freezeAs(TWO).playBatch().share().freezeAs(FOUR).playBatch().share();
    hall
      .freezeAs({ ...SINGLES, batch: 'singles' as Batch['batch'] })
      .playBatch()
      .close();
    expect(verified(hall)).toMatchObject({ failures: [], verdict: 'valid' });
  });

  test('make up in a batch each, and the verifier agrees', () => {
    const hall = aVillage();
    absent(hall.freezeAs(TWO));
    absent(hall.freezeAs(FOUR));
    for (const [planned, group] of [
      [TWO, 'T01'],
      [FOUR, 'T02'],
    ] as const) {
      hall.freezeAs(again(planned));
      expect(hall.due).toEqual([`${group}×1`]);
      hall.playBatch().share();
    }
    hall.close();
    expect(verified(hall)).toMatchObject({ failures: [], verdict: 'valid' });
  });

  test('that are all through with theirs have nothing to make up', () => {
    const hall = aVillage();
    hall.freezeAs(TWO).playBatch();
    absent(hall.freezeAs(FOUR));
    expect(hall.draft(again(TWO)).claims).toEqual([]);
    expect(hall.draft(again(FOUR)).claims).toMatchObject([{ claimant: 'T02', count: 1 }]);
  });
});

test('a second first batch of groups is for those who have not drawn', () => {
  const hall = new Village().consents().freezeAs(TWO, 1).playBatch();
  expect(hall.draft({ ...GROUPS, batch: 'second' as Batch['batch'] }).claims).toMatchObject([
    { seq: 1, claimant: 'T02' },
  ]);
});
