import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { Field } from '../ui/field.tsx';
import { useActions } from './actions.tsx';
import { batchOf, slotOf } from './command.ts';
import { StepForm } from './step-form.tsx';
import { isCode, scannedInto, shownCode } from './ticket-code.ts';

/** Mode tickets: which slot the ticket hung in, then the code inside it; a scanner types it and presses Enter. */
export function ScanForm({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const [slot, setSlot] = useState('');
  const [code, setCode] = useState('');
  const codeField = useRef<HTMLInputElement>(null);
  const slots = view.batch?.slots ?? '';
  const found = slotOf(slot, slots);
  const wrong = slot !== '' && typeof found === 'string' ? found : null;
  const send = async (): Promise<void> => {
    const batch = batchOf(view);
    if (batch === null || !view.claim || typeof found === 'string') return;
    const { seq, pick } = view.claim;
    const result = await run('scanTicket', { batch, seq, pick, slot: found.slot, code });
    if (result && !result.ok) {
      setCode('');
      codeField.current?.focus();
    }
  };
  // The scanner fired while the slot's field had the focus.
  const takeOver = (): boolean => {
    const scanned = scannedInto(slot);
    if (scanned) {
      setSlot(scanned.slot);
      setCode(scanned.code);
    }
    return scanned !== null;
  };
  const enterSlot = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || takeOver() || typeof found === 'string') return;
    if (isCode(code)) void send();
    else codeField.current?.focus();
  };
  return (
    <StepForm className="scan-form" onSend={() => void send()}>
      <Field
        className="slot"
        label={t('scanning.slot')}
        hint={
          wrong
            ? t(`slotEntry.${wrong}`, { total: slots.length })
            : t(code !== '' && slot === '' ? 'scanning.slotAfter' : 'scanning.slotHint')
        }
        tone={wrong ? 'bad' : undefined}
        autoFocus
        maxLength={45}
        testId="scanTicket-slot"
        data-missing={typeof found === 'string'}
        value={slot}
        onKeyDown={enterSlot}
        onText={(text) => setSlot(text.trim())}
      />
      <Field
        className="code"
        label={t('scanning.code')}
        hint={code === '' ? t('scanning.codeHint') : shownCode(code)}
        tone={isCode(code) ? 'good' : undefined}
        input={codeField}
        maxLength={80}
        testId="scanTicket-code"
        data-missing={code === ''}
        value={code}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && code !== '') event.currentTarget.form?.requestSubmit();
        }}
        onText={setCode}
      />
    </StepForm>
  );
}
