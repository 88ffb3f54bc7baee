import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../scripts/setup/command.mjs';
import { SetupError } from '../../../scripts/setup/say.mjs';
import { fingerprint } from '../../../scripts/tasks/build.mjs';
import { tallyUnit } from '../../../scripts/tasks/check.mjs';
import { tallyE2e } from '../../../scripts/tasks/e2e.mjs';

describe('whether the build is stale', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sunlot 阳光-'));
    mkdirSync(join(folder, 'shared/draw'), { recursive: true });
    writeFileSync(join(folder, 'shared/draw/a.ts'), 'one');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const now = () => fingerprint(folder, ['shared', 'package.json']);

  test('the same files give the same name', () => {
    expect(now()).toBe(now());
  });

  test('a changed file gives another', () => {
    const before = now();
    writeFileSync(join(folder, 'shared/draw/a.ts'), 'three');
    expect(now()).not.toBe(before);
  });

  test('a file of the same size, written later, gives another', () => {
    const before = now();
    utimesSync(join(folder, 'shared/draw/a.ts'), 1, 1);
    expect(now()).not.toBe(before);
  });

  test('a new file and a removed file give another', () => {
    const before = now();
    writeFileSync(join(folder, 'package.json'), '{}');
    const more = now();
    rmSync(join(folder, 'shared/draw/a.ts'));
    expect(new Set([before, more, now()]).size).toBe(3);
  });
});

describe('the last line of npm test', () => {
  test('counts what the reports count', () => {
    expect(tallyUnit({ numPassedTests: 7, numFailedTests: 2 }, 1)).toEqual({ passed: 7, failed: 2 });
    expect(tallyE2e({ stats: { expected: 3, flaky: 1, unexpected: 2 } }, 1)).toEqual({
      passed: 4,
      failed: 2,
    });
  });

  test('a run that failed without a failed test counts as one', () => {
    expect(tallyUnit({ numPassedTests: 7, numFailedTests: 0 }, 1)).toEqual({ passed: 7, failed: 1 });
    expect(tallyE2e(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('commands', () => {
  test('a program that is not there has the status that a shell gives it', async () => {
    expect((await run('no-such-program-here', [])).status).toBe(127);
  });

  test('a program that takes too long is ended', async () => {
    const program = 'setTimeout(() => {}, 60000)';
    const ended = await run(process.execPath, ['-e', program], { timeoutMs: 300 });
    expect(ended.timedOut).toBe(true);
  });
});

test('a set-up error says what failed, why, and the way out', () => {
  const { message } = new SetupError('It failed.', 'the disk is full.', 'make room.');
  expect(message).toBe('It failed.\n  Why: the disk is full.\n  Way out: make room.');
});
