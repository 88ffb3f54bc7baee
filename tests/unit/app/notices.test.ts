import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../shared/draw/hash.ts';
import { FIRST_SETTINGS } from '../../../shared/preparation/settings.ts';
import { HOUSEHOLDS } from '../../builders/app-fakes.ts';
import { aStageAt, CLERK, perform, playTo } from '../../builders/app-play.ts';
import type { Stage } from '../../builders/app.ts';
import { anIdNumber, householdCode } from '../../builders/people.ts';
import { edit, everythingKept, idOf, importHouseholds, nextNotice } from '../../builders/preparation.ts';

const OBJECTION = { household: householdCode(2), by: '公冶邻居', words: '该户在外村已有安置房' };
const publish = (stage: Stage) => stage.call('publishNotice', nextNotice(stage));
const lastNotice = ({ papers }: Stage) => papers.notices.at(-1)!;

/** A press that is stopped until somebody lets it go. */
function stopped({ papers }: Stage): () => void {
  let go: (value: unknown) => void = () => undefined;
  papers.held = new Promise((resolve) => (go = resolve));
  return () => {
    papers.held = Promise.resolve();
    go(null);
  };
}

describe('a round', () => {
  test('is the list as it is, and its file is kept byte for byte', async () => {
    const stage = await aStageAt('publishNotice');
    const published = await publish(stage);
    const { notice, householdsCsv } = lastNotice(stage);
    expect(published).toMatchObject({ round: 1, households: 4, sha256: sha256Hex(householdsCsv) });
    expect(notice).toMatchObject({ round: 1, sha256: published.sha256, changes: null, rehearsal: false });
    const kept = stage.adapters.store.published.get('notice-1.csv')!;
    expect(Buffer.from(kept).equals(householdsCsv)).toBe(true);
    expect(stage.console.project.notices).toMatchObject({ rounds: 1, current: true });
    expect(stage.console.project.files?.households).toBe(published.sha256);
  });

  test('counts up, also of a list that has not changed', async () => {
    const stage = await aStageAt('publishNotice');
    for (const round of [1, 2, 3, 4]) expect(await publish(stage)).toMatchObject({ round });
    const { published, next } = await stage.call('listNotices', {});
    expect(published.map(({ round }) => round)).toEqual([1, 2, 3, 4]);
    expect(next).toBe(5);
    expect(lastNotice(stage).notice.changes).toEqual([]);
  });

  test.each([1, 3])('is the next one: after the first it is not number %i', async (round) => {
    const stage = await aStageAt('openCeremony');
    expect(await stage.refused('publishNotice', { round, paper: 'A4' })).toBe('CHANGED_MEANWHILE');
    expect(stage.papers.notices).toHaveLength(1);
  });

  test('is published once by two clicks', async () => {
    const stage = await aStageAt('publishNotice');
    const go = stopped(stage);
    const clicks = [stage.answer('publishNotice', nextNotice(stage)), stage.answer('publishNotice', nextNotice(stage))]; // prettier-ignore
    go();
    expect((await Promise.all(clicks)).map(({ ok }) => ok)).toEqual([true, false]);
    expect([stage.papers.notices.length, stage.console.project.notices.rounds]).toEqual([1, 1]);
  });

  test('is of the day on which it hangs in China, whatever day it is in Greenwich', async () => {
    const stage = await aStageAt('publishNotice');
    stage.later(15 * 3600);
    await publish(stage);
    expect(lastNotice(stage).notice.day).toBe('2026-11-22');
  });

  test('whose paper could not be made is not recorded', async () => {
    const stage = await aStageAt('publishNotice');
    stage.papers.broken = 'DISK_FULL';
    expect(await stage.refused('publishNotice', nextNotice(stage))).toBe('DISK_FULL');
    expect(stage.console.project.notices).toMatchObject({ rounds: 0, current: false });
    expect(stage.adapters.store.published.get('notice-1.csv')).toBeUndefined();
  });

  test('of a list that was changed while its paper was made is not recorded', async () => {
    const stage = await aStageAt('publishNotice');
    const go = stopped(stage);
    const publishing = stage.answer('publishNotice', nextNotice(stage));
    await edit(stage, 2, { village: '石桥村' });
    go();
    expect(await publishing).toEqual({ ok: false, refusal: 'CHANGED_MEANWHILE' });
    expect((await stage.call('listNotices', {})).published).toEqual([]);
    expect(stage.adapters.store.published.get('notice-1.csv')).toBeUndefined();
    expect(await publish(stage)).toMatchObject({ round: 1 });
  });

  test('says what the office has decided', async () => {
    const stage = await aStageAt('publishNotice');
    const said = {
      title: '安置房抽签',
      office: '征迁办',
      contact: '一楼大厅',
      objectionsUntil: '2026-11-28',
    };
    await stage.call('saveSettings', { settings: { ...FIRST_SETTINGS, ...said } });
    await publish(stage);
    expect(lastNotice(stage).notice).toMatchObject(said);
  });

  test('is known after a power cut, and its changes are counted from it', async () => {
    const stage = await aStageAt('openCeremony');
    const before = await everythingKept(stage);
    await stage.restart();
    await perform(stage);
    expect(await everythingKept(stage)).toEqual(before);
    await edit(stage, 1, { village: '石桥村' });
    await publish(stage);
    expect(lastNotice(stage).notice.changes).toEqual([
      ...[{ household: 'H0001', kind: 'changed', changes: [{ field: 'village', from: '茅塘村', to: '石桥村' }] }], // prettier-ignore
    ]);
  });
});

