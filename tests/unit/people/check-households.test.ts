import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../shared/people/cell.ts';
import { NO_STOCK, STOCK_TO_COME, checkHouseholds } from '../../../shared/people/check-households.ts';
import { Household } from '../../../shared/people/household.ts';
import type { HouseholdField } from '../../../shared/people/read-household.ts';
import { aHouseholdRow } from '../../builders/lists.ts';
import { anIdNumber } from '../../builders/people.ts';

const check = (...rows: Parameters<typeof aHouseholdRow>[1][]) =>
  checkHouseholds(rows.map((row, i) => aHouseholdRow(i + 1, row)));
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

test('a clean row becomes a household, tidied and in NFC', () => {
  const { households, problems, warnings } = check({
    ...{
      code: ' Ｈ０００１ ',
      name: '马　𠮷 文\u200b',
      id: `'${anIdNumber(1).toLowerCase()}`,
      village: ' 茅塘村 ',
    },
    ...{
      phone: 10001234567,
      agreementNo: ' CQ2019-1 ',
      signedOn: '2019.1.3',
      entitlements: '80㎡×1套、110㎡×2套',
    },
  });
  expect(households).toEqual([
    {
      ...{ code: 'H0001', name: '马𠮷文', id: anIdNumber(1), village: '茅塘村', phone: '10001234567' },
      ...{ agreementNo: 'CQ2019-1', signedOn: '2019-01-03' },
      rights: [
        { type: '110', count: 2, group: null },
        { type: '80', count: 1, group: null },
      ],
    },
  ]);
  expect(Household.parse(households[0])).toEqual(households[0]);
  expect([...problems, ...warnings]).toEqual([]);
});

test.each(['曾䶮', '马𠮷文', '雷㛃', '余𬭎', '李鿍', '阿依古丽·买买提'])(
  'the name %s survives without a remark',
  (name) => {
    const { households, warnings } = check({ name });
    expect(households[0]?.name).toBe(name);
    expect(warnings).toEqual([]);
  },
);

describe('what blocks the freeze', () => {
  test.each<[string, HouseholdField, Cell]>([
    ['NO_CODE', 'code', null],
    ['NO_CODE', 'code', ' 　'],
    ['BAD_CODE', 'code', 'H'.repeat(65)],
    ['NO_NAME', 'name', '\u200b '],
    ['NO_ID_NUMBER', 'id', ''],
    ['ID_NUMBER_IS_NUMERIC', 'id', 990000198504070000],
    ['ID_NUMBER_IS_NUMERIC', 'id', '9.90000E+17'],
    ['ID_FORM', 'id', '99000019850407'],
    ['ID_DATE', 'id', '990000198513070057'],
    ['ID_CHECKSUM', 'id', '990000196302010091'],
    ['NO_AGREEMENT_NO', 'agreementNo', null],
    ['NO_SIGNING_DATE', 'signedOn', null],
    ['BAD_DATE', 'signedOn', '2019.13.5'],
    ['NO_ENTITLEMENT', 'entitlements', null],
    ['BAD_ENTITLEMENT', 'entitlements', '110㎡'],
    ['BAD_GROUP_CODE', 'group', 'T01、T02'],
  ])('%s in column %s', (code, field, cell) => {
    const { households, problems } = check({}, { [field]: cell });
    expect(problems.map((p) => [p.code, p.severity, p.sheet, p.row])).toEqual([[code, 'error', '台账', 3]]);
    expect(problems[0]?.column).toBe(aHouseholdRow(1).place.headings[field]);
    expect(households.map((household) => household.code)).toEqual(['H0001']);
  });

  test('a code that an earlier row has', () => {
    const { problems, households } = check({}, {}, { code: 'Ｈ0001' });
    expect(problems.map((p) => [p.code, p.household, p.row])).toEqual([['DUPLICATE_CODE', 'H0001', 4]]);
    expect(households).toHaveLength(2);
  });

  test('an ID number that another household has, for each of them, even with a wrong checksum', () => {
    const good = check({ id: anIdNumber(7) }, {}, { id: `${anIdNumber(7)} ` });
    expect(good.problems.map((p) => [p.code, p.household])).toEqual([
      ['DUPLICATE_ID_NUMBER', 'H0001'],
      ['DUPLICATE_ID_NUMBER', 'H0003'],
    ]);
    const wrong = '990000196302010091';
    expect(codes(check({ id: wrong }, { id: wrong }).problems).sort()).toEqual([
      ...['DUPLICATE_ID_NUMBER', 'DUPLICATE_ID_NUMBER', 'ID_CHECKSUM', 'ID_CHECKSUM'],
    ]);
  });

  test('a group that has the code of a household', () => {
    expect(codes(check({ group: 'H0002', entitlements: '110㎡×12套' }, {}).problems)).toEqual([
      'GROUP_CODE_IS_A_HOUSEHOLD',
    ]);
  });

  test('a cell with several faults is reported once, a row with several faulty cells for each', () => {
    const { problems } = check({ name: null, id: 'x', signedOn: '?' });
    expect(codes(problems).sort()).toEqual(['BAD_DATE', 'ID_FORM', 'NO_NAME']);
  });
});

