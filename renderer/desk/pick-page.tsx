import { useCallback, useRef, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskClaim } from '../../shared/ipc/views.ts';
import { batchOf, useCall } from './call.ts';
import { DeskRefusal } from './desk-refusal.tsx';
import { NumberPad } from './number-pad.tsx';
import { PersonLine, useCallName } from './person-line.tsx';
import { PickConfirm } from './pick-confirm.tsx';
import { isSecondTap, type Tap } from './second-tap.ts';
import { SlotPad } from './slot-pad.tsx';
import { chosenSlot } from './slot-number.ts';

interface PickPageProps {
  readonly claim: DeskClaim;
  readonly slots: string;
  readonly rehearsal: boolean;
}

/** Touch a slot, or type its number; nothing counts until it is confirmed. */
export function PickPage({ claim, slots, rehearsal }: PickPageProps) {
  const { t } = useTranslation('desk');
  const callName = useCallName();
  const { busy, refusal, call, forgive } = useCall();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<number | null>(null);
  const chosen = chosenSlot(typed, slots);
  const tapped = useRef<Tap | null>(null);
  const tap = useCallback((slot: number, event: MouseEvent) => {
    tapped.current = tapOf(event);
    setTyped(String(slot));
    setAsked(slot);
  }, []);
  const confirm = async (slot: number, event: MouseEvent): Promise<void> => {
    if (isSecondTap(tapped.current, tapOf(event))) return;
    const { seq, pick } = claim;
    const done = await call('designateSlot', { batch: batchOf(claim), seq, pick, slot });
    if (!done) setAsked(null);
  };
  return (
    <main className="pick">
      <header className="pick-head">
        <PersonLine claim={claim} drawing />
        <h1>{t('pick.title')}</h1>
      </header>
      <SlotPad slots={slots} chosen={typeof chosen === 'object' ? chosen.slot : null} onTap={tap} />
      <aside className="pick-side">
        <NumberPad
          typed={typed}
          chosen={chosen}
          slots={slots.length}
          onTyped={(text) => {
            forgive();
            setTyped(text);
          }}
          onChoose={() => typeof chosen === 'object' && setAsked(chosen.slot)}
        />
        <DeskRefusal code={refusal} />
      </aside>
      {asked !== null && (
        <PickConfirm
          slot={asked}
          name={callName(claim)}
          rehearsal={rehearsal}
          busy={busy}
          onCancel={() => setAsked(null)}
          onConfirm={(event) => void confirm(asked, event)}
        />
      )}
    </main>
  );
}

function tapOf({ clientX, clientY, timeStamp }: MouseEvent): Tap {
  return { x: clientX, y: clientY, atMs: timeStamp };
}
