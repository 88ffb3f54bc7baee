import { expect, test } from 'vitest';
import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import { pack, withManifest } from '../../builders/bundle.ts';
import { plainBoard } from '../../builders/ceremonies.ts';
import { nextHead } from '../../builders/protocol.ts';
import { bytesOf, first, rewritten, textOf } from './rewritten.ts';

const otherDigit = (text: string) => text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');

test.each([
  ['before the last heads attested in the ledger', 'SlotDesignated', 10, 29, 'at entry 30'],
  ['behind them', 'CeremonyClosed', 31, 32, 'in head.json'],
  ['in a public key', 'CeremonyOpened', 1, 4, 'at entry 5'],
])(
  'a change that breaks no rule by itself, %s: between which heads is named',
  (_, type, from, to, parted) => {
    const change = (line: string) =>
      type === 'CeremonyOpened'
        ? line.replace(/"notary":"./, otherDigit)
        : line.includes(`"type":"${type}"`)
          ? line.replace('"operator"', '"Operator"')
          : line;
    const files = rewritten('ledger.jsonl', (text) => text.split('\n').map(change).join('\n'));
    const what = expect.stringContaining(
      `ledger.jsonl was changed in entries ${from} to ${to}: the head attested ${parted}`,
    ) as string;
    expect(first(files)).toMatchObject({ check: 2, seq: from, file: 'ledger.jsonl', what });
  },
);

test('a change that breaks a rule is told at its entry, before between which heads it lies', () => {
  const files = rewritten('ledger.jsonl', (text) => text.replace(/"nonce":"./, otherDigit));
  const { failures } = verifyBundle(files, []);
  expect(failures.slice(0, 2)).toMatchObject([
    { check: 8, seq: 13 },
    { check: 2, seq: 10 },
  ]);
  const anchored = verifyBundle(files, [{ seq: 20, head: '0'.repeat(64) }]).failures;
  expect(anchored[0]).toMatchObject({ check: 8, seq: 13 });
});

test('a change in an attestation itself is told there', () => {
  const change = (member: RegExp) =>
    first(rewritten('ledger.jsonl', (text) => text.replace(member, otherDigit)));
  expect(change(/"by":"notary","head":"./)).toMatchObject({ check: 14, seq: 5 });
  expect(change(/"signature":"./)).toMatchObject({ check: 14, seq: 5 });
});

test('a chain made anew, but for the signatures: told at the first attestation behind the change', () => {
  const before = pack(plainBoard());
  const changed = plainBoard();
  Object.assign(changed.entries[13] ?? {}, { actor: 'somebody' });
  const after = pack(changed);
  const attestations = [...textOf(before, 'ledger.jsonl').matchAll(/"signature":"[0-9a-f]+"/g)].map(String);
  const unsigned = textOf(after, 'ledger.jsonl').split('\n');
  // Each line keeps its new head; the signatures are the old ones, over other heads.
  let n = 0;
  let head = '0'.repeat(64);
  const lines = unsigned.filter(Boolean).map((line) => {
    const made = line
      .replace(/"head":"[0-9a-f]+"/, `"head":"${head}"`)
      .replace(/"signature":"[0-9a-f]+"/, () => attestations[n++] ?? '');
    head = nextHead(head, made);
    return made;
  });
  const files = new Map(before).set('ledger.jsonl', bytesOf(lines.map((line) => `${line}\n`).join('')));
  expect(first(withManifest(files))).toMatchObject({ check: 14, seq: 30 });
  const oldHead = JSON.parse(textOf(before, 'head.json')) as object;
  files.set('head.json', bytesOf(JSON.stringify({ ...oldHead, head })));
  expect(first(withManifest(files))).toMatchObject({ check: 14, seq: 30 });
});

test('a ledger that goes on behind the attested end, or was cut short', () => {
  const longer = rewritten('ledger.jsonl', (text) => {
    const last = text.trimEnd().split('\n').at(-1) ?? '';
    return `${text}${last.replace('"seq":32', '"seq":33')}\n`;
  });
  expect(verifyBundle(longer, []).failures.slice(0, 2)).toMatchObject([
    { check: 3, seq: 33 },
    { check: 2, seq: 33, file: 'ledger.jsonl' },
  ]);
  const shorter = rewritten(
    'ledger.jsonl',
    (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`,
  );
  expect(first(shorter)?.what).toBe(
    'ledger.jsonl was cut short: it ends with entry 31, the head attested in head.json is that of entry 32',
  );
});
