import { expect } from 'vitest';
import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import type { Draft, Materials } from '../../builders/bundle.ts';
import { pack } from '../../builders/bundle.ts';

/** Expects the first failure to be of that check, at an entry of that type, and to say so. */
export function expectRefused(
  materials: Materials,
  check: number,
  type: string,
  what: string | RegExp = '',
): void {
  const { failures, verdict } = verifyBundle(pack(materials), []);
  const [first] = failures;
  const at = first?.seq ? materials.entries[first.seq - 1]?.type : null;
  expect({ verdict, check: first?.check, at, what: first?.what }).toEqual({
    verdict: 'not valid',
    check,
    at: type,
    what: expect.stringMatching(what) as string,
  });
}

export function expectHolds(materials: Materials, verdict = 'consistent'): void {
  expect(verifyBundle(pack(materials), [])).toMatchObject({ failures: [], verdict });
}

/** The n-th entry of a type, from 1. */
export function entryOf({ entries }: Materials, type: string, n = 1): Draft {
  const draft = entries.filter((entry) => entry.type === type)[n - 1];
  if (!draft) throw new Error(`no ${type} ${n}`);
  return draft;
}
