import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { FileRow, PrintedPaper } from '../../../shared/ipc/preparation-answers.ts';
import { Field } from '../../ui/field.tsx';
import { useActions } from '../actions.tsx';
import { problemText } from '../problem-text.ts';
import { useCheckedBy } from '../remembered.ts';
import type { GroupOfFiles } from './group-list.ts';
import { plain } from './list-form.tsx';
import { Printed } from './printed.tsx';

interface GroupOfListProps {
  readonly group: GroupOfFiles;
  readonly rows: readonly FileRow[];
  readonly frozen: boolean;
}

type Code = InputOf<'printConsent'>['group'];

/** One group: members in and out, and its consent on paper. */
export function GroupOfList({ group, rows, frozen }: GroupOfListProps) {
  const { t, i18n } = useTranslation('console');
  const { busy, run } = useActions();
  const [name] = useCheckedBy();
  const [paper, setPaper] = useState<PrintedPaper | null>(null);
  const { group: code, type, members, rights, problems } = group;
  const by = plain(name);
  const ids = members.map(({ row }) => row.id);
  const settle = async (next: readonly string[]): Promise<void> => {
    if (by === '') {
      document.querySelector<HTMLInputElement>('[data-testid="groups-by"]')?.focus();
      return;
    }
    const input = { group: code as Code, ids: [...next], by, reason: '' };
    const values = { group: code, count: next.length };
    await run('formGroup', input, { name: 'formGroup', values, anyStep: true });
  };
  const print = async (): Promise<void> => {
    const result = await run('printConsent', { group: code as Code });
    if (result?.ok) setPaper(result.value);
  };
  return (
    <li className={problems.length > 0 ? 'bad' : ''} data-testid={`group-${code}`}>
      <div className="group-head">
        <h3>
          {t('group.ofType', { code, members: members.length, type: type ?? '?' })}
          <small>{t('workspace.groups.rights', { count: rights })}</small>
        </h3>
        <button
          type="button"
          className="button"
          data-testid={`printConsent-${code}`}
          disabled={busy !== null}
          onClick={() => void print()}
        >
          {t('workspace.groups.consent')}
        </button>
      </div>
      {problems.map((problem, index) => (
        <p key={index} className="said error" data-code={problem.code}>
          {problemText(problem.code, i18n.language)}
        </p>
      ))}
      <Printed paper={paper} />
      <ul className="members">
        {members.map(({ row, rights: own }) => (
          <li key={row.id}>
            <span>
              <b>{row.name}</b> {row.code} · {t('workspace.groups.own', { count: own })}
            </span>
            {!frozen && (
              <button
                type="button"
                className="link"
                data-testid={`leave-${row.code}`}
                disabled={busy !== null}
                onClick={() => void settle(ids.filter((id) => id !== row.id))}
              >
                {t('workspace.groups.takeOut')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!frozen && <AddMember group={group} rows={rows} onAdd={(id) => settle([...ids, id])} />}
    </li>
  );
}

interface AddMemberProps extends Pick<GroupOfListProps, 'group' | 'rows'> {
  readonly onAdd: (id: string) => Promise<void>;
}

/** One more household, by its code. */
function AddMember({ group, rows, onAdd }: AddMemberProps) {
  const { t } = useTranslation('console');
  const { busy } = useActions();
  const [typed, setTyped] = useState('');
  const found = rows.find((row) => !row.removed && row.code === plain(typed));
  const isIn = group.members.some(({ row }) => row.id === found?.id);
  return (
    <div className="add-member">
      <Field
        label={t('workspace.groups.add')}
        hint={found ? `${found.name} · ${found.entitlements}` : undefined}
        tone={found ? 'good' : undefined}
        maxLength={64}
        testId={`add-to-${group.group}`}
        value={typed}
        onText={setTyped}
      />
      <button
        type="button"
        className="button"
        data-testid={`add-${group.group}`}
        disabled={busy !== null || !found || isIn}
        onClick={() => found && void onAdd(found.id).then(() => setTyped(''))}
      >
        {t('workspace.groups.addNow')}
      </button>
    </div>
  );
}
