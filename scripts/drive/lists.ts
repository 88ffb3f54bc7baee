import type { Page } from '@playwright/test';
import type { Driven } from './launch.ts';
import { fill, plain, Refused, tap } from './page.ts';

export type ListsTab =
  'overview' | 'households' | 'dwellings' | 'groups' | 'notices' | 'checkIn' | 'settings';

export async function openLists({ console }: Driven, tab: ListsTab): Promise<void> {
  if ((await console.getByTestId('lists').count()) === 0) await tap(console, 'open-lists');
  await tap(console, `lists-tab-${tab}`);
  await console.getByTestId(`lists-panel-${tab}`).waitFor({ state: 'visible' });
}

export async function closeLists({ console }: Driven): Promise<void> {
  await tap(console, 'lists-close');
  await console.getByTestId('lists').waitFor({ state: 'detached' });
}

/** Presses a form's button, says yes if it asks, and waits until the form is gone or has been refused. */
async function send(console: Page, method: string, asks = true): Promise<void> {
  await tap(console, method);
  if (asks) await console.getByTestId('confirm-dialog-ok').click();
  const refusal = console.getByTestId('refusal');
  const gone = console.locator(`body:not(:has([data-testid="${method}"]))`);
  await gone.or(refusal).first().waitFor({ timeout: 120_000 });
  const [said] = await refusal.allInnerTexts();
  if (said !== undefined) throw new Refused(`${method} was refused: ${plain(said)}`);
}

/** 初审 and 复核 of all households that are shown, each by another person. */
export async function reviewAll(driven: Driven, checker: string, confirmer: string): Promise<void> {
  const { console } = driven;
  await openLists(driven, 'households');
  await tap(console, 'select-all');
  await tap(console, 'bulk-check');
  for (const paper of ['idCard', 'agreement']) await console.getByTestId(`checkFiles-paper-${paper}`).check();
  await fill(console, { 'checkFiles-by': checker });
  await send(console, 'checkFiles');
  await tap(console, 'select-all');
  await tap(console, 'bulk-confirm');
  await fill(console, { 'confirmFiles-by': confirmer });
  await send(console, 'confirmFiles');
}

/** Opens a household's file by what the search finds first. */
export async function openHousehold(driven: Driven, code: string): Promise<void> {
  const { console } = driven;
  await openLists(driven, 'households');
  await fill(console, { 'households-search': code });
  const table = console.getByTestId('households-table');
  await console.locator('[data-testid="households-table"][data-count="1"]').waitFor();
  await table.getByTestId('lists-row').first().click();
  await console.getByTestId('household-detail').waitFor();
}

/** Corrects one cell of the household that is open. */
export async function correctCell(
  { console }: Driven,
  { field, text, reason, by }: { field: string; text: string; reason: string; by: string },
): Promise<void> {
  await console.getByTestId('editFile-by').fill(by);
  await console.getByTestId(`cell-${field}`).fill(text);
  await console.getByTestId(`cell-${field}-reason`).fill(reason);
  await tap(console, `cell-${field}-save`);
  await console.getByTestId('undo-edit').waitFor();
}

/** Publishes the next round from the workspace. */
export async function publishRound(driven: Driven, round: number): Promise<void> {
  const { console } = driven;
  await openLists(driven, 'notices');
  await tap(console, 'publishNotice');
  await console.getByTestId('confirm-dialog-ok').click();
  await console
    .locator(`[data-testid="notices-rounds"] [data-round="${round}"]`)
    .waitFor({ timeout: 120_000 });
}

export async function recordObjection(
  { console }: Driven,
  { household, by, words }: { household: string; by: string; words: string },
): Promise<void> {
  await tap(console, 'open-recordNoticeObjection');
  await fillForm(console, 'recordNoticeObjection', { household, by, words });
  await send(console, 'recordNoticeObjection', false);
}

export async function settleObjection({ console }: Driven, by: string, words: string): Promise<void> {
  await console.locator('[data-testid="notice-objections"] [data-open="true"] button').first().click();
  await console.getByTestId('settle-upheld').check();
  await fillForm(console, 'settleNoticeObjection', { words, by });
  await send(console, 'settleNoticeObjection');
}

/** At the door: found by whatever was scanned or typed, and let in. */
export async function checkIn(driven: Driven, text: string, by: string): Promise<void> {
  const { console } = driven;
  await openLists(driven, 'checkIn');
  await console.getByTestId('findArrival').fill(text);
  await console.getByTestId('findArrival').press('Enter');
  await console.getByTestId('arrival').waitFor();
  await console.getByTestId('checkIn-by').fill(by);
  await tap(console, 'checkIn');
  await console.getByTestId('is-here').waitFor();
}

/** Escape would close a form that has been opened inside the workspace. */
async function fillForm(
  console: Page,
  method: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [field, text] of Object.entries(fields))
    await console.getByTestId(`${method}-${field}`).fill(text);
}
