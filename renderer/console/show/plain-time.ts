import { useTranslation } from 'react-i18next';

/** Hour and minute on this machine's clock, in the form of the language. */
export function usePlainTime(): (at: string) => string {
  const { i18n } = useTranslation('console');
  const form = new Intl.DateTimeFormat(i18n.language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => form.format(new Date(at));
}
