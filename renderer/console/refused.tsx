import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { useActions } from './actions.tsx';
import { problemText } from './problem-text.ts';

/** Why the last action was refused, in place, above the button that was pressed. */
export function Refused() {
  const { refused, forgive } = useActions();
  const { t, i18n } = useTranslation('console');
  if (!refused) return null;
  const { code } = refused;
  const ofFile = problemText(code, i18n.language);
  const known = i18n.exists(`console:refusals.${code}.what`) ? code : ofFile === null ? 'UNKNOWN' : 'FILE';
  const sentence = (part: string) => t(`refusals.${known}.${part}`, { code });
  return (
    <RefusalNote
      code={code}
      what={ofFile ?? sentence('what')}
      kept={sentence('kept')}
      todo={sentence('todo')}
      close={{ label: t('close'), onClose: forgive }}
    />
  );
}
