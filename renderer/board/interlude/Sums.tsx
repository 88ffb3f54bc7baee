import type { Statistics } from '../../../shared/ipc/show-views.ts';
import { clockTime, useTexts } from '../text/formats.ts';

/** How much is drawn and left in all, and, while the pace is known, until when it would take. */
export function Sums({ statistics }: { statistics: Statistics }) {
  const { t, count } = useTexts();
  const { rights, drawn, perHour, projectedEnd } = statistics;
  const figures: (readonly [string, string])[] = [
    [t('interlude.drawn'), count(drawn)],
    [t('interlude.left'), count(rights - drawn)],
  ];
  if (perHour !== null) figures.push([t('interlude.perHour'), count(Math.round(perHour))]);
  if (projectedEnd !== null) figures.push([t('interlude.projectedEnd'), clockTime(projectedEnd)]);
  return (
    <dl className="sums">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
