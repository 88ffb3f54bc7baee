import { describe, expect, test } from 'vitest';
import {
  editFile,
  groupFile,
  newFile,
  removeFile,
  restoreFile,
} from '../../../shared/preparation/decide-file.ts';
import { aFile, aRow, doing, done, refusalOf, saltOf } from '../../builders/preparation.ts';

const reason = '核对证件后更正';

describe('a correction', () => {
  test('is one line of the history a column, with what stood there and what stands there', () => {
    const file = done(editFile(aFile(1), { ...doing(), reason, cells: { village: '石桥村', group: 'T01' } }));
    const line = { ...doing(), kind: 'edited', reason, approver: '' };
    expect(file.history.slice(1)).toEqual([
      { ...line, field: 'village', from: '茅塘村', to: '石桥村' },
      { ...line, field: 'group', from: null, to: 'T01' },
    ]);
  });

  test('leaves the other cells, the salt and the place alone', () => {
    const before = aFile(1);
    const after = done(editFile(before, { ...doing(), reason, cells: { village: '石桥村' } }));
    expect(after).toMatchObject({ id: 'f1', salt: before.salt, place: before.place });
    expect(after.cells).toEqual({ ...before.cells, village: '石桥村' });
  });

  test('of one cell among some that stay is one line', () => {
    const cells = { village: '石桥村', name: String(aFile(1).cells.name) };
    expect(done(editFile(aFile(1), { ...doing(), reason, cells })).history).toHaveLength(2);
  });

  test('can empty a cell', () => {
    const file = done(editFile(aFile(1), { ...doing(), reason, cells: { phone: null } }));
    expect(file.history.at(-1)).toMatchObject({ field: 'phone', from: '10001234567', to: null });
  });

  test('that types the digits of a number again changes nothing', () => {
    const file = aFile(1, { entitledArea: 220 });
    const again = { ...doing(), reason, cells: { entitledArea: '220' } };
    expect(refusalOf(editFile(file, again))).toBe('NOTHING_CHANGED');
  });

  test('mends an ID number that the spreadsheet had as a number, even to digits that look the same', () => {
    const file = aFile(1, { id: 990000197001010000 });
    const cells = { id: '990000197001010000' };
    expect(done(editFile(file, { ...doing(), reason, cells })).cells.id).toBe('990000197001010000');
  });

  test.each(['code', 'signedOn', 'agreementNo'])('of %s, which orders the queue, says why', (field) => {
    const silent = { ...doing(), reason: ' 　', cells: { [field]: '2019-12-24' } };
    expect(refusalOf(editFile(aFile(1), silent))).toBe('REASON_NEEDED');
    expect(refusalOf(editFile(aFile(1), { ...silent, reason }))).toBeNull();
  });

  test.each(['name', 'id', 'phone', 'village', 'entitledArea', 'entitlements', 'group'])(
    'of %s may go without a reason',
    (field) => {
      const silent = { ...doing(), reason: '', cells: { [field]: '12' } };
      expect(refusalOf(editFile(aFile(1), silent))).toBeNull();
    },
  );

  test('of a household that was removed waits until it is back', () => {
    const removed = done(removeFile(aFile(1), { ...doing(), reason }));
    const typed = { ...doing(), reason, cells: { village: '石桥村' } };
    expect(refusalOf(editFile(removed, typed))).toBe('NOT_NOW');
    expect(refusalOf(groupFile(removed, { ...doing(), reason, group: 'T01' }))).toBe('NOT_NOW');
    const back = done(restoreFile(removed, { ...doing(), reason: '撤回' }));
    expect(done(editFile(back, typed)).cells.village).toBe('石桥村');
  });
});

describe('a household that is removed', () => {
  const removed = done(removeFile(aFile(1), { ...doing(), reason: '已货币化' }));

  test('keeps its papers, its salt and its history', () => {
    expect(removed).toMatchObject({ removed: true, cells: aFile(1).cells, salt: saltOf(1) });
    expect(removed.history.map(({ kind }) => kind)).toEqual(['imported', 'removed']);
  });

  test('is not removed again', () => {
    expect(refusalOf(removeFile(removed, { ...doing(), reason }))).toBe('NOTHING_CHANGED');
  });

  test('comes back with all of it', () => {
    const back = done(restoreFile(removed, { ...doing(), reason: '撤回申请' }));
    expect(back).toMatchObject({ removed: false, cells: aFile(1).cells, salt: saltOf(1) });
    expect(back.history.at(-1)).toMatchObject({ kind: 'restored', reason: '撤回申请' });
    expect(refusalOf(restoreFile(back, { ...doing(), reason }))).toBe('NOTHING_CHANGED');
  });
});

test('the first line of a history says where the household came from', () => {
  const made = { ...aRow(1), id: 'f1', salt: saltOf(1), late: false };
  expect(newFile(made, doing()).history).toMatchObject([{ ...doing(), kind: 'imported' }]);
  expect(newFile({ ...made, place: null }, doing()).history).toMatchObject([{ kind: 'added' }]);
});
