import { describe, expect, test } from 'vitest';
import { aStageAt, CLERK } from '../../builders/app-play.ts';
import { aVillageStage } from '../../builders/app-village.ts';
import type { Stage } from '../../builders/app.ts';
import { ClaimantCode } from '../../../shared/kernel/ids.ts';
import { edit, everythingKept, idOf, reviewed, rowOf } from '../../builders/preparation.ts';

/** H0005 and H0006 are group T01, H0007 and H0008 T02; H0001 and H0003 draw 110 alone. */
const aVillage = () => aStageAt('publishNotice', aVillageStage());
const form = async (stage: Stage, group: string, members: readonly number[]) => ({
  group: ClaimantCode.parse(group),
  ids: await Promise.all(members.map((n) => idOf(stage, n))),
  ...{ by: CLERK, reason: '自愿组团' },
});
const groups = async (stage: Stage) =>
  (await stage.call('listFiles', {})).rows.map(({ group }) => group).slice(0, 8);
const consent = { group: ClaimantCode.parse('T01') };

describe('a group', () => {
  test('has exactly the members that it is formed of', async () => {
    const stage = await aVillage();
    await stage.call('formGroup', await form(stage, 'T01', [1, 5]));
    expect(await groups(stage)).toEqual(['T01', '', '', '', 'T01', '', 'T02', 'T02']);
    expect(stage.console.project.review.errors).toBe(0);
  });

  test('takes a member from another, which is to be mended then', async () => {
    const stage = await aVillage();
    await stage.call('formGroup', await form(stage, 'T01', [5, 7]));
    expect(await groups(stage)).toEqual(['', '', '', '', 'T01', '', 'T01', 'T02']);
    const { others } = await stage.call('listFiles', {});
    expect(others.map(({ code, household }) => [code, household])).toContainEqual([
      ...['GROUP_DOES_NOT_FILL_A_STAIRWELL', 'T02'],
    ]);
  });

  test('of nobody is none', async () => {
    const stage = await aVillage();
    await stage.call('formGroup', await form(stage, 'T01', []));
    expect((await groups(stage)).slice(4)).toEqual(['', '', 'T02', 'T02']);
  });

  test('is the same in whatever width its code is typed', async () => {
    const stage = await aVillage();
    await stage.call('formGroup', await form(stage, 'Ｔ０１', [1, 5]));
    expect(await groups(stage)).toEqual(['T01', '', '', '', 'T01', '', 'T02', 'T02']);
  });

  test('begins the review again of who enters and who leaves, not of who stays', async () => {
    const stage = await aVillage();
    for (const n of [1, 5, 6]) await reviewed(stage, n);
    await stage.call('formGroup', await form(stage, 'T01', [1, 5]));
    const stages = await Promise.all([1, 5, 6].map(async (n) => (await rowOf(stage, n)).stage));
    expect(stages).toEqual(['entered', 'confirmed', 'entered']);
  });

  test('that is so already changes nothing', async () => {
    const stage = await aVillage();
    const before = await everythingKept(stage);
    expect(await stage.refused('formGroup', await form(stage, 'T01', [5, 6]))).toBe('NOTHING_CHANGED');
    expect(await everythingKept(stage)).toEqual(before);
  });

  test.each(['a household that was removed', 'a household that is not there'])(
    'with %s is not formed at all',
    async (who) => {
      const stage = await aVillage();
      await stage.call('removeFile', { id: await idOf(stage, 3), by: CLERK, reason: '迁出' });
      const before = await everythingKept(stage);
      const { ids, ...said } = await form(stage, 'T09', [1, 3]);
      const isGone = who.endsWith('not there');
      const chosen = isGone ? [ids[0]!, 'nobody'] : ids;
      const refusal = await stage.refused('formGroup', { ...said, ids: chosen });
      expect(refusal).toBe(isGone ? 'UNKNOWN_FILE' : 'NOT_NOW');
      expect(await everythingKept(stage)).toEqual(before);
    },
  );

  test('leaves a household alone that was removed as a member of it', async () => {
    const stage = await aVillage();
    await stage.call('removeFile', { id: await idOf(stage, 6), by: CLERK, reason: '迁出' });
    await stage.call('formGroup', await form(stage, 'T01', [1, 5]));
    expect(await rowOf(stage, 6)).toMatchObject({ group: 'T01', removed: true });
  });
});

describe('a consent', () => {
  test('names all members with their rights, as they sign it', async () => {
    const stage = await aVillage();
    await stage.call('printConsent', consent);
    expect(stage.papers.consents).toMatchObject([
      {
        ...{ group: 'T01', type: '110', rights: 2 },
        members: [
          { household: 'H0005', queueNo: 5, name: '令狐翠戊', rights: 1 },
          { household: 'H0006', queueNo: 6, name: '皇甫翠己', rights: 1 },
        ],
      },
    ]);
  });

  test('is not printed while a member is wrong in the list: it would be missing', async () => {
    const stage = await aVillage();
    await edit(stage, 6, { id: '12' });
    expect(await stage.refused('printConsent', consent)).toBe('LIST_HAS_ERRORS');
    expect(stage.papers.consents).toEqual([]);
  });

  test('is of a group that there is', async () => {
    const stage = await aVillage();
    const unknown = { group: ClaimantCode.parse('T09') };
    expect(await stage.refused('printConsent', unknown)).toBe('UNKNOWN_GROUP');
  });
});
