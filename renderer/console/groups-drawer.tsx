import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import type { GroupRow } from '../../shared/ipc/answers.ts';
import { CheckedBy } from './checked-by.tsx';
import { GroupCard } from './group-card.tsx';
import { Growing } from './growing.tsx';
import { goToMissing } from './step-form.tsx';
import { useLotName } from './step-values.ts';
import { useSharing } from './use-sharing.ts';

interface GroupsDrawerProps {
  readonly view: ConsoleView;
  readonly onDone: () => void;
}

const BETWEEN: readonly ConsoleView['step'][] = ['freezeBatch', 'allocateGroups', 'closeCeremony'];

/** All groups at any time: who they are, what they have drawn, and how they share it out. */
export function GroupsDrawer({ view, onDone }: GroupsDrawerProps) {
  const { t } = useTranslation('console');
  const sharing = useSharing(view);
  const { groups, waiting, refusal } = sharing;
  const orderDead = !BETWEEN.includes(view.step);
  if (groups === null) return <p>{refusal === null ? t('busy') : t(`refusals.${refusal}.what`)}</p>;
  return (
    <form
      className="more-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        goToMissing(event.currentTarget);
      }}
    >
      {waiting.length > 0 && (
        <>
          <CheckedBy
            testId="allocate-checkedBy"
            words="allocate.checkedBy"
            hint={t('allocate.checkedByHint')}
          />
          {orderDead && <p className="why">{t('allocate.orderLater')}</p>}
          <Growing
            as="div"
            items={waiting}
            keyOf={({ group }) => group}
            draw={(group) => <GroupCard {...{ group, sharing, orderDead }} now={false} onOrder={onDone} />}
          />
        </>
      )}
      <h3>{t('allocate.all', { groups: groups.length })}</h3>
      <ul className="groups">
        <Growing
          as="li"
          items={groups}
          keyOf={({ group, type }) => `${group} ${type}`}
          draw={(group) => <Group group={group} />}
        />
      </ul>
    </form>
  );
}

function Group({ group: { group, type, members, drawn, consented } }: { readonly group: GroupRow }) {
  const { t } = useTranslation('console');
  const lotName = useLotName();
  const [first] = drawn?.dwellings ?? [];
  const state = drawn ? (drawn.allocated ? 'allocated' : 'drawn') : consented ? 'consented' : 'waiting';
  return (
    <li data-state={state}>
      <b>{t('group.ofType', { code: group, members: members.length, type })}</b>
      <span className="members">
        {members.map(({ household, queueNo, name, rights }) => (
          <span key={household}>{t('group.member', { queueNo, name, rights })}</span>
        ))}
      </span>
      <span className={`status ${state}`}>
        {t(`allocate.states.${state}`)}
        {drawn && first && ` · ${lotName({ ...first, dwellings: drawn.dwellings.length })}`}
      </span>
    </li>
  );
}
