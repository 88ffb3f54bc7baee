import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEADINGS } from '../../../shared/audit/csv.ts';
import { compareUtf8, isSorted } from '../../../shared/kernel/text.ts';
import type { Household } from '../../../shared/people/household.ts';
import { buildRegister } from '../../../shared/people/register.ts';
import {
  aDwelling,
  aHousehold,
  aRight,
  aStairwell,
  dwellingType,
  householdCode,
  someHouseholds,
} from '../../builders/people.ts';

const salt = (n: number) => n.toString(16).padStart(32, '0');
const saltsFor = (households: readonly Household[]) =>
  new Map(households.map(({ code }, i) => [code, salt(i)]));
const build = (households: readonly Household[]) =>
  buildRegister(households, [aDwelling()], saltsFor(households));
const rowsOf = (csv: Uint8Array): string[][] => parse(Buffer.from(csv), { bom: true });

test('households.csv is what docs/protocol.md section 2 asks for, byte by byte', () => {
  const grouped = aHousehold(2, {
    ...{ name: '马𠮷文', village: '村,"东"', signedOn: '2018-01-01' },
    rights: [aRight('80', 1), aRight('110', 12, 'T01')],
  });
  const { householdsCsv } = build([aHousehold(1), grouped]);
  const commitment = (i: number, { id, name }: Household) =>
    createHash('sha256')
      .update('sunlot/1/person\0')
      .update(Buffer.from(salt(i), 'hex'))
      .update(JSON.stringify({ id, name }))
      .digest('hex');
  expect(Buffer.from(householdsCsv).toString()).toBe(
    '\uFEFFhousehold,queueNo,name,village,type,rights,group,commitment\r\n' +
      `H0002,1,马**,"村,""东""",110,12,T01,${commitment(1, grouped)}\r\n` +
      `H0002,1,马**,"村,""东""",80,1,,${commitment(1, grouped)}\r\n` +
      `H0001,2,李**,茅塘村,110,1,,${commitment(0, aHousehold(1))}\r\n`,
  );
});

test('stock.csv has every dwelling, accepted or not, sorted by code', () => {
  const dwellings = [
    aDwelling({ building: '10栋' }),
    aDwelling({ building: '2栋', accepted: false, storageRoom: '', area: '' }),
    aDwelling({ building: '1栋', room: '1001' }),
  ];
  const { stockCsv } = buildRegister([], dwellings, new Map());
  expect(Buffer.from(stockCsv).toString()).toBe(
    '\uFEFFdwelling,type,stairwell,area,storageRoom\r\n' +
      '1-1-1001,110,1-1,110.6,Z1-1-1001\r\n10-1-0101,110,10-1,110.6,Z10-1-0101\r\n2-1-0101,110,2-1,,\r\n',
  );
});

test('the rows add up to the rights of every household, whoever they are', () => {
  fc.assert(
    fc.property(someHouseholds(), (households) => {
      const { householdsCsv, register } = build(households);
      const rows = rowsOf(householdsCsv).slice(1);
      for (const { code, rights } of households) {
        const mine = rows
          .filter(([household]) => household === code)
          .map((row) => [row[4], Number(row[5]), row[6] ?? '']);
        const asked = [...rights].sort((a, b) => compareUtf8(a.type, b.type));
        expect(mine).toEqual(asked.map(({ type, count, group }) => [type, count, group ?? '']));
      }
      expect(rows).toHaveLength(households.flatMap(({ rights }) => rights).length);
      expect(register.households.map((row) => [row.household, String(row.queueNo), row.commitment])).toEqual(
        rows.map((row) => [row[0], row[1], row[7]]),
      );
    }),
  );
});

test('neither names nor ID numbers nor phone numbers nor salts are in the files', () => {
  const people = [
    aHousehold(1, { name: '李杰建' }),
    aHousehold(2, { name: '欧阳娜娜' }),
    aHousehold(3, { name: '王芳' }),
  ];
  const { householdsCsv } = build(people);
  const text = Buffer.from(householdsCsv).toString();
  for (const { name, id, phone } of people) {
    for (const secret of [name, id, id.slice(6, 14), id.slice(-4) + ',', phone ?? ''])
      expect(text).not.toContain(secret);
  }
  expect(text).not.toContain(salt(1));
});

test('a name that is not in NFC is committed to and masked in NFC', () => {
  const composed = build([aHousehold(1, { name: 'é芳' })]);
  const decomposed = build([aHousehold(1, { name: 'e\u0301芳' })]);
  expect(decomposed).toEqual(composed);
});

test('the files have the headings of the bundle, and stock is strictly sorted', () => {
  const { householdsCsv, stockCsv, register } = buildRegister(
    [aHousehold(1)],
    aStairwell('12栋', '3单元'),
    saltsFor([aHousehold(1)]),
  );
  expect(rowsOf(householdsCsv)[0]).toEqual(HEADINGS.households);
  expect(rowsOf(stockCsv)[0]).toEqual(HEADINGS.stock);
  expect(isSorted(register.stock.map(({ dwelling }) => dwelling))).toBe(true);
});

test('codes that occur twice, a type twice, or a missing salt are bugs of the caller', () => {
  expect(() => build([aHousehold(1), aHousehold(1)])).toThrow('Bug');
  expect(() => build([aHousehold(1, { rights: [aRight('110', 1), aRight('110', 2)] })])).toThrow('Bug');
  expect(() => buildRegister([], [aDwelling(), aDwelling()], new Map())).toThrow('Bug');
  expect(() => buildRegister([aHousehold(1)], [], new Map([[householdCode(2), salt(0)]]))).toThrow('Bug');
  expect(dwellingType('110')).toBe('110');
});
