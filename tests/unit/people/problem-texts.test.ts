import { expect, test } from 'vitest';
import { TEXTS } from '../../../shared/people/problem-texts.ts';

test.each(Object.entries(TEXTS))(
  '%s says in both languages what is wrong and what to do',
  (code, { zh, en }) => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    // Two sentences at least: the fact, and the way out.
    expect(zh.match(/[。；]|：/g)?.length).toBeGreaterThanOrEqual(2);
    expect(zh.endsWith('。')).toBe(true);
    expect(en.match(/[.:]( |$)/g)?.length).toBeGreaterThanOrEqual(2);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en.replace(/[\p{Script=Han}㎡×、]/gu, '')).toMatch(/^[\u0020-\u007E]+$/);
  },
);
