import { useTranslation } from 'react-i18next';

/** The board's texts, and numbers in the form of the language. */
export function useTexts() {
  const { t, i18n } = useTranslation('board');
  const count = new Intl.NumberFormat(i18n.language);
  /** The dictionary's name for a reason's code; codes that it does not know are OTHER. */
  const reason = (group: 'voids' | 'pauses', code: string) =>
    i18n.exists(`board:${group}.${code}`) ? `${group}.${code}` : `${group}.OTHER`;
  return { t, reason, count: (value: number) => count.format(value) };
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** `14:30` on the clock of the hall, of a UTC instant. */
export function clockTime(at: string): string {
  return clock.format(new Date(at));
}
