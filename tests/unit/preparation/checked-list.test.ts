import { describe, expect, test } from 'vitest';
import { checkList } from '../../../shared/preparation/checked-list.ts';
import type { HouseholdFile } from '../../../shared/preparation/household-file.ts';
import { aDwelling, anIdNumber, aStairwell } from '../../builders/people.ts';
import { aFile } from '../../builders/preparation.ts';

/** Two stairwells of two, and one that stands alone. */
const STOCK = [
  ...aStairwell('1栋', '1单元', {}, 1),
  ...aStairwell('1栋', '2单元', {}, 1),
  aDwelling({ building: '2栋' }),
];
const check = (files: readonly HouseholdFile[], stock = STOCK, isPrintable = () => true) =>
  checkList(files, stock, isPrintable);
const named = (n: number, changes: Parameters<typeof aFile>[1] = {}) =>
  aFile(n, { name: `李${String.fromCodePoint(0x4e00 + n)}`, ...changes });
const problems = ({ ofFile }: ReturnType<typeof check>) =>
  [...ofFile].map(([id, found]) => [id, found.map(({ code, field }) => `${code} ${field ?? ''}`)]);

describe('a list of households', () => {
  test('in order has no problem, and keeps its order', () => {
    const checked = check([named(2), named(1)]);
    expect(checked).toMatchObject({ errors: 0, warnings: 0, others: [] });
    expect(checked.households.map(({ code }) => code)).toEqual(['H0002', 'H0001']);
  });

  test('names a problem with its file and its column', () => {
    const checked = check([named(1), named(2, { id: '1', signedOn: 'soon' })]);
    expect(problems(checked)).toEqual([['f2', ['ID_FORM id', 'BAD_DATE signedOn']]]);
    expect(checked.ofFile.get('f2')).toMatchObject([{ row: 3, sheet: '台账' }, { row: 3 }]);
    expect(checked.errors).toBe(2);
  });

  test('leaves the households without an error to go on with', () => {
    const { households } = check([named(1), named(2, { name: null }), named(3)]);
    expect(households.map(({ code }) => code)).toEqual(['H0001', 'H0003']);
  });

  test('with a code twice blames the later row alone, and loses neither', () => {
    const checked = check([named(1), named(2, { code: 'H0001' }), named(3)]);
    expect(problems(checked)).toEqual([['f2', ['DUPLICATE_CODE code']]]);
    expect(checked.households.map(({ name }) => name)).toEqual([named(1).cells.name, named(3).cells.name]);
  });

  test('with an ID number twice blames both', () => {
    const checked = check([named(1), named(2, { id: anIdNumber(1) })]);
    expect(problems(checked)).toEqual([
      ['f1', ['DUPLICATE_ID_NUMBER id']],
      ['f2', ['DUPLICATE_ID_NUMBER id']],
    ]);
  });

  test('typed in by hand is checked as an imported one is', () => {
    const typed = { ...named(1, { id: null }), place: null };
    const { ofFile } = check([typed]);
    expect(ofFile.get('f1')).toMatchObject([{ code: 'NO_ID_NUMBER', row: null, sheet: null, field: 'id' }]);
  });

  test('is not held up by who was removed or came late', () => {
    const wrong = { id: anIdNumber(1), entitlements: 'many' };
    const checked = check([
      ...[named(1), { ...named(2, wrong), removed: true }, { ...named(3, wrong), late: true }],
    ]);
    expect(checked).toMatchObject({ errors: 0, others: [] });
    expect(problems(checked)).toEqual([]);
  });

  test('with a name that no font prints has an error', () => {
    const checked = check([named(1)], STOCK, () => false);
    expect(problems(checked)).toEqual([['f1', ['NAME_NOT_PRINTABLE name']]]);
    expect(checked.errors).toBe(1);
  });

  test('without a phone number has a warning, and is complete', () => {
    const checked = check([named(1, { phone: null })]);
    expect(checked).toMatchObject({ errors: 0, warnings: 1 });
    expect(checked.households).toHaveLength(1);
  });
});

describe('a list beside its dwellings', () => {
  test('asks for a type that there is', () => {
    expect(problems(check([named(1, { entitlements: '160㎡×1套' })]))).toEqual([
      ['f1', ['UNKNOWN_DWELLING_TYPE entitlements']],
    ]);
  });

  test('may ask for anything while there are none', () => {
    expect(check([named(1, { entitlements: '160㎡×1套', group: 'T01' })], [])).toMatchObject({ errors: 0 });
  });

  test('has one error, of no single household, where a group fills no stairwell', () => {
    const checked = check([1, 2, 3].map((n) => named(n, { group: 'T01' })));
    expect(checked.others).toMatchObject([
      { code: 'GROUP_DOES_NOT_FILL_A_STAIRWELL', group: 'T01', household: null, value: '3' },
    ]);
    expect([checked.errors, checked.ofFile.size]).toEqual([1, 0]);
  });

  test('has an error where there are more groups than stairwells, and a warning where dwellings are short', () => {
    const groups = [1, 2, 3, 4, 5, 6].map((n) => named(n, { group: `T0${Math.ceil(n / 2)}` }));
    const checked = check(groups);
    expect(checked.others.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      ...['error TOO_FEW_STAIRWELLS', 'warning TOO_FEW_DWELLINGS'],
    ]);
    expect([checked.errors, checked.warnings]).toEqual([1, 1]);
  });

  test('counts only dwellings that were accepted', () => {
    const files = [1, 2, 3, 4].map((n) => named(n));
    expect(check(files).warnings).toBe(0);
    const turnedAway = STOCK.map((dwelling, i) => ({ ...dwelling, accepted: i > 1 }));
    expect(check(files, turnedAway).others).toMatchObject([{ code: 'TOO_FEW_DWELLINGS', rights: 1 }]);
  });
});
