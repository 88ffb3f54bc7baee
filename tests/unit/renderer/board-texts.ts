import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type i18n, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { board as boardEn } from '../../../renderer/lib/texts/en/board.ts';
import { desk as deskEn } from '../../../renderer/lib/texts/en/desk.ts';
import { board as boardZh } from '../../../renderer/lib/texts/zh-CN/board.ts';
import { desk as deskZh } from '../../../renderer/lib/texts/zh-CN/desk.ts';

/** The dictionaries of board and desk as the windows have them. */
export async function textsIn(language: 'zh-CN' | 'en'): Promise<i18n> {
  const texts = i18next.createInstance();
  await texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { 'zh-CN': { board: boardZh, desk: deskZh }, en: { board: boardEn, desk: deskEn } },
    interpolation: { escapeValue: false },
  });
  return texts;
}

export async function boardT(language: 'zh-CN' | 'en'): Promise<TFunction<'board'>> {
  return (await textsIn(language)).getFixedT(language, 'board');
}

/** Every text by its path, e.g. `plan.state.next`. */
export function pathsOf(value: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, part] of Object.entries(value) as [string, unknown][]) {
    if (typeof part === 'string') found.set(`${path}${key}`, part);
    else for (const [inner, text] of pathsOf(part as object, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}

/** The sources of a window, by name. */
export function sourcesOf(window: string): Map<string, string> {
  const root = join(import.meta.dirname, '../../../renderer', window);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => [name, readFileSync(join(root, name), 'utf8')]),
  );
}
