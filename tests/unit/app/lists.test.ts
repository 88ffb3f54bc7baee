import { describe, expect, test } from 'vitest';
import { aStageAt, CLERK, perform, playTo } from '../../builders/app-play.ts';
import { HOUSEHOLDS } from '../../builders/app-fakes.ts';
import type { Stage } from '../../builders/app.ts';
import { aHousehold, aRight, householdCode } from '../../builders/people.ts';
import {
  anEdit,
  CONFIRMER,
  detailOf,
  edit,
  everythingKept,
  filesOnDisk,
  idOf,
  importHouseholds,
  nextNotice,
  reviewed,
  REVIEWER,
  rowOf,
} from '../../builders/preparation.ts';

const [, second, , fourth] = HOUSEHOLDS;
const reason = '核对证件';
const check = { by: REVIEWER, papers: [], notes: '' };
const allIds = async (stage: Stage) => (await stage.call('listFiles', {})).rows.map(({ id }) => id);

/** A list of which the third row has the ID number of nobody. */
async function aWrongList(): Promise<Stage> {
  const stage = await aStageAt('publishNotice');
  await importHouseholds(
    stage,
    HOUSEHOLDS.map((household, i) => (i === 2 ? { ...household, id: '123' } : household)),
  );
  return stage;
}

describe('a household whose row is wrong', () => {
  test('is taken over, and shown with what is wrong', async () => {
    const stage = await aWrongList();
    const { problems } = await detailOf(stage, 3);
    expect(problems).toMatchObject([{ severity: 'error', code: 'ID_FORM', field: 'id', row: 4 }]);
    expect(await rowOf(stage, 3)).toMatchObject({ errors: ['ID_FORM'], queueNo: null, maskedId: '***' });
    expect(stage.console.project).toMatchObject({ files: null, review: { households: 4, errors: 1 } });
  });

  test('holds up the notice and the opening until it is mended in place', async () => {
    const stage = await aWrongList();
    expect(await stage.refused('publishNotice', nextNotice(stage))).toBe('LIST_HAS_ERRORS');
    const opening = { title: '第一场', passphrases: stage.passphrases, withoutRecording: false };
    expect(await stage.refused('openCeremony', opening)).toBe('LIST_HAS_ERRORS');
    await edit(stage, 3, { id: HOUSEHOLDS[2]!.id });
    expect(await rowOf(stage, 3)).toMatchObject({ errors: [], queueNo: 3 });
    await playTo(stage, 'freezeRegister');
  });

  test('holds up the freeze', async () => {
    const stage = await aStageAt('freezeRegister');
    await edit(stage, 3, { entitlements: '若干' });
    const freezing = { passphrases: stage.passphrases, shortage: false };
    expect(await stage.refused('freezeRegister', freezing)).toBe('LIST_HAS_ERRORS');
    expect(stage.step).toBe('publishNotice');
    expect(stage.types).not.toContain('RegisterFrozen');
  });

  test('is not checked, nor is anybody who was to be checked with it', async () => {
    const stage = await aWrongList();
    expect(await stage.refused('checkFiles', { ids: await allIds(stage), ...check })).toBe('LIST_HAS_ERRORS');
    expect(stage.console.project.review).toMatchObject({ entered: 4, checked: 0 });
  });

  test('is wrong also where no font prints its name', async () => {
    const stage = await aStageAt('publishNotice');
    stage.importer.isPrintable = (text?: string) => text !== '李\u{f0000}';
    await edit(stage, 3, { name: '李\u{f0000}' });
    expect(await rowOf(stage, 3)).toMatchObject({ errors: ['NAME_NOT_PRINTABLE'], queueNo: null });
    expect(stage.step).toBe('publishNotice');
  });

  test('is not on the sheets that households take home', async () => {
    const stage = await aWrongList();
    expect(await stage.refused('printHouseholdSheets', {})).toBe('LIST_HAS_ERRORS');
    expect(stage.papers.sheets).toEqual([]);
  });
});

