import { expect, test } from 'vitest';
import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import { chain, csv, pack, withManifest } from '../../builders/bundle.ts';
import { busyBoard, plainBoard, unfinished } from '../../builders/ceremonies.ts';
import { jcs, nextHead } from '../../builders/protocol.ts';
import { bytesOf, first, rewritten, textOf } from './rewritten.ts';

test.each(['ledger.jsonl', 'head.json', 'households.csv', 'stock.csv', 'results.csv', 'manifest.json'])(
  'without %s',
  (name) => {
    const files = pack(plainBoard());
    files.delete(name);
    expect(first(files)).toMatchObject({ check: 1, file: name });
    if (name !== 'manifest.json') expect(first(withManifest(files))).toMatchObject({ check: 1, file: name });
  },
);

test('files that nobody needs to check may be absent, and it is said', () => {
  const files = pack(plainBoard());
  files.delete('README.txt');
  const report = verifyBundle(withManifest(files), []);
  expect(report.verdict).toBe('consistent');
  expect(report.notices).toContainEqual({
    kind: 'FILE_ABSENT',
    seq: null,
    what: 'README.txt is not in the bundle',
  });
});

test('the verifiers may lie in it, if the manifest names them', () => {
  const files = pack(plainBoard()).set('verify.py', bytesOf('# second'));
  expect(first(files)).toMatchObject({ check: 1, file: 'verify.py' });
  expect(verifyBundle(withManifest(files), []).verdict).toBe('consistent');
});

test.each<[string, string]>([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['more than files', '{"files":{},"more":1}'],
  ['a hash in capitals', `{"files":{"README.txt":"${'A'.repeat(64)}"}}`],
  ['numbers for hashes', '{"files":{"README.txt":1}}'],
  ['a file twice', `{"files":{"README.txt":"${'a'.repeat(64)}","README.txt":"${'a'.repeat(64)}"}}`],
  ['itself', `{"files":{"manifest.json":"${'a'.repeat(64)}"}}`],
])('a manifest that holds %s', (_, text) => {
  expect(first(pack(plainBoard()).set('manifest.json', bytesOf(text)))).toMatchObject({
    check: 1,
    file: 'manifest.json',
  });
});

const BROKEN_LINES: [string, (lines: string[]) => void, number, number][] = [
  ['a byte order mark', (lines) => (lines[0] = `\uFEFF${lines[0] ?? ''}`), 1, 1],
  ['an empty line', (lines) => lines.splice(4, 0, ''), 1, 5],
  ['a line that is no JSON', (lines) => (lines[4] = '{"a"'), 1, 5],
  ['a list for an entry', (lines) => (lines[4] = '[]'), 1, 5],
  ['a number too large', (lines) => edit(lines, 2, '"digits":24', '"digits":9007199254740992'), 1, 3],
  ['a number beyond all', (lines) => edit(lines, 2, '"digits":24', '"digits":1e999'), 1, 3],
  ['a negative number', (lines) => edit(lines, 2, '"digits":24', '"digits":-24'), 1, 3],
  ['a fraction', (lines) => edit(lines, 2, '"digits":24', '"digits":24.5'), 1, 3],
  ['a text for a number', (lines) => edit(lines, 2, '"digits":24', '"digits":"24"'), 1, 3],
  ['a slot 0', (lines) => edit(lines, 11, '"slot":3', '"slot":0'), 1, 12],
  ['text that is not in NFC', (lines) => edit(lines, 0, '阳光安置', 'e\u0301'), 1, 1],
  ['half a character', (lines) => edit(lines, 0, '阳光安置', '\\ud840'), 1, 1],
  [
    'a ceremony with a space',
    (lines) => edit(lines, 0, '"ceremony":"yang-2026"', '"ceremony":"yang 2026"'),
    1,
    1,
  ],
  ['a code with a space', (lines) => edit(lines, 2, '"claimant":"H0001"', '"claimant":"H 0001"'), 1, 3],
  [
    'a code with a full-width space',
    (lines) => edit(lines, 2, '"claimant":"H0001"', '"claimant":"H\u30000001"'),
    1,
    3,
  ],
  [
    'a code with a control character',
    (lines) => edit(lines, 2, '"claimant":"H0001"', '"claimant":"H\\u00000001"'),
    1,
    3,
  ],
  ['hex in capitals', (lines) => edit(lines, 2, '"input":"', '"input":"A'), 1, 3],
  ['a member too many', (lines) => edit(lines, 13, '"pick":1', '"pick":1,"price":1'), 1, 14],
  ['a member too few', (lines) => edit(lines, 13, '"pick":1,', ''), 1, 14],
  ['a key that is not ASCII', (lines) => edit(lines, 13, '"pick":1', '"pick":1,"价":1'), 1, 14],
  ['an entry with a member too many', (lines) => edit(lines, 13, '{"actor"', '{"a":1,"actor"'), 1, 14],
  ['a time without milliseconds', (lines) => edit(lines, 3, '.000Z', 'Z'), 1, 4],
  ['a day that there is not', (lines) => edit(lines, 3, '2026-11-21', '2026-02-30'), 1, 4],
  [
    'a reason in words',
    (lines) => edit(lines, 0, '"title":"阳光安置"', '"title":"阳光安置","reason":"rain"'),
    1,
    1,
  ],
  ['a space in the body', (lines) => edit(lines, 3, '{"actor":', '{"actor": '), 2, 4],
  ['a member twice', (lines) => edit(lines, 3, '{"actor"', '{"actor":"x","actor"'), 2, 4],
  ['a carriage return', (lines) => (lines[3] = `${lines[3] ?? ''}\r`), 2, 4],
  ['an escape that need not be', (lines) => edit(lines, 0, '阳', '\\u9633'), 2, 1],
  ['a seq left out', (lines) => lines.splice(3, 1), 2, 4],
  ['two lines in the wrong order', (lines) => lines.splice(3, 2, lines[4] ?? '', lines[3] ?? ''), 2, 4],
  ['one line less at the end', (lines) => lines.pop(), 2, 31],
];

