import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { type BundleFiles, chain, pack } from '../../builders/bundle.ts';
import { plainBoard, unfinished } from '../../builders/ceremonies.ts';

const SCRIPT = fileURLToPath(new URL('../../../scripts/verify.ts', import.meta.url));
const VECTORS = fileURLToPath(new URL('../../../docs/vectors.json', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), '核验 verify '));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function verify(...args: string[]): { status: number | null; first: string; out: string; complaint: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' });
  return { status, first: stdout.split('\n')[0] ?? '', out: stdout, complaint: stderr };
}

function folder(name: string, files: BundleFiles): string {
  const path = join(FOLDER, name);
  mkdirSync(path);
  for (const [file, bytes] of files) writeFileSync(join(path, file), bytes);
  return path;
}

test('a folder: consistent by itself, valid with a head that someone holds, and what to compare is printed', () => {
  const path = folder('好 bundle', pack(plainBoard()));
  expect(verify(path)).toMatchObject({ status: 0, first: expect.stringMatching(/^consistent/) as string });
  const head = chain(plainBoard()).heads[9] ?? '';
  const { status, first, out } = verify(path, `9:${head}`);
  expect([status, first]).toEqual([0, expect.stringMatching(/^valid/)]);
  expect(out).toMatch(
    new RegExp(`head 9: ${head}[^]*root: [0-9a-f]{64}|root: [0-9a-f]{64}[^]*head 9: ${head}`),
  );
  expect(out).toMatch(/digits: [0-9]{24}/);
  expect(out).toContain('early knowledge of the board is not excluded');
  expect(verify(path, `9:${head.slice(0, 20)}`).out).toContain('first 20 digits match');
});

test('a zip, a rehearsal, a ceremony under way', () => {
  const zip = join(FOLDER, 'bundle.zip');
  writeFileSync(zip, zipSync(Object.fromEntries(pack(plainBoard()))));
  expect(verify(zip)).toMatchObject({ status: 0 });
  expect(verify(folder('rehearsal', pack(plainBoard(true))))).toMatchObject({
    status: 2,
    first: expect.stringMatching(/^rehearsal/) as string,
  });
  expect(verify(folder('interim', pack(unfinished())))).toMatchObject({
    status: 2,
    first: expect.stringMatching(/^interim/) as string,
  });
});

test('what fails is the first line', () => {
  const broken = plainBoard();
  Object.assign(broken.entries.find(({ type }) => type === 'TicketOpened')?.data ?? {}, { lot: '1-1-0201' });
  const { status, first, out } = verify(folder('broken', pack(broken)));
  expect(status).toBe(1);
  expect(first).toMatch(/^FAILED check 8 entry 13: /);
  expect(out).toContain('not valid');
  expect(verify(folder('anchored', pack(plainBoard())), `9:${'0'.repeat(64)}`)).toMatchObject({
    status: 1,
    first: expect.stringMatching(/^FAILED check 2 entry 9: /) as string,
  });
});

test('what is no bundle fails in one sentence', () => {
  const text = join(FOLDER, 'text.txt');
  writeFileSync(text, 'nothing');
  const linked = folder('linked', pack(plainBoard()));
  symlinkSync(text, join(linked, 'link'));
  for (const path of [text, linked, join(FOLDER, 'absent'), folder('empty', new Map())]) {
    expect(verify(path), path).toMatchObject({
      status: 1,
      first: expect.stringMatching(/^FAILED check 1 entry 0: /) as string,
      complaint: '',
    });
  }
});

test.each([
  [[]],
  [['--nothing']],
  [['.', 'abc']],
  [['.', '1:12']],
  [['--vectors']],
  [['--vectors', 'absent']],
  [['--vectors', 'a', 'b']],
])('wrong usage %o', (args) => {
  const { status, out, complaint } = verify(...args);
  expect([status, out]).toEqual([1, '']);
  expect(complaint).toContain('Usage');
  expect(complaint).not.toContain('    at ');
});

test('vectors: all of them, or the first difference', () => {
  expect(verify('--vectors', VECTORS)).toMatchObject({
    status: 0,
    first: expect.stringMatching(/^all 123 values agree/) as string,
  });
  const other = join(FOLDER, 'vectors.json');
  writeFileSync(other, '{"protocol":"sunlot/1"}');
  expect(verify('--vectors', other)).toMatchObject({
    status: 1,
    first: expect.stringContaining('is absent') as string,
  });
});
