import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../shared/draw/hash.ts';
import type { EventOf } from '../../../shared/ceremony/events.ts';
import { FIRST_SETTINGS } from '../../../shared/preparation/settings.ts';
import { DWELLINGS, HOUSEHOLDS } from '../../builders/app-fakes.ts';
import { aStageAt, CLERK, perform, playTo } from '../../builders/app-play.ts';
import { Stage } from '../../builders/app.ts';
import { ClaimantCode } from '../../../shared/kernel/ids.ts';
import { aRight, householdCode } from '../../builders/people.ts';
import {
  anEdit,
  aVisit,
  detailOf,
  edit,
  everythingKept,
  idOf,
  nextNotice,
  readyToFreeze,
  reviewed,
  rowOf,
} from '../../builders/preparation.ts';

const freezing = ({ passphrases }: Stage, shortage = false) => ({ passphrases, shortage });
const refused = (stage: Stage, shortage = false) =>
  stage.refused('freezeRegister', freezing(stage, shortage));
const frozen = (stage: Stage): EventOf<'RegisterFrozen'>['data'] => {
  const entry = stage.entries.find(({ event }) => event.type === 'RegisterFrozen');
  if (entry?.event.type !== 'RegisterFrozen') throw new Error('the register is not frozen');
  return entry.event.data;
};
const nothingHappened = (stage: Stage) => {
  const { published } = stage.adapters.store;
  return !stage.types.includes('RegisterFrozen') && published.get('households.csv') === undefined;
};

/** Five rights of 110 more than there are dwellings. */
function aShortStage(): Stage {
  const stage = new Stage();
  stage.importer.households = HOUSEHOLDS.map((household) =>
    household.code === 'H0002' ? { ...household, rights: [aRight('110', 9)] } : household,
  );
  return stage;
}

describe('the frozen register', () => {
  test('is what hung on the wall, byte for byte, and the ledger names its hash', async () => {
    const stage = await aStageAt('openCeremony');
    await edit(stage, 2, { village: '石桥村' });
    await reviewed(stage, 2);
    await playTo(stage, 'publishPlan');
    const { notice, householdsCsv } = stage.papers.notices.at(-1)!;
    expect(notice.round).toBe(2);
    const published = stage.adapters.store.published.get('households.csv')!;
    expect(Buffer.from(published).equals(householdsCsv)).toBe(true);
    const stockCsv = stage.adapters.store.published.get('stock.csv')!;
    expect(frozen(stage)).toMatchObject({ households: notice.sha256, stock: sha256Hex(stockCsv) });
    expect(sha256Hex(published)).toBe(notice.sha256);
  });

  test('bears the signatures of both people, one after the other', async () => {
    const stage = await aStageAt('publishPlan');
    const from = stage.types.indexOf('RegisterFrozen');
    const attested = stage.entries.slice(from).map(({ event: { type, data } }) => ({
      ...{ type, by: 'by' in data ? data.by : null, seq: 'seq' in data ? data.seq : null },
    }));
    expect(attested).toEqual([
      { type: 'RegisterFrozen', by: null, seq: null },
      { type: 'HeadAttested', by: 'notary', seq: stage.entries[from]!.seq },
      { type: 'HeadAttested', by: 'supervisor', seq: stage.entries[from + 1]!.seq },
    ]);
  });

  test('stands in a bundle that verifies as valid', async () => {
    const stage = await aStageAt('done');
    expect(stage.console.outcome).toMatchObject({ verdict: 'valid', firstFailure: null });
    const csv = Buffer.from(stage.exports[0]!.get('households.csv')!);
    expect(csv.equals(stage.papers.notices.at(-1)!.householdsCsv)).toBe(true);
  });

  test('is frozen once, however often somebody clicks', async () => {
    const stage = await aStageAt('freezeRegister');
    const clicks = [1, 2].map(() => stage.answer('freezeRegister', freezing(stage)));
    expect((await Promise.all(clicks)).map(({ ok }) => ok)).toEqual([true, false]);
    expect(await refused(stage)).toBe('NOT_NOW');
    expect(stage.types.filter((type) => type === 'HeadAttested')).toHaveLength(2);
  });
});

