import { describe, expect, test } from 'vitest';
import type { Inspections } from '../../../shared/preparation/inspection.ts';
import { dwellingDifference, withInspections } from '../../../shared/preparation/merge-dwellings.ts';
import { aDwelling, aRight } from '../../builders/people.ts';

const [first, second, third] = ['101', '102', '103'].map((room) => aDwelling({ room }));
const visit = (result: 'accepted' | 'defects', at = '2026-10-01T01:00:00.000Z') => ({
  ...{ at, representatives: ['申屠代表'], result, defects: result === 'defects' ? '渗水' : '', photo: null },
});

describe('the difference to a new list of dwellings', () => {
  test('names what comes, what goes and what changes', () => {
    const before = [first!, second!];
    const after = [{ ...second!, area: '111.2', type: aRight('80', 1).type }, third!];
    expect(dwellingDifference(before, after)).toEqual({
      ...{ added: [third!.code], removed: [first!.code], unchanged: 0 },
      changed: [
        {
          household: second!.code,
          changes: [
            { field: 'type', from: '110', to: '80' },
            { field: 'area', from: '110.6', to: '111.2' },
          ],
        },
      ],
    });
  });

  test.each([
    ['floor', { floor: '2' }],
    ['storageRoom', { storageRoom: 'Z9' }],
    ['accepted', { accepted: false }],
  ])('sees another %s', (field, change) => {
    const { changed } = dwellingDifference([first!], [{ ...first!, ...change }]);
    expect(changed).toMatchObject([{ changes: [{ field }] }]);
  });

  test('of the same list is none', () => {
    const same = dwellingDifference([first!, second!], [first!, second!]);
    expect(same).toEqual({ added: [], removed: [], unchanged: 2, changed: [] });
  });
});

describe('the last visit', () => {
  test.each([
    ['turns away what the list accepts', true, [visit('accepted'), visit('defects')], false],
    ['accepts what the list turns away', false, [visit('defects'), visit('accepted')], true],
    ['says nothing where there was none', false, [], false],
  ])('%s', (_, accepted, visits, expected) => {
    const inspections: Inspections = { [first!.code]: visits };
    expect(withInspections([{ ...first!, accepted }, second!], inspections)).toEqual([
      { ...first!, accepted: expected },
      second!,
    ]);
  });
});
