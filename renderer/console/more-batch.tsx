import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';
import { batchOf } from './command.ts';
import { LotField } from './lot-field.tsx';
import { useAfter } from './more-claim.tsx';
import { MoreForm, plainWords, ReasonField, WordsField } from './more-form.tsx';
import { PersonPanels, usePeople } from './people.tsx';

interface BatchFormProps {
  readonly view: ConsoleView;
  readonly item: 'lost' | 'abandon';
  readonly onDone: () => void;
}

/** What takes the approval of both and is about the batch in hand. */
export function BatchForm({ view, item, onDone }: BatchFormProps) {
  return item === 'lost' ? (
    <LostForm view={view} onDone={onDone} />
  ) : (
    <AbandonForm view={view} onDone={onDone} />
  );
}

type FormProps = Omit<BatchFormProps, 'item'>;

/** A ticket that is torn or cannot be found. */
function LostForm({ view, onDone }: FormProps) {
  const { run } = useActions();
  const people = usePeople();
  const after = useAfter(people, onDone);
  const [lot, setLot] = useState('');
  const [reason, setReason] = useState('');
  const [words, setWords] = useState('');
  const plain = lot.trim().normalize('NFC');
  const send = async (): Promise<void> => {
    const batch = batchOf(view);
    if (batch === null) return;
    const { passphrases } = people;
    const input = {
      batch,
      lot: plain as InputOf<'loseTicket'>['lot'],
      reason,
      words: plainWords(words),
      passphrases,
    };
    after(await run('loseTicket', input, { name: 'loseTicket', detail: plain, values: { lot: plain } }));
  };
  return (
    <MoreForm method="loseTicket" button="more.items.lost.button" onSend={() => void send()}>
      <LotField method="loseTicket" view={view} lot={lot} onLot={setLot} />
      <ReasonField method="loseTicket" value={reason} onChoose={setReason} />
      <WordsField method="loseTicket" value={words} onText={setWords} />
      <PersonPanels method="loseTicket" people={people} choosing={false} />
    </MoreForm>
  );
}

/** A batch that was frozen wrongly; before its digits nothing of it has been drawn. */
function AbandonForm({ view, onDone }: FormProps) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const people = usePeople();
  const after = useAfter(people, onDone);
  const [reason, setReason] = useState('');
  const code = view.batch?.batch ?? '';
  const send = async (): Promise<void> => {
    const batch = batchOf(view);
    if (batch === null) return;
    const input = { batch, reason, passphrases: people.passphrases };
    after(await run('abandonBatch', input, { name: 'abandonBatch', values: { batch: code } }));
  };
  return (
    <MoreForm method="abandonBatch" button="more.items.abandon.button" onSend={() => void send()}>
      <p className="about">{t('facts.batchValue', { batch: code, type: view.batch?.type ?? '' })}</p>
      <ReasonField method="abandonBatch" value={reason} onChoose={setReason} />
      <PersonPanels method="abandonBatch" people={people} choosing={false} />
    </MoreForm>
  );
}