describe('two rows of one code', () => {
  const twice = [...HOUSEHOLDS, { ...aHousehold(9), code: householdCode(2), name: '李重复' }];

  test('are both there, and the later one is to be mended', async () => {
    const stage = await aStageAt('publishNotice');
    await importHouseholds(stage, twice);
    const { rows } = await stage.call('listFiles', {});
    expect(rows.map(({ code, errors }) => [code, errors.length])).toEqual([
      ...[['H0001', 0], ['H0002', 0], ['H0003', 0], ['H0004', 0], ['H0002', 1]], // prettier-ignore
    ]);
  });

  test('are two households once one has a code of its own', async () => {
    const stage = await aStageAt('publishNotice');
    await importHouseholds(stage, twice);
    await edit(stage, 2, { code: 'H0009' });
    expect(await rowOf(stage, 9)).toMatchObject({ name: '李重复', errors: [] });
    expect(await rowOf(stage, 2)).toMatchObject({ name: second!.name, errors: [] });
    expect(stage.console.project.files).not.toBeNull();
  });
});

describe('a household that is not in the next list', () => {
  test('is removed, and comes back with its history when it is in one again', async () => {
    const stage = await aStageAt('publishNotice');
    await reviewed(stage, 2);
    const [before] = (await filesOnDisk(stage)).filter(({ cells }) => cells.code === 'H0002');
    await importHouseholds(
      stage,
      HOUSEHOLDS.filter((household) => household !== second),
    );
    expect(await rowOf(stage, 2)).toMatchObject({ removed: true, queueNo: null });
    expect(await rowOf(stage, 3)).toMatchObject({ queueNo: 2 });
    await importHouseholds(stage, HOUSEHOLDS);
    const [after] = (await filesOnDisk(stage)).filter(({ cells }) => cells.code === 'H0002');
    expect(after).toMatchObject({ id: before!.id, salt: before!.salt, removed: false });
    expect(after!.history.slice(0, before!.history.length)).toEqual(before!.history);
    expect(after!.history.slice(-2).map(({ kind }) => kind)).toEqual(['removed', 'restored']);
  });
});

describe('a household typed in by hand', () => {
  test('is checked as a row is, and waits to be completed', async () => {
    const stage = await aStageAt('publishNotice');
    const { id } = await stage.call('addFile', { by: CLERK, cells: { code: 'H0009', name: ' 李新来 ' } });
    const { row, cells, history } = await stage.call('openFile', { id });
    expect(row).toMatchObject({ row: null, code: 'H0009', name: '李新来', stage: 'entered', late: false });
    expect(row.errors.toSorted()).toEqual([
      ...['NO_AGREEMENT_NO', 'NO_ENTITLEMENT', 'NO_ID_NUMBER', 'NO_SIGNING_DATE'],
    ]);
    expect(cells).toMatchObject({ phone: null, group: null });
    expect(history).toMatchObject([{ kind: 'added', by: CLERK }]);
  });

  test('has a salt of its own, which no correction changes', async () => {
    const stage = await aStageAt('publishNotice');
    const { id } = await stage.call('addFile', { by: CLERK, cells: { code: 'H0009' } });
    const saltsOf = async () => (await filesOnDisk(stage)).map(({ salt }) => salt);
    const before = await saltsOf();
    expect(new Set(before).size).toBe(5);
    await stage.call('editFile', { id, by: CLERK, cells: { code: 'H0010', name: '李新来' }, reason });
    expect(await saltsOf()).toEqual(before);
  });
});

test('a household that is removed and typed in anew is in the register with its own salt', async () => {
  const stage = await aStageAt('publishNotice');
  const { cells } = await detailOf(stage, 1);
  const removed = await idOf(stage, 1);
  await stage.call('removeFile', { id: removed, by: CLERK, reason: '重新登记' });
  const typed = Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, String(cell ?? '')]));
  const { id } = await stage.call('addFile', { by: CLERK, cells: typed });
  await stage.call('printHouseholdSheets', {});
  const files = await filesOnDisk(stage);
  const [sheet] = stage.papers.sheets[0]!.sheets;
  expect(sheet).toMatchObject({ household: 'H0001', salt: files.find((file) => file.id === id)!.salt });
});

