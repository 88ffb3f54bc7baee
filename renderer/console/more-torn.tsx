import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { Field } from '../ui/field.tsx';
import { useActions } from './actions.tsx';
import { batchOf, slotOf } from './command.ts';
import { digitsOf } from './digits.ts';
import { LotField } from './lot-field.tsx';
import { useAfter } from './more-claim.tsx';
import { MoreForm, plainWords, WordsField } from './more-form.tsx';
import { PersonPanels, usePeople } from './people.tsx';

interface TornFormProps {
  readonly view: ConsoleView;
  readonly onDone: () => void;
}

/** The household has taken a ticket whose code cannot be read, only its lot: both vouch for what they see. */
export function TornForm({ view, onDone }: TornFormProps) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const people = usePeople();
  const after = useAfter(people, onDone);
  const [typed, setTyped] = useState('');
  const [lot, setLot] = useState('');
  const [words, setWords] = useState('');
  const slots = view.batch?.slots ?? '';
  const found = slotOf(typed, slots);
  const wrong = typed !== '' && typeof found === 'string' ? found : null;
  const plain = lot.trim().normalize('NFC');
  const send = async (): Promise<void> => {
    const batch = batchOf(view);
    if (batch === null || !view.claim || typeof found === 'string') return;
    const { seq, pick, queueNo } = view.claim;
    const torn = { slot: found.slot, lot: plain as InputOf<'openTornTicket'>['lot'] };
    const input = { batch, seq, pick, ...torn, words: plainWords(words), passphrases: people.passphrases };
    const question = { name: 'openTornTicket', detail: plain, values: { queueNo, ...torn } };
    after(await run('openTornTicket', input, question));
  };
  return (
    <MoreForm method="openTornTicket" button="more.items.torn.button" onSend={() => void send()}>
      <Field
        label={t('scanning.slot')}
        hint={wrong ? t(`slotEntry.${wrong}`, { total: slots.length }) : undefined}
        tone={wrong ? 'bad' : undefined}
        inputMode="numeric"
        testId="openTornTicket-slot"
        data-missing={typeof found === 'string'}
        value={typed}
        onText={(text) => setTyped(digitsOf(text, 5))}
      />
      <LotField method="openTornTicket" view={view} lot={lot} onLot={setLot} />
      <WordsField method="openTornTicket" value={words} onText={setWords} />
      <PersonPanels method="openTornTicket" people={people} choosing={false} />
    </MoreForm>
  );
}
