import { describe, expect, test } from 'vitest';
import { aStageAt, CLERK, playTo } from '../../builders/app-play.ts';

const problem = { code: 'ID_WRONG', row: 3, column: '身份证号', household: 'H0002', value: '1' };

describe('an import', () => {
  test('is shown before anything is stored', async () => {
    const stage = await aStageAt('importHouseholds');
    const preview = await stage.call('previewSample', { kind: 'households' });
    expect(preview.byType).toEqual([
      { type: '80', count: 1, inGroups: 0, accepted: 0 },
      { type: '110', count: 4, inGroups: 0, accepted: 0 },
    ]);
    expect(stage.adapters.store.people.boxes().size).toBe(0);
    expect(stage.step).toBe('importHouseholds');
  });

  test('that may not be taken over is not confirmed, and nothing is half imported', async () => {
    const stage = await aStageAt('importHouseholds');
    stage.importer.problems = [{ severity: 'error', ...problem }];
    stage.importer.confirmable = false;
    const { token } = await stage.call('previewSample', { kind: 'households' });
    expect(await stage.refused('confirmImport', { token, by: CLERK })).toBe('IMPORT_HAS_ERRORS');
    expect([stage.adapters.store.people.boxes().size, stage.step]).toEqual([0, 'importHouseholds']);
  });

  test('that is cancelled leaves nothing, and another may be read', async () => {
    const stage = await aStageAt('importHouseholds');
    let go: (value: unknown) => void = () => undefined;
    stage.importer.held = new Promise((resolve) => (go = resolve));
    const reading = stage.answer('previewSample', { kind: 'households' });
    await expect.poll(() => stage.console.project.importing).toBe(0.5);
    expect(await stage.refused('previewSample', { kind: 'households' })).toBe('IMPORT_UNDER_WAY');
    await stage.call('cancelImport', {});
    go(null);
    expect(await reading).toEqual({ ok: false, refusal: 'CANCELLED' });
    expect(stage.console.project.importing).toBeNull();
    await stage.call('previewSample', { kind: 'households' });
  });

  test('with a warning is confirmed, once', async () => {
    const stage = await aStageAt('importHouseholds');
    stage.importer.problems = [{ severity: 'warning', ...problem }];
    const { token } = await stage.call('previewSample', { kind: 'households' });
    await stage.call('confirmImport', { token, by: CLERK });
    expect(await stage.refused('confirmImport', { token, by: CLERK })).toBe('UNKNOWN_PREVIEW');
    expect(stage.adapters.store.people.boxes().size).toBe(4);
  });

  test('of an earlier preview is not confirmed', async () => {
    const stage = await aStageAt('importHouseholds');
    const { token } = await stage.call('previewSample', { kind: 'households' });
    await stage.call('previewSample', { kind: 'dwellings' });
    expect(await stage.refused('confirmImport', { token, by: CLERK })).toBe('UNKNOWN_PREVIEW');
  });

  test('may be repeated until the ceremony is opened: who stays keeps the salt; then no more', async () => {
    const stage = await aStageAt('openCeremony');
    const { files } = stage.console.project;
    expect(files).not.toBeNull();
    const again = await stage.call('previewSample', { kind: 'households' });
    expect(again.difference).toEqual({ added: [], removed: [], unchanged: 4, changed: [] });
    await stage.call('confirmImport', { token: again.token, by: CLERK });
    expect(stage.console.project.files).toEqual(files);
    const late = await stage.call('previewSample', { kind: 'households' });
    await playTo(stage, 'freezeRegister');
    expect(await stage.refused('confirmImport', { token: late.token, by: CLERK })).toBe('NOT_NOW');
    expect(await stage.refused('previewSample', { kind: 'households' })).toBe('NOT_NOW');
  });

  test('of a list that was corrected meanwhile is looked at again', async () => {
    const stage = await aStageAt('publishNotice');
    const { token } = await stage.call('previewSample', { kind: 'households' });
    const { rows } = await stage.call('listFiles', {});
    await stage.call('editFile', { id: rows[0]!.id, by: CLERK, cells: { name: '改名' }, reason: '' });
    expect(await stage.refused('confirmImport', { token, by: CLERK })).toBe('CHANGED_MEANWHILE');
  });
});

describe('the frozen register', () => {
  test('is published byte for byte, masked, and its hashes are in the ledger', async () => {
    const stage = await aStageAt('freezeBatch');
    const csv = Buffer.from(stage.adapters.store.published.get('households.csv')!).toString();
    expect(csv).toContain('欧阳***');
    expect(csv).not.toContain('翠');
    await playTo(stage, 'done');
    expect(Buffer.from(stage.exports[0]!.get('households.csv')!).toString()).toBe(csv);
  });
});

test('the queue can be searched by number, household, name and lot', async () => {
  const stage = await aStageAt('revealSecrets');
  const find = async (search: string) =>
    (await stage.call('listClaims', { from: 0, count: 50, search })).rows.map(({ household }) => household);
  expect(await find('')).toEqual(['H0001', 'H0002', 'H0003']);
  expect(await find(' 2 ')).toEqual(['H0002']);
  expect(await find('H0003')).toEqual(['H0003']);
  expect(await find('翠翠甲')).toEqual(['H0001']);
  const { rows } = await stage.call('listClaims', { from: 1, count: 1, search: '' });
  expect(rows.map(({ lots }) => lots.length)).toEqual([2]);
  expect(await find(rows[0]!.lots[0]!.lot)).toEqual(['H0002']);
  expect(await find('nobody')).toEqual([]);
});
