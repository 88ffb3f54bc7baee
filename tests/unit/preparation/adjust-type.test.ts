import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEntitlements } from '../../../shared/people/entitlements.ts';
import { adjustType, confirmFile, checkFile, removeFile } from '../../../shared/preparation/decide-file.ts';
import { entitlementsText, NOT_REVIEWED } from '../../../shared/preparation/household-file.ts';
import { SEED } from '../../builders/ceremony-chance.ts';
import { aFile, CONFIRMER, doing, done, refusalOf, REVIEWER } from '../../builders/preparation.ts';

const FAMILY = { entitlements: '110㎡×2套、80㎡×1套' };
const adjustment = { ...doing(), from: '110', to: '160', count: 1, reason: '房源不足', approver: '科长' };
const rightsOf = (text: unknown) => done(parseEntitlements(String(text)));

describe('a type adjustment', () => {
  test('makes rights of one type as many of another, and leaves the other types alone', () => {
    const file = done(adjustType(aFile(1, FAMILY), adjustment));
    expect(rightsOf(file.cells.entitlements)).toEqual([
      { type: '110', count: 1 },
      { type: '160', count: 1 },
      { type: '80', count: 1 },
    ]);
  });

  test('of all rights of a type leaves none of it', () => {
    const file = done(adjustType(aFile(1, FAMILY), { ...adjustment, count: 2, to: '80' }));
    expect(rightsOf(file.cells.entitlements)).toEqual([{ type: '80', count: 3 }]);
  });

  test('stands in the history with both people, what it was and what it is', () => {
    const { history } = done(adjustType(aFile(1, FAMILY), adjustment));
    expect(history.at(-1)).toEqual({
      ...{ ...doing(), kind: 'adjusted', field: 'entitlements', reason: '房源不足', approver: '科长' },
      ...{ from: FAMILY.entitlements, to: '110㎡×1套、80㎡×1套、160㎡×1套' },
    });
  });

  test('begins the review again', () => {
    const checked = done(checkFile(aFile(1, FAMILY), { ...doing(REVIEWER), papers: [], notes: '' }));
    const confirmed = done(confirmFile(checked, doing(CONFIRMER)));
    expect(done(adjustType(confirmed, adjustment)).review).toEqual(NOT_REVIEWED);
  });

  test.each(['登记员甲', '登记员 甲', '登记员　甲'])('is not approved by who makes it: %j', (approver) => {
    expect(refusalOf(adjustType(aFile(1, FAMILY), { ...adjustment, approver }))).toBe('SAME_PERSON');
  });

  test.each([
    ['of more rights than there are', { count: 3 }, 'TOO_FEW_RIGHTS'],
    ['of a type that it has no right of', { from: '160', to: '80' }, 'TOO_FEW_RIGHTS'],
    ['into the same type', { to: '110' }, 'NOTHING_CHANGED'],
    ['into a type that smuggles in others', { to: '80㎡×9套、160' }, 'BAD_ENTITLEMENTS'],
    ['into a type that no list can name', { to: '大户型' }, 'BAD_ENTITLEMENTS'],
    ['into a type in other digits', { to: '１６０' }, 'BAD_ENTITLEMENTS'],
  ])('%s is refused', (_, changes, refusal) => {
    expect(refusalOf(adjustType(aFile(1, FAMILY), { ...adjustment, ...changes }))).toBe(refusal);
  });

  test('into more rights of a type than a list can say is refused', () => {
    const many = aFile(1, { entitlements: '110㎡×30套、80㎡×30套' });
    expect(refusalOf(adjustType(many, { ...adjustment, to: '80', count: 30 }))).toBe('BAD_ENTITLEMENTS');
  });

  test('of rights that cannot be read is refused', () => {
    const unread = aFile(1, { entitlements: '两套' });
    expect(refusalOf(adjustType(unread, adjustment))).toBe('BAD_ENTITLEMENTS');
  });

  test('of a household that was removed is refused', () => {
    const removed = done(removeFile(aFile(1, FAMILY), { ...doing(), reason: '迁出' }));
    expect(refusalOf(adjustType(removed, adjustment))).toBe('NOT_NOW');
  });

  test('neither makes nor loses a right, whatever is asked', () => {
    const type = fc.oneof(
      fc.constantFrom('80', '110', '160', '110.5'),
      fc.string({ minLength: 1, maxLength: 12 }),
    );
    const rights = fc.uniqueArray(
      fc.record({ type: fc.constantFrom('80', '110', '160'), count: fc.integer({ min: 1, max: 50 }) }),
      { minLength: 1, maxLength: 3, selector: (right) => right.type },
    );
    const sum = (text: unknown) => rightsOf(text).reduce((total, { count }) => total + count, 0);
    let adjusted = 0;
    fc.assert(
      fc.property(rights, type, type, fc.integer({ min: 1, max: 8 }), (held, from, to, count) => {
        const entitlements = entitlementsText(held);
        const decided = adjustType(aFile(1, { entitlements }), { ...adjustment, from, to, count });
        if (!decided.ok) return;
        adjusted++;
        const after = rightsOf(decided.value.cells.entitlements);
        expect(sum(decided.value.cells.entitlements)).toBe(sum(entitlements));
        for (const right of held.filter((other) => other.type !== from && other.type !== to))
          expect(after).toContainEqual(right);
      }),
      { seed: SEED, numRuns: 1000 },
    );
    expect(adjusted).toBeGreaterThan(50);
  });
});
