import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { obstacles as obstaclesEn } from '../../../renderer/lib/texts/en/console-lists.ts';
import { refusals as refusalsEn } from '../../../renderer/lib/texts/en/console-refusals.ts';
import { refusals as deskEn } from '../../../renderer/lib/texts/en/desk-refusals.ts';
import { refusals as deskZh } from '../../../renderer/lib/texts/zh-CN/desk-refusals.ts';
import { obstacles as obstaclesZh } from '../../../renderer/lib/texts/zh-CN/console-lists.ts';
import { refusals as refusalsZh } from '../../../renderer/lib/texts/zh-CN/console-refusals.ts';

const root = join(import.meta.dirname, '../../..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

/** Every code that the core, the application, the recording's check and the IPC door can answer a call with. */
function refusalCodes(): string[] {
  const text = [
    ...sources('shared/ceremony'),
    ...sources('electron/app'),
    readFileSync(join(root, 'electron/recording/disk.ts'), 'utf8'),
  ].join('\n');
  const said = [...text.matchAll(/\b(?:err|refuse)\('([A-Z][A-Z_]+)'\)/g)].map(([, code]) => code ?? '');
  const union = /export type Refusal =([\s\S]*?);/.exec(text)?.[1] ?? '';
  const declared = [...union.matchAll(/'([A-Z_]+)'/g)].map(([, code]) => code ?? '');
  return [...new Set([...said, ...declared, ...MORE])];
}

/** What the printers, the archive of papers and the passphrases add to it, and older codes that may come again. */
const MORE =
  'UNKNOWN_TICKET WRONG_RECOVERY_CODE SCAN_MISSING SCAN_TOO_LARGE ID_WRONG NO_PRINTER SHORTAGE WRONG_PASSPHRASE PASSPHRASE_TOO_SHORT PASSPHRASES_EQUAL NOT_ALLOWED BAD_INPUT LOCKED IMPORT_HAS_ERRORS UNKNOWN_PREVIEW BOARD_NOT_UNSEALED FFMPEG_NOT_FOUND FOLDER_UNWRITABLE DISK_NEARLY_FULL RECORDING_FAILED UNKNOWN BROKEN FILE FILE_UNREADABLE'.split(
    ' ',
  );

/** Answered to the desk alone. */
const AT_DESK = ['PICTURE_UNREADABLE', 'PICTURE_TOO_LARGE'];

/** Answered to nobody who reads: printers and the archive say these to the log. */
const NOT_SHOWN = ['DOCUMENT_MISSING', 'SLIP_NOT_MADE'];

test('every refusal has a sentence in both languages, all three parts of it', () => {
  const codes = refusalCodes().filter((code) => ![...NOT_SHOWN, ...AT_DESK].includes(code));
  expect(codes.length).toBeGreaterThan(30);
  for (const texts of [refusalsZh, refusalsEn]) {
    expect(codes.filter((code) => !(code in texts))).toEqual([]);
    const parts = Object.values(texts).flatMap(({ what, kept, todo }) => [what, kept, todo]);
    expect(parts.every((part) => part.length > 1)).toBe(true);
  }
});

test('what only the desk is answered, or finds itself, has its sentence there', () => {
  const codes = [...AT_DESK, 'CAMERA_MISSING', 'CAMERA_BUSY', 'SLIP_NOT_MADE', 'LOCKED', 'DOCUMENT_DIFFERS'];
  for (const texts of [deskZh, deskEn]) {
    expect(codes.filter((code) => !(code in texts))).toEqual([]);
    expect(Object.values(texts).every((parts) => Object.values(parts).every((part) => part.length > 1))).toBe(
      true,
    );
  }
});

test('no sentence sends the clerk to a button that it does not name: the note says what is possible now', () => {
  for (const texts of [refusalsZh, refusalsEn]) {
    for (const [code, { todo }] of Object.entries(texts))
      expect(todo, code).not.toMatch(/按现在的按钮|the button it shows/);
  }
});

test('every obstacle before the opening has a sentence in both languages', () => {
  for (const texts of [obstaclesZh, obstaclesEn]) {
    expect(Object.keys(texts)).toEqual(
      expect.arrayContaining(['FFMPEG_NOT_FOUND', 'FOLDER_UNWRITABLE', 'DISK_NEARLY_FULL', 'UNKNOWN']),
    );
  }
});