describe('a review', () => {
  test('is made for many at once, by two people', async () => {
    const stage = await aStageAt('publishNotice');
    const ids = await allIds(stage);
    await stage.call('checkFiles', { ids: ids.slice(0, 3), ...check });
    expect(stage.console.project.review).toMatchObject({ entered: 1, checked: 3, confirmed: 0 });
    await stage.call('confirmFiles', { ids: ids.slice(0, 2), by: CONFIRMER });
    expect(stage.console.project.review).toMatchObject({ entered: 1, checked: 1, confirmed: 2 });
  });

  test('passes over who is that far already', async () => {
    const stage = await aStageAt('publishNotice');
    const ids = await allIds(stage);
    await stage.call('checkFiles', { ids: ids.slice(0, 2), ...check });
    await stage.call('checkFiles', { ids, ...check });
    expect((await detailOf(stage, 1)).history.map(({ kind }) => kind)).toEqual(['imported', 'checked']);
    expect(await stage.refused('checkFiles', { ids, ...check })).toBe('NOTHING_CHANGED');
  });

  test.each([
    ['by who checked one of them', { by: ' 审核员　乙 ' }, 'SAME_PERSON'],
    ['of one that nobody has checked', { by: CONFIRMER }, 'NOT_CHECKED'],
  ])('of many is confirmed for none %s', async (_, said, refusal) => {
    const stage = await aStageAt('publishNotice');
    const ids = await allIds(stage);
    await stage.call('checkFiles', { ids: refusal === 'NOT_CHECKED' ? ids.slice(0, 3) : ids, ...check });
    const before = await everythingKept(stage);
    expect(await stage.refused('confirmFiles', { ids, ...said })).toBe(refusal);
    expect(await everythingKept(stage)).toEqual(before);
  });

  test('of a household that is not there changes nobody', async () => {
    const stage = await aStageAt('publishNotice');
    const ids = [...(await allIds(stage)), 'nobody'];
    expect(await stage.refused('checkFiles', { ids, ...check })).toBe('UNKNOWN_FILE');
    expect(stage.console.project.review.checked).toBe(0);
  });

  test('stands when the list is imported again, and begins anew for who is not as before', async () => {
    const stage = await aStageAt('publishNotice');
    await reviewed(stage, 1);
    await reviewed(stage, 2);
    const moved = HOUSEHOLDS.map((household) =>
      household === second ? { ...household, village: '石桥村' } : household,
    );
    await importHouseholds(stage, moved);
    expect((await rowOf(stage, 1)).stage).toBe('confirmed');
    expect((await rowOf(stage, 2)).stage).toBe('entered');
  });
});

test('a type adjustment moves a right in the supply, and is approved by a second person', async () => {
  const stage = await aStageAt('publishNotice');
  const adjustment = { from: aRight('110', 1).type, to: aRight('80', 1).type, count: 1, reason };
  const asked = { id: await idOf(stage, 2), by: CLERK, ...adjustment };
  expect(await stage.refused('adjustType', { ...asked, approver: ` ${CLERK}` })).toBe('SAME_PERSON');
  await stage.call('adjustType', { ...asked, approver: '科长' });
  expect(stage.console.project.supply.map(({ type, rights }) => [type, rights])).toEqual([
    ['80', 2],
    ['110', 3],
  ]);
  expect((await detailOf(stage, 2)).history.at(-1)).toMatchObject({ kind: 'adjusted', approver: '科长' });
});

test('what is asked of a household is held against its entitled area', async () => {
  const stage = await aStageAt('publishNotice');
  expect((await detailOf(stage, 2)).askedArea).toBe(220);
  await edit(stage, 2, { entitlements: '不明' });
  expect((await detailOf(stage, 2)).askedArea).toBeNull();
});

test('a correction that does nothing, or of nobody, changes nothing', async () => {
  const stage = await aStageAt('publishNotice');
  const before = await everythingKept(stage);
  const nothing = await anEdit(stage, 4, { name: `  ${fourth!.name} ` });
  expect(await stage.refused('editFile', nothing)).toBe('NOTHING_CHANGED');
  expect(await stage.refused('editFile', { ...nothing, id: 'nobody' })).toBe('UNKNOWN_FILE');
  expect(await everythingKept(stage)).toEqual(before);
});

test('while the project is locked nothing can be read or changed', async () => {
  const stage = await aStageAt('publishNotice');
  const id = await idOf(stage, 1);
  await stage.restart();
  const by = { id, by: CLERK, reason };
  const refusals = [
    await stage.refused('listFiles', {}),
    await stage.refused('openFile', { id }),
    await stage.refused('addFile', { by: CLERK, cells: {} }),
    await stage.refused('editFile', { ...by, cells: { name: '李' } }),
    await stage.refused('removeFile', by),
    await stage.refused('restoreFile', by),
    await stage.refused('reopenFile', by),
    await stage.refused('checkFiles', { ids: [id], ...check }),
    await stage.refused('confirmFiles', { ids: [id], by: CLERK }),
    await stage.refused('previewSample', { kind: 'households' }),
  ];
  expect(new Set(refusals)).toEqual(new Set(['LOCKED']));
  await perform(stage);
  expect((await rowOf(stage, 1)).stage).toBe('entered');
});
