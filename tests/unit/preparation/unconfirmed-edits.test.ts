import { describe, expect, test } from 'vitest';
import {
  adjustType,
  checkFile,
  confirmFile,
  editFile,
  groupFile,
  isEditUnconfirmed,
  newFile,
  reimportFile,
  removeFile,
  reopenFile,
} from '../../../shared/preparation/decide-file.ts';
import type { HouseholdFile } from '../../../shared/preparation/household-file.ts';
import { mergeList } from '../../../shared/preparation/merge.ts';
import { aFile, aRow, CONFIRMER, doing, done, REVIEWER, saltOf } from '../../builders/preparation.ts';

const typed = { id: 'f1', salt: saltOf(1), place: null, cells: aRow(1).cells, late: false };
const edited = (cells = { village: '石桥村' } as Parameters<typeof editFile>[1]['cells']) =>
  done(editFile(aFile(1), { ...doing(), reason: '更正', cells }));
const checked = (file: HouseholdFile) =>
  done(checkFile(file, { ...doing(REVIEWER), papers: ['idCard'], notes: '' }));
const confirmed = (file: HouseholdFile) => done(confirmFile(checked(file), doing(CONFIRMER)));
const adjustment = { from: '110', to: '80', count: 1, reason: '房源不足', approver: '科长' };

describe('what a hand has changed', () => {
  test.each([
    ['a cell that was corrected', edited()],
    ['a household that was typed in', newFile(typed, doing())],
    ['a type that was adjusted', done(adjustType(aFile(1), { ...doing(), ...adjustment }))],
    ['a group that was formed', done(groupFile(aFile(1), { ...doing(), group: 'T01', reason: '' }))],
  ])('waits for two people: %s', (_, file) => {
    expect(isEditUnconfirmed(file)).toBe(true);
    expect(isEditUnconfirmed(checked(file))).toBe(true);
    expect(isEditUnconfirmed(confirmed(file))).toBe(false);
  });

  test('waits again when the review was taken back', () => {
    const reopened = done(reopenFile(confirmed(edited()), { ...doing(), reason: '证件过期' }));
    expect(isEditUnconfirmed(reopened)).toBe(true);
  });

  test('waits again when the next list says something else', () => {
    const again = reimportFile(confirmed(edited()), aRow(1), doing());
    expect(isEditUnconfirmed(again)).toBe(true);
  });

  test('holds nothing up where the household does not draw', () => {
    expect(isEditUnconfirmed(done(removeFile(edited(), { ...doing(), reason: '迁出' })))).toBe(false);
    expect(isEditUnconfirmed({ ...edited(), late: true })).toBe(false);
  });
});

describe('what no hand has changed', () => {
  test('waits for nobody: a row of a list, in whatever stage', () => {
    expect(isEditUnconfirmed(aFile(1))).toBe(false);
    expect(isEditUnconfirmed(checked(aFile(1)))).toBe(false);
  });

  test('waits for nobody: a row that another list has as it was', () => {
    expect(isEditUnconfirmed(reimportFile(aFile(1), aRow(1), doing()))).toBe(false);
  });

  test('waits for nobody: a phone number', () => {
    expect(isEditUnconfirmed(edited({ phone: '10009999999' }))).toBe(false);
  });
});

describe('what another list has changed', () => {
  test('waits like a correction by hand: a list is no way around two people', () => {
    const again = reimportFile(aFile(1), aRow(1, { village: '石桥村' }), doing());
    expect(isEditUnconfirmed(again)).toBe(true);
    expect(isEditUnconfirmed(confirmed(again))).toBe(false);
  });

  test('waits too where a household that was removed is there again', () => {
    const removed = done(removeFile(aFile(1), { ...doing(), reason: '迁出' }));
    expect(isEditUnconfirmed(reimportFile(removed, aRow(1), doing()))).toBe(true);
  });

  test('waits too where a household is only in the later list: a ghost has no second person', () => {
    const fresh = () => ({ id: 'new', salt: '22'.repeat(16) });
    const merged = mergeList([aFile(1)], [aRow(1), aRow(2)], { ...doing(), reason: '', fresh });
    expect(merged.map(isEditUnconfirmed)).toEqual([false, true]);
  });
});
