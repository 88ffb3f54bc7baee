import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileDetail } from '../../../shared/ipc/preparation-answers.ts';
import { checkable } from './household-rows.ts';
import { ReasonForm } from './reason-form.tsx';
import { CheckForm, ConfirmForm } from './review-forms.tsx';

interface HouseholdReviewProps {
  readonly detail: FileDetail;
  readonly locked: boolean;
}

/** How far the review is, who has done what, and what comes next. */
export function HouseholdReview({ detail, locked }: HouseholdReviewProps) {
  const { t } = useTranslation('console');
  const [reopening, setReopening] = useState(false);
  const { row, review } = detail;
  const one = { ids: [row.id], left: 0, onDone: () => undefined };
  return (
    <section className="part review">
      <h4>{t('workspace.review.title')}</h4>
      <ol className="review-steps">
        <li className={row.stage === 'entered' ? 'now' : 'past'}>{t('workspace.stages.entered')}</li>
        <li className={row.stage === 'checked' ? 'now' : row.stage === 'confirmed' ? 'past' : ''}>
          {t('workspace.stages.checked')}
          {review.checkedBy !== '' && <b>{review.checkedBy}</b>}
        </li>
        <li className={row.stage === 'confirmed' ? 'past' : ''}>
          {t('workspace.stages.confirmed')}
          {review.confirmedBy !== '' && <b>{review.confirmedBy}</b>}
        </li>
      </ol>
      {review.papers.length > 0 && (
        <p className="seen">
          {t('workspace.review.seen')}
          {review.papers.map((paper) => t(`workspace.papers.${paper}`)).join(t('listSeparator'))}
        </p>
      )}
      {review.notes !== '' && <blockquote>{review.notes}</blockquote>}
      {!locked && row.stage === 'entered' && checkable(row) && <CheckForm {...one} />}
      {!locked && row.stage === 'entered' && !checkable(row) && (
        <p className="why">{t('workspace.review.mendFirst')}</p>
      )}
      {!locked && row.stage === 'checked' && <ConfirmForm {...one} />}
      {!locked && row.stage !== 'entered' && !reopening && (
        <button
          type="button"
          className="link"
          data-testid="open-reopenFile"
          onClick={() => setReopening(true)}
        >
          {t('workspace.review.reopen')}
        </button>
      )}
      {!locked && row.stage !== 'entered' && reopening && (
        <ReasonForm method="reopenFile" row={row} asked onDone={() => setReopening(false)} />
      )}
    </section>
  );
}
