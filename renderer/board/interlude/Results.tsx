import type { ResultLine } from '../../../shared/ipc/show-views.ts';
import { Fit } from '../text/Fit.tsx';
import { useTexts } from '../text/formats.ts';
import { vars } from '../text/vars.ts';
import { useTurn } from './use-turn.ts';

/** As many lines as are read from the last row, each high enough for a long address in two lines. */
export const RESULTS_A_PAGE = 12;
/** The latest stand longer: whoever has just drawn looks for them. */
const [FIRST_MS, PAGE_MS] = [20_000, 9000];

const COLUMNS = ['queueNo', 'name', 'village', 'type', 'slot', 'dwelling', 'area', 'storageRoom'] as const;
type Column = (typeof COLUMNS)[number];

/** The lines of a page, the latest first, of a list with the latest last. */
export function resultsOn(rows: readonly ResultLine[], page: number): readonly ResultLine[] {
  const end = rows.length - page * RESULTS_A_PAGE;
  return rows.slice(Math.max(0, end - RESULTS_A_PAGE), Math.max(0, end)).reverse();
}

/** Everything drawn so far, in pages that turn by themselves: however long the list is, one page of it is on the screen. */
export function Results({ rows }: { rows: readonly ResultLine[] }) {
  const { t, count } = useTexts();
  const pages = Math.max(1, Math.ceil(rows.length / RESULTS_A_PAGE));
  const page = useTurn(pages, PAGE_MS, FIRST_MS);
  return (
    <main className="board-stage interlude results" data-interlude="results" data-page={page + 1}>
      <div className="interlude-head">
        <Fit text={t('interlude.results', { results: count(rows.length) })} className="interlude-title" />
        {pages > 1 && (
          <b className="interlude-page">
            {page === 0 ? t('interlude.latest') : t('interlude.page', { page: page + 1, pages })}
          </b>
        )}
      </div>
      {rows.length === 0 ? (
        <Fit text={t('interlude.noResults')} className="results-none" />
      ) : (
        <table className="results-table" style={vars({ rows: RESULTS_A_PAGE })}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} data-column={column} scope="col">
                  {t(`interlude.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {resultsOn(rows, page).map((row, i) => (
              <ResultRow key={`${page} ${i}`} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}

function ResultRow({ row }: { row: ResultLine }) {
  const { t } = useTexts();
  const { queueNo, maskedName, village, type, slot, building, stairwell, room, area, storageRoom } = row;
  const cells: Readonly<Record<Column, string>> = {
    ...{ queueNo: String(queueNo), name: maskedName, village, storageRoom },
    type: t('interlude.type', { type }),
    slot: slot === null ? '' : String(slot),
    dwelling: [building, stairwell, room].filter(Boolean).join(' '),
    area: area && t('areaValue', { area }),
  };
  return (
    <tr>
      {COLUMNS.map((column) => (
        <td key={column} data-column={column}>
          {cells[column] && <Fit text={cells[column]} />}
        </td>
      ))}
    </tr>
  );
}