function edit(lines: string[], at: number, from: string, to: string): void {
  if (!lines[at]?.includes(from)) throw new Error(`line ${at + 1} has no ${from}`);
  lines[at] = lines[at].replace(from, to);
}

test.each(BROKEN_LINES)('a ledger with %s', (_, breakIt, check, seq) => {
  const files = rewritten('ledger.jsonl', (text) => {
    const lines = text.trimEnd().split('\n');
    breakIt(lines);
    return lines.map((line) => `${line}\n`).join('');
  });
  expect(first(files)).toMatchObject({ check, seq });
});

test('a ledger that is not UTF-8, or does not end with a newline', () => {
  const torn = rewritten('ledger.jsonl', (text) =>
    Uint8Array.from(bytesOf(text), (byte, i) => (i === 30 ? 0xff : byte)),
  );
  expect(first(torn)).toMatchObject({ check: 1, seq: 1 });
  expect(first(rewritten('ledger.jsonl', (text) => text.trimEnd()))).toMatchObject({ check: 1, seq: 32 });
});

test('entries of unlisted types keep the forms of section 1 too', () => {
  const materials = unfinished();
  materials.entries.push({
    type: 'Weather',
    at: '2026-11-21T09:00:00.000Z',
    actor: '',
    data: { sky: { is: ['晴', null, true, 0] } },
  });
  expect(first(pack(materials))).toBeUndefined();
  Object.assign(materials.entries.at(-1)?.data ?? {}, { degrees: 1.5 });
  expect(first(pack(materials))).toMatchObject({ check: 1, seq: materials.entries.length });
});

const head = (
  change: (head: { seq: number; head: string; attestations: { by: string; signature: string }[] }) => void,
) =>
  rewritten('head.json', (text) => {
    const value = JSON.parse(text) as Parameters<typeof change>[0];
    change(value);
    return JSON.stringify(value);
  });

test('head.json: the last entry, its head, both signatures', () => {
  expect(first(head((value) => value.seq--))).toMatchObject({ check: 2, seq: 32 });
  expect(first(head((value) => (value.head = 'a'.repeat(64))))).toMatchObject({
    check: 2,
    seq: 32,
    file: 'head.json',
    what: expect.stringContaining('head.json was changed') as string,
  });
  const unsigned = pack({ ...unfinished(), attestors: [] });
  const other = bytesOf(
    textOf(unsigned, 'head.json').replace(/"head":"[0-9a-f]+"/, `"head":"${'a'.repeat(64)}"`),
  );
  expect(first(withManifest(unsigned.set('head.json', other)))).toMatchObject({
    check: 2,
    what: expect.stringContaining('does not hold the head of the chain') as string,
  });
  expect(first(head((value) => value.attestations.pop()))).toMatchObject({ check: 14, seq: 32 });
  expect(first(head((value) => value.attestations.reverse()))).toBeUndefined();
  const [one] = (
    JSON.parse(textOf(pack(plainBoard()), 'head.json')) as {
      attestations: { by: string; signature: string }[];
    }
  ).attestations;
  expect(first(head((value) => one && value.attestations.push(one)))).toMatchObject({ check: 14, seq: 32 });
  expect(
    first(head((value) => Object.assign(value.attestations[0] ?? {}, { by: 'supervisor' }))),
  ).toMatchObject({ check: 14 });
  expect(first(rewritten('head.json', (text) => text.replace('{', '{"more":1,')))).toMatchObject({
    check: 1,
    file: 'head.json',
  });
});

