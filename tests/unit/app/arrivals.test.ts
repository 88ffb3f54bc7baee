import { describe, expect, test } from 'vitest';
import { HOUSEHOLDS } from '../../builders/app-fakes.ts';
import { aStageAt, CLERK, perform, playTo } from '../../builders/app-play.ts';
import { aVillageStage } from '../../builders/app-village.ts';
import type { Stage } from '../../builders/app.ts';
import { HouseholdCode } from '../../../shared/kernel/ids.ts';
import { aHousehold, householdCode } from '../../builders/people.ts';
import { edit, everythingKept, idOf, importHouseholds, rowOf } from '../../builders/preparation.ts';

const [first] = HOUSEHOLDS;
const checkIn = (n: number) => ({ household: householdCode(n), by: CLERK });
const find = (stage: Stage, text: string) => stage.call('findArrival', { text });
const wide = (text: string) =>
  text.replace(/[!-~]/g, (c) => String.fromCodePoint(c.codePointAt(0)! + 0xfee0));

describe('somebody at the door', () => {
  test.each([
    ['the code', 'H0001'],
    ['the code in small letters', 'h0001'],
    ['the code in full width', 'Ｈ０００１'],
    ['the code with spaces', ' H 0001 '],
    ['the QR code of the sheet', 'SUNLOT:H0001'],
    ['the QR code as a scanner types it', 'sunlot:h0001\n'],
    ['the ID number', first!.id],
    ['the ID number in full width', wide(first!.id)],
    ['the ID number in groups', first!.id.replace(/(.{6})(.{8})/, '$1 $2 ')],
  ])('is found by %s', async (_, text) => {
    const stage = await aStageAt('freezeBatch');
    expect(await find(stage, text)).toEqual({
      ...{ household: 'H0001', queueNo: 1, name: first!.name, village: first!.village, at: null },
      ...{ maskedId: `990000********${first!.id.slice(14)}`, rights: first!.rights },
    });
  });

  test('is found by an ID number that ends with a small x', async () => {
    const stage = await aStageAt('publishNotice');
    // The check character of this number is X.
    const id = Array.from({ length: 100 }, (_, n) => aHousehold(n).id).find((number) =>
      number.endsWith('X'),
    )!;
    await edit(stage, 1, { id });
    expect((await find(stage, id.toLowerCase())).household).toBe('H0001');
    expect((await find(stage, wide(id.toLowerCase()))).household).toBe('H0001');
  });

  test('is found by a code whose letters are small in the list, and by the very one where two differ by that', async () => {
    const stage = await aStageAt('publishNotice');
    const small = aHousehold(8, { code: HouseholdCode.parse('h0008'), name: '李小写' });
    await importHouseholds(stage, [...HOUSEHOLDS, small]);
    expect((await find(stage, 'H0008')).household).toBe('h0008');
    await importHouseholds(stage, [...HOUSEHOLDS, small, aHousehold(9, { code: householdCode(8) })]);
    expect((await find(stage, 'h0008')).household).toBe('h0008');
    expect((await find(stage, 'H0008')).household).toBe('H0008');
  });

  test.each(['H0099', '', '  ', 'SUNLOT:', '990000', '990000********0014'])('is nobody: %j', async (text) => {
    const stage = await aStageAt('freezeBatch');
    expect(await stage.refused('findArrival', { text })).toBe('UNKNOWN_HOUSEHOLD');
  });

  test('is nobody who was removed from the list', async () => {
    const stage = await aStageAt('publishNotice');
    await stage.call('removeFile', { id: await idOf(stage, 1), by: CLERK, reason: '迁出' });
    expect(await stage.refused('findArrival', { text: first!.id })).toBe('UNKNOWN_HOUSEHOLD');
    expect(await stage.refused('checkIn', checkIn(1))).toBe('UNKNOWN_HOUSEHOLD');
  });
});

