import type { PlanRow } from '../../../shared/ipc/views.ts';
import { emWidth } from '../text/em-width.ts';
import { useTexts } from '../text/formats.ts';
import { vars } from '../text/vars.ts';
import { Heading } from './Heading.tsx';
import { planDays, planRule, planWords, type NumberedRow, type PlanDay } from './plan-words.ts';

interface PlannedProps {
  session: number;
  batches: readonly PlanRow[];
}

/** The published plan, to be read aloud: day by day, batch by batch, and which is next. */
export function Planned({ session, batches }: PlannedProps) {
  const { t } = useTexts();
  const days = planDays(batches, session);
  const next = batches.find(({ state }) => state === 'next');
  const rows = Math.max(...days.map((day) => day.rows.length));
  const em = Math.max(...days.flatMap((day) => day.rows.map((row) => emWidth(planWords(t, row).what))));
  const rule = next ? planRule(t, next) : '';
  return (
    <section className="stage stage-planned">
      <Heading
        title={t('plan.title')}
        note={t(next ? 'plan.note' : 'plan.noteOver', { batches: batches.length })}
      />
      <div className="plan" style={vars({ days: days.length, rows, em })}>
        {days.map((day) => (
          <Day key={day.session} day={day} />
        ))}
      </div>
      {rule && <p className="plan-rule">{rule}</p>}
    </section>
  );
}

function Day({ day: { session, rows, hidden } }: { day: PlanDay }) {
  const { t } = useTexts();
  return (
    <div className="plan-day">
      <h3>
        {t('plan.day', { session })}
        {hidden > 0 && <small>{t('plan.more', { more: hidden })}</small>}
      </h3>
      <ol className="plan-rows">
        {rows.map((row) => (
          <Row key={row.batch} row={row} />
        ))}
      </ol>
    </div>
  );
}

function Row({ row }: { row: NumberedRow }) {
  const { t } = useTexts();
  const { what, how } = planWords(t, row);
  return (
    <li className="plan-row" data-batch={row.batch} data-state={row.state}>
      <b className="plan-number">{row.number}</b>
      <span className="plan-what">
        {what}
        {how && <small>{how}</small>}
      </span>
      <b className="plan-state">{t(`plan.state.${row.state}`)}</b>
    </li>
  );
}