describe('what is only for the eye', () => {
  test.each<[string, HouseholdField, Cell]>([
    ['NO_PHONE', 'phone', null],
    ['PHONE_DOUBTFUL', 'phone', '无'],
    ['NO_VILLAGE', 'village', null],
    ['AREA_DOES_NOT_FIT', 'entitledArea', 153],
    ['AREA_DOES_NOT_FIT', 'entitledArea', '一百'],
    ['NAME_DOUBTFUL', 'name', '马?文'],
    ['NAME_DOUBTFUL', 'name', '马\uE863文'],
    ['NAME_DOUBTFUL', 'name', '马\uD842文'],
  ])('%s in column %s', (code, field, cell) => {
    const { households, problems, warnings } = check({ [field]: cell });
    expect(problems).toEqual([]);
    expect(codes(warnings)).toEqual([code]);
    expect(households).toHaveLength(1);
  });

  test('an area within ten square metres a dwelling fits', () => {
    expect(
      check({ entitledArea: '100㎡' }, { entitledArea: 240, entitlements: '110㎡×2套' }).warnings,
    ).toEqual([]);
  });

  test('namesakes, each of them', () => {
    const { warnings } = check({ name: '丁川土' }, {}, { name: '丁 川土' });
    expect(warnings.map((w) => [w.code, w.household])).toEqual([
      ['NAMESAKE', 'H0001'],
      ['NAMESAKE', 'H0003'],
    ]);
  });
});

test('neither an ID number nor a phone number is repeated in full in a problem', () => {
  const { problems, warnings } = check(
    { id: '990000196302010091', phone: '无1000123' },
    { id: '990000196302010091' },
  );
  const text = JSON.stringify([problems, warnings]);
  expect(text).toContain('990000********0091');
  expect(text).not.toMatch(/19630201|1000123/);
});

describe('dwelling types', () => {
  const rows = (count: number, odd: string) =>
    Array.from({ length: count }, (_, i) => aHouseholdRow(i + 1, i === 5 ? { entitlements: odd } : {}));

  test('one that a stock list does not have is unknown', () => {
    const stock = { types: new Set(['110']), stairwellSizes: new Map() };
    expect(codes(checkHouseholds(rows(6, '80㎡×1套'), stock).problems)).toEqual(['UNKNOWN_DWELLING_TYPE']);
  });

  test('without a stock list, one that a single household of a long list asks for is a slip; in a short list it is not', () => {
    expect(codes(checkHouseholds(rows(50, '120㎡×1套'), NO_STOCK).problems)).toEqual([
      'UNKNOWN_DWELLING_TYPE',
    ]);
    expect(checkHouseholds(rows(49, '120㎡×1套'), NO_STOCK).problems).toEqual([]);
  });

  test('with a stock list to come, none is judged', () => {
    expect(checkHouseholds(rows(50, '120㎡×1套'), STOCK_TO_COME).problems).toEqual([]);
  });
});
