import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { chaptersOf, STEPS, type Chapter } from './steps.ts';

/** Where the day stands. */
export function Rail({ view }: { readonly view: ConsoleView }) {
  const next = view.plan?.batches.find(({ state }) => state === 'next');
  return (
    <RailShown
      chapter={STEPS[view.step].chapter}
      mode={(next ?? view.batch)?.mode ?? 'board'}
      over={view.step === 'done'}
      app={view.app.version}
      electron={view.app.electron}
    />
  );
}

interface RailProps {
  readonly chapter: Chapter;
  readonly mode: Parameters<typeof chaptersOf>[0];
  readonly over: boolean;
  readonly app: string;
  readonly electron: string;
}

const RailShown = memo(function RailShown({ chapter, mode, over, app, electron }: RailProps) {
  const { t } = useTranslation('console');
  const chapters = chaptersOf(mode);
  const now = chapters.indexOf(chapter);
  return (
    <nav className="rail" aria-label={t('chapters.title')}>
      <ol>
        {chapters.map((name, index) => (
          <li
            key={name}
            className={over || index < now ? 'past' : index === now ? 'now' : 'ahead'}
            aria-current={index === now ? 'step' : undefined}
            title={t(`chapters.${name}`)}
          >
            <span className="number">{over || index < now ? '✓' : index + 1}</span>
            <span className="name">{t(`chapters.${name}`)}</span>
          </li>
        ))}
      </ol>
      <p className="version">{t('version', { app, electron })}</p>
    </nav>
  );
});
