import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIRST_SETTINGS } from '../../../shared/preparation/settings.ts';
import { utf8 } from '../../../shared/kernel/bytes.ts';
import { DWELLINGS, HOUSEHOLDS } from '../../builders/app-fakes.ts';
import { aStageAt, CLERK, perform, playTo } from '../../builders/app-play.ts';
import { aVillageStage } from '../../builders/app-village.ts';
import { OPERATOR, type Stage } from '../../builders/app.ts';
import { householdCode } from '../../builders/people.ts';
import {
  aVisit,
  done,
  edit,
  everythingKept,
  filesOnDisk,
  idOf,
  importHouseholds,
  reviewed,
  REVIEWER,
} from '../../builders/preparation.ts';

/** Every byte of the project: the database, and what has not been written back to it yet. */
function bytesOf({ path }: Stage): Buffer {
  const files = [path, `${path}-wal`].filter((file) => existsSync(file));
  return Buffer.concat(files.map((file) => readFileSync(file)));
}

/** Rewrites every box as the app of before wrote it: the household and its salt, under the household's code. */
async function asTheAppOfBefore(stage: Stage): Promise<void> {
  const { store, vault } = stage.adapters;
  const key = done(await vault.unsealUnder(OPERATOR, 'people', store.sealed.get('people')!));
  const files = await filesOnDisk(stage);
  const boxes = stage.importer.households.map((household): [string, Uint8Array] => {
    const { salt } = files.find(({ cells }) => cells.code === household.code)!;
    const plain = utf8(JSON.stringify({ household, salt }));
    return [household.code, vault.sealBox(key, `person:${household.code}`, plain)];
  });
  store.people.replace(new Map(boxes));
}

const salts = async (stage: Stage) => (await filesOnDisk(stage)).map(({ cells, salt }) => [cells.code, salt]);

describe('a project of the app of before', () => {
  test.each([
    ['with single households', undefined],
    ['with groups', aVillageStage],
  ])('%s has files with the same salts and the same register', async (_, village) => {
    const stage = await aStageAt('openCeremony', village?.());
    const { files } = stage.console.project;
    const before = await salts(stage);
    await asTheAppOfBefore(stage);
    await stage.restart();
    await perform(stage);
    expect(files).not.toBeNull();
    expect(stage.console.project.files).toEqual(files);
    expect(await salts(stage)).toEqual(before);
    expect(stage.step).toBe('openCeremony');
  });

  test('has households that came from a list, and waits for nobody to confirm them', async () => {
    const stage = await aStageAt('openCeremony');
    await asTheAppOfBefore(stage);
    await stage.restart();
    await perform(stage);
    const [file] = await filesOnDisk(stage);
    expect(file).toMatchObject({ id: 'H0001', place: null, history: [{ kind: 'imported', by: '' }] });
    expect(stage.console.project.review).toMatchObject({ entered: 4, editsUnconfirmed: 0 });
    await playTo(stage, 'publishPlan');
  });

  test('begins its histories once, and not at every unlock', async () => {
    const stage = await aStageAt('openCeremony');
    await asTheAppOfBefore(stage);
    await stage.restart();
    await perform(stage);
    const before = await everythingKept(stage);
    await stage.restart();
    await perform(stage);
    expect(await everythingKept(stage)).toEqual(before);
  });

  test('goes on with the next list: who stays keeps the salt', async () => {
    const stage = await aStageAt('openCeremony');
    await asTheAppOfBefore(stage);
    await stage.restart();
    await perform(stage);
    const before = await salts(stage);
    await importHouseholds(stage, HOUSEHOLDS);
    expect(await salts(stage)).toEqual(before);
    expect(stage.console.project.notices.current).toBe(true);
  });

  test('that was frozen draws on', async () => {
    const stage = await aStageAt('callHousehold');
    await asTheAppOfBefore(stage);
    await stage.restart();
    await playTo(stage, 'done');
    expect(stage.console.outcome).toMatchObject({ verdict: 'valid' });
  });
});

