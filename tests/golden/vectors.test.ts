import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareVectors } from '../../scripts/verify/vectors.ts';

const FILE = new URL('../../docs/vectors.json', import.meta.url);
interface Vectors {
  protocol: string;
  vectors: Record<string, unknown>[];
  below: Record<string, unknown>;
  chain: Record<string, unknown>;
  tickets: { tickets: Record<string, unknown>[]; boardRoot: string };
  attest: Record<string, unknown>;
  approve: Record<string, unknown>;
  person: Record<string, unknown>;
  offset: Record<string, unknown>[];
}

/** The sample without its two large boards, which the first test covers. */
function sample(): Vectors {
  const vectors = JSON.parse(readFileSync(FILE, 'utf8')) as Vectors;
  return { ...vectors, vectors: vectors.vectors.slice(0, 4) };
}
const compare = (vectors: unknown) => compareVectors(new TextEncoder().encode(JSON.stringify(vectors)));

test('this program gives every value of the golden vectors', () => {
  expect(compareVectors(readFileSync(FILE))).toEqual({ compared: 123, difference: null });
});

function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value))
    return value.map((element, i) => (i === 0 ? changed(element) : (element as unknown)));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, changed(member)]));
  return String(value).replace(/^./u, (c) => (c === '1' ? '2' : '1'));
}

const FIELDS: [section: keyof Vectors, field: string][] = [
  ...[
    'secrets',
    'digits',
    'input',
    'commitments',
    'key',
    'order',
    'orderSha256',
    'boardRoot',
    'openings',
    'batch',
  ].map((field): [keyof Vectors, string] => ['vectors', field]),
  ...['key', 'n', 'answers', 'blocksUsed'].map((field): [keyof Vectors, string] => ['below', field]),
  ...['lines', 'heads'].map((field): [keyof Vectors, string] => ['chain', field]),
  ...['tickets', 'boardRoot'].map((field): [keyof Vectors, string] => ['tickets', field]),
  ...['seed', 'publicKey', 'seq', 'head', 'signature'].map((field): [keyof Vectors, string] => [
    'attest',
    field,
  ]),
  ...['seed', 'what', 'data', 'signature'].map((field): [keyof Vectors, string] => ['approve', field]),
  ...['salt', 'id', 'name', 'commitment'].map((field): [keyof Vectors, string] => ['person', field]),
  ...['digits', 'slot'].map((field): [keyof Vectors, string] => ['offset', field]),
];

test.each(FIELDS)('a changed value is found: %s %s', (section, field) => {
  const vectors = sample();
  const list = vectors[section];
  const vector = (Array.isArray(list) ? list.at(-1) : list) as Record<string, unknown>;
  vector[field] = changed(vector[field]);
  expect(compare(vectors).difference).toMatch(new RegExp(`^${section}`));
});

test.each(['protocol', 'vectors', 'below', 'chain', 'tickets', 'attest', 'approve', 'person', 'offset'])(
  'without the section %s it does not pass',
  (section) => {
    const { [section as keyof Vectors]: _, ...rest } = sample();
    expect(compare(rest).difference).toContain(section);
  },
);

test('what checks nothing does not pass', () => {
  expect(compare({ ...sample(), vectors: [] }).difference).toContain('vectors');
  expect(compare({ ...sample(), offset: [] }).difference).toContain('offset');
  expect(compare({ ...sample(), chain: { lines: [], heads: [] } }).difference).toContain('chain');
  expect(compare({ ...sample(), below: { ...sample().below, answers: [] } }).difference).toContain('below');
  const [{ batch, secrets, digits } = {}] = sample().vectors;
  expect(compare({ ...sample(), vectors: [{ batch, secrets, digits }] }).difference).toContain('vectors[0]');
});

test('what is not known is not passed over', () => {
  expect(compare({ ...sample(), dice: {} }).difference).toContain('dice');
  expect(compare({ ...sample(), below: { ...sample().below, more: 1 } }).difference).toContain('more');
  expect(compare({ ...sample(), vectors: [{ ...sample().vectors[0], more: 1 }] }).difference).toContain(
    'more',
  );
});

test('files that are none give a sentence', () => {
  for (const text of ['', '{', '[]', 'null', '"x"', '{"protocol":1}', '[1e999]', '\uFEFF{}']) {
    expect(compareVectors(new TextEncoder().encode(text)).difference).toEqual(expect.any(String));
  }
  for (const [section, content] of Object.entries(sample())) {
    for (const other of [null, 1, 'x', [null], [1], {}, [[]]]) {
      expect(
        compare({ ...sample(), [section]: other }).difference,
        `${section} ${JSON.stringify(content).slice(0, 20)}`,
      ).toEqual(expect.any(String));
    }
  }
});

test.each([
  ['below', { n: '0' }],
  ['below', { n: '18446744073709551617' }],
  ['below', { n: '-1' }],
  ['attest', { seed: '' }],
  ['person', { salt: 'zz' }],
] as const)('numbers that cannot be computed with give a sentence: %s %o', (section, change) => {
  const vectors = sample();
  expect(compare({ ...vectors, [section]: { ...vectors[section], ...change } }).difference).toMatch(
    new RegExp(`^${section}`),
  );
});

test('boards too large to try, and slots that there are not, give a sentence', () => {
  const offset = (change: object) =>
    compare({ ...sample(), offset: [{ ...sample().offset[0], ...change }] }).difference;
  expect(offset({ size: 2 ** 52 })).toContain('offset[0]');
  expect(offset({ chosen: 3 })).toContain('offset[0]');
  expect(offset({ digits: 'x' })).toContain('offset[0]');
});
