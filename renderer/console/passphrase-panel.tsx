import { useState } from 'react';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { useRecovery } from './recovery.tsx';
import { SwitchKind } from './rehearsal.tsx';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';

/** The operator's own passphrase, chosen once: it opens the personal data on this machine. */
export function SetPassphrasePanel({ view }: { readonly view: ConsoleView }) {
  const { run } = useActions();
  const { show } = useRecovery();
  const [passphrase, setPassphrase] = useState('');
  const send = async (): Promise<void> => {
    const result = await run('setPassphrase', { passphrase });
    if (result?.ok) show([result.value]);
  };
  return (
    <StepForm enterSends onSend={() => void send()}>
      <StepHeading step="setPassphrase" />
      <NewPassphrase
        method="setPassphrase"
        words="passphrase.operator"
        autoFocus
        value={passphrase}
        onText={setPassphrase}
      />
      <SwitchKind view={view} />
    </StepForm>
  );
}
