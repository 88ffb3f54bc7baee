import type { ImportDifference } from '../ipc/preparation-answers.ts';
import type { Dwelling } from '../people/household.ts';
import type { Inspections } from './inspection.ts';

const COMPARED = ['type', 'floor', 'area', 'storageRoom', 'accepted'] as const;

/** What another list of dwellings would change. `household` is the dwelling's code here. */
export function dwellingDifference(
  before: readonly Dwelling[],
  after: readonly Dwelling[],
): ImportDifference {
  const known = new Map(before.map((dwelling) => [dwelling.code, dwelling]));
  const there = new Set(after.map(({ code }) => code));
  const compared = after.map((dwelling) => ({
    household: dwelling.code,
    changes: COMPARED.map((field) => ({
      ...{ field, from: String(known.get(dwelling.code)?.[field] ?? ''), to: String(dwelling[field]) },
    })).filter(({ from, to }) => from !== to),
  }));
  const kept = compared.filter(({ household }) => known.has(household));
  const changed = kept.filter(({ changes }) => changes.length > 0);
  return {
    added: compared.filter(({ household }) => !known.has(household)).map(({ household }) => household),
    removed: before.filter(({ code }) => !there.has(code)).map(({ code }) => code),
    unchanged: kept.length - changed.length,
    changed,
  };
}

/** A visit says more than a list does: the last one decides whether a dwelling is accepted. */
export function withInspections(dwellings: readonly Dwelling[], inspections: Inspections): Dwelling[] {
  return dwellings.map((dwelling) => {
    const last = inspections[dwelling.code]?.at(-1);
    return last ? { ...dwelling, accepted: last.result === 'accepted' } : dwelling;
  });
}
