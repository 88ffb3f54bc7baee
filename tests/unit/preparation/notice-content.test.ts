import { describe, expect, test } from 'vitest';
import type { Household } from '../../../shared/people/household.ts';
import { maskName, type Masking } from '../../../shared/people/masking.ts';
import { buildRegister } from '../../../shared/people/register.ts';
import {
  changesBetween,
  noticeRows,
  noticeTotals,
  publishedRows,
} from '../../../shared/preparation/notice-content.ts';
import { aHousehold, anIdNumber, aRight } from '../../builders/people.ts';
import { saltOf } from '../../builders/preparation.ts';

function published(households: readonly Household[], masking: Masking = 'surname') {
  const salts = new Map(households.map(({ code }) => [code, saltOf(Number(code.slice(1)))]));
  return buildRegister(households, [], salts, (name) => maskName(name, masking));
}
const rows = (households: readonly Household[], masking: Masking = 'surname') =>
  published(households, masking).register.households;
const FAMILIES = [
  aHousehold(1, { name: '欧阳翠甲', rights: [aRight('110', 2), aRight('80', 1)] }),
  aHousehold(2, { name: '李翠乙', rights: [aRight('110', 1, 'T01')] }),
  aHousehold(3, { name: '张翠丙', village: '石桥村' }),
];
const without = (n: number) => FAMILIES.filter((_, i) => i !== n - 1);
const withChanged = (n: number, changes: Partial<Household>) =>
  FAMILIES.map((family, i) => (i === n - 1 ? { ...family, ...changes } : family));

describe('the list of a notice', () => {
  test('has one line a household, whatever its rights', () => {
    expect(noticeRows(rows(FAMILIES))).toEqual([
      {
        ...{ household: 'H0001', queueNo: 1, maskedName: '欧阳**', village: '茅塘村' },
        rights: [
          { type: '110', count: 2, group: null },
          { type: '80', count: 1, group: null },
        ],
      },
      {
        ...{ household: 'H0002', queueNo: 2, maskedName: '李**', village: '茅塘村' },
        rights: [{ type: '110', count: 1, group: 'T01' }],
      },
      {
        ...{ household: 'H0003', queueNo: 3, maskedName: '张**', village: '石桥村' },
        rights: [{ type: '110', count: 1, group: null }],
      },
    ]);
  });

  test('is in the order of the queue', () => {
    const later = withChanged(1, { signedOn: '2020-01-01' });
    expect(noticeRows(rows(later)).map(({ household }) => household)).toEqual(['H0002', 'H0003', 'H0001']);
  });

  test('adds up rights and households by type, small types first', () => {
    expect(noticeTotals(noticeRows(rows(FAMILIES)))).toEqual([
      { type: '80', rights: 1, households: 1 },
      { type: '110', rights: 4, households: 3 },
    ]);
  });

  test('is read back from its file as it was', () => {
    const { householdsCsv, register } = published(FAMILIES);
    expect(publishedRows(householdsCsv)).toEqual(register.households);
  });
});

describe('the changes between two rounds', () => {
  test('of the same list are none', () => {
    expect(changesBetween(rows(FAMILIES), rows(FAMILIES))).toEqual([]);
  });

  test('name who was removed, who was added, and who moved up for it', () => {
    expect(changesBetween(rows(without(3)), rows(without(1)))).toEqual([
      { household: 'H0001', kind: 'removed', changes: [] },
      { household: 'H0002', kind: 'changed', changes: [{ field: 'queueNo', from: '2', to: '1' }] },
      { household: 'H0003', kind: 'added', changes: [] },
    ]);
  });

  test.each([
    ['village', { village: '红星村' }, [{ field: 'village', from: '茅塘村', to: '红星村' }]],
    ['rights', { rights: [aRight('80', 2)] }, [{ field: 'rights', from: '110㎡×1 T01', to: '80㎡×2' }]],
    [
      'group',
      { rights: [aRight('110', 1, 'T02')] },
      [{ field: 'rights', from: '110㎡×1 T01', to: '110㎡×1 T02' }],
    ],
    ['name behind the same mask', { name: '李翠丁' }, [{ field: 'person', from: '', to: '' }]],
    ['ID number', { id: anIdNumber(77) }, [{ field: 'person', from: '', to: '' }]],
    [
      'name',
      { name: '王翠乙' },
      [
        { field: 'maskedName', from: '李**', to: '王**' },
        { field: 'person', from: '', to: '' },
      ],
    ],
  ])('say that the %s of a household has changed', (_, change, changes) => {
    expect(changesBetween(rows(FAMILIES), rows(withChanged(2, change)))).toEqual([
      { household: 'H0002', kind: 'changed', changes },
    ]);
  });

  test('say nothing of a phone number or an agreement that changes no place in the queue', () => {
    const after = withChanged(2, { phone: '10009999999', agreementNo: 'CQ2019-00021' });
    expect(changesBetween(rows(FAMILIES), rows(after))).toEqual([]);
  });

  test('tell another person from another mask: only the one whose papers changed is corrected', () => {
    const after = rows(withChanged(2, { id: anIdNumber(77) }), 'none');
    const persons = changesBetween(rows(FAMILIES), after).filter(({ changes }) =>
      changes.some(({ field }) => field === 'person'),
    );
    expect(persons.map(({ household }) => household)).toEqual(['H0002']);
  });
});
