import { describe, expect, test } from 'vitest';
import {
  checkFile,
  confirmFile,
  editFile,
  groupFile,
  isSame,
  removeFile,
  reopenFile,
  restoreFile,
} from '../../../shared/preparation/decide-file.ts';
import { type HouseholdFile, NOT_REVIEWED, PersonName } from '../../../shared/preparation/household-file.ts';
import { aFile, CONFIRMER, doing, done, refusalOf, REVIEWER } from '../../builders/preparation.ts';

const checked = (file: HouseholdFile = aFile(1)) =>
  done(checkFile(file, { ...doing(REVIEWER), papers: ['idCard', 'agreement'], notes: '原件已看' }));
const confirmed = () => done(confirmFile(checked(), doing(CONFIRMER)));
const correction = (cells: Parameters<typeof editFile>[1]['cells']) => ({
  ...doing(),
  cells,
  reason: '更正',
});

describe('a review', () => {
  test('goes from entered by way of one person to another', () => {
    expect(aFile(1).review).toEqual(NOT_REVIEWED);
    expect(checked().review).toEqual({
      ...{ stage: 'checked', checkedBy: REVIEWER, confirmedBy: '' },
      ...{ papers: ['idCard', 'agreement'], notes: '原件已看' },
    });
    expect(confirmed().review).toMatchObject({
      ...{ stage: 'confirmed', checkedBy: REVIEWER, confirmedBy: CONFIRMER, papers: ['idCard', 'agreement'] },
    });
  });

  test('is not confirmed before it was checked', () => {
    expect(refusalOf(confirmFile(aFile(1), doing(CONFIRMER)))).toBe('NOT_CHECKED');
  });

  test('makes no step twice', () => {
    const again = { ...doing(CONFIRMER), papers: [], notes: '' };
    expect(refusalOf(checkFile(checked(), again))).toBe('NOTHING_CHANGED');
    expect(refusalOf(checkFile(confirmed(), again))).toBe('NOTHING_CHANGED');
    expect(refusalOf(confirmFile(confirmed(), doing('第三人')))).toBe('NOTHING_CHANGED');
  });

  test.each(['审核员乙', ' 审核员 乙', '审核员　乙', '审核员\u200b乙', '审核员乙。'])(
    'is not confirmed by who checked it, written %j',
    (by) => {
      expect(refusalOf(confirmFile(checked(), doing(by)))).toBe('SAME_PERSON');
    },
  );

  test('says in the history who has checked and who has confirmed', () => {
    expect(confirmed().history.map(({ kind, by, reason }) => ({ kind, by, reason }))).toEqual([
      { kind: 'imported', by: doing().by, reason: '' },
      { kind: 'checked', by: REVIEWER, reason: '原件已看' },
      { kind: 'confirmed', by: CONFIRMER, reason: '' },
    ]);
  });

  test('can be taken back, with its reason', () => {
    const file = done(reopenFile(confirmed(), { ...doing(), reason: '证件过期' }));
    expect(file.review).toEqual(NOT_REVIEWED);
    expect(file.history.at(-1)).toMatchObject({ kind: 'reopened', reason: '证件过期' });
    expect(refusalOf(reopenFile(file, { ...doing(), reason: '再次' }))).toBe('NOTHING_CHANGED');
  });

  test('is not made of a household that was removed, and begins anew when that comes back', () => {
    const removed = done(removeFile(confirmed(), { ...doing(), reason: '已货币化' }));
    expect(refusalOf(checkFile(removed, { ...doing(REVIEWER), papers: [], notes: '' }))).toBe('NOT_NOW');
    expect(refusalOf(confirmFile(removed, doing(CONFIRMER)))).toBe('NOT_NOW');
    expect(done(restoreFile(removed, { ...doing(), reason: '' })).review).toEqual(NOT_REVIEWED);
  });
});

describe('after a correction', () => {
  const corrections = {
    ...{ code: 'H0099', name: '改名', id: '99000019700101999X', village: '石桥村', agreementNo: 'CQ-9' },
    ...{ signedOn: '2019-11-01', entitledArea: '220', entitlements: '80㎡×1套', group: 'T01' },
  };

  test.each(Object.entries(corrections))('of %s the review begins again', (field, value) => {
    expect(done(editFile(confirmed(), correction({ [field]: value }))).review).toEqual(NOT_REVIEWED);
  });

  test('of the phone number it goes on', () => {
    const file = done(editFile(confirmed(), correction({ phone: '10009999999' })));
    expect(file.review.stage).toBe('confirmed');
  });

  test('of the phone number and something else it begins again', () => {
    const file = done(editFile(confirmed(), correction({ phone: '10009999999', village: '石桥村' })));
    expect(file.review).toEqual(NOT_REVIEWED);
  });

  test('that puts it into a group it begins again', () => {
    const file = done(groupFile(confirmed(), { ...doing(), group: 'T01', reason: '' }));
    expect(file.review).toEqual(NOT_REVIEWED);
  });

  test('that changes nothing there is none', () => {
    expect(refusalOf(editFile(confirmed(), correction({ village: '茅塘村' })))).toBe('NOTHING_CHANGED');
  });
});

describe('two names', () => {
  test.each([
    ['王芳', '王　芳'],
    ['Wang Fang', 'ｗａｎｇ　ｆａｎｇ'],
    ['WangFang', 'wangfang'],
    ['买买提·吐尔逊', '买买提•吐尔逊'],
    ['王芳', '\u2068王芳\u2069'],
  ])('%j and %j are one person', (a, b) => {
    expect(isSame(a, b)).toBe(true);
  });

  test.each([
    ['王芳', '王方'],
    ['登记员甲', '登记员乙'],
    ['Wang', 'Wan'],
    ['𠮷田', '吉田'],
  ])('%j and %j are two people', (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });

  test.each(['', ' ', '　', '\u200b', '—', '..'])('%j is nobody', (name) => {
    expect(PersonName.safeParse(name).success).toBe(false);
  });
});
