import { useTexts } from '../text/formats.ts';

/** More pips than this cannot be counted from the last row. */
const MOST_PIPS = 12;

/** Which of a household's lots is being drawn (`2 of 3`), or how many it has in all; and a pip for each. */
export function Pips({ pick, rights, done }: { pick: number | null; rights: number; done: number }) {
  const { t } = useTexts();
  return (
    <div className="pips">
      <span>{pick === null ? t('rightsAll', { rights }) : t('rightsOf', { pick, rights })}</span>
      {rights <= MOST_PIPS && (
        <span className="pips-row" aria-hidden="true">
          {Array.from({ length: rights }, (_, i) => (
            <i key={i} data-done={i < done} />
          ))}
        </span>
      )}
    </div>
  );
}