describe('the changes since the last round', () => {
  test('name household by household who came, who went and who was corrected', async () => {
    const stage = await aStageAt('openCeremony');
    await edit(stage, 1, { name: '欧阳翠翠戊' });
    await edit(stage, 2, { entitlements: '110㎡×1套' });
    await stage.call('removeFile', { id: await idOf(stage, 3), by: CLERK, reason: '已货币化' });
    const named = { name: '东方翠翠己', id: anIdNumber(9), agreementNo: 'CQ-9', signedOn: '2019-12-01' };
    const cells = { code: 'H0009', ...named, village: '茅塘村', entitlements: '110㎡×1套' };
    await stage.call('addFile', { by: CLERK, cells });
    const { changes } = await stage.call('listNotices', {});
    expect(changes).toEqual([
      { household: 'H0003', kind: 'removed', changes: [] },
      { household: 'H0001', kind: 'changed', changes: [{ field: 'person', from: '', to: '' }] },
      { household: 'H0002', kind: 'changed', changes: [{ field: 'rights', from: '110㎡×2', to: '110㎡×1' }] },
      { household: 'H0004', kind: 'changed', changes: [{ field: 'queueNo', from: '4', to: '3' }] },
      { household: 'H0009', kind: 'added', changes: [] },
    ]);
    await publish(stage);
    expect(lastNotice(stage).notice.changes).toEqual(changes);
  });

  test('are unknown while the list is wrong, and before the first round', async () => {
    const stage = await aStageAt('publishNotice');
    expect(await stage.call('listNotices', {})).toMatchObject({ changes: null, published: [], next: 1 });
    await publish(stage);
    await edit(stage, 2, { id: '1' });
    expect(await stage.call('listNotices', {})).toMatchObject({ changes: null, sha256: null, next: 2 });
  });

  test('hold nothing that a mask hides: no full name, no ID number, no phone number', async () => {
    const stage = await aStageAt('openCeremony');
    for (const [i, masking] of (['surname', 'ends', 'none'] as const).entries()) {
      await stage.call('saveSettings', { settings: { ...FIRST_SETTINGS, masking } });
      await edit(stage, 1 + i, { name: `欧阳翠翠${i}号`, id: anIdNumber(90 + i), phone: `1390000009${i}` });
      await publish(stage);
    }
    const papers = stage.papers.notices.map(({ notice, householdsCsv }) =>
      [JSON.stringify(notice), Buffer.from(householdsCsv).toString()].join('\n'),
    );
    expect(papers).toHaveLength(4);
    for (const secret of ['翠', '990000', '1390000', ...HOUSEHOLDS.map(({ id }) => id.slice(6))])
      expect(papers.filter((paper) => paper.includes(secret))).toEqual([]);
  });
});