test('while the ceremony goes on one of the two may have attested, or neither', () => {
  expect(first(pack({ ...unfinished(), attestors: [] }))).toBeUndefined();
});

test('results.csv: other rows, other order, rows too many or too few', () => {
  const materials = plainBoard();
  const change = (rows: string[][]) =>
    first(withManifest(pack(materials).set('results.csv', csv('results', rows))));
  const rows = materials.tables.results;
  expect(change(rows)).toBeUndefined();
  expect(change(rows.toReversed())).toMatchObject({ check: 12, seq: 13 });
  expect(change(rows.slice(1))).toMatchObject({ check: 12, seq: 13 });
  expect(change(rows.slice(0, 2))).toMatchObject({ check: 12, seq: 23 });
  expect(change([...rows, rows[0] ?? []])).toMatchObject({ check: 12 });
  for (let column = 0; column < 6; column++) {
    expect(change(rows.map((row) => row.with(column, `${row[column] ?? ''}1`)))).toMatchObject({
      check: 12,
      seq: 13,
    });
  }
});

test.each<[number, string]>([
  [0, ''],
  [0, 'H 1'],
  [1, '01'],
  [1, '+1'],
  [1, '1e3'],
  [1, '1.0'],
  [1, ''],
  [1, '9007199254740992'],
  [1, '99999999999999999999'],
  [4, ''],
  [5, '-1'],
  [5, '0'],
  [6, 'G 1'],
  [7, 'x'],
  [7, 'A'.repeat(64)],
])('households.csv: column %i holds %o', (column, cell) => {
  const { households } = plainBoard().tables;
  const rows = households.map((row, i) => (i === 2 ? row.with(column, cell) : row));
  const failure = first(withManifest(pack(plainBoard()).set('households.csv', csv('households', rows))));
  expect(failure).toMatchObject({
    check: 1,
    file: 'households.csv',
    what: expect.stringContaining('line 4') as string,
  });
});

test('anchors: whole heads and their beginnings are found in the chain, others are not', () => {
  const files = pack(busyBoard());
  const { heads } = chain(busyBoard());
  const verdict = (seq: number, hex: string) => verifyBundle(files, [{ seq, head: hex }]).verdict;
  expect(verdict(7, heads[7] ?? '')).toBe('valid');
  expect(verdict(7, (heads[7] ?? '').slice(0, 16))).toBe('valid');
  expect(verdict(8, heads[7] ?? '')).toBe('not valid');
  expect(verdict(0, heads[0] ?? '')).toBe('not valid');
  expect(verifyBundle(files, [{ seq: 999, head: heads[7] ?? '' }]).failures[0]).toMatchObject({
    check: 2,
    seq: 999,
  });
});

test('time that runs backwards is said, and breaks nothing', () => {
  const materials = plainBoard();
  Object.assign(materials.entries[9] ?? {}, { at: '2026-11-20T00:00:00.000Z' });
  Object.assign(materials.entries[20] ?? {}, { at: materials.entries[19]?.at });
  const report = verifyBundle(pack(materials), []);
  expect(report.verdict).toBe('consistent');
  expect(report.notices.filter(({ kind }) => kind === 'TIME_BACKWARDS')).toMatchObject([{ seq: 10 }]);
});

test('nothing that a stranger puts into a file makes it throw', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const entry = (data: string) =>
    `{"actor":"a","at":"2026-11-21T02:00:00.000Z","data":${data},"seq":1,"type":"CeremonyOpened"}\n`;
  const texts = [
    '',
    '\n',
    '\0',
    deep,
    'null\n',
    '{}\n',
    entry('{}'),
    entry('null'),
    entry(`{"a":${deep}}`),
    entry('{"__proto__":{"x":1}}'),
    `\uFEFF"`,
    '\uFEFF"\r\n',
    '\uFEFF,,\r\n',
  ];
  for (const name of [
    'ledger.jsonl',
    'head.json',
    'households.csv',
    'stock.csv',
    'results.csv',
    'recordings.csv',
    'manifest.json',
  ]) {
    for (const text of texts) {
      const { verdict, failures } = verifyBundle(pack(plainBoard()).set(name, bytesOf(text)), []);
      expect(verdict, `${name}: ${text.slice(0, 20)}`).toBe('not valid');
      expect(failures.map(({ what }) => what).join()).not.toContain('the verifier itself');
    }
  }
  expect(verifyBundle(new Map(), []).verdict).toBe('not valid');
});

test('the chain of the builder is that of the page', () => {
  const line = jcs({ b: 1, a: '签' });
  expect(line).toBe('{"a":"签","b":1}');
  expect(nextHead('0'.repeat(64), line)).toMatch(/^[0-9a-f]{64}$/);
});
