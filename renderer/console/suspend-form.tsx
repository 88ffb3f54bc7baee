import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from './actions.tsx';
import { DrawerFrame, useDrawers, type DrawerProps } from './drawers.tsx';
import { MoreForm, plainWords, ReasonField, WordsField } from './more-form.tsx';

/** Stops everything where it stands, with the reason on the board; words, if any, are entered as an incident first. */
export function SuspendForm({ view, refused }: DrawerProps) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const { close } = useDrawers();
  const [reason, setReason] = useState('');
  const [words, setWords] = useState('');
  const send = async (): Promise<void> => {
    const input = { seq: view.seq, reason, words: plainWords(words) };
    const name = reason === 'END_OF_SESSION' ? 'endSession' : 'suspend';
    const values = { reason: t(`reasons.${reason}`), before: view.plan?.session ?? 1 };
    const result = await run('suspend', input, { name, values, anyStep: true });
    if (result?.ok) close();
  };
  return (
    <DrawerFrame testId="suspend-form" title={t('suspend.button')} refused={refused}>
      <p className="lead">{t('suspend.lead')}</p>
      <MoreForm method="suspend" testId="suspend-send" button="suspend.send" onSend={() => void send()}>
        <ReasonField method="suspend" value={reason} onChoose={setReason} />
        <WordsField method="suspend" value={words} onText={setWords} />
      </MoreForm>
    </DrawerFrame>
  );
}
