import { describe, expect, test } from 'vitest';
import {
  added,
  changed,
  coded,
  draftOf,
  faultOf,
  kindOf,
  kindsOf,
  lotsFor,
  moved,
  offsetDigitsFor,
  removed,
  type PlanDraft,
} from '../../../renderer/console/plan-draft.ts';
import { warningsOf } from '../../../renderer/console/plan-warnings.ts';
import { plan as planEn } from '../../../renderer/lib/texts/en/console-plan.ts';
import { plan as planZh } from '../../../renderer/lib/texts/zh-CN/console-plan.ts';
import { isOrderly } from '../../../shared/ceremony/plan.ts';
import { proposePlan } from '../../../shared/ceremony/propose-plan.ts';
import { aView } from './console-builders.ts';
import { SUPPLY } from './console-plans.ts';

const project = { ...aView('publishPlan').project, supply: SUPPLY };
const proposed = (): PlanDraft => draftOf(aView('publishPlan', { project }));
const codes = (draft: PlanDraft): string[] => coded(draft).map(({ batch }) => batch);
const sessions = (draft: PlanDraft): number[] => draft.rows.map(({ session }) => session);

describe('the plan being edited', () => {
  test('begins as the proposal, which can be published as it is', () => {
    const draft = proposed();
    expect(coded(draft)).toEqual(proposePlan(SUPPLY));
    expect(isOrderly(coded(draft))).toBe(true);
    expect(codes(draft)).toEqual(['b1-110-groups12', 'b2-110', 'b3-80', 'b4-110-makeup', 'b5-80-makeup']);
    expect(warningsOf(coded(draft), SUPPLY)).toEqual([]);
  });

  test('takes another batch where it can be drawn', () => {
    const bare = removed(removed(proposed(), 0), 0);
    const groups = added(bare, '110', 'stairwells:12', 'new-1');
    const singles = added(groups, '110', 'dwellings', 'new-2');
    expect(isOrderly(coded(singles))).toBe(true);
    expect(codes(singles)).toEqual(['b1-80', 'b2-110-groups12', 'b3-110', 'b4-110-makeup', 'b5-80-makeup']);
    for (const kind of kindsOf(SUPPLY[1]!)) {
      const draft = added(proposed(), '110', kind, 'new-3');
      expect(isOrderly(coded(draft)), kind).toBe(true);
      expect(draft.rows.map(kindOf)).toContain(kind);
    }
  });

  test('lets a new order of calls be followed by whom it orders', () => {
    const draft = added(proposed(), '80', 'households', 'new-1');
    expect(codes(draft)).toContain('b3-80-order');
    expect(coded(draft)[3]).toMatchObject({ batch: 'b4-80', orderFrom: 'b3-80-order' });
    const groups = added(proposed(), '110', 'households:12', 'new-2');
    expect(coded(groups).map(({ orderFrom }) => orderFrom)).toEqual([
      ...[null, 'b1-110-order', null, null, null, null],
    ]);
    const behind = added(removed(draft, 3), '80', 'dwellings', 'new-3');
    const late = coded(behind).find(
      ({ type, draws, makeUp }) => type === '80' && draws === 'dwellings' && !makeUp,
    );
    expect(late).toMatchObject({ batch: 'b5-80', orderFrom: 'b3-80-order' });
    const gone = removed(draft, 2);
    expect(gone.rows[2]?.orderFrom).toBeNull();
  });

  test('changes places without changing the days, and the codes follow', () => {
    const draft = moved(proposed(), 2, -1);
    expect(codes(draft).slice(1, 3)).toEqual(['b2-80', 'b3-110']);
    expect(sessions(draft)).toEqual(sessions(proposed()));
  });

  test('has sessions without gaps whatever is chosen or removed', () => {
    expect(sessions(proposed())).toEqual([1, 1, 2, 2, 2]);
    expect(sessions(changed(proposed(), 1, { session: 2 }))).toEqual([1, 2, 2, 2, 2]);
    expect(sessions(changed(proposed(), 4, { session: 3 }))).toEqual([1, 1, 2, 2, 3]);
    const late = changed(proposed(), 1, { session: 2 });
    expect(sessions(removed(late, 0))).toEqual([1, 1, 1, 1]);
    const third = changed(late, 2, { session: 3 });
    expect(sessions(third)).toEqual([1, 2, 3, 3, 3]);
    expect(sessions(changed(third, 1, { session: 1 }))).toEqual([1, 1, 2, 2, 2]);
    expect(sessions(changed(proposed(), 2, { session: 1 }))).toEqual([1, 1, 1, 2, 2]);
  });

  test('says what stands in the wrong place', () => {
    expect(faultOf(moved(proposed(), 0, 1), 1)).toBe('GROUPS_LATE');
    const early = moved(moved(moved(proposed(), 3, -1), 2, -1), 1, -1);
    expect(faultOf(early, 0)).toBe('MAKEUP_FIRST');
    const order = added(proposed(), '80', 'households', 'new-1');
    expect(faultOf(order, 3)).toBeNull();
    expect(faultOf(moved(order, 2, 1), 2)).toBe('ORDER_LATE');
  });

  test('rolls offset dice at an electronic board only', () => {
    const rolled = changed(proposed(), 1, { offsetDigits: 6 });
    expect(rolled.rows[1]?.offsetDigits).toBe(6);
    expect(changed(rolled, 1, { mode: 'tickets' }).rows[1]?.offsetDigits).toBe(0);
  });

  test('keeps what is drawn already', () => {
    const rows = proposePlan(SUPPLY).map((planned, i) => ({
      ...planned,
      state: i === 0 ? ('closed' as const) : i === 1 ? ('next' as const) : ('ahead' as const),
    }));
    const draft = draftOf(
      aView('freezeBatch', { project, plan: { intervalSeconds: 0, session: 1, batches: rows } }),
    );
    expect(draft.rows[0]).not.toHaveProperty('state');
    expect(moved(draft, 1, -1)).toBe(draft);
    const more = added(draft, '110', 'stairwells:12', 'new-1');
    expect(codes(more).slice(0, 2)).toEqual(['b1-110-groups12', 'b2-110-groups12']);
  });
});

