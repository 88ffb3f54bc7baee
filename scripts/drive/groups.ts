import { commitAndRoll, finishBatch, giveBoth, type Passphrases } from './ceremony.ts';
import type { Driven } from './launch.ts';
import { fill, pressNextAndConfirm, until } from './page.ts';

/** Every group's consent sheet has been seen: recorded before the freeze. */
export async function recordConsents({ console }: Driven): Promise<void> {
  await until(console, 'step', 'freezeBatch');
  await fill(console, { 'recordConsent-checkedBy': '核验员甲' });
  await console.getByTestId('recordConsent-all').click();
  await console.getByTestId('confirm-dialog-ok').click();
  await console.locator('[data-next]:not([disabled])').waitFor({ timeout: 60_000 });
}

/** The groups that have drawn, by code, and have not shared out yet. */
async function openGroups({ console }: Driven): Promise<string[]> {
  const buttons = console.locator('[data-testid^="allocateGroup-"]');
  await buttons.first().waitFor();
  return buttons.evaluateAll((all) =>
    all.map((button) => (button as HTMLElement).dataset['testid']?.replace('allocateGroup-', '') ?? ''),
  );
}

/** At the end, or out of the list of other actions between two batches. */
async function showGroups({ console }: Driven): Promise<void> {
  if ((await console.evaluate(() => document.body.dataset['step'])) === 'allocateGroups') return;
  await console.getByTestId('more').click();
  await console.getByTestId('more-groups').click();
}

/** One group cannot agree and draws the order in which its members choose; the others share out as they agreed. */
export async function allocateAll(driven: Driven, people: Passphrases): Promise<void> {
  await showGroups(driven);
  const [first, ...others] = await openGroups(driven);
  if (first === undefined) return;
  for (const group of others) await allocate(driven, group);
  await drawOrder(driven, people, first);
  await showGroups(driven);
  await allocate(driven, first);
  await leaveDrawer(driven);
}

async function leaveDrawer({ console }: Driven): Promise<void> {
  const drawer = console.getByTestId('more-drawer');
  if ((await drawer.count()) === 0) return;
  await console.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
}

async function allocate({ console }: Driven, group: string): Promise<void> {
  await console.getByTestId(`allocate-${group}-fill`).click();
  const checker = console.getByTestId('allocate-checkedBy').first();
  if ((await checker.inputValue()) === '') await checker.fill('核验员甲');
  await console.getByTestId(`printAllocation-${group}`).click();
  await console.getByTestId(`allocateGroup-${group}`).click();
  await console.getByTestId('confirm-dialog-ok').click();
  await console.getByTestId(`allocateGroup-${group}`).waitFor({ state: 'detached', timeout: 30_000 });
}

async function drawOrder(driven: Driven, people: Passphrases, group: string): Promise<void> {
  const { console } = driven;
  await console.getByTestId(`freezeGroupOrder-${group}`).click();
  await console.getByTestId('confirm-dialog-ok').click();
  await until(console, 'step', 'commitSecrets');
  await openWhole(driven, people);
}

/** Mode batch: from the freeze to the close. */
export async function openWhole(
  driven: Driven,
  people: Passphrases,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { console } = driven;
  await commitAndRoll(driven, people);
  await giveBoth(driven, 'openBatch', people);
  await pressNextAndConfirm(console);
  await until(console, 'step', 'revealSecrets', 120_000);
  await look();
  await finishBatch(driven);
}
