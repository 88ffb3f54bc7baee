import { randomInt } from 'node:crypto';
import type { Driven } from './launch.ts';
import type { Page } from '@playwright/test';
import { obstaclesRefusal } from './obstacles.ts';
import { fill, plain, pressNext, pressNextAndConfirm, Refused, until } from './page.ts';
import { copyRecovery } from './recovery.ts';

export interface Passphrases {
  readonly operator: string;
  readonly notary: string;
  readonly supervisor: string;
}

export interface Opening {
  readonly title: string;
  readonly withoutRecording: boolean;
}

/** The enrolment of notary and supervisor, and the frozen register; answers the codes of their recovery sheets. */
export async function open(
  { console }: Driven,
  people: Passphrases,
  { title, withoutRecording }: Opening,
): Promise<Record<string, string>> {
  const refusal = obstaclesRefusal(await obstaclesShown(console), withoutRecording);
  if (refusal !== null) throw new Refused(refusal);
  if (withoutRecording) await console.getByTestId('openCeremony-withoutRecording').check();
  await fill(console, { 'openCeremony-title': title, ...typedTwice('openCeremony', people) });
  await pressNextAndConfirm(console);
  await until(console, 'step', 'freezeRegister', 60_000);
  const codes = await copyRecovery(console);
  await freezeRegister(console, people);
  return codes;
}

/** Both people approve the whole of it, with fewer dwellings than rights if that is how it is. */
async function freezeRegister(console: Page, { notary, supervisor }: Passphrases): Promise<void> {
  const shortage = console.getByTestId('freezeRegister-shortage');
  if ((await shortage.count()) > 0) await shortage.check();
  await fill(console, { 'freezeRegister-notary': notary, 'freezeRegister-supervisor': supervisor });
  await pressNextAndConfirm(console);
  await until(console, 'step', 'publishPlan', 60_000);
}

/** The codes of what keeps the ceremony from opening, as the console lists them. */
function obstaclesShown(console: Page): Promise<string[]> {
  return console
    .locator('[data-testid="obstacles"] [data-code]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['code'] ?? ''));
}

function typedTwice(method: string, { notary, supervisor }: Passphrases): Record<string, string> {
  return {
    [`${method}-notary`]: notary,
    [`${method}-notary-again`]: notary,
    [`${method}-supervisor`]: supervisor,
    [`${method}-supervisor-again`]: supervisor,
  };
}

/** Dice for want of a hall. */
export const rollDigits = (count: number): string =>
  Array.from({ length: count }, () => randomInt(10)).join('');

/** Freezes the plan's next batch; `claims` keeps the first so many of the queue. */
export async function freezeBatch({ console }: Driven, claims: number | null = null): Promise<void> {
  await until(console, 'step', 'freezeBatch');
  if (claims !== null) {
    await console.getByTestId('freezeBatch-advanced').click();
    await fill(console, { 'freezeBatch-claims': String(claims) });
  }
  await pressNextAndConfirm(console);
  await until(console, 'step', 'commitSecrets|sealTickets');
}

/** From the frozen batch to the digits: commitments, both signatures, dice. */
export async function commitAndRoll(driven: Driven, people: Passphrases): Promise<void> {
  const { console } = driven;
  await giveBoth(driven, 'commitSecrets', people);
  await pressNextAndConfirm(console);
  await until(console, 'step', 'attestCommitments', 60_000);
  await attest(driven, people);
  await until(console, 'step', 'drawDigits');
  const digits = rollDigits(24);
  await console.getByTestId('drawDigits-first').fill(digits);
  await console.getByTestId('drawDigits-second').fill(digits);
  await console.keyboard.press('Escape');
  await pressNextAndConfirm(console);
  await until(console, 'step', 'sealBoard|openBatch');
}

/** From the frozen batch to the sealed and attested board. */
export async function seal(driven: Driven, people: Passphrases): Promise<void> {
  const { console } = driven;
  await commitAndRoll(driven, people);
  await giveBoth(driven, 'sealBoard', people);
  await pressNextAndConfirm(console);
  await until(console, 'step', 'attestBoard');
  await attest(driven, people);
  await until(console, 'step', 'callHousehold');
}

export async function giveBoth(
  { console }: Driven,
  method: string,
  { notary, supervisor }: Passphrases,
): Promise<void> {
  await fill(console, { [`${method}-notary`]: notary, [`${method}-supervisor`]: supervisor });
}

/** Notary, then supervisor, each with their own passphrase. */
export async function attest({ console }: Driven, people: Passphrases): Promise<void> {
  for (const role of ['notary', 'supervisor'] as const) {
    await fill(console, { [`attestHead-${role}-passphrase`]: people[role] });
    await console.getByTestId(`attestHead-${role}`).click();
    const refusal = console.getByTestId('refusal');
    await console
      .locator(`[data-testid="attestHead-${role}-panel"][data-done="true"], body:not([data-step^="attest"])`)
      .or(refusal)
      .first()
      .waitFor();
    const [said] = await refusal.allInnerTexts();
    if (said !== undefined) throw new Refused(`The ${role}'s attestation was refused: ${plain(said)}`);
  }
}

/** From the last registration, or the last ticket counted, to the closed batch. */
export async function finishBatch({ console }: Driven): Promise<void> {
  if ((await until(console, 'step', 'revealSecrets|closeBatch')) === 'revealSecrets') {
    await pressNextAndConfirm(console);
    await until(console, 'step', 'closeBatch');
  }
  await pressNextAndConfirm(console);
  await until(console, 'step', 'freezeBatch|allocateGroups|closeCeremony');
}

/** From the last batch to the bundle. */
export async function finish(driven: Driven, people: Passphrases): Promise<void> {
  const { console } = driven;
  await until(console, 'step', 'closeCeremony');
  await giveBoth(driven, 'closeCeremony', people);
  await pressNextAndConfirm(console);
  await until(console, 'step', 'exportBundle', 300_000);
  await pressNext(console);
  await until(console, 'step', 'done', 120_000);
}
