import { useTranslation } from 'react-i18next';
import type { LotView } from '../../../shared/ipc/views.ts';

/** The board's texts, and numbers in the form of the language. */
export function useTexts() {
  const { t, i18n } = useTranslation('board');
  const count = new Intl.NumberFormat(i18n.language);
  return { t, count: (value: number) => count.format(value) };
}

/** Where a dwelling is, in the words of the stock list: `9栋 2单元 302`. */
export function address({ building, stairwell, room }: LotView): string {
  return [building, stairwell, room].filter(Boolean).join(' ');
}
