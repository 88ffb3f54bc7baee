import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoveryCode } from '../../shared/ipc/answers.ts';
import { Modal } from '../ui/modal.tsx';

interface Recovery {
  /** Shows them one person at a time; those before, if any are left, come first. */
  readonly show: (codes: readonly RecoveryCode[]) => void;
}

const RecoveryContext = createContext<Recovery | null>(null);

export function useRecovery(): Recovery {
  const recovery = useContext(RecoveryContext);
  if (!recovery) throw new Error('outside of RecoveryProvider');
  return recovery;
}

interface Waiting extends RecoveryCode {
  readonly key: number;
}

/** Recovery codes are told once. The step moves on the moment they come, so they lie above every step. */
export function RecoveryProvider({ children }: { readonly children: ReactNode }) {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const recovery = useMemo<Recovery>(
    () => ({
      show: (codes) =>
        setWaiting((before) => {
          const from = (before.at(-1)?.key ?? 0) + 1;
          return [...before, ...codes.map((code, i) => ({ ...code, key: from + i }))];
        }),
    }),
    [],
  );
  const [first] = waiting;
  return (
    <RecoveryContext value={recovery}>
      {children}
      {first && (
        <Sheet key={first.key} sheet={first} onNext={() => setWaiting((before) => before.slice(1))} />
      )}
    </RecoveryContext>
  );
}

interface SheetProps {
  readonly sheet: RecoveryCode;
  readonly onNext: () => void;
}

/** Covered until its owner stands alone before the screen. */
function Sheet({ sheet: { role, keptBy, code }, onNext }: SheetProps) {
  const { t } = useTranslation('console');
  const [covered, setCovered] = useState(code !== null);
  const names = { role: t(`roles.${role}`), keptBy: t(`roles.${keptBy}`) };
  const how = code === null ? 'printed' : covered ? 'covered' : 'shown';
  return (
    <Modal title={t('recovery.title', names)} testId="recovery" className="recovery">
      <div className="modal-body">
        <p className="lead">{t(`recovery.${how}.lead`, names)}</p>
        {how === 'shown' && (
          <p className="recovery-code mono" data-testid={`recovery-shown-${role}`}>
            {code}
          </p>
        )}
        <ol className="todo-list">
          {(['first', 'second', 'third'] as const).map((line) => (
            <li key={line}>{t(`recovery.${how}.${line}`, names)}</li>
          ))}
        </ol>
      </div>
      <div className="foot">
        {how === 'covered' ? (
          <button
            key="look"
            type="button"
            className="button primary"
            data-testid="recovery-look"
            onClick={() => setCovered(false)}
          >
            {t('recovery.covered.button', names)}
          </button>
        ) : (
          <button
            key="next"
            type="button"
            className="button primary"
            data-testid="recovery-next"
            onClick={onNext}
          >
            {t(`recovery.${how}.button`, names)}
          </button>
        )}
      </div>
    </Modal>
  );
}
