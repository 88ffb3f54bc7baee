import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { board as boardEn } from './en/board.ts';
import { console as consoleEn } from './en/console.ts';
import { desk as deskEn } from './en/desk.ts';
import { identify as identifyEn } from './en/identify.ts';
import { board as boardZh } from './zh-CN/board.ts';
import { console as consoleZh } from './zh-CN/console.ts';
import { desk as deskZh } from './zh-CN/desk.ts';
import { identify as identifyZh } from './zh-CN/identify.ts';

/** Chinese first; every text of a window stands in its dictionary, `texts/<language>/<window>.ts`. */
await i18next.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: false,
  resources: {
    'zh-CN': { board: boardZh, console: consoleZh, desk: deskZh, identify: identifyZh },
    en: { board: boardEn, console: consoleEn, desk: deskEn, identify: identifyEn },
  },
  interpolation: { escapeValue: false },
});

/** Follows the language that the main process names in each view. */
export function followLanguage(language: 'zh-CN' | 'en'): void {
  if (i18next.language !== language) void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
