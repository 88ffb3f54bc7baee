import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import type { Arrival } from '../../../shared/ipc/preparation-answers.ts';
import { useActions } from '../actions.tsx';
import { CheckedBy } from '../checked-by.tsx';
import { useCheckedBy } from '../remembered.ts';
import { ArrivalCard } from './arrival-card.tsx';
import { plain } from './list-form.tsx';

interface TabProps {
  readonly view: ConsoleView;
  readonly shown: boolean;
}

type Code = InputOf<'checkIn'>['household'];

/** A scanner may end with two line feeds: an empty Enter sooner than this is not a person's. */
const SCANNER_MS = 600;

/**
 * At the door: scan or type, hold the papers against the screen, Enter once more. The field keeps the focus, so that the
 * next scan can never press a button.
 */
export function CheckInTab({ view, shown }: TabProps) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const [name] = useCheckedBy();
  const [text, setText] = useState('');
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const foundAt = useRef(0);
  useEffect(() => {
    if (shown) field.current?.focus();
  }, [shown, arrival]);
  const by = plain(name);

  const find = async (wanted: string): Promise<void> => {
    const result = await run('findArrival', { text: wanted });
    setText('');
    foundAt.current = performance.now();
    setArrival(result?.ok ? result.value : null);
  };
  const checkIn = async (): Promise<void> => {
    if (!arrival || arrival.at !== null || busy !== null) return;
    if (by === '') {
      document.querySelector<HTMLInputElement>('[data-testid="checkIn-by"]')?.focus();
      return;
    }
    const result = await run('checkIn', { household: arrival.household as Code, by });
    if (result?.ok) setArrival({ ...arrival, at: new Date().toISOString() });
  };
  const undo = async (): Promise<void> => {
    if (!arrival) return;
    if (by === '') {
      document.querySelector<HTMLInputElement>('[data-testid="checkIn-by"]')?.focus();
      return;
    }
    const { household, queueNo } = arrival;
    const values = { queueNo, name: arrival.name };
    const question = { name: 'undoCheckIn', values, anyStep: true };
    const result = await run('undoCheckIn', { household: household as Code, by }, question);
    if (result?.ok) setArrival({ ...arrival, at: null });
  };
  const enter = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (plain(text) !== '') void find(plain(text));
    else if (performance.now() - foundAt.current > SCANNER_MS) void checkIn();
  };
  const { arrived, households } = view.project.review;
  return (
    <div className="check-in">
      <div className="check-in-head">
        <p className="arrived" data-testid="arrived-count" data-arrived={arrived}>
          <span>{t('workspace.checkIn.count')}</span>
          <b>{t('number', { value: arrived })}</b>
          <small>{t('workspace.checkIn.of', { households })}</small>
        </p>
        <form onSubmit={enter}>
          <label htmlFor="check-in-field">{t('workspace.checkIn.field')}</label>
          <input
            id="check-in-field"
            ref={field}
            className="input"
            data-testid="findArrival"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder={t('workspace.checkIn.placeholder')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </form>
        <CheckedBy testId="checkIn-by" words="import.by" />
      </div>
      {arrival ? (
        <ArrivalCard arrival={arrival} onCheckIn={() => void checkIn()} onUndo={() => void undo()} />
      ) : (
        <p className="expect">{t('workspace.checkIn.expect')}</p>
      )}
    </div>
  );
}
