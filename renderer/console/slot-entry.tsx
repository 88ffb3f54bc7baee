import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { Field } from '../ui/field.tsx';
import { useActions } from './actions.tsx';
import { batchOf, slotOf } from './command.ts';
import { digitsOf } from './digits.ts';

interface SlotEntryProps {
  readonly view: ConsoleView;
  readonly slots: string;
}

/** For a household that says its slot instead of touching the desk. */
export function SlotEntry({ view, slots }: SlotEntryProps) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const [text, setText] = useState('');
  const found = slotOf(text, slots);
  const send = (): void => {
    const batch = batchOf(view);
    if (typeof found === 'string' || batch === null || !view.claim) return;
    const { seq, pick, queueNo, name } = view.claim;
    const question = {
      name: 'designateSlot',
      detail: String(found.slot),
      values: { slot: found.slot, queueNo, name },
    };
    void run('designateSlot', { batch, seq, pick, slot: found.slot }, question);
  };
  return (
    <form
      className="slot-entry"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={t('slotEntry.label')}
        hint={
          text !== '' && typeof found === 'string'
            ? t(`slotEntry.${found}`, { total: slots.length })
            : t('slotEntry.hint')
        }
        tone={text !== '' && typeof found === 'string' ? 'bad' : undefined}
        inputMode="numeric"
        testId="designateSlot-slot"
        value={text}
        onText={(typed) => setText(digitsOf(typed, 5))}
      />
      <button
        type="submit"
        className="button"
        data-testid="designateSlot"
        disabled={busy !== null || typeof found === 'string'}
      >
        {t('slotEntry.button')}
      </button>
    </form>
  );
}