describe('after a round the list is outdated', () => {
  const changes: readonly [string, (stage: Stage) => Promise<unknown>][] = [
    ['by a name behind the same mask', (stage) => edit(stage, 1, { name: '欧阳翠翠戊' })],
    ['by an ID number', (stage) => edit(stage, 1, { id: anIdNumber(99) })],
    ['by a village', (stage) => edit(stage, 1, { village: '石桥村' })],
    ['by another day of signing', (stage) => edit(stage, 1, { signedOn: '2020-01-01' })],
    ['by a household that is removed', async (stage) => stage.call('removeFile', { id: await idOf(stage, 4), by: CLERK, reason: '迁出' })], // prettier-ignore
    ['by another way to mask names', (stage) => stage.call('saveSettings', { settings: { ...FIRST_SETTINGS, masking: 'ends' } })], // prettier-ignore
    ['by another list', (stage) => importHouseholds(stage, HOUSEHOLDS.slice(1))],
    ['by an adjusted type', async (stage) => edit(stage, 2, { entitlements: '110㎡×1套、80㎡×1套' })],
  ];

  test.each(changes)('%s', async (_, change) => {
    const stage = await aStageAt('openCeremony');
    await change(stage);
    expect(stage.step).toBe('publishNotice');
    expect(stage.console.project.notices.current).toBe(false);
    await publish(stage);
    expect(stage.step).toBe('openCeremony');
  });

  test('but not by a phone number, and is not once the change is taken back', async () => {
    const stage = await aStageAt('openCeremony');
    await edit(stage, 1, { phone: '13900000099' });
    expect(stage.step).toBe('openCeremony');
    await edit(stage, 1, { village: '石桥村' });
    await edit(stage, 1, { village: HOUSEHOLDS[0]!.village });
    expect(stage.step).toBe('openCeremony');
  });
});

describe('an objection', () => {
  test('waits for its outcome, and is settled once', async () => {
    const stage = await aStageAt('openCeremony');
    await stage.call('recordNoticeObjection', OBJECTION);
    expect(stage.console.project.notices.openObjections).toBe(1);
    const [objection] = (await stage.call('listNotices', {})).objections;
    expect(objection).toMatchObject({ ...OBJECTION, round: 1, outcome: null });
    const outcome = { by: '科长', upheld: true, words: '属实，取消资格' };
    await stage.call('settleNoticeObjection', { id: objection!.id, ...outcome });
    expect(stage.console.project.notices.openObjections).toBe(0);
    const again = { id: objection!.id, by: '别人', upheld: false, words: '驳回' };
    expect(await stage.refused('settleNoticeObjection', again)).toBe('NOTHING_CHANGED');
    const [settled] = (await stage.call('listNotices', {})).objections;
    expect(settled).toMatchObject({ ...OBJECTION, outcome });
  });

  test('is to the last round, and to a household of the list or to none', async () => {
    const stage = await aStageAt('publishNotice');
    expect(await stage.refused('recordNoticeObjection', OBJECTION)).toBe('NO_NOTICE');
    await publish(stage);
    await publish(stage);
    const unknown = { ...OBJECTION, household: householdCode(99) };
    expect(await stage.refused('recordNoticeObjection', unknown)).toBe('UNKNOWN_HOUSEHOLD');
    await stage.call('recordNoticeObjection', { ...OBJECTION, household: null });
    expect((await stage.call('listNotices', {})).objections).toMatchObject([{ household: null, round: 2 }]);
  });

  test('may be that of a household that was removed', async () => {
    const stage = await aStageAt('openCeremony');
    await stage.call('removeFile', { id: await idOf(stage, 2), by: CLERK, reason: '异议属实' });
    await stage.call('recordNoticeObjection', { ...OBJECTION, by: '司徒翠翠乙', words: '不服移出' });
    expect((await stage.call('listNotices', {})).objections).toMatchObject([{ household: 'H0002' }]);
  });

  test('that nobody has made is not settled', async () => {
    const stage = await aStageAt('openCeremony');
    const outcome = { id: 'none', by: '科长', upheld: true, words: '属实' };
    expect(await stage.refused('settleNoticeObjection', outcome)).toBe('UNKNOWN_OBJECTION');
  });

  test('can be made and settled after the freeze', async () => {
    const stage = await playTo(await aStageAt('freezeRegister'), 'publishPlan');
    await stage.call('recordNoticeObjection', OBJECTION);
    expect(stage.console.project.notices.openObjections).toBe(1);
  });
});

test('a sheet says of each household what opens its commitment', async () => {
  const stage = await aStageAt('openCeremony');
  await stage.call('printHouseholdSheets', {});
  const { sha256, sheets } = stage.papers.sheets[0]!;
  expect(sha256).toBe(stage.console.project.notices.lastSha256);
  expect(sheets.map(({ household, name }) => [household, name])).toEqual(
    HOUSEHOLDS.map(({ code, name }) => [code, name]),
  );
  const csv = Buffer.from(lastNotice(stage).householdsCsv).toString();
  for (const { commitment } of sheets) expect(csv).toContain(commitment);
});
