import { expect, test } from 'vitest';
import { z } from 'zod';
import { Claim } from '../../../shared/ceremony/batch.ts';
import { Lot } from '../../../shared/kernel/ids.ts';
import { buildRegister } from '../../../shared/people/register.ts';
import { pooledLots, singleClaims } from '../../../shared/people/single-claims.ts';
import { aDwelling, aHousehold, aRight, aStairwell, dwellingType } from '../../builders/people.ts';

const households = [
  aHousehold(1, { signedOn: '2019-01-03', rights: [aRight('110', 2), aRight('80', 1)] }),
  aHousehold(2, { signedOn: '2019-01-02', rights: [aRight('110', 12, 'T01'), aRight('80', 3)] }),
  aHousehold(3, { signedOn: '2019-01-01', rights: [aRight('110', 1)] }),
];
const salts = new Map(households.map(({ code }) => [code, '00'.repeat(16)]));
const { register } = buildRegister(households, [], salts);
const summary = (...args: Parameters<typeof singleClaims>) =>
  singleClaims(...args).map(({ seq, claimant, count }) => `${seq} ${claimant}×${count}`);

test('a first batch has each household once, with all its rights outside groups, in the order of the queue', () => {
  expect(summary(register, dwellingType('110'))).toEqual(['1 H0003×1', '2 H0001×2']);
  expect(summary(register, dwellingType('80'))).toEqual(['1 H0002×3', '2 H0001×1']);
  expect(summary(register, dwellingType('160'))).toEqual([]);
});

test('the claims have the form that a batch asks for', () => {
  const claims = singleClaims(register, dwellingType('110'));
  expect(z.array(Claim).parse(claims)).toEqual(claims);
});

test('a limit keeps the first of the queue', () => {
  expect(summary(register, dwellingType('110'), 1)).toEqual(['1 H0003×1']);
  expect(summary(register, dwellingType('110'), 99)).toHaveLength(2);
});

test('only accepted dwellings of the type are pooled, sorted by their bytes', () => {
  const dwellings = [
    aDwelling({ building: '2栋' }),
    aDwelling({ building: '10栋' }),
    aDwelling({ building: '3栋', accepted: false }),
    aDwelling({ building: '4栋', type: dwellingType('80') }),
  ];
  expect(pooledLots(dwellings, dwellingType('110'))).toEqual(['10-1-0101', '2-1-0101']);
});

test('stairwells that are kept for groups stay out of the pool', () => {
  const dwellings = [...aStairwell('1栋', '1单元'), aDwelling({ building: '2栋' })];
  expect(pooledLots(dwellings, dwellingType('110'), new Set([Lot.parse('1-1')]))).toEqual(['2-1-0101']);
});
