import type { Passphrases } from './ceremony.ts';
import { giveBoth } from './ceremony.ts';
import { copyRecovery } from './recovery.ts';
import type { Driven } from './launch.ts';
import { fill, pressNext, until } from './page.ts';

/** Opens a form out of the header's list of other actions. */
async function more({ console }: Driven, item: string): Promise<void> {
  await console.getByTestId('more').click();
  await console.getByTestId(`more-${item}`).click();
}

/** Sends a form that asks first, and waits until it is gone. */
async function sendAndConfirm({ console }: Driven, method: string): Promise<void> {
  const before = await console.evaluate(() => document.body.dataset['seq']);
  await console.getByTestId(method).click();
  await console.getByTestId('confirm-dialog-ok').click();
  await console.waitForFunction((seq) => document.body.dataset['seq'] !== seq, before, { timeout: 30_000 });
}

/** The pick that was just opened does not count: both people approve. */
export async function voidPick(driven: Driven, people: Passphrases, pick: number): Promise<void> {
  await more(driven, 'void');
  await driven.console.getByTestId('voidTicket-pick').selectOption(String(pick));
  await driven.console.getByTestId('voidTicket-reason').selectOption('SLOT_MISHEARD');
  await fill(driven.console, { 'voidTicket-words': '签号听错，住户当场提出，公证员、监督员认可。' });
  await giveBoth(driven, 'voidTicket', people);
  await sendAndConfirm(driven, 'voidTicket');
}

/** Whoever is to be called next gives up all its rights of this batch. */
export async function waive(driven: Driven, people: Passphrases): Promise<void> {
  await more(driven, 'waive');
  await fill(driven.console, { 'waiveClaim-words': '本户自愿放弃本批次的抽签，选择货币化安置。' });
  await giveBoth(driven, 'waiveClaim', people);
  await sendAndConfirm(driven, 'waiveClaim');
}

/** Nobody comes: called as often as the rules say, at the published interval, then missed. */
export async function missClaim({ console }: Driven, calls: number): Promise<void> {
  await pressNext(console);
  await until(console, 'step', 'checkPapers');
  for (let call = 2; call <= calls; call++)
    await console.getByTestId('callHousehold-again').click({ timeout: 30_000 });
  await console.getByTestId('missHousehold').click({ timeout: 30_000 });
  await console.getByTestId('confirm-dialog-ok').click();
  await until(console, 'step', 'callHousehold|revealSecrets|countTickets|closeBatch');
}

/** A ticket that does not turn up at the close. */
export async function loseTicket(driven: Driven, people: Passphrases, lot: string): Promise<void> {
  await more(driven, 'lost');
  await fill(driven.console, {
    'loseTicket-lot': lot,
    'loseTicket-words': '清点时未找到，公证员、监督员在场。',
  });
  await driven.console.getByTestId('loseTicket-reason').selectOption('TICKET_MISSING');
  await giveBoth(driven, 'loseTicket', people);
  await sendAndConfirm(driven, 'loseTicket');
}

export async function reportIncident(driven: Driven, words: string): Promise<void> {
  await more(driven, 'incident');
  await driven.console.getByTestId('reportIncident-reason').selectOption('OTHER');
  await fill(driven.console, { 'reportIncident-words': words });
  await sendAndConfirm(driven, 'reportIncident');
}

/** Another notary takes the chair: the supervisor approves, and a new recovery sheet is copied. */
export async function replaceNotary(
  driven: Driven,
  people: Passphrases,
  successor: string,
): Promise<Passphrases> {
  const { console } = driven;
  await more(driven, 'replaceKey');
  await console.getByTestId('replaceKey-role').selectOption('notary');
  await console.getByTestId('replaceKey-reason').selectOption('SUCCESSOR');
  await fill(console, {
    ...{ 'replaceKey-passphrase': successor, 'replaceKey-again': successor },
    'replaceKey-other': people.supervisor,
  });
  await sendAndConfirm(driven, 'replaceKey');
  await copyRecovery(console);
  return { ...people, notary: successor };
}

/** The end of a day: everything stands still until the next one. */
export async function endSession({ console }: Driven): Promise<void> {
  await console.getByTestId('suspend').click();
  await console.getByTestId('suspend-reason').selectOption('END_OF_SESSION');
  await console.getByTestId('suspend-send').click();
  await console.getByTestId('confirm-dialog-ok').click();
  await until(console, 'step', 'resume');
}

/** The next morning: the operator's passphrase, and the ceremony stands where it stood. */
export async function beginSession({ console }: Driven, { operator }: Passphrases): Promise<void> {
  await until(console, 'step', 'unlock');
  await fill(console, { 'unlock-passphrase': operator });
  await pressNext(console);
  await until(console, 'step', 'resume', 60_000);
  await pressNext(console);
  await console.getByTestId('confirm-dialog-ok').click();
}
