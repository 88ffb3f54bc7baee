import type { Page } from '@playwright/test';
import type { Passphrases } from './ceremony.ts';
import type { Driven } from './launch.ts';
import { fill, plain, pressNext, pressNextAndConfirm, Refused, until } from './page.ts';
import { copyRecovery } from './recovery.ts';

export interface Sheets {
  /** A file, or null for the sample that comes with the app. */
  readonly households: string | null;
  readonly dwellings: string | null;
}

/** Who enters the lists. */
const CLERK = '登记员甲';

/** First start: the operator's passphrase, both lists, each looked at before it is confirmed, and the public notice. */
export async function prepare(
  { console }: Driven,
  { operator }: Pick<Passphrases, 'operator'>,
  sheets: Sheets,
): Promise<void> {
  await until(console, 'step', 'setPassphrase');
  await fill(console, { 'setPassphrase-passphrase': operator, 'setPassphrase-again': operator });
  await pressNext(console);
  await copyRecovery(console);
  for (const kind of ['households', 'dwellings'] as const) {
    await until(console, 'step', kind === 'households' ? 'importHouseholds' : 'importDwellings');
    await importSheet(console, kind, sheets[kind]);
  }
  await until(console, 'step', 'publishNotice');
  await pressNextAndConfirm(console);
  await until(console, 'step', 'openCeremony', 120_000);
}

/** Gives a list to the console and confirms it, or says why it cannot be taken. */
async function importSheet(console: Page, kind: keyof Sheets, file: string | null): Promise<void> {
  if (file === null) await console.getByTestId(`previewSample-${kind}`).click();
  else await console.getByTestId(`previewImport-${kind}`).setInputFiles(file);
  const refusal = console.getByTestId('refusal');
  await console.getByTestId('import-preview').or(refusal).first().waitFor({ timeout: 120_000 });
  const errors = console.locator('[data-testid="import-problem"].error');
  const said = [...(await refusal.allInnerTexts()), ...(await errors.allInnerTexts())];
  if (said.length > 0) throw new Refused(importRefusal(kind, file, said));
  await fill(console, { importBy: CLERK });
  await console.getByTestId('confirmImport').click();
}

const MOST_SAID = 20;

function importRefusal(kind: keyof Sheets, file: string | null, said: readonly string[]): string {
  const lines = said.slice(0, MOST_SAID).map(plain);
  const more = said.length > MOST_SAID ? [`… ${said.length - MOST_SAID} more`] : [];
  return [
    `The ${kind} of ${file ?? 'the sample'} were not imported; nothing was stored:`,
    ...lines,
    ...more,
  ].join('\n');
}
