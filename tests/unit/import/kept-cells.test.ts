import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importHouseholds } from '../../../electron/import/import-list.ts';
import { readList } from '../../../electron/import/importer.ts';
import type { ReadList } from '../../../electron/import/importer.ts';
import { isPrintable } from '../../../electron/import/printable.ts';
import type { Cell } from '../../../shared/people/cell.ts';
import { NO_STOCK, checkHouseholds } from '../../../shared/people/check-households.ts';
import type { Problem } from '../../../shared/people/problem.ts';
import { Cells, NOT_REVIEWED, draftOf } from '../../../shared/preparation/household-file.ts';
import type { HouseholdFile } from '../../../shared/preparation/household-file.ts';
import { aHouseholdRow, asRows } from '../../builders/lists.ts';
import { anIdNumber } from '../../builders/people.ts';
import { anXlsx, fixture, sample } from './spreadsheets.ts';

/** What the app keeps of a file, read again as it is after an edit. */
async function kept(bytes: Uint8Array): Promise<readonly HouseholdFile[]> {
  const read = await readList('households', bytes);
  if (!read.ok) throw new Error(read.refusal);
  return read.value.drafts.map(({ place, cells }, i) => ({
    ...{ id: String(i), place, cells: Cells.parse(cells), salt: '00'.repeat(16) },
    ...{ review: NOT_REVIEWED, removed: false, late: false, history: [] },
  }));
}

// The column's name stays with the spreadsheet.
const told = (problems: readonly Problem[]) => problems.map(({ column: _, ...rest }) => rest);

async function expectSameProblems(bytes: Uint8Array): Promise<void> {
  const imported = await importHouseholds(bytes, { isPrintable });
  if (!imported.ok) return expect(await readList('households', bytes)).toEqual(imported);
  const again = checkHouseholds((await kept(bytes)).map(draftOf), NO_STOCK, isPrintable);
  const skippedSheets = imported.value.warnings.filter(({ code }) => code === 'SHEET_SKIPPED');
  expect(told(again.problems)).toEqual(told(imported.value.problems));
  expect(told([...skippedSheets, ...again.warnings])).toEqual(told(imported.value.warnings));
  expect(again.households).toEqual(imported.value.households);
}

test('the cells that are kept of the messy list say what the list said', async () => {
  await expectSameProblems(fixture('households-messy.xlsx'));
});

test('whatever stands in the cells, reading them again finds what the import found', async () => {
  const odd: fc.Arbitrary<Cell> = fc.oneof(
    ...[fc.constantFrom<Cell>(null, '', ' ', '110㎡×2套', '2019年1月3日', 'T01', '—', anIdNumber(1), '合计')],
    ...[fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(43761, 990000198504070057, 20191023)],
    fc.date({ min: new Date('1900-03-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')),
  );
  const changes = fc.record(
    { code: odd, name: odd, id: odd, phone: odd, village: odd, agreementNo: odd, signedOn: odd, group: odd },
    { requiredKeys: [] },
  );
  const list = fc.array(changes, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(list, async (rows) => {
      await expectSameProblems(anXlsx({ 台账: asRows(rows.map((row, i) => aHouseholdRow(i + 1, row))) }));
    }),
    { numRuns: 150 },
  );
});

test('a day is kept as text, a number as a number, an empty text as nothing, other text as it stands', async () => {
  const [file] = await kept(
    anXlsx({
      台账: asRows([
        aHouseholdRow(1, {
          ...{ id: 990000198504070057, signedOn: new Date('2019-10-23T00:00:00Z'), phone: '' },
          ...{ name: ' 马　𠮷 ', entitledArea: 110.6, group: null },
        }),
      ]),
    }),
  );
  expect(file?.place).toEqual({ sheet: '台账', row: 2 });
  expect(file?.cells).toMatchObject({
    ...{ id: 990000198504070057, signedOn: '2019-10-23', phone: null },
    ...{ name: ' 马　𠮷 ', entitledArea: 110.6, group: null },
  });
});

test('the workbook and the GB18030 text keep the same days and households', async () => {
  const workbook = await readList('households', sample('households.xlsx'));
  const text = await readList('households', fixture('households-gb18030.csv'));
  if (!workbook.ok || !text.ok) throw new Error('both are lists');
  const days = ({ drafts }: ReadList) => drafts.map(({ cells }) => cells.signedOn);
  expect(days(text.value)).toEqual(days(workbook.value));
  expect(text.value.households).toEqual(workbook.value.households);
});
