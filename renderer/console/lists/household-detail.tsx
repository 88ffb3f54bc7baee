import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import type { FileDetail } from '../../../shared/ipc/preparation-answers.ts';
import { HouseholdActs } from './household-acts.tsx';
import { HouseholdCells } from './household-cells.tsx';
import { History } from './household-history.tsx';
import { HouseholdReview } from './household-review.tsx';
import { isFrozen } from './opening.tsx';
import { UndoEdit, type Edit } from './undo-edit.tsx';
import { useFile } from './use-file.ts';

interface HouseholdDetailProps {
  readonly view: ConsoleView;
  readonly id: string;
  readonly onClose: () => void;
}

/** One household with everything that is kept of it. */
export function HouseholdDetail({ view, id, onClose }: HouseholdDetailProps) {
  const { t } = useTranslation('console');
  const { detail, refusal } = useFile(id, view.project.version);
  const [edit, setEdit] = useState<Edit | null>(null);
  if (!detail)
    return (
      <aside className="pane">
        <header className="pane-head">
          <h3>{refusal === null ? t('busy') : t(`refusals.${refusal}.what`)}</h3>
          <Close onClose={onClose} />
        </header>
      </aside>
    );
  const { row } = detail;
  // Of the frozen register nothing changes; who came late is not in it.
  const locked = row.removed || (isFrozen(view) && !row.late);
  return (
    <aside className="pane" aria-label={row.name} data-testid="household-detail" data-id={id}>
      <header className="pane-head">
        <div>
          <h3>
            {row.name === '' ? t('workspace.household.nameless') : row.name} <small>{row.code}</small>
          </h3>
          <Marks detail={detail} />
        </div>
        <Close onClose={onClose} />
      </header>
      <div className="pane-body">
        {edit && !locked && <UndoEdit id={id} edit={edit} onDone={() => setEdit(null)} />}
        <HouseholdCells key={view.project.version} detail={detail} locked={locked} onEdited={setEdit} />
        <Areas detail={detail} />
        <HouseholdReview detail={detail} locked={locked} />
        <HouseholdActs view={view} detail={detail} locked={locked} />
        <History history={detail.history} />
      </div>
    </aside>
  );
}

function Close({ onClose }: Pick<HouseholdDetailProps, 'onClose'>) {
  const { t } = useTranslation('console');
  return (
    <button type="button" className="button quiet" data-testid="pane-close" onClick={onClose}>
      {t('workspace.closePane')}
    </button>
  );
}

function Marks({ detail: { row } }: { readonly detail: FileDetail }) {
  const { t } = useTranslation('console');
  return (
    <p className="marks">
      {row.queueNo !== null && <b>{t('workspace.household.queueNo', { queueNo: row.queueNo })}</b>}
      <span className={`stage-mark ${row.removed ? 'removed' : row.stage}`}>
        {t(`workspace.stages.${row.removed ? 'removed' : row.stage}`)}
      </span>
      {row.late && <span className="stage-mark late">{t('workspace.household.late')}</span>}
      {row.arrived && <span className="stage-mark here">{t('workspace.checkIn.here')}</span>}
      {row.row !== null && <span>{t('workspace.household.ofRow', { row: row.row })}</span>}
    </p>
  );
}

/** What a household is entitled to against what its rights come to. */
function Areas({ detail }: { readonly detail: FileDetail }) {
  const { t } = useTranslation('console');
  const { askedArea, row } = detail;
  const entitled = Number(row.entitledArea);
  if (askedArea === null || row.entitledArea.trim() === '' || Number.isNaN(entitled)) return null;
  const difference = Math.round((askedArea - entitled) * 10) / 10;
  return (
    <p className="areas" data-testid="areas">
      <span>{t('workspace.household.entitled', { area: entitled })}</span>
      <span>{t('workspace.household.asked', { area: askedArea })}</span>
      <b>{t('workspace.household.areaDifference', { difference })}</b>
    </p>
  );
}
