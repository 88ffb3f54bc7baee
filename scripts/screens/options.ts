import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BOARD_THEMES } from '../../shared/ipc/show-views.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { EVERYTHING, LANGUAGES, size, type Wanted, WINDOWS } from './wanted.ts';

export interface ScreensOptions {
  readonly out: string;
  readonly wanted: Wanted;
}

const USAGE = `usage: npm run screens -- --out DIR [--only board/called,console …] [--size 1920x1080,1024x768 …]
                          [--language zh-CN|en] [--theme gold|contrast]
Pictures of every state of every window. --only takes beginnings of WINDOW/STATE; --size is for every window that is
wanted; the theme is the board's.`;

const text = { type: 'string', multiple: true } as const;

/** What is to be photographed and where to, or what is wrong with the arguments in a sentence. */
export function screensOptions(args: readonly string[]): Result<ScreensOptions> {
  try {
    const options = { out: { type: 'string' } as const, only: text, size: text, language: text, theme: text };
    return checked(parseArgs({ args: [...args], options, strict: true }).values);
  } catch (error) {
    return err(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

type Given = Readonly<Partial<Record<'only' | 'size' | 'language' | 'theme', string[]>>> & {
  readonly out?: string;
};

function checked(given: Given): Result<ScreensOptions> {
  const { out } = given;
  if (out === undefined || out === '') return err(`--out names the folder for the pictures\n${USAGE}`);
  const sizes = listed(given.size);
  const wrong = sizes.find((text) => !/^[1-9]\d{2,3}x[1-9]\d{2,3}$/.test(text));
  if (wrong !== undefined) return err(`--size is like 1920x1080, not ${wrong}\n${USAGE}`);
  const languages = chosen('language', LANGUAGES, given.language);
  if (!languages.ok) return languages;
  const themes = chosen('theme', BOARD_THEMES, given.theme);
  if (!themes.ok) return themes;
  const ofAll = Object.fromEntries(WINDOWS.map((window) => [window, sizes.map(size)]));
  return ok({
    out: resolve(out),
    wanted: {
      ...{ only: listed(given.only), languages: languages.value, themes: themes.value },
      sizes: { ...EVERYTHING.sizes, ...(sizes.length > 0 && ofAll) },
    },
  });
}

const listed = (given: readonly string[] = []): string[] =>
  given.flatMap((text) => text.split(',')).filter((text) => text !== '');

/** Of those that there are; all where none is named. */
function chosen<T extends string>(
  name: string,
  all: readonly T[],
  given?: readonly string[],
): Result<readonly T[]> {
  const asked = listed(given);
  const unknown = asked.find((text) => !all.some((one) => one === text));
  if (unknown !== undefined) return err(`--${name} is ${all.join(' or ')}, not ${unknown}\n${USAGE}`);
  return ok(asked.length === 0 ? all : all.filter((one) => asked.includes(one)));
}
