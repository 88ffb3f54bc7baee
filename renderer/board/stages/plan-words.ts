import type { TFunction } from 'i18next';
import type { PlanRow } from '../../../shared/ipc/views.ts';

export interface PlanWords {
  readonly what: string;
  /** How it is drawn, where that is not the usual way; or ''. */
  readonly how: string;
}

/** A batch of the plan in words that can be read aloud: `110 ㎡ 组团抽整单元` and `每单元 12 套`. */
export function planWords(t: TFunction<'board'>, row: PlanRow): PlanWords {
  const { type, draws, mode, makeUp, stairwellSize, orderFrom, offsetDigits } = row;
  const what = makeUp ? t('plan.what.makeUp', { type, context: draws }) : t(`plan.what.${draws}`, { type });
  const how = [
    draws === 'stairwells' && t('plan.size', { size: stairwellSize }),
    mode === 'tickets' && t('plan.tickets'),
    mode === 'batch' && draws !== 'households' && t('plan.atOnce'),
    orderFrom !== null && t('plan.ordered'),
    offsetDigits > 0 && t('plan.dice', { digits: offsetDigits }),
  ].filter((part) => part !== false);
  return { what, how: how.join(t('plan.comma')) };
}

/** What happens in the next batch to whoever does not come; '' where nobody is called. */
export function planRule(t: TFunction<'board'>, { mode, calls, missed }: PlanRow): string {
  if (mode === 'batch') return '';
  return t(missed === 'end' ? 'plan.ruleEnd' : 'plan.ruleMakeUp', { calls });
}

/** A batch with its number in the whole plan: 1, 2 … */
export type NumberedRow = PlanRow & { readonly number: number };

export interface PlanDay {
  readonly session: number;
  readonly rows: readonly NumberedRow[];
  /** How many of this day are not shown. */
  readonly hidden: number;
}

/** What the screen holds: two days beside each other, so many batches under each other. */
const [MOST_DAYS, MOST_ROWS] = [2, 5];

/** The plan by days around the one in hand, and in each day around the batch that is next. */
export function planDays(batches: readonly PlanRow[], session: number): PlanDay[] {
  const numbered = batches.map((row, i) => ({ ...row, number: i + 1 }));
  const sessions = [...new Set(batches.map((row) => row.session))];
  const at = Math.max(0, sessions.indexOf(session));
  const first = Math.max(0, Math.min(at, sessions.length - MOST_DAYS));
  return sessions.slice(first, first + MOST_DAYS).map((day) => {
    const rows = numbered.filter((row) => row.session === day);
    return { session: day, rows: around(rows), hidden: Math.max(0, rows.length - MOST_ROWS) };
  });
}

/** From the one before the next on. */
function around(rows: readonly NumberedRow[]): readonly NumberedRow[] {
  const next = rows.findIndex(({ state }) => state === 'next' || state === 'open');
  const from = Math.max(0, Math.min(next - 1, rows.length - MOST_ROWS));
  return rows.slice(from, from + MOST_ROWS);
}
