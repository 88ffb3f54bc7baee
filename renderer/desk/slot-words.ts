import { useTranslation } from 'react-i18next';
import { cardinal } from '../../shared/speech/chinese-numbers.ts';

/** A slot's number in words, to be read back: 四百一十二号, as the hall hears it; in English digit by digit. */
export function slotWords(slot: number, language: string, digitWord: (digit: string) => string): string {
  if (language === 'zh-CN') return cardinal(slot);
  return Array.from(String(slot), digitWord).join(' ');
}

export function useSlotWords(slot: number): string {
  const { t, i18n } = useTranslation('desk');
  const words = slotWords(slot, i18n.language, (digit) => t(`digitWords.${digit}`));
  return t('confirm.words', { words });
}
