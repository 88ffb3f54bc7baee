import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { aHouseholdRow, asRows } from '../../builders/lists.ts';
import { anXlsx, fixture } from './spreadsheets.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sampleFile = (name: string) => join(root, 'resources/sample', name);
const fixtureFile = (name: string) => join(root, 'tests/fixtures/import', name);
const aFile = (bytes: Uint8Array | string) => {
  const file = join(mkdtempSync(join(tmpdir(), 'check-')), 'list.xlsx');
  writeFileSync(file, bytes);
  return file;
};

interface Report {
  readonly rows: number;
  readonly problems: readonly Record<string, unknown>[];
  readonly warnings: readonly Record<string, unknown>[];
}

function check(...args: string[]): { status: number | null; stdout: string; report: Report } {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/import.ts'), ...args], {
    encoding: 'utf8',
  });
  const report = (stdout === '' ? { rows: 0, problems: [], warnings: [] } : JSON.parse(stdout)) as Report;
  return { status, stdout, report };
}

const expected = JSON.parse(Buffer.from(fixture('households-messy.expected.json')).toString()) as Report;

describe('npm run import -- --check', () => {
  test.each([
    ['by itself', []],
    ['beside a stock list', ['--dwellings', sampleFile('dwellings.xlsx')]],
  ])('tells of the messy list exactly what it must, each with its row, %s', (_, more) => {
    const { status, stdout, report } = check('--check', fixtureFile('households-messy.xlsx'), ...more);
    const withoutRow = report.problems.map(({ row, ...problem }) => {
      expect(row).toBeTypeOf('number');
      return JSON.stringify(problem);
    });
    expect(withoutRow.sort()).toEqual(expected.problems.map((problem) => JSON.stringify(problem)).sort());
    expect([status, report.rows]).toEqual([1, expected.rows]);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(report.warnings).toContainEqual({ household: 'H0062', problem: 'NO_PHONE', row: 66 });
  });

  test('finds nothing in the clean list, whatever its format', () => {
    const [workbook, text] = [
      check('--check', sampleFile('households.xlsx'), '--dwellings', sampleFile('dwellings.xlsx')),
      check('--check', fixtureFile('households-gb18030.csv')),
    ];
    expect([workbook.status, workbook.report.rows, workbook.report.problems]).toEqual([0, 733, []]);
    expect([text.status, text.report]).toEqual([0, workbook.report]);
  });

  test('finds names that no font prints', () => {
    const list = anXlsx({ 台账: asRows([aHouseholdRow(1), aHouseholdRow(2, { name: '马\uE863文' })]) });
    const { status, report } = check('--check', aFile(list));
    expect([status, report.problems]).toEqual([
      1,
      [{ household: 'H0002', problem: 'NAME_NOT_PRINTABLE', row: 3 }],
    ]);
  });

  test.each<[string, string, string]>([
    ['a file that is not there', join(root, 'nowhere.xlsx'), 'FILE_UNREADABLE'],
    ['an empty file', aFile(''), 'WORKBOOK_EMPTY'],
    ['a web page', aFile('<html></html>'), 'NOT_A_SPREADSHEET'],
    ['a list of something else', sampleFile('dwellings.xlsx'), 'MISSING_COLUMNS'],
  ])('says of %s why it cannot be read', (_, file, problem) => {
    const { status, report } = check('--check', file);
    expect([status, report.rows, report.problems.map((one) => one['problem'])]).toEqual([2, 0, [problem]]);
  });

  test('wrong usage is no verdict', () => {
    expect([check().status, check('--check').status, check('--chek', 'x').status]).toEqual([64, 64, 64]);
  });
});
