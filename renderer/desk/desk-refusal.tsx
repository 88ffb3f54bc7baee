import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../ui/refusal-note.tsx';

export function DeskRefusal({ code }: { readonly code: string | null }) {
  const { t, i18n } = useTranslation('desk');
  if (code === null) return null;
  const known = i18n.exists(`desk:refusals.${code}.what`) ? code : 'UNKNOWN';
  const sentence = (part: string) => t(`refusals.${known}.${part}`, { code });
  return <RefusalNote code={code} what={sentence('what')} kept={sentence('kept')} todo={sentence('todo')} />;
}
