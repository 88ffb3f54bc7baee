import { describe, expect, test } from 'vitest';
import { checkFile, confirmFile, editFile, removeFile } from '../../../shared/preparation/decide-file.ts';
import type { HouseholdFile } from '../../../shared/preparation/household-file.ts';
import { differenceOf, mergeList } from '../../../shared/preparation/merge.ts';
import {
  aFile,
  aRow,
  CONFIRMER,
  doing,
  done,
  freshFiles,
  REVIEWER,
  saltOf,
} from '../../builders/preparation.ts';

const list = (files: readonly HouseholdFile[], rows: Parameters<typeof mergeList>[1]) =>
  mergeList(files, rows, { ...doing('另一人'), reason: '第二次.xlsx', fresh: freshFiles() });
const kinds = ({ history }: HouseholdFile) => history.map(({ kind }) => kind);
const confirmed = (file: HouseholdFile) =>
  done(confirmFile(done(checkFile(file, { ...doing(REVIEWER), papers: [], notes: '' })), doing(CONFIRMER)));
const codes = (files: readonly HouseholdFile[]) => files.map(({ cells }) => cells.code);

describe('a list that is imported again', () => {
  test('unchanged leaves every file as it was, down to the last line of its history', () => {
    const files = [aFile(1), confirmed(aFile(2))];
    expect(list(files, [aRow(1), aRow(2)])).toEqual(files);
  });

  test('keeps id, salt, review and history of who stays, wherever the row stands now', () => {
    const files = [aFile(1), confirmed(aFile(2))];
    const [second, first] = list(files, [{ ...aRow(2), place: { sheet: '新表', row: 9 } }, aRow(1)]);
    expect(second).toEqual({ ...files[1], place: { sheet: '新表', row: 9 } });
    expect(first).toEqual(files[0]);
  });

  test('begins the review again of who is not as before, and says what is different', () => {
    const [after] = list([confirmed(aFile(1))], [aRow(1, { village: '石桥村' })]);
    expect(after).toMatchObject({ id: 'f1', salt: saltOf(1), review: { stage: 'entered' } });
    expect(after?.history.at(-1)).toMatchObject({
      ...{ kind: 'imported', by: '另一人', field: 'village', from: '茅塘村', to: '石桥村' },
    });
  });

  test('with another phone number keeps the review', () => {
    const [after] = list([confirmed(aFile(1))], [aRow(1, { phone: '10009999999' })]);
    expect(after?.review.stage).toBe('confirmed');
  });

  test('removes who is not in it, with the name of the list', () => {
    const [first, second] = list([aFile(1), confirmed(aFile(2))], [aRow(1)]);
    expect(first?.removed).toBe(false);
    expect(second).toMatchObject({ id: 'f2', salt: saltOf(2), removed: true, review: { stage: 'entered' } });
    expect(second?.history.at(-1)).toMatchObject({ kind: 'removed', reason: '第二次.xlsx' });
  });

  test('brings back who was removed, with salt and history', () => {
    const removed = list([confirmed(aFile(1))], []);
    const [back, ...others] = list(removed, [aRow(1)]);
    expect(others).toEqual([]);
    expect(back).toMatchObject({ id: 'f1', salt: saltOf(1), removed: false, review: { stage: 'entered' } });
    expect(kinds(back!)).toEqual(['imported', 'checked', 'confirmed', 'removed', 'restored']);
  });

  test('does not remove again who was removed already', () => {
    const once = list([aFile(1)], []);
    expect(list(once, [])).toEqual(once);
  });

  test('gives who is new an id and a salt of its own', () => {
    const [, second, third] = list([aFile(1)], [aRow(1), aRow(2), aRow(3)]);
    expect(second).toMatchObject({ id: 'f1001', salt: saltOf(1001), history: [{ kind: 'added' }] });
    expect(third).toMatchObject({ id: 'f1002', salt: saltOf(1002) });
  });

  test('knows a code in whatever form it is typed', () => {
    const [after, ...others] = list([aFile(1)], [aRow(1, { code: ' Ｈ０００１' })]);
    expect(others).toEqual([]);
    expect(after?.id).toBe('f1');
  });

  test('leaves who came after the freeze alone', () => {
    const late = { ...aFile(7), late: true };
    expect(list([aFile(1), late], [aRow(1)])).toContainEqual(late);
  });
});

describe('two rows of one code', () => {
  const twice = [aRow(1), aRow(2, { code: 'H0001' })];

  test('are two files', () => {
    expect(codes(list([], twice))).toEqual(['H0001', 'H0001']);
  });

  test('stay two files when they are imported again', () => {
    const files = list([], twice);
    expect(list(files, twice)).toEqual(files);
  });

  test('of which one is corrected by hand and in the list are still two', () => {
    const [first, second] = list([], twice);
    const mended = done(editFile(second!, { ...doing(), reason: '录错户编号', cells: { code: 'H0002' } }));
    expect(list([first!, mended], [aRow(1), aRow(2)]).map(({ id, removed }) => ({ id, removed }))).toEqual([
      { id: first!.id, removed: false },
      { id: mended.id, removed: false },
    ]);
  });

  test('go with the two files of that code, those that are there before one that was removed', () => {
    const removed = done(removeFile(aFile(1), { ...doing(), reason: '重复' }));
    const there = aFile(2, { code: 'H0001' });
    const [after] = list([removed, there], [aRow(2, { code: 'H0001' })]);
    expect(after?.id).toBe('f2');
  });
});

describe('a row without a code', () => {
  test('is a file all the same', () => {
    expect(list([], [aRow(1, { code: null }), aRow(2, { code: '' })])).toHaveLength(2);
  });

  test('is never taken for another one', () => {
    const files = [aFile(1, { code: null })];
    const [fresh, old] = list(files, [aRow(2, { code: null })]);
    expect(fresh).toMatchObject({ removed: false, cells: { name: '李杰建' }, salt: saltOf(1001) });
    expect(old).toMatchObject({ id: 'f1', removed: true });
  });
});

describe('the difference to a new list', () => {
  test('names who comes, who goes and what changes', () => {
    const rows = [aRow(1), aRow(2, { village: '石桥村', phone: null }), aRow(4)];
    expect(differenceOf([aFile(1), aFile(2), aFile(3)], rows)).toEqual({
      ...{ added: ['H0004'], removed: ['H0003'], unchanged: 1 },
      changed: [
        {
          household: 'H0002',
          changes: [
            { field: 'phone', from: '10001234567', to: '' },
            { field: 'village', from: '茅塘村', to: '石桥村' },
          ],
        },
      ],
    });
  });

  test('counts who was removed and is in it again as one who comes', () => {
    const removed = done(removeFile(aFile(1), { ...doing(), reason: '迁出' }));
    expect(differenceOf([removed], [aRow(1)])).toMatchObject({ added: ['H0001'], unchanged: 0 });
  });

  test('does not name who was removed before and stays so', () => {
    const removed = done(removeFile(aFile(1), { ...doing(), reason: '迁出' }));
    expect(differenceOf([removed], [])).toMatchObject({ removed: [] });
  });

  test('shows an ID number that has become a number, whose last digits may be lost', () => {
    const file = aFile(1, { id: '990000197001010000' });
    const { changed } = differenceOf([file], [aRow(1, { id: 990000197001010000 })]);
    expect(changed).toMatchObject([{ household: 'H0001', changes: [{ field: 'id' }] }]);
  });

  test('says nothing of who came after the freeze', () => {
    const late = { ...aFile(7), late: true };
    expect(differenceOf([late], [])).toEqual({ added: [], removed: [], unchanged: 0, changed: [] });
  });
});
