import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '../../../renderer');

/** The custom properties of a style sheet's first rule. */
function colours(path: string): Map<string, string> {
  const [rule = ''] = /{[^}]*}/.exec(readFileSync(join(renderer, path), 'utf8')) ?? [];
  return new Map(
    [...rule.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const shared = colours('ui/theme.css');
const gold = new Map([...shared, ...colours('board/css/theme-gold.css')]);
const contrast = new Map([...gold, ...colours('board/css/theme-contrast.css')]);

/** A colour's red, green and blue, 0 … 1. */
function rgb(theme: Map<string, string>, name: string): number[] {
  const value = theme.get(name) ?? '';
  const [, other] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
  if (other) return rgb(theme, other);
  const hex = value.length === 4 ? value.replaceAll(/[0-9a-f]/g, '$&$&') : value;
  expect(hex, name).toMatch(/^#[0-9a-f]{6}$/);
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
}

/** By WCAG 2.1, 1 … 21. */
function ratio(theme: Map<string, string>, one: string, other: string): number {
  const luminance = (name: string) => {
    const [r = 0, g = 0, b = 0] = rgb(theme, name).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What is read on what. */
const READ: readonly (readonly [string, string])[] = [
  ...['ground', 'ground-deep', 'ground-raised'].flatMap((ground) =>
    ['text', 'text-soft', 'accent', 'accent-soft'].map((text) => [text, ground] as const),
  ),
  ...(['on-rule/rule', 'on-ticket/ticket', 'on-spent/spent', 'on-taken/taken'] as const).map(pair),
  ...(['on-sheet/sheet', 'on-sheet-soft/sheet', 'on-sheet-strong/sheet', 'seal/sheet'] as const).map(pair),
  ...(['on-rehearsal/rehearsal', 'on-rehearsal-ground/rehearsal-ground'] as const).map(pair),
];

function pair(text: string): readonly [string, string] {
  const [one = '', other = ''] = text.split('/');
  return [one, other];
}

describe.each(READ)('%s on %s', (text, ground) => {
  test('is read in gold (AA)', () => {
    expect(ratio(gold, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('is read by eyes that see little, in the theme of high contrast (AAA)', () => {
    expect(ratio(contrast, text, ground)).toBeGreaterThanOrEqual(text === 'seal' ? 4.5 : 7);
  });
});
