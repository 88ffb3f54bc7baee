import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { Modal } from '../ui/modal.tsx';
import { useActions } from './actions.tsx';
import { MoreForm, plainWords, ReasonField, WordsField } from './more-form.tsx';

interface SuspendFormProps {
  readonly view: ConsoleView;
  readonly refused: ReactNode;
  readonly onClose: () => void;
}

/** Stops everything where it stands, with the reason on the board; words, if any, are entered as an incident first. */
export function SuspendForm({ view, refused, onClose }: SuspendFormProps) {
  const { t } = useTranslation('console');
  const { busy, run, forgive } = useActions();
  const [reason, setReason] = useState('');
  const [words, setWords] = useState('');
  const leave = (): void => {
    forgive();
    onClose();
  };
  const send = async (): Promise<void> => {
    const input = { seq: view.seq, reason, words: plainWords(words) };
    const name = reason === 'END_OF_SESSION' ? 'endSession' : 'suspend';
    const values = { reason: t(`reasons.${reason}`), before: view.plan?.session ?? 1 };
    const result = await run('suspend', input, { name, values, anyStep: true });
    if (result?.ok) leave();
  };
  return (
    <Modal
      title={t('suspend.button')}
      testId="suspend-form"
      close={{ label: t('more.close'), onClose: () => busy === null && leave() }}
    >
      <div className="modal-body">
        <p className="lead">{t('suspend.lead')}</p>
        <MoreForm method="suspend" testId="suspend-send" button="suspend.send" onSend={() => void send()}>
          <ReasonField method="suspend" value={reason} onChoose={setReason} />
          <WordsField method="suspend" value={words} onText={setWords} />
        </MoreForm>
      </div>
      {refused}
    </Modal>
  );
}