describe('the file on the disk', () => {
  /** Marks that stand nowhere else, and where each of them was said. */
  const MARKS = {
    village: '石桥翡翠村',
    clerk: '登记员翡翠',
    reason: '因户口簿与协议不符而更正',
    approver: '翡翠科长',
    notes: '原件已看翡翠',
    representative: '申屠翡翠',
    defects: '卫生间翡翠色渗水',
    photo: '翡翠照片的字节',
    objector: '公冶翡翠邻居',
    objection: '该户在外村已有翡翠楼房',
    outcome: '经查属实翡翠',
  };

  async function everythingSaid(): Promise<Stage> {
    const stage = await aStageAt('openCeremony');
    const by = MARKS.clerk;
    const id = await idOf(stage, 1);
    await stage.call('editFile', { id, by, cells: { village: MARKS.village }, reason: MARKS.reason });
    await stage.call('checkFiles', { ids: [id], by, papers: [], notes: MARKS.notes });
    await stage.call('confirmFiles', { ids: [id], by: MARKS.approver });
    const { defects, representative, photo } = MARKS;
    const seen = { defects, representatives: [representative], photo: utf8(photo) };
    await stage.call('inspectDwelling', aVisit(DWELLINGS[0]!, { result: 'defects', ...seen }));
    const household = householdCode(1);
    await stage.call('recordNoticeObjection', { household, by: MARKS.objector, words: MARKS.objection });
    const [objection] = (await stage.call('listNotices', {})).objections;
    const outcome = { by: MARKS.approver, upheld: true, words: MARKS.outcome };
    await stage.call('settleNoticeObjection', { id: objection!.id, ...outcome });
    await stage.call('checkIn', { household, by });
    return stage;
  }

  test('has nothing in clear that names people or that they said', async () => {
    const stage = await everythingSaid();
    const bytes = bytesOf(stage);
    // What is looked for is there to be found: the settings and the lists of the notices are no secret.
    expect(bytes.includes('notice-1.csv')).toBe(true);
    const personal = HOUSEHOLDS.flatMap(({ name, id, phone }) => [name, id, phone ?? '']);
    for (const secret of [...personal, ...Object.values(MARKS), REVIEWER, '翡翠', '翠翠'])
      expect([secret, bytes.includes(secret)]).toEqual([secret, false]);
  });

  test('holds all of it for whoever has the passphrase', async () => {
    const stage = await everythingSaid();
    await stage.restart();
    await perform(stage);
    const said = JSON.stringify(await everythingKept(stage));
    const { photo: _, ...words } = MARKS;
    expect(Object.values(words).filter((word) => !said.includes(word))).toEqual([]);
  });

  test('has the masked list in clear, as it hangs on the wall', async () => {
    const stage = await aStageAt('openCeremony');
    expect(bytesOf(stage).includes('欧阳***')).toBe(true);
  });
});

test('what is frozen stands, whatever the fonts of a later app can print', async () => {
  const stage = await aStageAt('callHousehold');
  stage.importer.isPrintable = () => false;
  await stage.restart();
  await playTo(stage, 'done');
  expect(stage.console.outcome).toMatchObject({ verdict: 'valid' });
});

test('a list keeps its order when it is corrected, and when the power fails', async () => {
  const stage = await aStageAt('publishNotice');
  await importHouseholds(stage, HOUSEHOLDS.toReversed());
  await edit(stage, 3, { village: '石桥村' });
  await reviewed(stage, 1);
  const order = async () => (await stage.call('listFiles', {})).rows.map(({ code }) => code);
  expect(await order()).toEqual(['H0004', 'H0003', 'H0002', 'H0001']);
  await stage.restart();
  await perform(stage);
  expect(await order()).toEqual(['H0004', 'H0003', 'H0002', 'H0001']);
});

test('names are masked after a power cut as the office has said', async () => {
  const stage = await aStageAt('publishNotice');
  await stage.call('saveSettings', { settings: { ...FIRST_SETTINGS, masking: 'ends' } });
  const { files } = stage.console.project;
  await stage.restart();
  await perform(stage);
  expect(stage.console.project).toMatchObject({ files, settings: { masking: 'ends' } });
  await stage.call('publishNotice', { round: 1, paper: 'A4' });
  expect(stage.papers.notices[0]!.notice.rows[0]!.maskedName).toBe('欧***甲');
});

test('the passphrase opens nothing twice, and another opens nothing', async () => {
  const stage = await aStageAt('publishNotice');
  await stage.restart();
  expect(await stage.refused('unlock', { passphrase: '别的口令短语' })).toBe('WRONG_PASSPHRASE');
  expect(stage.console.project.review.households).toBe(0);
  await stage.call('unlock', { passphrase: OPERATOR });
  expect(await stage.refused('unlock', { passphrase: OPERATOR })).toBe('NOT_NOW');
  expect(await stage.refused('editFile', { id: CLERK, by: CLERK, cells: {}, reason: '' })).toBe(
    'UNKNOWN_FILE',
  );
});
