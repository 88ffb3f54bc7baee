import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderRefusal, prepareFolder } from '../../../scripts/demo/folder.ts';
import { listsRefusal } from '../../../scripts/demo/lists.ts';
import { demoOptions } from '../../../scripts/demo/options.ts';
import { reasonOf, unexpected } from '../../../scripts/demo/reason.ts';
import { obstaclesRefusal } from '../../../scripts/drive/obstacles.ts';
import { faultOfNamedFfmpeg, hasFfmpeg } from '../../../scripts/setup/ffmpeg.mjs';

let folder = '';
const at = (...names: string[]) => join(folder, ...names);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sunlot demo 阳光-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('options', () => {
  test('without any, it is 24 claims of 110 ㎡ of the sample', () => {
    const options = demoOptions([]);
    expect(options.ok && options.value).toMatchObject({ type: '110', claims: 24, pace: 'fast' });
    expect(options.ok && options.value.households).toBeNull();
  });

  test.each([
    [['--claims', '0'], /--claims is a number from 1, or all, not 0/],
    [['--pace', 'slow'], /--pace is live or fast, not slow/],
    [['--households', 'a.xlsx'], /go together/],
    [['--out', ''], /--out is empty/],
    [['--nonsense'], /Unknown option '--nonsense'[\s\S]*usage:/],
  ])('%j is refused', (args, why) => {
    const options = demoOptions(args);
    expect(options.ok ? '' : options.refusal).toMatch(why);
  });
});

describe('the folder', () => {
  const verdict = (out: string) =>
    (JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as { verdict: string }).verdict;

  test('is made with its parents, and says that the demo is unfinished', async () => {
    const out = at('a', 'b', '演示');
    expect(await prepareFolder(out)).toEqual({ ok: true, value: null });
    expect(readdirSync(out)).toEqual(['summary.json']);
    expect(verdict(out)).toBe('unfinished');
  });

  test('of an earlier demo is replaced', async () => {
    writeFileSync(at('summary.json'), '{}');
    mkdirSync(at('bundle'));
    expect((await prepareFolder(folder)).ok).toBe(true);
    expect(readdirSync(folder)).toEqual(['summary.json']);
  });

  test('that is empty, or holds something else, is left alone', async () => {
    expect(await folderRefusal(folder)).toMatch(/exists already[\s\S]*Name a folder that does not exist yet/);
    writeFileSync(at('mine.txt'), 'mine');
    expect((await prepareFolder(folder)).ok).toBe(false);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  test('that is a file, or lies in one, is refused', async () => {
    writeFileSync(at('file'), '');
    expect(await folderRefusal(at('file'))).toMatch(/is no folder/);
    expect(await folderRefusal(at('file', 'deeper'))).toMatch(/file is no folder/);
  });

  test('that cannot be made is refused with a sentence', async () => {
    symlinkSync(at('nowhere'), at('link'));
    const made = await prepareFolder(at('link'));
    expect(made.ok ? '' : made.refusal).toMatch(/The demo cannot write to .*: file already exists\. Name/);
  });

  test.runIf(process.platform === 'linux')('under /proc does not hang', async () => {
    const made = await prepareFolder('/proc/sunlot/demo');
    expect(made.ok ? '' : made.refusal).toMatch(/^The demo cannot write to \/proc\/sunlot\/demo: /);
  });
});

describe('the lists', () => {
  const sample = join(import.meta.dirname, '../../../resources/sample');
  const good = { households: join(sample, 'households.xlsx'), dwellings: join(sample, 'dwellings.xlsx') };
  const refusal = (changes: object) =>
    listsRefusal({ out: at('out'), type: '110', households: null, dwellings: null, ...changes });

  test('of the sample can be played', async () => {
    expect(await refusal({})).toBeNull();
  });

  test('a type that nobody draws is refused, with those that can be drawn', async () => {
    expect(await refusal({ type: '91' })).toMatch(/type 91 .*--type can be 80, 110, 160/);
  });

  test('a missing file and a folder in place of a file are named', async () => {
    expect(await refusal({ ...good, households: at('no.xlsx') })).toMatch(/no\.xlsx cannot be read: no such/);
    expect(await refusal({ ...good, dwellings: folder })).toBe(
      `${folder} is not a file. Name an .xlsx or .csv file.`,
    );
  });

  test('a list that the demo would delete is refused', async () => {
    expect(await refusal({ ...good, households: at('out', 'a.xlsx') })).toMatch(/which the demo replaces/);
  });

  test('what is wrong in either list is told by file, row and column', async () => {
    writeFileSync(
      at('dwellings.csv'),
      '楼栋,单元,楼层,房号,户型,面积,验收情况\n1,1,first,101,110,110.6,合格\n',
    );
    writeFileSync(at('households.csv'), '户编号,户主姓名\nH0001,某\n');
    const said = await refusal({ households: at('households.csv'), dwellings: at('dwellings.csv') });
    expect(said).toMatch(
      /dwellings\.csv cannot be imported[\s\S]*row 2, column 楼层.*: The floor is not a number\..*楼层不是数字/,
    );
    expect(said).toMatch(/households\.csv cannot be imported[\s\S]*columns 身份证号, .*: A required column/);
  });
});

describe('what stands in the way of the opening', () => {
  test('is told in both languages, and a lack of ffmpeg can be waived', () => {
    expect(obstaclesRefusal(['DISK_NEARLY_FULL'], true)).toMatch(/The disk is nearly full[\s\S]*磁盘/);
    expect(obstaclesRefusal(['FFMPEG_NOT_FOUND'], false)).toMatch(/ffmpeg was not found/);
    expect(obstaclesRefusal(['FFMPEG_NOT_FOUND'], true)).toBeNull();
    expect(obstaclesRefusal(['NEW_ONE'], false)).toMatch(/NEW_ONE/);
  });
});

describe('FFMPEG_BIN', () => {
  const before = process.env['FFMPEG_BIN'];
  afterEach(() => {
    if (before === undefined) delete process.env['FFMPEG_BIN'];
    else process.env['FFMPEG_BIN'] = before;
  });

  test('one that does not run is named, with the way out', async () => {
    const said = await faultOfNamedFfmpeg('/nonexistent/ffmpeg');
    expect(said).toMatch(/^FFMPEG_BIN is set to \/nonexistent\/ffmpeg.*cannot be started.*unset it/);
  });

  test('another program is told apart', async () => {
    expect(await faultOfNamedFfmpeg(process.execPath)).toMatch(/FFMPEG_BIN is set to/);
  });

  test('none is no fault, and one that is named is never installed beside', async () => {
    expect(await faultOfNamedFfmpeg(undefined)).toBe('');
    process.env['FFMPEG_BIN'] = '/nonexistent/ffmpeg';
    expect(hasFfmpeg()).toBe(true);
  });
});

test('an error is told by its message; its stack only to those who ask', () => {
  const error = new Error('\u001b[31mthe window is gone\u001b[39m\nCall log:\n  - waiting');
  expect(unexpected(error, false)).toBe(
    'The demo did not come to its end: the window is gone\nSet DEBUG=1 to see where it happened.',
  );
  expect(unexpected(error, true)).toContain('demo.test.ts');
  const denied = Object.assign(new Error("EACCES: permission denied, mkdir '/x'"), { code: 'EACCES' });
  expect(reasonOf(denied)).toBe('permission denied');
});