describe('the freeze waits', () => {
  test('for a notice', async () => {
    const stage = await aStageAt('publishNotice');
    const opening = { title: '第一场', passphrases: stage.passphrases, withoutRecording: false };
    await stage.call('openCeremony', opening);
    expect([await refused(stage), stage.step]).toEqual(['NO_NOTICE', 'publishNotice']);
    expect(nothingHappened(stage)).toBe(true);
  });

  test.each([
    ['a village', (stage: Stage) => edit(stage, 1, { village: '石桥村' })],
    ['a name behind the same mask', (stage: Stage) => edit(stage, 1, { name: '欧阳翠翠戊' })],
    [
      'a group',
      async (stage: Stage) => {
        const ids = await Promise.all([1, 2, 3].map((n) => idOf(stage, n)));
        await stage.call('formGroup', { group: ClaimantCode.parse('T01'), ids: ids.slice(0, 2), by: CLERK, reason: '' }); // prettier-ignore
        await edit(stage, 3, { group: 'T01', entitlements: '110㎡×3套' });
      },
    ],
  ])('for a notice of the corrected list and for two people: %s', async (_, correct) => {
    const stage = await aStageAt('freezeRegister');
    await correct(stage);
    expect([await refused(stage), stage.step]).toEqual(['EDITS_NOT_CONFIRMED', 'publishNotice']);
    for (const n of [1, 2, 3]) await reviewed(stage, n);
    expect(await refused(stage)).toBe('NOTICE_OUTDATED');
    await stage.call('publishNotice', nextNotice(stage));
    expect(stage.step).toBe('freezeRegister');
    await playTo(stage, 'publishPlan');
  });

  test('for a notice with names masked as they are now', async () => {
    const stage = await aStageAt('freezeRegister');
    await stage.call('saveSettings', { settings: { ...FIRST_SETTINGS, masking: 'none' } });
    expect([await refused(stage), stage.step]).toEqual(['NOTICE_OUTDATED', 'publishNotice']);
    expect(nothingHappened(stage)).toBe(true);
  });

  test('for a notice without a household that was removed', async () => {
    const stage = await aStageAt('freezeRegister');
    await stage.call('removeFile', { id: await idOf(stage, 4), by: CLERK, reason: '迁出' });
    expect([await refused(stage), stage.step]).toEqual(['NOTICE_OUTDATED', 'publishNotice']);
  });

  test('for a shortage to be known', async () => {
    const stage = await readyToFreeze(await aShortStage().start());
    expect([await refused(stage), nothingHappened(stage)]).toEqual(['SHORTAGE', true]);
    await stage.call('freezeRegister', freezing(stage, true));
    expect(stage.step).toBe('publishPlan');
  });

  test('for a shortage that only a visit has made', async () => {
    const stage = await aStageAt('freezeRegister');
    const defects = DWELLINGS.slice(0, 3).map((dwelling) => aVisit(dwelling, { result: 'defects', defects: '渗水' })); // prettier-ignore
    for (const visit of defects) await stage.call('inspectDwelling', visit);
    expect(await refused(stage)).toBe('SHORTAGE');
    await stage.call('inspectDwelling', aVisit(DWELLINGS[0]!));
    expect(await refused(stage)).toBeNull();
  });

  test.each(['notary', 'supervisor'] as const)('for the passphrase of the %s', async (role) => {
    const stage = await aStageAt('freezeRegister');
    const { length } = stage.entries;
    const passphrases = { ...stage.passphrases, [role]: '不是这一句口令' };
    const refusal = await stage.refused('freezeRegister', { passphrases, shortage: false });
    expect([refusal, nothingHappened(stage)]).toEqual(['WRONG_PASSPHRASE', true]);
    expect([stage.entries.length, stage.step]).toEqual([length, 'freezeRegister']);
  });

  test('for two people: one passphrase does not do for both', async () => {
    const stage = await aStageAt('freezeRegister');
    const { notary } = stage.passphrases;
    const passphrases = { notary, supervisor: notary };
    expect(await stage.refused('freezeRegister', { passphrases, shortage: false })).toBe('WRONG_PASSPHRASE');
  });

  test('for a list that stands still while the passphrases are proved', async () => {
    const stage = await aStageAt('freezeRegister');
    const correction = await anEdit(stage, 1, { village: '石桥村' });
    const freeze = stage.answer('freezeRegister', freezing(stage));
    await stage.call('editFile', correction);
    expect(await freeze).toEqual({ ok: false, refusal: 'CHANGED_MEANWHILE' });
    expect(nothingHappened(stage)).toBe(true);
  });
});

