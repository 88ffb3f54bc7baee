import { describe, expect, test } from 'vitest';
import { ALL_DWELLINGS, dwellingsShown, standingOf } from '../../../renderer/console/lists/dwelling-rows.ts';
import { groupsOf } from '../../../renderer/console/lists/group-list.ts';
import {
  checkable,
  confirmable,
  EVERY,
  filterOf,
  rowsShown,
  typesOf,
} from '../../../renderer/console/lists/household-rows.ts';
import { namesIn } from '../../../renderer/console/lists/names.ts';
import { areListsOpen, isFrozen } from '../../../renderer/console/lists/opening.tsx';
import { toggled } from '../../../renderer/console/lists/selection.ts';
import { sorted } from '../../../renderer/console/lists/table-types.ts';
import { sightOf } from '../../../renderer/console/lists/use-rows.ts';
import { mappingWith, missingFields } from '../../../renderer/console/mapping.ts';
import type { DwellingRow, FileRow } from '../../../shared/ipc/preparation-answers.ts';
import { aView } from './console-builders.ts';

function aRow(n: number, changes: Partial<FileRow> = {}): FileRow {
  return {
    ...{ id: `f${n}`, row: n, code: `H${n}`, queueNo: n, name: '甲', maskedId: '990000********0001' },
    ...{ village: '茅塘村', agreementNo: `CQ-${n}`, signedOn: '2019-10-23', entitlements: '110㎡×1套' },
    ...{
      entitledArea: '110',
      group: '',
      stage: 'entered',
      removed: false,
      late: false,
      arrived: false,
      editUnconfirmed: false,
    },
    ...{ errors: [], warnings: [] },
    ...changes,
  };
}

const BY_NUMBER = { column: 'queueNo', descending: false };
const codes = (rows: readonly FileRow[]): string[] => rows.map(({ code }) => code);

describe('the table of households', () => {
  const rows = [
    aRow(2, { name: '欧阳娜', village: '福源村', stage: 'checked' }),
    aRow(10, { entitlements: '80㎡×1套、110㎡×1套', warnings: ['NAMESAKE'] }),
    aRow(1, { removed: true }),
    aRow(3, { queueNo: null, errors: ['ID_CHECKSUM'] }),
    aRow(4, { queueNo: null, late: true }),
  ];
  const shown = (filter: Partial<typeof EVERY>, sort = BY_NUMBER) =>
    codes(rowsShown(rows, { ...EVERY, ...filter }, sort));

  test('shows who is on the list, and whoever has no number last, either way round', () => {
    expect(shown({})).toEqual(['H2', 'H10', 'H3']);
    expect(shown({}, { ...BY_NUMBER, descending: true })).toEqual(['H10', 'H2', 'H3']);
  });

  test('is filtered by standing, problem, stage, type, village and words', () => {
    expect(shown({ standing: 'removed' })).toEqual(['H1']);
    expect(shown({ standing: 'late' })).toEqual(['H4']);
    expect(shown({ standing: 'all' })).toHaveLength(5);
    expect(shown({ problem: 'errors' })).toEqual(['H3']);
    expect(shown({ problem: 'NAMESAKE' })).toEqual(['H10']);
    expect(shown({ problem: 'none' })).toEqual(['H2']);
    expect(shown({ stage: 'unconfirmed' })).toHaveLength(3);
    expect(shown({ stage: 'checked' })).toEqual(['H2']);
    expect(shown({ type: '80' })).toEqual(['H10']);
    expect(shown({ village: '福源村' })).toEqual(['H2']);
    expect(shown({ search: ' 欧阳 ' })).toEqual(['H2']);
    expect(shown({ search: 'cq-10' })).toEqual(['H10']);
    expect(filterOf('errors').problem).toBe('errors');
    expect(filterOf('late').standing).toBe('late');
  });

  test('sorts codes by their numbers, and the worst problems first', () => {
    expect(shown({}, { column: 'code', descending: false })).toEqual(['H2', 'H3', 'H10']);
    expect(shown({}, { column: 'problems', descending: false })[0]).toBe('H3');
    expect(sorted(BY_NUMBER, 'queueNo').descending).toBe(true);
    expect(sorted({ ...BY_NUMBER, descending: true }, 'code')).toEqual({ column: 'code', descending: false });
    expect(typesOf(rows)).toEqual(['80', '110']);
  });

  test('offers 12,000 rows in order without waiting, and draws only those in sight', () => {
    const many = Array.from({ length: 12_000 }, (_, i) => aRow(i + 1));
    expect(rowsShown(many, EVERY, BY_NUMBER)).toHaveLength(12_000);
    expect(sightOf(36 * 5000, 360, 36)).toEqual({ from: 4994, size: 22 });
    expect(sightOf(0, 360, 36)).toEqual({ from: 0, size: 22 });
  });

  test('checks only what is entered and sound, and confirms only what was checked', () => {
    expect(checkable(aRow(1))).toBe(true);
    expect(checkable(aRow(1, { errors: ['NO_NAME'] }))).toBe(false);
    expect(checkable(aRow(1, { stage: 'checked' }))).toBe(false);
    expect(checkable(aRow(1, { removed: true }))).toBe(false);
    expect(confirmable(aRow(1, { stage: 'checked' }))).toBe(true);
    expect(confirmable(aRow(1))).toBe(false);
  });
});

