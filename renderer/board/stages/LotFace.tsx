import type { LotView } from '../../../shared/ipc/views.ts';
import { emWidth } from '../text/em-width.ts';
import { Fit } from '../text/Fit.tsx';
import { useTexts } from '../text/formats.ts';
import { vars } from '../text/vars.ts';

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A building with a longer name has a line of its own. */
const LONG_BUILDING_EM = 5;

/** A lot as the ticket has it: where it is, large; then floor, area and storage room, or that it is a whole stairwell. */
export function LotFace({ lot }: { lot: LotView }) {
  const { t } = useTexts();
  const building = { label: t('building'), value: lot.building };
  const door = [
    { label: t('stairwell'), value: lot.stairwell },
    { label: t('room'), value: lot.room },
  ];
  const inside = [
    { label: t('floor'), value: lot.floor },
    { label: t('area'), value: t('areaValue', { area: lot.area }) },
    { label: t('storageRoom'), value: lot.storageRoom },
  ];
  const whole = t('wholeStairwellOf', { dwellings: lot.dwellings });
  const long = emWidth(lot.building) > LONG_BUILDING_EM;
  return (
    <div className="lot-face" data-long={long}>
      {long && <Facts className="facts-where" facts={[building]} />}
      <Facts className="facts-where" facts={long ? door : [building, ...door]} />
      {lot.dwellings > 0 ? (
        <Fit text={whole} className="lot-whole" />
      ) : (
        <Facts className="facts-what" facts={inside} />
      )}
    </div>
  );
}

/** Labels are set at this part of the values' size, and values stand so many em apart. */
const LABEL_SIZE = 0.42;
const GAP_EM = 0.55;

function Facts({ facts, className }: { facts: readonly Fact[]; className: string }) {
  const shown = facts.filter(({ value }) => value !== '');
  const width = shown.reduce(
    (sum, { label, value }) => sum + Math.max(emWidth(value), emWidth(label) * LABEL_SIZE),
    0,
  );
  const em = width + GAP_EM * Math.max(0, shown.length - 1);
  return (
    <div className={`facts ${className}`} style={vars({ em, gap: `${GAP_EM}em` })}>
      <dl>
        {shown.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
