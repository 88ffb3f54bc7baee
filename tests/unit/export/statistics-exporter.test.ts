import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import { statisticsExporter } from '../../../electron/wiring/statistics-exporter.ts';
import { aFolder } from '../../builders/app-folder.ts';
import { someStatistics } from '../../builders/interludes.ts';

const ORDER = {
  ...{ title: '试抽', rehearsal: false, seq: 512, head: 'ab'.repeat(32), at: '2026-11-21T04:00:00.000Z' },
  ...{ statistics: someStatistics(), draws: [] },
};

test('the figures lie in the ceremony’s folder, one whole file for a state of the ledger', async () => {
  const folder = aFolder();
  const path = join(folder, 'statistics-512.xlsx');
  const write = statisticsExporter(folder);
  expect(await write(ORDER)).toEqual({ ok: true, value: { path } });
  await write(ORDER);
  await write({ ...ORDER, seq: 513 });
  expect(readdirSync(folder).sort()).toEqual(['statistics-512.xlsx', 'statistics-513.xlsx']);
  expect(await readXlsxFile(readFileSync(path))).toHaveLength(6);
});

test('where the disk refuses, that is said, and nothing else happens', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const write = statisticsExporter(join(aFolder(), 'gone'));
  expect(await write(ORDER)).toEqual({ ok: false, refusal: 'STATISTICS_NOT_WRITTEN' });
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});
