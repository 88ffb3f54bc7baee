import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareInQueue, queueNumbers } from '../../../shared/people/queue.ts';
import { aHousehold, householdCode, someHouseholds } from '../../builders/people.ts';

const order = (...households: Parameters<typeof queueNumbers>[0]) => [...queueNumbers(households).keys()];

test('who signed earlier is called earlier', () => {
  const late = aHousehold(1, { signedOn: '2019-10-23' });
  const early = aHousehold(2, { signedOn: '2019-09-30' });
  expect(order(late, early)).toEqual([early.code, late.code]);
});

test('of one day, the lower agreement number comes first; of one number, the lower code', () => {
  const second = aHousehold(1, { agreementNo: 'CQ2019-0010' });
  const first = aHousehold(2, { agreementNo: 'CQ2019-0002' });
  expect(order(second, first)).toEqual([first.code, second.code]);
  expect(order(aHousehold(2, { agreementNo: 'A' }), aHousehold(1, { agreementNo: 'A' }))).toEqual([
    householdCode(1),
    householdCode(2),
  ]);
});

test('texts compare by their UTF-8 bytes: 﨎 (U+FA0E) before 𠮷 (U+20BB7)', () => {
  const plane2 = aHousehold(1, { agreementNo: '𠮷' });
  const plane0 = aHousehold(2, { agreementNo: '﨎' });
  expect(order(plane2, plane0)).toEqual([plane0.code, plane2.code]);
});

test('the order is total: antisymmetric, transitive, and no two households tie', () => {
  fc.assert(
    fc.property(someHouseholds(12), (households) => {
      for (const a of households) {
        for (const b of households) {
          expect(Math.sign(compareInQueue(a, b)) + Math.sign(compareInQueue(b, a))).toBe(0);
          expect(compareInQueue(a, b) === 0).toBe(a === b);
          for (const c of households) {
            if (compareInQueue(a, b) < 0 && compareInQueue(b, c) < 0)
              expect(compareInQueue(a, c)).toBeLessThan(0);
          }
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('numbers run from 1 without gaps, whatever the order of the list', () => {
  fc.assert(
    fc.property(someHouseholds(), (households) => {
      const queue = queueNumbers(households);
      expect([...queue.values()]).toEqual(households.map((_, i) => i + 1));
      expect(queueNumbers([...households].reverse())).toEqual(queue);
    }),
  );
});
