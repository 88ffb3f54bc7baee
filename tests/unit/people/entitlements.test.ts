import { describe, expect, test } from 'vitest';
import { parseDwellingType, parseEntitlements } from '../../../shared/people/entitlements.ts';

const read = (text: string) => {
  const result = parseEntitlements(text);
  return result.ok ? result.value.map(({ type, count }) => `${type}×${count}`).join(' ') : result.refusal;
};

describe('安置户型及套数', () => {
  test.each([
    ['110㎡×1套', '110×1'],
    ['80㎡×1套、110㎡×2套', '110×2 80×1'],
    ['１１０㎡×２套，８０㎡×１套', '110×2 80×1'],
    ['110m2x2套;80平方米X1套', '110×2 80×1'],
    ['110m²*2', '110×2'],
    ['110平米✕2套；160平方米×1套', '110×2 160×1'],
    ['110 ㎡ × 2 套', '110×2'],
    ['110㎡2套', '110×2'],
    ['110户型2套', '110×2'],
    ['110×2', '110×2'],
    ['110㎡×1套\n80㎡×1套', '110×1 80×1'],
    ['80㎡×1套+80㎡×1套', '80×2'],
    ['80㎡×0套、110㎡×1套', '110×1'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each(['', ' ', '　', '110㎡×0套'])('%j is no entitlement', (text) => {
    expect(read(text)).toBe('NO_ENTITLEMENT');
  });

  test.each([
    '110',
    '112',
    '110㎡',
    '1102套',
    '两套',
    '110㎡×套',
    '110㎡×1套、?',
    '110㎡×-1套',
    '110㎡×999套',
    '110㎡×1.5套',
  ])('%j cannot be read, and is not guessed', (text) => {
    expect(read(text)).toBe('BAD_ENTITLEMENT');
  });
});

test.each([
  ['110', '110'],
  ['１１０㎡', '110'],
  ['110平方米', '110'],
  ['110户型', '110'],
  ['A 户型', 'A户型'],
])('the dwelling type %s is %s', (text, expected) => {
  expect(parseDwellingType(text)).toBe(expected);
});
