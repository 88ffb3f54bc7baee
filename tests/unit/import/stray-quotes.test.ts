import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../electron/import/csv.ts';
import { importHouseholds } from '../../../electron/import/import-list.ts';
import { anIdNumber } from '../../builders/people.ts';

const HEADING = '户编号,户主姓名,身份证号,村,协议编号,协议签订时间,安置户型及套数,备注';
const line = (n: number, remark = '', changes: Partial<Record<'name' | 'village' | 'code', string>> = {}) =>
  [
    changes.code ?? `H000${n}`,
    changes.name ?? `王${'一二三四五六'[n] ?? ''}`,
    ...[anIdNumber(n), changes.village ?? '茅塘村', `CQ-${n}`, '2019-10-23', '110㎡×1套', remark],
  ].join(',');
const bytes = (...lines: string[]) => new TextEncoder().encode(`${[HEADING, ...lines].join('\r\n')}\r\n`);
const silent = () => undefined;
const read = async (...lines: string[]) => {
  const list = await importHouseholds(bytes(...lines));
  if (!list.ok) throw new Error(list.refusal);
  return list.value;
};

describe('a stray quote swallows nobody', () => {
  test('in two remarks', async () => {
    const { households } = await read(line(1), line(2, '"旧宅'), line(3), line(4, '"老屋'), line(5));
    expect(households.map(({ code }) => code)).toEqual(['H0001', 'H0002', 'H0003', 'H0004', 'H0005']);
  });

  test('in two villages', async () => {
    const village = { village: '"甲村' };
    const { households } = await read(line(1), line(2, '', village), line(3, '', village), line(4));
    expect(households.map(({ agreementNo }) => agreementNo)).toEqual(['CQ-1', 'CQ-2', 'CQ-3', 'CQ-4']);
  });

  test('that opens in one row and closes in a later one', async () => {
    const { rows } = await read(
      line(1, '', { name: '"王二' }),
      line(2),
      line(3, '', { name: '王四"' }),
      line(4),
    );
    expect(rows).toBe(4);
  });

  test('in one remark alone', async () => {
    expect((await read(line(1, '6" 管'), line(2))).households).toHaveLength(2);
  });
});

test('a quoted remark of two lines stays one cell', () => {
  const sheets = readCsv(bytes(line(1, '"两行\r\n的备注"'), line(2)), silent);
  expect(sheets.ok && sheets.value[0]?.rows.map((cells) => cells.length)).toEqual([8, 8, 8]);
});

test('a file that an old program has ended with Ctrl-Z is a table', () => {
  const ended = new Uint8Array([...bytes(line(1)), 0x1a]);
  expect(readCsv(ended, silent).ok).toBe(true);
});

describe('the foot of a list', () => {
  test('signatures and totals of a village are no households', async () => {
    const { rows, skipped } = await read(
      line(1),
      '甲村小计,4户,,,,,,',
      '合计(户),4,,,,,,',
      '制表人：某甲,审核人：某乙,,,,,,',
    );
    expect(rows).toBe(1);
    expect(skipped.map(({ why }) => why)).toEqual(['total', 'total', 'remark']);
  });

  test('a code with nothing beside it is a household that has lost everything else', async () => {
    const { rows, problems } = await read(line(1), 'H0099,,,,,,,');
    expect(rows).toBe(2);
    expect(problems.map(({ household, code }) => `${household ?? ''} ${code}`)).toContain('H0099 NO_NAME');
  });
});

describe('what is published bears no number of a person', () => {
  test.each([
    ['code', { code: anIdNumber(1) }],
    ['village', { village: `茅塘村 ${anIdNumber(2)}` }],
    ['village', { village: '茅塘村 13900000001' }],
  ])('in its %s', async (_, changes) => {
    const { problems, households } = await read(line(1, '', changes), line(2));
    expect(problems.map(({ code }) => code)).toEqual(['PERSONAL_NUMBER_IS_PUBLIC']);
    expect(problems[0]?.value).not.toMatch(/\d/);
    expect(households).toHaveLength(1);
  });
});
