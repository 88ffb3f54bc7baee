import { useTranslation } from 'react-i18next';
import type { Statistics } from '../../../shared/ipc/show-views.ts';
import { moment } from '../clock.ts';

export const BREAKDOWNS = ['byType', 'byVillage', 'byBuilding', 'byHour'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

interface StatisticsTableProps {
  readonly figures: Statistics;
  readonly breakdown: Breakdown;
}

/** One way of counting, in the order of its names; hours on this machine's clock. */
export function StatisticsTable({ figures, breakdown }: StatisticsTableProps) {
  const { t, i18n } = useTranslation('console');
  const count = new Intl.NumberFormat(i18n.language);
  const rows = rowsOf(figures, breakdown, {
    type: (type) => t('statistics.type', { type }),
    hour: (at) => moment(at, i18n.language),
  });
  if (rows.length === 0) return <p>{t('statistics.empty')}</p>;
  const label = t(`statistics.by.${breakdown}`);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="statistics-table" data-breakdown={breakdown}>
        <thead>
          <tr>
            <th scope="col">{t(`statistics.name.${breakdown}`)}</th>
            <th scope="col">{t('statistics.drawn')}</th>
            {breakdown !== 'byHour' && (
              <>
                <th scope="col">{t(`statistics.total.${breakdown}`)}</th>
                <th scope="col">{t('statistics.notDrawn')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, numbers }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {numbers.map((number, i) => (
                <td key={i}>{count.format(number)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Words {
  readonly type: (type: string) => string;
  readonly hour: (at: string) => string;
}

interface Row {
  readonly name: string;
  /** Drawn; and where it is a part of something, of how many, and how many are not. */
  readonly numbers: readonly number[];
}

function rowsOf(figures: Statistics, breakdown: Breakdown, words: Words): Row[] {
  if (breakdown === 'byHour')
    return figures.byHour.map(({ hour, draws }) => ({ name: words.hour(hour), numbers: [draws] }));
  return figures[breakdown].map(({ name, total, drawn }) => ({
    name: breakdown === 'byType' ? words.type(name) : name,
    numbers: [drawn, total, total - drawn],
  }));
}