describe('a check-in', () => {
  test('is shown, with when it was', async () => {
    const stage = await aStageAt('freezeBatch');
    await stage.call('checkIn', checkIn(2));
    expect(stage.console.project.review.arrived).toBe(1);
    expect((await find(stage, 'H0002')).at).toMatch(/^2026-11-21T/);
    expect([(await rowOf(stage, 1)).arrived, (await rowOf(stage, 2)).arrived]).toEqual([false, true]);
  });

  test('is made once, and the first time stands', async () => {
    const stage = await aStageAt('freezeBatch');
    await stage.call('checkIn', checkIn(2));
    const { at } = await find(stage, 'H0002');
    expect(await stage.refused('checkIn', { ...checkIn(2), by: '另一人' })).toBe('ALREADY_HERE');
    expect((await find(stage, 'H0002')).at).toBe(at);
  });

  test('can be taken back and made again', async () => {
    const stage = await aStageAt('freezeBatch');
    await stage.call('checkIn', checkIn(2));
    await stage.call('undoCheckIn', checkIn(2));
    expect((await find(stage, 'H0002')).at).toBeNull();
    expect(stage.console.project.review.arrived).toBe(0);
    expect(await stage.refused('undoCheckIn', checkIn(2))).toBe('NOT_HERE');
    await stage.call('checkIn', checkIn(2));
  });

  test('is of a household of the list', async () => {
    const stage = await aStageAt('freezeBatch');
    expect(await stage.refused('checkIn', checkIn(99))).toBe('UNKNOWN_HOUSEHOLD');
    expect(await stage.refused('undoCheckIn', checkIn(99))).toBe('NOT_HERE');
  });

  test('is not there already for a code that every object has', async () => {
    const stage = await aStageAt('publishNotice');
    const code = HouseholdCode.parse('constructor');
    await importHouseholds(stage, [...HOUSEHOLDS, aHousehold(8, { code })]);
    expect(await stage.refused('undoCheckIn', { household: code, by: CLERK })).toBe('NOT_HERE');
    await stage.call('checkIn', { household: code, by: CLERK });
    expect(stage.console.project.review.arrived).toBe(1);
  });

  test('does not count who has left the list since', async () => {
    const stage = await aStageAt('publishNotice');
    await stage.call('checkIn', checkIn(1));
    await stage.call('removeFile', { id: await idOf(stage, 1), by: CLERK, reason: '迁出' });
    expect(stage.console.project.review).toMatchObject({ households: 3, arrived: 0 });
  });

  test('is known after a power cut, and not before the passphrase', async () => {
    const stage = await aStageAt('freezeBatch');
    await stage.call('checkIn', checkIn(2));
    const before = await everythingKept(stage);
    await stage.restart();
    expect(await stage.refused('findArrival', { text: 'H0002' })).toBe('LOCKED');
    expect(await stage.refused('checkIn', checkIn(1))).toBe('LOCKED');
    expect(await stage.refused('undoCheckIn', checkIn(2))).toBe('LOCKED');
    expect(stage.console.project.review.arrived).toBe(0);
    await perform(stage);
    expect(await everythingKept(stage)).toEqual(before);
  });

  test('changes nothing of what is frozen, and goes on while households draw', async () => {
    const stage = await aStageAt('checkPapers');
    const { files } = stage.console.project;
    await stage.call('checkIn', checkIn(3));
    expect([stage.console.project.files, stage.step]).toEqual([files, 'checkPapers']);
  });
});

describe('who is called', () => {
  test('is known to be here, or not', async () => {
    const stage = await aStageAt('callHousehold');
    expect(stage.console.nextCall).toMatchObject({ queueNo: 1, arrived: false });
    await stage.call('checkIn', checkIn(1));
    expect(stage.console.nextCall).toMatchObject({ queueNo: 1, arrived: true });
    const { rows } = await stage.call('listClaims', { from: 0, count: 9, search: '' });
    expect(rows.map(({ arrived }) => arrived)).toEqual([true, false, false]);
  });

  test('as a group is here when all its members are', async () => {
    const stage = await playTo(await aVillageStage().start(), 'callHousehold');
    const members = [5, 6];
    expect(stage.console.nextCall).toMatchObject({ members: 2, arrived: false });
    await stage.call('checkIn', checkIn(members[0]!));
    expect(stage.console.nextCall?.arrived).toBe(false);
    await stage.call('checkIn', checkIn(7));
    expect(stage.console.nextCall?.arrived).toBe(false);
    await stage.call('checkIn', checkIn(members[1]!));
    expect(stage.console.nextCall?.arrived).toBe(true);
    await stage.call('undoCheckIn', checkIn(members[0]!));
    expect(stage.console.nextCall?.arrived).toBe(false);
  });
});
