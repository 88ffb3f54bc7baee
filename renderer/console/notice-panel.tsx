import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';
import { useOwnBigWords } from './big-words.tsx';
import { useLists } from './lists/opening.tsx';
import { PaperChoice } from './paper-choice.tsx';
import { PreparationFigures } from './preparation-figures.tsx';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';

/** The list goes on public notice: what is wrong is mended first, in place. */
export function NoticePanel({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const { open } = useLists();
  const [paper, setPaper] = useState<InputOf<'publishNotice'>['paper']>('A4');
  const { project } = view;
  const { errors, households } = project.review;
  const round = project.notices.rounds + 1;
  const mends = errors > 0;
  useOwnBigWords({
    id: 'step-publishNotice',
    text: mends ? 'notice.mend' : 'notice.publish',
    values: { round, errors },
    hint: mends ? 'notice.mendFirst' : 'notice.hint',
    kind: 'form',
  });
  const send = (): void => {
    if (mends) open('households', 'errors');
    else
      void run('publishNotice', { round, paper }, { name: 'publishNotice', values: { round, households } });
  };
  return (
    <StepForm onSend={send}>
      <StepHeading step="publishNotice" values={{ round }} />
      <PreparationFigures project={project} />
      <SettingsLine settings={project.settings} />
      <PaperChoice testId="publishNotice-paper" paper={paper} onChoose={setPaper} />
      <p>
        <button type="button" className="button" data-testid="notice-lists" onClick={() => open('overview')}>
          {t('notice.lists')}
        </button>
      </p>
    </StepForm>
  );
}

/** What stands on the notice beside the list. */
function SettingsLine({ settings }: Pick<ConsoleView['project'], 'settings'>) {
  const { t } = useTranslation('console');
  const { open } = useLists();
  const { title, office, objectionsUntil, masking } = settings;
  const blank = t('notice.blank');
  const facts = [
    ['title', title],
    ['office', office],
    ['objectionsUntil', objectionsUntil],
    ['masking', t(`settings.maskings.${masking}.name`)],
  ] as const;
  return (
    <dl className="facts notice-says">
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{t(`settings.fields.${name}`)}</dt>
          <dd className={text === '' ? 'lacking' : ''}>{text === '' ? blank : text}</dd>
        </div>
      ))}
      <div>
        <dt />
        <dd>
          <button
            type="button"
            className="link"
            data-testid="notice-settings"
            onClick={() => open('settings')}
          >
            {t('notice.settings')}
          </button>
        </dd>
      </div>
    </dl>
  );
}
