import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskClaim } from '../../shared/ipc/views.ts';
import { batchOf, useCall } from './call.ts';
import { DeskRefusal } from './desk-refusal.tsx';
import { NextLine } from './next-line.tsx';
import { NumberPad } from './number-pad.tsx';
import { PersonLine, useCallName } from './person-line.tsx';
import { PickConfirm } from './pick-confirm.tsx';
import { SlotPad } from './slot-pad.tsx';
import { chosenSlot, typedKey } from './slot-number.ts';

interface PickPageProps {
  readonly claim: DeskClaim;
  readonly slots: string;
}

/** Touch a slot, or type its number; nothing counts until it is confirmed. */
export function PickPage({ claim, slots }: PickPageProps) {
  const { t } = useTranslation('desk');
  const callName = useCallName();
  const { busy, refusal, call, forgive } = useCall();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<number | null>(null);
  const chosen = chosenSlot(typed, slots);
  // A spent one is named too: the number pad then says that it is open.
  const tap = useCallback(
    (slot: number) => {
      setTyped(String(slot));
      if (slots[slot - 1] === '.') setAsked(slot);
    },
    [slots],
  );
  const confirm = async (slot: number): Promise<void> => {
    const { seq, pick } = claim;
    const done = await call('designateSlot', { batch: batchOf(claim), seq, pick, slot });
    if (!done) setAsked(null);
  };
  const choose = (): void => {
    if (typeof chosen === 'object') setAsked(chosen.slot);
  };
  const type = (text: string): void => {
    forgive();
    setTyped(text);
  };
  useTyping(asked === null, (key) => type(typedKey(typed, key, slots.length)));
  return (
    <main className="pick">
      <header className="pick-head">
        <PersonLine claim={claim} drawing />
        <h1>{t('pick.title')}</h1>
        <NextLine stage="pick" />
      </header>
      <SlotPad slots={slots} chosen={typeof chosen === 'object' ? chosen.slot : null} onTap={tap} />
      <div className="pick-side">
        <NumberPad typed={typed} chosen={chosen} slots={slots.length} onTyped={type} onChoose={choose} />
        <DeskRefusal code={refusal} />
      </div>
      {asked !== null && (
        <PickConfirm
          slot={asked}
          name={callName(claim)}
          busy={busy}
          onCancel={() => setAsked(null)}
          onConfirm={() => void confirm(asked)}
        />
      )}
    </main>
  );
}

/** Digits and backspace of a keyboard, where there is one. */
function useTyping(isOn: boolean, onKey: (key: string) => void): void {
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent): void => {
      if (/^[0-9]$|^Backspace$|^Delete$/.test(event.key) && !event.ctrlKey && !event.altKey) onKey(event.key);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}
