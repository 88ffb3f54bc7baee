import { TEXTS, type ProblemText } from '../../shared/people/problem-texts.ts';

/** What is wrong in a spreadsheet and what to do about it, or null for a code without a sentence. */
export function problemText(code: string, language: string): string | null {
  const sentence = Object.entries<ProblemText>(TEXTS).find(([name]) => name === code)?.[1];
  if (!sentence) return null;
  return language === 'en' ? sentence.en : sentence.zh;
}