describe('offset dice', () => {
  test('are the fewest that leave no slot preferred', () => {
    expect([1, 10, 745, 1000, 1001].map(offsetDigitsFor)).toEqual([3, 4, 6, 6, 7]);
  });

  test('count dwellings, or stairwells of the size', () => {
    const [groups, singles] = proposed().rows;
    expect(lotsFor(singles!, SUPPLY)).toBe(743);
    expect(lotsFor(groups!, SUPPLY)).toBe(61);
  });
});

describe('before it is published', () => {
  const codesOf = (draft: PlanDraft, supply = SUPPLY) =>
    warningsOf(coded(draft), supply).map(({ code, type }) => `${code} ${type}`);

  test('it is said whose rights have no batch', () => {
    expect(codesOf(removed(proposed(), 0))).toEqual(['GROUPS 110']);
    expect(codesOf(removed(proposed(), 1))).toEqual(['SINGLES 110']);
    expect(codesOf(removed(proposed(), 4))).toEqual(['NO_MAKEUP 80']);
  });

  test('and what is short, or drawn for nothing', () => {
    const short = SUPPLY.map((row) => ({ ...row, accepted: 100 }));
    expect(codesOf(proposed(), short)).toEqual(['SHORTAGE 80', 'SHORTAGE 110']);
    const unused = changed(added(proposed(), '80', 'households', 'new-1'), 3, { orderFrom: null });
    expect(codesOf(unused)).toEqual(['ORDER_UNUSED 80']);
  });

  test('every kind, warning and fault has its words', () => {
    for (const { warnings, faults, kinds } of [planZh, planEn]) {
      expect(Object.keys(warnings).sort()).toEqual(
        ['GROUPS', 'NO_MAKEUP', 'ORDER_UNUSED', 'SHORTAGE', 'SINGLES'].sort(),
      );
      expect(Object.keys(faults).sort()).toEqual(['GROUPS_LATE', 'MAKEUP_FIRST', 'ORDER_LATE', 'OTHER']);
      const names = kindsOf(SUPPLY[1]!).map((kind) => {
        const [name, size] = kind.split(':');
        return size === undefined ? name : `${name}Of`;
      });
      expect(Object.keys(kinds)).toEqual(expect.arrayContaining(names));
    }
  });
});
