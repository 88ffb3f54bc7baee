import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { ROUNDS } from '../../shared/preparation/notices.ts';
import { useActions } from './actions.tsx';
import { shortHex } from './clock.ts';
import { useLists } from './lists/opening.tsx';
import { isAboutPassphrase, PersonPanels, usePeople } from './people.tsx';
import { PreparationFigures } from './preparation-figures.tsx';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';

type Project = ConsoleView['project'];

/** The whole of what is fixed for good, before both say so. */
export function RegisterPanel({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const people = usePeople();
  const [known, setKnown] = useState(false);
  const { project } = view;
  const short = project.supply.some(({ rights, accepted }) => rights > accepted);
  const send = async (): Promise<void> => {
    const values = {
      households: project.review.households,
      dwellings: project.dwellings?.count ?? 0,
    };
    const input = { passphrases: people.passphrases, shortage: short && known };
    const result = await run('freezeRegister', input, { name: 'freezeRegister', values });
    if (result && !result.ok && isAboutPassphrase(result.refusal)) people.clear();
  };
  return (
    <StepForm onSend={() => void send()}>
      <StepHeading step="freezeRegister" />
      <PreparationFigures project={project} />
      <Standing project={project} />
      <Files files={project.files} />
      {short && (
        <label className="choice care">
          <input
            type="checkbox"
            data-testid="freezeRegister-shortage"
            data-missing={!known}
            checked={known}
            onChange={(event) => setKnown(event.target.checked)}
          />
          <span>{t('register.shortage')}</span>
        </label>
      )}
      <PersonPanels method="freezeRegister" people={people} choosing={false} />
    </StepForm>
  );
}

/** What has to be settled before, and whether it is: each leads to where it can be. */
function Standing({ project }: { readonly project: Project }) {
  const { t } = useTranslation('console');
  const { open } = useLists();
  const { rounds, current, openObjections } = project.notices;
  const lines = [
    { name: 'rounds', good: rounds >= ROUNDS, values: { rounds, of: ROUNDS } },
    { name: rounds === 0 ? 'noNotice' : current ? 'current' : 'outdated', good: current, values: {} },
    {
      name: openObjections === 0 ? 'noObjections' : 'objections',
      good: openObjections === 0,
      values: { count: openObjections },
    },
  ];
  return (
    <ul className="standing" data-testid="register-standing">
      {lines.map(({ name, good, values }) => (
        <li key={name} className={good ? 'good' : 'bad'} data-state={name}>
          <span>{t(`register.${name}`, values)}</span>
          {!good && (
            <button
              type="button"
              className="link"
              data-testid={`register-${name}`}
              onClick={() => open('notices')}
            >
              {t('register.toNotices')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The digests of both files, to be compared with the board once they are frozen. */
function Files({ files }: Pick<Project, 'files'>) {
  const { t } = useTranslation('console');
  return (
    <dl className="facts">
      {(['households', 'stock'] as const).map((file) => (
        <div key={file}>
          <dt>{t(`register.files.${file}`)}</dt>
          <dd className="mono" data-testid={`register-${file}`} title={files?.[file]}>
            {files ? shortHex(files[file]) : t('register.noFiles')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