describe('after the freeze', () => {
  test('nothing of the register may be changed', async () => {
    const stage = await aStageAt('publishPlan');
    const id = await idOf(stage, 2);
    const before = await everythingKept(stage);
    const said = { id, by: CLERK, reason: '更正' };
    const review = { ids: [id], by: CLERK };
    const adjustment = { from: aRight('110', 1).type, to: aRight('80', 1).type, count: 1, approver: '科长' };
    const refusals = [
      await stage.refused('editFile', { ...said, cells: { phone: '13900000077' } }),
      await stage.refused('removeFile', said),
      await stage.refused('restoreFile', said),
      await stage.refused('reopenFile', said),
      await stage.refused('adjustType', { ...said, ...adjustment }),
      await stage.refused('checkFiles', { ...review, papers: [], notes: '' }),
      await stage.refused('confirmFiles', review),
      await stage.refused('formGroup', {
        group: ClaimantCode.parse('T01'),
        ids: [id],
        by: CLERK,
        reason: '',
      }),
      await stage.refused('saveSettings', { settings: { ...FIRST_SETTINGS, masking: 'none' } }),
      await stage.refused('publishNotice', nextNotice(stage)),
    ];
    expect(new Set(refusals)).toEqual(new Set(['ALREADY_FROZEN']));
    expect(await everythingKept(stage)).toEqual(before);
  });

  test('no other list is read or taken over', async () => {
    const stage = await aStageAt('openCeremony');
    const { token } = await stage.call('previewSample', { kind: 'households' });
    await playTo(stage, 'publishPlan');
    expect(await stage.refused('confirmImport', { token, by: CLERK })).toBe('NOT_NOW');
    expect(await stage.refused('previewSample', { kind: 'dwellings' })).toBe('NOT_NOW');
  });

  test('other settings may be saved', async () => {
    const stage = await aStageAt('publishPlan');
    await stage.call('saveSettings', { settings: { ...FIRST_SETTINGS, hall: '二楼大厅' } });
    expect(stage.console.project.settings.hall).toBe('二楼大厅');
  });

  test('visits and check-ins go on', async () => {
    const stage = await aStageAt('publishPlan');
    await stage.call('inspectDwelling', aVisit(DWELLINGS[0]!));
    await stage.call('checkIn', { household: householdCode(1), by: CLERK });
    expect(stage.console.project.review.arrived).toBe(1);
  });
});

describe('who is added after the freeze', () => {
  const cells = { code: 'H0009', name: '李迟来', entitlements: '110㎡×1套' };
  const late = async (stage: Stage) => (await stage.call('addFile', { by: CLERK, cells })).id;

  test('is late: in no register, no queue, no notice, and changes no hash', async () => {
    const stage = await aStageAt('publishPlan');
    const { files, supply, notices, review } = stage.console.project;
    await late(stage);
    expect(await rowOf(stage, 9)).toMatchObject({ late: true, queueNo: null, errors: [] });
    expect(stage.console.project).toMatchObject({ files, supply, notices, review: { ...review, late: 1 } });
    expect(await stage.refused('findArrival', { text: 'H0009' })).toBe('UNKNOWN_HOUSEHOLD');
    expect(await stage.refused('checkIn', { household: householdCode(9), by: CLERK })).toBe(
      'UNKNOWN_HOUSEHOLD',
    );
  });

  test('draws nothing, and the bundle is valid', async () => {
    const stage = await aStageAt('freezeBatch');
    await late(stage);
    expect(stage.console.draft).toMatchObject({ claims: 3 });
    await playTo(stage, 'done');
    expect(stage.console.outcome).toMatchObject({ verdict: 'valid' });
    expect(Buffer.from(stage.exports[0]!.get('households.csv')!).toString()).not.toContain('H0009');
  });

  test('may bear the code of somebody in the register, who is found all the same', async () => {
    const stage = await aStageAt('publishPlan');
    const { files } = stage.console.project;
    await stage.call('addFile', { by: CLERK, cells: { ...cells, code: 'H0001' } });
    expect(stage.console.project.files).toEqual(files);
    expect((await stage.call('findArrival', { text: 'H0001' })).name).toBe(HOUSEHOLDS[0]!.name);
  });

  test('can be corrected, reviewed and removed', async () => {
    const stage = await aStageAt('publishPlan');
    const id = await late(stage);
    await edit(stage, 9, { village: '石桥村' });
    await reviewed(stage, 9);
    expect((await detailOf(stage, 9)).row).toMatchObject({ village: '石桥村', stage: 'confirmed' });
    await stage.call('removeFile', { id, by: CLERK, reason: '重复登记' });
    expect(stage.console.project.review.late).toBe(0);
  });

  test('is late also after a power cut', async () => {
    const stage = await aStageAt('publishPlan');
    await late(stage);
    const before = await everythingKept(stage);
    await stage.restart();
    await perform(stage);
    expect(await everythingKept(stage)).toEqual(before);
  });
});
