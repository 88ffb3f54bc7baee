import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { useActions } from './actions.tsx';
import { useBigWords } from './big-words.tsx';
import { hintOf } from './hint.ts';
import type { Importing } from './importing.ts';
import { problemText } from './problem-text.ts';
import { useStepValues } from './step-values.ts';

/** Refusals of what was typed, not of the moment. */
const OF_TYPING = [
  'WRONG_PASSPHRASE',
  'WRONG_RECOVERY_CODE',
  'PASSPHRASE_TOO_SHORT',
  'PASSPHRASES_EQUAL',
  'BAD_INPUT',
  'SCAN_MISSING',
  'SCAN_TOO_LARGE',
  'FILE_UNREADABLE',
];

/** What a printer says; its words stand with the tickets. */
const PRINTING = /^(NO_PRINT|PRINT|SAVE_FAILED|SHEET_NOT_MADE|SLIP_NOT_MADE)/;

interface RefusedProps {
  readonly view: ConsoleView;
  readonly importing: Importing;
  /** In a form above the page what was typed wrongly is typed anew there; the lists are of no step. */
  readonly place: 'page' | 'form' | 'lists';
}

/** Why the last action was refused and what can be done now, in place, above the button that was pressed. */
export function Refused({ view, importing, place }: RefusedProps) {
  const { refused, forgive } = useActions();
  const { t, i18n } = useTranslation('console');
  const values = useStepValues(view);
  const own = useBigWords();
  if (!refused) return null;
  const { code } = refused;
  const ofFile = problemText(code, i18n.language);
  const isKnown = i18n.exists(`console:refusals.${code}.what`);
  const known = isKnown ? code : ofFile !== null ? 'FILE' : PRINTING.test(code) ? 'PRINT_FAILED' : 'UNKNOWN';
  const fault = t([`tickets.faults.${code}`, 'tickets.faults.OTHER']);
  const hint = t(own?.hint ?? hintOf(view, importing), { ...values, ...own?.values });
  const hasNow = place === 'page' || (place === 'form' && !OF_TYPING.includes(code));
  const sentence = (part: string) => t(`refusals.${known}.${part}`, { code, fault });
  return (
    <RefusalNote
      code={code}
      what={ofFile ?? sentence('what')}
      kept={sentence('kept')}
      todo={sentence('todo')}
      now={hasNow ? { label: t('possibleNow'), text: hint } : undefined}
      close={{ label: t('close'), onClose: forgive }}
    />
  );
}
