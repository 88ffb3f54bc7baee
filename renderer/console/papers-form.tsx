import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { useActions } from './actions.tsx';
import { useOwnBigWords } from './big-words.tsx';
import { CheckedBy } from './checked-by.tsx';
import { batchOf } from './command.ts';
import { NOBODY, PersonFields, personOf, type Shown } from './person-fields.tsx';
import { useCheckedBy } from './remembered.ts';
import { StepForm } from './step-form.tsx';

interface PapersFormProps {
  readonly view: ConsoleView;
  /** Where it mends a check made before: how to leave it as it was, and what to do when it is mended. */
  readonly again?: { readonly onDone: () => void } | undefined;
}

/** Who stands before the board, and that their papers were seen: the householder unless it is said otherwise. */
export function PapersForm({ view, again }: PapersFormProps) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const [checkedBy] = useCheckedBy();
  const [byProxy, setByProxy] = useState(view.claim?.drawer === 'proxy');
  const [shown, setShown] = useState<Shown>(NOBODY);
  const members = view.claim?.members ?? 0;
  const drawer = members > 0 ? 'group' : byProxy ? 'proxy' : 'self';
  useOwnBigWords({
    id: 'step-checkPapers',
    text: `papers.button.${drawer}`,
    hint: `papers.hint.${drawer}`,
    kind: 'form',
  });
  const send = async (): Promise<void> => {
    const batch = batchOf(view);
    if (batch === null || !view.claim) return;
    const input: InputOf<'checkPapers'> = {
      ...{ batch, seq: view.claim.seq, drawer, checkedBy: checkedBy.trim().normalize('NFC') },
      person: drawer === 'self' ? null : personOf(shown),
      scan: drawer === 'proxy' ? (shown.scan?.bytes ?? null) : null,
    };
    const result = await run('checkPapers', input);
    if (result?.ok) again?.onDone();
  };
  return (
    <StepForm className={`papers-form ${drawer}`} onSend={() => void send()}>
      <div className="papers-who">
        {members > 0 ? (
          <p className="ask">{t('papers.group', { members })}</p>
        ) : (
          <label className="choice">
            <input
              type="checkbox"
              data-testid="checkPapers-proxy"
              checked={byProxy}
              onChange={(event) => setByProxy(event.target.checked)}
            />
            <span>{t('papers.proxy')}</span>
          </label>
        )}
        {again && (
          <button
            type="button"
            className="button quiet"
            data-testid="checkPapers-leave"
            onClick={again.onDone}
          >
            {t('papers.leave')}
          </button>
        )}
        <CheckedBy testId="checkPapers-checkedBy" words="papers.checkedBy" hint={t('papers.checkedByHint')} />
      </div>
      {drawer !== 'self' && (
        <PersonFields
          drawer={drawer}
          names={members > 0 ? (view.claim?.name.split('、') ?? []) : []}
          shown={shown}
          onShown={setShown}
        />
      )}
    </StepForm>
  );
}