test('a click selects one, shift and a click all between', () => {
  const shown = ['a', 'b', 'c', 'd'];
  const one = toggled(new Set(), shown, 1, null);
  expect([...one]).toEqual(['b']);
  expect([...toggled(one, shown, 3, 1)]).toEqual(['b', 'c', 'd']);
  expect([...toggled(one, shown, 0, 1)].sort()).toEqual(['a', 'b']);
  expect([...toggled(one, shown, 1, null)]).toEqual([]);
  expect([...toggled(one, shown, 9, null)]).toEqual(['b']);
});

test('a dwelling that may not be drawn was found wanting, or has not been looked at', () => {
  const dwelling = (code: string, accepted: boolean, visits: number): DwellingRow => ({
    ...{ dwelling: code, building: '1栋', stairwell: '1单元', floor: '1', room: code, type: '110' },
    ...{ area: '110', storageRoom: 'Z1', accepted },
    inspections: Array.from({ length: visits }, () => ({
      ...{ at: '', representatives: ['甲'], result: 'defects' as const, defects: '', photo: null },
    })),
  });
  const rows = [dwelling('1-1-1001', true, 0), dwelling('1-1-102', false, 1), dwelling('1-1-103', false, 0)];
  expect(rows.map(standingOf)).toEqual(['accepted', 'defects', 'uninspected']);
  const by = { column: 'dwelling', descending: false };
  const of = (filter: Partial<typeof ALL_DWELLINGS>) =>
    dwellingsShown(rows, { ...ALL_DWELLINGS, ...filter }, by).map((row) => row.dwelling);
  expect(of({})).toEqual(['1-1-102', '1-1-103', '1-1-1001']);
  expect(of({ standing: 'defects' })).toEqual(['1-1-102']);
  expect(of({ search: '1单元1-1-103' })).toEqual(['1-1-103']);
});

test('a group draws the type that all its members hold, and bears its own problems', () => {
  const rows = [
    aRow(1, { group: 'T10', entitlements: '110㎡×5套' }),
    aRow(2, { group: 'T10', entitlements: '110㎡×7套、80㎡×1套' }),
    aRow(3, { group: 'T2', entitlements: '80㎡×1套' }),
    aRow(4, { group: 'T2', removed: true }),
  ];
  const bad = {
    ...{ severity: 'error' as const, code: 'GROUP_DOES_NOT_FILL_A_STAIRWELL', row: 3, column: null },
    ...{ household: 'T2', value: '1' },
  };
  const [second, tenth] = groupsOf(rows, [bad]);
  expect(second).toMatchObject({ group: 'T2', type: '80', rights: 1, problems: [bad] });
  expect(second?.members).toHaveLength(1);
  expect(tenth).toMatchObject({ group: 'T10', type: '110', rights: 12, problems: [] });
});

test('names are parted by whatever people type between them', () => {
  expect(namesIn(' 钱二宝、孙三多, 李四喜  周五福；')).toEqual(['钱二宝', '孙三多', '李四喜', '周五福']);
  expect(namesIn('、 ,')).toEqual([]);
});

describe('columns put right by hand', () => {
  const fields = ['code', 'name', 'phone'].map((field) => ({
    field,
    title: field.toUpperCase(),
    required: field !== 'phone',
  }));
  const sheet = (name: string, mapping: Record<string, number>) => ({
    ...{ sheet: name, headingRow: 1, headings: ['a', 'b', 'c'], sample: [] },
    mapping,
  });

  test('say every field of every sheet, and take a column from the field that had it', () => {
    const preview = { fields, sheets: [sheet('s', { code: 0, phone: 1 }), sheet('t', { code: 2 })] };
    expect(mappingWith(preview, 's', 'name', 1)).toEqual({
      s: { code: 0, name: 1, phone: null },
      t: { code: 2, name: null, phone: null },
    });
    expect(mappingWith(preview, 's', 'phone', null).s).toEqual({ code: 0, name: null, phone: null });
  });

  test('are missing where no sheet has them', () => {
    expect(missingFields({ fields, sheets: [sheet('s', { code: 0 })] })).toEqual(['NAME']);
    expect(missingFields({ fields, sheets: [sheet('s', { code: 0, name: 1 })] })).toEqual([]);
  });
});

test('the lists can be opened once unlocked, and nothing in them changes once the register is frozen', () => {
  expect(areListsOpen(aView('unlock'))).toBe(false);
  expect(areListsOpen(aView('importHouseholds'))).toBe(true);
  expect(isFrozen(aView('freezeRegister'))).toBe(false);
  expect(isFrozen(aView('publishNotice'))).toBe(false);
  expect(isFrozen(aView('publishPlan'))).toBe(true);
  expect(isFrozen(aView('openCeremony', { ceremony: null }))).toBe(false);
  expect(isFrozen(aView('resume', { suspended: 'BREAK' }))).toBe(false);
});
