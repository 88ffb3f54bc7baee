import type { Passphrases } from './ceremony.ts';
import { giveBoth } from './ceremony.ts';
import type { Driven } from './launch.ts';
import { fill, pressNextAndConfirm, until } from './page.ts';

/** A row of the plan as the console's form has it. */
export interface PlanRow {
  readonly type: string;
  /** `dwellings`, `stairwells:12`, `households`, `makeup` … */
  readonly kind: string;
  readonly session?: number;
  readonly mode?: 'board' | 'batch' | 'tickets';
  readonly missed?: 'end' | 'makeup';
  readonly offset?: boolean;
}

export interface Plan {
  readonly rows: readonly PlanRow[];
  readonly intervalSeconds: number;
}

/** Enters a plan and has both people publish it. */
export async function publishPlan(driven: Driven, people: Passphrases, plan: Plan): Promise<void> {
  const { console } = driven;
  await enterPlan(driven, people, plan);
  await pressNextAndConfirm(console);
  await until(console, 'step', 'freezeBatch', 60_000);
}

/** Empties the proposal, and enters these batches in their order; both passphrases are typed. */
export async function enterPlan(
  driven: Driven,
  people: Passphrases,
  { rows, intervalSeconds }: Plan,
): Promise<void> {
  const { console } = driven;
  await until(console, 'step', 'publishPlan');
  while ((await console.getByTestId('plan-row-0').count()) > 0)
    await console.getByTestId('plan-0-remove').click();
  for (const [i, row] of rows.entries()) await addRow(driven, i, row);
  await fill(console, { 'plan-interval': String(intervalSeconds) });
  await giveBoth(driven, 'publishPlan', people);
}

async function addRow(
  { console }: Driven,
  i: number,
  { type, kind, session = 1, mode, missed, offset = false }: PlanRow,
): Promise<void> {
  await console.getByTestId('plan-add-type').selectOption(type);
  await console.getByTestId('plan-add-kind').selectOption(kind);
  await console.getByTestId('plan-add').click();
  await console.getByTestId(`plan-${i}-session`).selectOption(String(session));
  if (mode) await console.getByTestId(`plan-${i}-mode`).selectOption(mode);
  if (missed) await console.getByTestId(`plan-${i}-missed`).selectOption(missed);
  if (offset) await console.getByTestId(`plan-${i}-offset`).check();
}
