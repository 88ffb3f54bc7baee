import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../../shared/audit/csv.ts';

const read = (text: string, heading = ['a', 'b']) => readCsv(new TextEncoder().encode(text), heading);

test('what is written is read again, whatever the cells hold', () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC'));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const { rows: again } = readCsv(writeCsv(['a', 'b'], rows), ['a', 'b']);
      expect(again?.map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});

test('cells may be quoted without need', () => {
  expect(read('\uFEFF"a","b"\r\n"1",2\r\n').rows?.map(({ cells }) => cells)).toEqual([['1', '2']]);
});

test.each<[string, string, number]>([
  ['nothing', '', 1],
  ['no byte order mark', 'a,b\r\n', 1],
  ['no heading', '\uFEFF', 1],
  ['another heading', '\uFEFFa,c\r\n', 1],
  ['a heading of one cell that holds the comma', '\uFEFF"a,b"\r\n1\r\n', 1],
  ['a heading with a cell too many', '\uFEFFa,b,\r\n', 1],
  ['a bare newline', '\uFEFFa,b\r\n1,2\n', 2],
  ['a bare carriage return', '\uFEFFa,b\r\n1,2\r', 2],
  ['no end of the last line', '\uFEFFa,b\r\n1,2', 2],
  ['an empty line', '\uFEFFa,b\r\n\r\n', 2],
  ['a cell too few', '\uFEFFa,b\r\n1,2\r\n1\r\n', 3],
  ['a cell too many', '\uFEFFa,b\r\n1,2,3\r\n', 2],
  ['a quote inside a cell', '\uFEFFa,b\r\n1"2,3\r\n', 2],
  ['text behind a quoted cell', '\uFEFFa,b\r\n"1"2,3\r\n', 2],
  ['a quote that is not closed', '\uFEFFa,b\r\n"1,2\r\n', 2],
  ['a line behind one with a newline in a cell', '\uFEFFa,b\r\n"1\r\n2",3\r\n1\r\n', 4],
  ['text that is not in NFC', '\uFEFFa,b\r\ne\u0301,2\r\n', 2],
])('refused: %s', (_, text, line) => {
  expect(read(text)).toMatchObject({ rows: null, fault: { line } });
});

test('refused: bytes that are not UTF-8', () => {
  expect(readCsv(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff), ['a']).fault).not.toBeNull();
});
