import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useOwnBigWords } from './big-words.tsx';
import { CheckedBy } from './checked-by.tsx';
import { GroupCard } from './group-card.tsx';
import { Growing } from './growing.tsx';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';
import { useSharing } from './use-sharing.ts';

/** The groups that have drawn their stairwell share it out, one after the other; the first that is left is the one in hand. */
export function AllocatePanel({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const sharing = useSharing(view);
  const { waiting, current } = sharing;
  useOwnBigWords(
    current && {
      id: 'step-allocateGroups',
      text: 'allocate.big',
      values: { group: current.group },
      kind: 'form',
    },
  );
  return (
    <StepForm onSend={() => void (current && sharing.enter(current))}>
      <StepHeading step="allocateGroups" values={{ groups: view.groupsToAllocate }} />
      <CheckedBy testId="allocate-checkedBy" words="allocate.checkedBy" hint={t('allocate.checkedByHint')} />
      <Growing
        as="div"
        items={waiting}
        keyOf={({ group }) => group}
        draw={(group) => <GroupCard group={group} sharing={sharing} now={group === current} />}
      />
    </StepForm>
  );
}
