import { expect, test, vi } from 'vitest';
import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import { type BundleFiles, pack, withManifest } from '../../builders/bundle.ts';
import { groupStairwells, incidents, plainBoard } from '../../builders/ceremonies.ts';

vi.setConfig({ testTimeout: 120_000 });

const FILES = ['ledger.jsonl', 'head.json', 'results.csv', 'households.csv', 'stock.csv'];

function flipped(files: BundleFiles, name: string, at: number): BundleFiles {
  const bytes = Uint8Array.from(files.get(name) ?? []);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return new Map(files).set(name, bytes);
}

/** Forty places, the first and the last among them. */
function placesIn(files: BundleFiles, name: string): number[] {
  const { length } = files.get(name) ?? [];
  const places = Array.from({ length: 40 }, (_, i) => Math.floor((i * (length - 1)) / 39));
  return [...new Set(places)];
}

test.each(FILES)('one byte of %s flipped, and nothing else: refused, the file named', (name) => {
  const files = pack(incidents());
  for (const at of placesIn(files, name)) {
    const [first] = verifyBundle(flipped(files, name, at), []).failures;
    expect(first?.check, `byte ${at}`).toBe(1);
    expect(first?.what, `byte ${at}`).toContain(name);
  }
});

test('one byte of the ledger flipped: the line is named where the flip can be seen there', () => {
  const files = pack(plainBoard());
  const ledger = new TextDecoder().decode(files.get('ledger.jsonl'));
  const lot = ledger.indexOf('"lot":"1-1') + '"lot":"'.length;
  const [first] = verifyBundle(flipped(files, 'ledger.jsonl', lot), []).failures;
  expect(first?.seq).toBe(ledger.slice(0, lot).split('\n').length);
});

test('one byte of the ledger flipped that no rule looks at: between which heads is named', () => {
  const files = pack(plainBoard());
  const ledger = new TextDecoder('latin1').decode(files.get('ledger.jsonl'));
  const actor = ledger.indexOf('operator', ledger.indexOf('"type":"SlotDesignated"'));
  const [first] = verifyBundle(flipped(files, 'ledger.jsonl', actor), []).failures;
  expect(first).toMatchObject({ check: 1, seq: 10 });
  expect(first?.what).toContain(
    'ledger.jsonl was changed in entries 10 to 29: the head attested at entry 30',
  );
  expect(first?.what).toContain('one of entry 9 holds, so what was changed lies behind that');
});

test('one byte of a table flipped: the line is named where the ledger contradicts it', () => {
  const files = pack(plainBoard());
  const at = (files.get('results.csv')?.length ?? 0) - 3;
  const [first] = verifyBundle(flipped(files, 'results.csv', at), []).failures;
  expect(first?.what).toContain('line 4');
  expect(first?.seq).toBe(23);
});

test.each(FILES)('one byte of %s flipped and the manifest made anew: refused', (name) => {
  for (const files of [pack(plainBoard()), pack(groupStairwells())]) {
    for (const at of placesIn(files, name)) {
      const { verdict, failures } = verifyBundle(withManifest(flipped(files, name, at)), []);
      expect(verdict, `byte ${at}`).toBe('not valid');
      if (name.endsWith('.csv'))
        expect(failures.map(({ file }) => file).join(), `byte ${at}`).toMatch(/csv|ledger/);
    }
  }
});
