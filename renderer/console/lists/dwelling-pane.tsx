import { useTranslation } from 'react-i18next';
import type { DwellingRow } from '../../../shared/ipc/preparation-answers.ts';
import type { Inspection } from '../../../shared/preparation/inspection.ts';
import { moment } from '../clock.ts';
import { standingOf } from './dwelling-rows.ts';
import { InspectForm } from './inspect-form.tsx';
import { Photo } from './photo.tsx';

interface DwellingPaneProps {
  readonly row: DwellingRow;
  readonly onClose: () => void;
}

/** One dwelling: the next visit to it, and all before. */
export function DwellingPane({ row, onClose }: DwellingPaneProps) {
  const { t } = useTranslation('console');
  const { building, stairwell, room } = row;
  return (
    <aside
      className="pane"
      aria-label={row.dwelling}
      data-testid="dwelling-detail"
      data-dwelling={row.dwelling}
    >
      <header className="pane-head">
        <div>
          <h3>{t('lot', { building, stairwell, room })}</h3>
          <p className="marks">
            <b>{t('squareMetres', { area: row.type })}</b>
            <span className={`stage-mark ${standingOf(row)}`}>
              {t(`workspace.dwelling.standing.${standingOf(row)}`)}
            </span>
            <span>{t('stage.lot', { area: row.area, storageRoom: row.storageRoom })}</span>
          </p>
        </div>
        <button type="button" className="button quiet" data-testid="pane-close" onClick={onClose}>
          {t('workspace.closePane')}
        </button>
      </header>
      <div className="pane-body">
        <InspectForm key={row.inspections.length} row={row} />
        <section className="part">
          <h4>{t('workspace.dwelling.history', { count: row.inspections.length })}</h4>
          <ol className="history" data-testid="inspections">
            {row.inspections.toReversed().map((visit, index) => (
              <Visit key={row.inspections.length - index} visit={visit} />
            ))}
          </ol>
        </section>
      </div>
    </aside>
  );
}

function Visit({ visit }: { readonly visit: Inspection }) {
  const { t, i18n } = useTranslation('console');
  return (
    <li data-result={visit.result}>
      <time dateTime={visit.at}>{moment(visit.at, i18n.language)}</time>
      <div>
        <b>{t(`workspace.dwelling.standing.${visit.result}`)}</b>{' '}
        {visit.representatives.join(t('listSeparator'))}
        {visit.defects !== '' && <p>{visit.defects}</p>}
        {visit.photo !== null && <Photo photo={visit.photo} />}
      </div>
    </li>
  );
}
