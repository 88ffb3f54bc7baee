import type { ConsoleView } from '../../../shared/ipc/console-view.ts';

type Language = ConsoleView['language'];
type Listed = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'name'>;

/** Some platforms write zh_CN. Cantonese (zh-HK, yue) is no Mandarin. */
const LANGUAGES: Readonly<Record<Language, readonly RegExp[]>> = {
  'zh-CN': [/^(zh-CN|cmn-CN|zh-Hans-CN)$/i, /^(zh|cmn|zh-Hans|cmn-Hans)$/i, /^(zh|cmn)-(TW|SG|Hant.*)$/i],
  en: [/^en-(GB|US)$/i, /^en\b/i],
};

/** The voice for a language: the nearest form of it, one of this machine before one that needs a network; null: none. */
export function voiceFor<V extends Listed>(voices: readonly V[], language: Language): V | null {
  for (const form of LANGUAGES[language]) {
    const fitting = voices.filter(({ lang }) => form.test(lang.replaceAll('_', '-')));
    const best = fitting.find(({ localService }) => localService) ?? fitting[0];
    if (best) return best;
  }
  return null;
}
