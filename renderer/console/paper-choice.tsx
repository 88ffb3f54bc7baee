import { useId } from 'react';
import { useTranslation } from 'react-i18next';

const PAPERS = ['A4', 'A3'] as const;
type Paper = (typeof PAPERS)[number];

interface PaperChoiceProps {
  readonly testId: string;
  readonly paper: Paper;
  readonly onChoose: (paper: Paper) => void;
}

/** On what a notice is printed. */
export function PaperChoice({ testId, paper, onChoose }: PaperChoiceProps) {
  const { t } = useTranslation('console');
  const name = useId();
  return (
    <fieldset className="paper-choice">
      <legend>{t('notice.paper')}</legend>
      {PAPERS.map((each) => (
        <label key={each} className="choice">
          <input
            type="radio"
            name={name}
            data-testid={`${testId}-${each}`}
            checked={paper === each}
            onChange={() => onChoose(each)}
          />
          <span>{t(`notice.papers.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
