import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import { BadArchive, readZip } from '../../../shared/audit/verify/zip.ts';
import { pack } from '../../builders/bundle.ts';
import { plainBoard } from '../../builders/ceremonies.ts';

const zipOf = (files: Zippable) => zipSync(files);
const names = (zip: Uint8Array) => [...readZip(zip).keys()];
const one = () => zipOf({ 'a.txt': strToU8('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') });

/** Changes bytes behind the first place where those stand. */
function patched(zip: Uint8Array, mark: number[], offset: number, bytes: number[]): Uint8Array {
  const copy = zip.slice();
  const at = copy.findIndex((_, i) => mark.every((byte, k) => copy[i + k] === byte));
  copy.set(bytes, at + offset);
  return copy;
}
const CENTRAL = [0x50, 0x4b, 1, 2];
const LOCAL = [0x50, 0x4b, 3, 4];
const END = [0x50, 0x4b, 5, 6];

test.each([0, 9] as const)(
  'a bundle in a zip, packed at level %i, with a leading folder and without',
  (level) => {
    const files = Object.fromEntries(pack(plainBoard()));
    expect(verifyBundle(readZip(zipSync(files, { level })), []).verdict).toBe('consistent');
    expect(verifyBundle(readZip(zipSync({ 'bundle-2026': files }, { level })), []).verdict).toBe(
      'consistent',
    );
  },
);

test('folders are no files, and only a folder that holds all is left out', () => {
  expect(names(zipOf({ 'x/': new Uint8Array(), 'x/a': strToU8('1'), 'x/b': strToU8('2') }))).toEqual([
    'a',
    'b',
  ]);
  expect(names(zipOf({ 'x/a': strToU8('1'), b: strToU8('2') }))).toEqual(['x/a', 'b']);
});

test.each(['../a', '/a', 'x/../../a', 'a\\b', 'C:a', 'x//a', './a'])('refused: the name %s', (name) => {
  expect(() => readZip(zipOf({ [name]: strToU8('1') }))).toThrow(BadArchive);
});

test.each<[string, () => Uint8Array]>([
  ['nothing', () => new Uint8Array()],
  ['no zip', () => strToU8('this is no zip, but long enough to be one')],
  ['one cut short', () => one().slice(0, 40)],
  ['one without its beginning', () => one().slice(20)],
  ['a size that is too small', () => patched(one(), CENTRAL, 24, [3, 0, 0, 0])],
  ['a size that is too large', () => patched(one(), CENTRAL, 24, [0xff, 0, 0, 0])],
  ['a size beyond all bounds', () => patched(one(), CENTRAL, 24, [0xff, 0xff, 0xff, 0x7f])],
  ['a checksum that differs', () => patched(one(), CENTRAL, 16, [1, 2, 3, 4])],
  ['an offset beyond its end', () => patched(one(), CENTRAL, 42, [0xff, 0xff, 0, 0])],
  ['a packing that is not known', () => patched(one(), CENTRAL, 10, [12, 0])],
  ['an encrypted file', () => patched(one(), CENTRAL, 8, [1, 0])],
  ['a damaged stream', () => patched(one(), LOCAL, 36, [0xff, 0xff, 0xff])],
  ['too many files', () => patched(one(), END, 10, [0xff, 0x7f])],
  ['the 64-bit form', () => patched(one(), END, 10, [0xff, 0xff])],
])('refused, not thrown at: %s', (_, zip) => {
  expect(() => readZip(zip())).toThrow(BadArchive);
});

test('refused: a name twice', () => {
  const two = zipOf({ 'a.txt': strToU8('1'), 'b.txt': strToU8('2') });
  const at = two.lastIndexOf('b'.charCodeAt(0));
  two[at] = 'a'.charCodeAt(0);
  expect(() => readZip(two)).toThrow(/twice/);
});

test('refused: a bomb, by what it says and by what it does', () => {
  const bomb = zipOf({ bomb: new Uint8Array(50_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(() => readZip(patched(bomb, CENTRAL, 24, [10, 0, 0, 0]))).toThrow(BadArchive);
  expect(() => readZip(patched(bomb, CENTRAL, 24, [0xff, 0xff, 0xff, 0xef]))).toThrow(/unpack to/);
});
