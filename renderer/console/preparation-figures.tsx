import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useLists } from './lists/opening.tsx';

type Project = ConsoleView['project'];

/** Households that nobody has confirmed yet (复核). */
export function unconfirmed({ households, confirmed }: Project['review']): number {
  return Math.max(0, households - confirmed);
}

/** Shown only where there are any. */
const SELDOM: ReadonlySet<string> = new Set(['edits', 'late']);

/** How far the office is, in figures: what is wrong leads to the rows that it is about. */
export function PreparationFigures({ project }: { readonly project: Project }) {
  const { t } = useTranslation('console');
  const { open } = useLists();
  const { review } = project;
  const figures = [
    { name: 'households', count: review.households, wanted: null, tone: '' },
    { name: 'dwellings', count: project.dwellings?.count ?? 0, wanted: null, tone: '' },
    { name: 'errors', count: review.errors, wanted: 'errors', tone: 'bad' },
    { name: 'warnings', count: review.warnings, wanted: 'warnings', tone: 'care' },
    { name: 'unconfirmed', count: unconfirmed(review), wanted: 'unconfirmed', tone: 'bad' },
    { name: 'edits', count: review.editsUnconfirmed, wanted: 'edits', tone: 'bad' },
    { name: 'late', count: review.late, wanted: 'late', tone: '' },
  ] as const;
  return (
    <ul className="prepared">
      {figures
        .filter(({ name, count }) => !SELDOM.has(name) || count > 0)
        .map(({ name, count, wanted, tone }) => (
          <li key={name} className={count > 0 ? tone : wanted !== null ? 'good' : ''}>
            <span>{t(`prepared.${name}`)}</span>
            <b data-testid={`prepared-${name}`}>{t('number', { value: count })}</b>
            {wanted !== null && count > 0 && (
              <button
                type="button"
                className="link"
                data-testid={`show-${name}`}
                onClick={() => open('households', wanted)}
              >
                {t(`prepared.show.${name}`)}
              </button>
            )}
          </li>
        ))}
    </ul>
  );
}
