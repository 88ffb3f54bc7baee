import { expect, test } from 'vitest';
import { canonical } from '../../../shared/draw/jcs.ts';

test('members are sorted, nothing is spaced, and only what must be escaped is', () => {
  const value = { b: [1, null, true], a: '签"\\\n\u0001/é', A: {}, '': [] };
  expect(canonical(value)).toBe('{"":[],"A":{},"a":"签\\"\\\\\\n\\u0001/é","b":[1,null,true]}');
});

test.each([-1, 1.5, NaN, Infinity, 2 ** 53, -0])('the number %d is a bug, not an entry', (value) => {
  expect(() => canonical({ value })).toThrow('Bug');
});

test('half a character is a bug, not an entry', () => {
  expect(() => canonical('\ud840')).toThrow('Bug');
});
