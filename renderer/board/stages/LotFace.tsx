import { motion } from 'motion/react';
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

/** Facts come one after another, as they are read out: the first when the ticket has half turned. */
const [FIRST_S, EACH_S] = [0.4, 0.14];

/** A lot as the ticket has it: where it is, large; then floor, area and storage room, or that it is a whole stairwell.
 *  One that is `unveiled` comes fact by fact. */
export function LotFace({ lot, unveiled = false }: { lot: LotView; unveiled?: boolean }) {
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
  const comes = (nth: number) => (unveiled ? FIRST_S + nth * EACH_S : null);
  return (
    <div className="lot-face" data-long={long}>
      {long && <Facts className="facts-where" facts={[building]} comesS={comes(0)} />}
      <Facts className="facts-where" facts={long ? door : [building, ...door]} comesS={comes(long ? 1 : 0)} />
      {lot.dwellings > 0 ? (
        <Fit text={whole} className="lot-whole" />
      ) : (
        <Facts className="facts-what" facts={inside} comesS={comes(3)} />
      )}
    </div>
  );
}

/** Labels are set at this part of the values' size, and values stand so many em apart. */
const LABEL_SIZE = 0.42;
const GAP_EM = 0.55;

interface FactsProps {
  readonly facts: readonly Fact[];
  readonly className: string;
  /** After how many seconds the first of them comes; null where they stand. */
  readonly comesS: number | null;
}

function Facts({ facts, className, comesS }: FactsProps) {
  const shown = facts.filter(({ value }) => value !== '');
  const width = shown.reduce(
    (sum, { label, value }) => sum + Math.max(emWidth(value), emWidth(label) * LABEL_SIZE),
    0,
  );
  const em = width + GAP_EM * Math.max(0, shown.length - 1);
  return (
    <div className={`facts ${className}`} style={vars({ em, gap: `${GAP_EM}em` })}>
      <dl>
        {shown.map(({ label, value }, i) => (
          <motion.div
            key={label}
            initial={comesS === null ? false : { opacity: 0, transform: 'translateY(0.35em)' }}
            animate={{ opacity: 1, transform: 'translateY(0em)' }}
            transition={{ duration: 0.3, delay: (comesS ?? 0) + i * EACH_S }}
          >
            <dt>{label}</dt>
            <dd>{value}</dd>
          </motion.div>
        ))}
      </dl>
    </div>
  );
}
