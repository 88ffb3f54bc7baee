import { useTranslation } from 'react-i18next';
import type { GroupRow } from '../../shared/ipc/answers.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions, type Question } from './actions.tsx';
import { CheckedBy } from './checked-by.tsx';
import { useCheckedBy } from './remembered.ts';
import { useListed } from './use-listed.ts';

/** The groups of the next batch that have not all signed, each with who has to; their sheets are entered here. */
export function ConsentPanel({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy } = useActions();
  const [checkedBy] = useCheckedBy();
  const { rows } = useListed('listGroups', view.seq);
  const record = useRecordConsent(checkedBy);
  const row = view.plan?.batches.find(({ batch }) => batch === view.draft?.planned);
  const missing = (rows ?? []).filter(
    ({ group, type, consented }) =>
      !consented && type === row?.type && view.draft?.consentsMissing.includes(group) === true,
  );
  const dead = busy !== null || checkedBy.trim() === '';
  return (
    <section className="consents" data-testid="consents">
      <h3>{t('consent.title', { groups: view.draft?.consentsMissing.length ?? 0 })}</h3>
      <p>{t('consent.explain')}</p>
      <div className="consent-tools">
        <CheckedBy
          testId="recordConsent-checkedBy"
          words="consent.checkedBy"
          hint={t(checkedBy.trim() === '' ? 'consent.nameFirst' : 'consent.nameStays')}
        />
        <button
          type="button"
          className="button"
          data-testid="recordConsent-all"
          disabled={dead || missing.length === 0}
          onClick={() => void record(missing, { name: 'recordConsents', values: { groups: missing.length } })}
        >
          {t('consent.all', { groups: missing.length })}
        </button>
      </div>
      <ul className="groups">
        {missing.map((group) => (
          <Group key={group.group} group={group} dead={dead} onRecord={() => void record([group])} />
        ))}
      </ul>
    </section>
  );
}

/** One after the other; the first that is refused ends it. */
function useRecordConsent(
  checkedBy: string,
): (groups: readonly GroupRow[], question?: Question) => Promise<void> {
  const { run } = useActions();
  return async (groups, question) => {
    let asked = question;
    for (const { group, type } of groups) {
      const input = { group, type, checkedBy: checkedBy.trim().normalize('NFC') };
      const result = await run('recordConsent', input as InputOf<'recordConsent'>, asked);
      if (!result?.ok) return;
      asked = undefined;
    }
  };
}

interface GroupProps {
  readonly group: GroupRow;
  readonly dead: boolean;
  readonly onRecord: () => void;
}

function Group({ group: { group, members }, dead, onRecord }: GroupProps) {
  const { t } = useTranslation('console');
  return (
    <li>
      <b>{t('group.named', { code: group, members: members.length })}</b>
      <span className="members">
        {members.map(({ household, queueNo, name, rights }) => (
          <span key={household}>{t('group.member', { queueNo, name, rights })}</span>
        ))}
      </span>
      <button
        type="button"
        className="button"
        data-testid={`recordConsent-${group}`}
        disabled={dead}
        onClick={onRecord}
      >
        {t('consent.one')}
      </button>
    </li>
  );
}
