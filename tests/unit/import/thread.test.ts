import { fileURLToPath } from 'node:url';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ReadOptions } from '../../../electron/app/adapters.ts';
import { readList } from '../../../electron/import/importer.ts';
import { importerOf } from '../../../electron/wiring/importer.ts';
import { aHouseholdRow, asRows } from '../../builders/lists.ts';
import { aStairwell } from '../../builders/people.ts';
import { aCsv, fixture, sample } from './spreadsheets.ts';

const WORKER = new URL('../../../electron/import/import-worker.ts', import.meta.url);
const SAMPLES = fileURLToPath(new URL('../../../resources/sample', import.meta.url));

/** The app's importer, whose threads run this code, or the real one. */
function anImporter(code?: string) {
  const crashes: string[] = [];
  const file = join(mkdtempSync(join(tmpdir(), 'import-worker-')), 'worker.mjs');
  if (code !== undefined) writeFileSync(file, code);
  const worker = code === undefined ? WORKER : pathToFileURL(file);
  const importer = importerOf({
    ...{ sampleFolder: SAMPLES, worker },
    onCrash: ({ message }) => crashes.push(message),
  });
  return { importer, crashes };
}

const options = (changes: Partial<ReadOptions> = {}): ReadOptions => ({
  ...{ stock: [], mapping: null, signal: new AbortController().signal, onProgress: () => undefined },
  ...changes,
});
const aLongList = (rows: number) =>
  Buffer.from(aCsv(asRows(Array.from({ length: rows }, (_, i) => aHouseholdRow((i % 15_000) + 1)))));

describe('in its thread', () => {
  test.each(['households', 'dwellings'] as const)(
    'the sample of %s reads as it does outside',
    async (kind) => {
      const { importer } = anImporter();
      const { bytes } = await importer.sample(kind);
      const [inside, outside] = [await importer.read(kind, bytes, options()), await readList(kind, bytes)];
      if (!outside.ok) throw new Error(outside.refusal);
      const { households: _, ...expected } = outside.value;
      expect(inside).toEqual({ ok: true, value: expected });
    },
  );

  test('stock and mapping are heeded', async () => {
    const { importer } = anImporter();
    const stock = aStairwell('1栋', '1单元');
    const read = await importer.read('households', sample('households.xlsx'), options({ stock }));
    expect(read.ok && read.value.problems.some(({ code }) => code === 'UNKNOWN_DWELLING_TYPE')).toBe(true);
    const mapping = { 别处: { code: 0 } };
    expect(await importer.read('households', sample('households.xlsx'), options({ mapping }))).toEqual({
      ok: false,
      refusal: 'BAD_INPUT',
    });
  });

  test('what is no spreadsheet is refused by its code', async () => {
    const { importer, crashes } = anImporter();
    expect(await importer.read('households', new Uint8Array(), options())).toEqual({
      ok: false,
      refusal: 'WORKBOOK_EMPTY',
    });
    expect(crashes).toEqual([]);
  });

  test('the caller keeps its bytes: they can be read again', async () => {
    const { importer } = anImporter();
    const bytes = new Uint8Array(fixture('households-messy.xlsx'));
    const [first, again] = [
      await importer.read('households', bytes, options()),
      await importer.read('households', bytes, options()),
    ];
    expect(first.ok && again).toEqual(first);
  });
});

describe('progress', () => {
  test('grows, and stays between nothing and everything', async () => {
    const { importer } = anImporter();
    const parts: number[] = [];
    await importer.read('households', aLongList(60_000), options({ onProgress: (part) => parts.push(part) }));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.every((part) => part > 0 && part <= 1)).toBe(true);
  });
});

describe('cancelling', () => {
  test('ends a reading that is under way, and nothing comes after', async () => {
    const { importer, crashes } = anImporter();
    const controller = new AbortController();
    let told = 0;
    const onProgress = () => {
      told++;
      controller.abort();
    };
    const read = importer.read(
      'households',
      aLongList(60_000),
      options({ signal: controller.signal, onProgress }),
    );
    expect(await read).toEqual({ ok: false, refusal: 'CANCELLED' });
    expect([told, crashes]).toEqual([1, []]);
  });

  test('at once ends one that has hardly begun, even in a thread that never answers', async () => {
    const { importer } = anImporter('for (;;);');
    const controller = new AbortController();
    const read = importer.read('households', new Uint8Array([1]), options({ signal: controller.signal }));
    setTimeout(() => controller.abort(), 50);
    expect(await read).toEqual({ ok: false, refusal: 'CANCELLED' });
  });

  test('before it begins starts no thread', async () => {
    const { importer } = anImporter('throw new Error("it was started")');
    const signal = AbortSignal.abort();
    expect(await importer.read('households', new Uint8Array([1]), options({ signal }))).toEqual({
      ok: false,
      refusal: 'CANCELLED',
    });
  });
});

describe('a thread that dies', () => {
  test.each([
    ['of a bug', 'throw new Error("a bug")', /a bug/],
    ['without a word', 'process.exit(3)', /\(3\)/],
    ['of hunger', 'const all = []; for (;;) all.push(new Array(100_000).fill(Math.random()));', /memory/],
    ['before it has code to run', 'import "./nowhere.mjs"', /nowhere/],
  ])('%s fails the import, is told of, and the next one works', async (_, code, reason) => {
    const { importer, crashes } = anImporter(code);
    expect(await importer.read('households', new Uint8Array([1]), options())).toEqual({
      ok: false,
      refusal: 'IMPORT_FAILED',
    });
    expect(crashes).toEqual([expect.stringMatching(reason)]);
    const next = await anImporter().importer.read('households', sample('households.xlsx'), options());
    expect(next.ok && next.value.rows).toBe(733);
  });
});
