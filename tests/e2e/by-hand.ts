import type { Page } from '@playwright/test';
import { rollDigits } from '../../scripts/drive/ceremony.ts';
import { opening, people } from './hall.ts';

/** Whoever sits at the console, with a keyboard alone or with a finger alone. Targets are hooks or selectors. */
export interface Hands {
  /** For the eyes only. */
  readonly page: Page;
  /** Waits until the console is at one of these steps. */
  step(wanted: string, timeoutMs?: number): Promise<string>;
  /** Instead of whatever stood in the field. */
  type(target: string, text: string): Promise<void>;
  /** Presses a button, opens what is folded. */
  activate(target: string): Promise<void>;
  /** Puts the tick before a sentence. */
  tick(target: string): Promise<void>;
  /** The one next action. */
  next(): Promise<void>;
  /** Yes to the question that has come up. */
  confirm(): Promise<void>;
}

const ROLES = ['notary', 'supervisor'] as const;

export async function nextAndConfirm(hands: Hands): Promise<void> {
  await hands.next();
  await hands.confirm();
}

/** The operator's passphrase, the sample's lists, the notice. */
export async function prepareLists(hands: Hands): Promise<void> {
  await hands.step('setPassphrase');
  await hands.type('setPassphrase-passphrase', people.operator);
  await hands.type('setPassphrase-again', people.operator);
  await hands.next();
  await copyRecovery(hands);
  for (const kind of ['households', 'dwellings'] as const) {
    await hands.step(kind === 'households' ? 'importHouseholds' : 'importDwellings');
    await hands.activate(`previewSample-${kind}`);
    await hands.page.getByTestId('import-preview').waitFor();
    await hands.type('importBy', '登记员甲');
    await hands.next();
  }
  await hands.step('publishNotice');
  await nextAndConfirm(hands);
  await hands.step('openCeremony', 60_000);
}

/** The codes are looked at by one person after another, each with presses of its own. */
async function copyRecovery(hands: Hands): Promise<void> {
  const sheet = hands.page.getByTestId('recovery');
  await sheet.waitFor({ timeout: 60_000 });
  while ((await sheet.count()) > 0) {
    await hands.activate('recovery-look');
    await hands.activate('recovery-next');
  }
}

export async function typeBoth(hands: Hands, method: string): Promise<void> {
  for (const role of ROLES) await hands.type(`${method}-${role}`, people[role]);
}

/** Without a recorder, which this machine says it has not. */
export async function openAndFreeze(hands: Hands): Promise<void> {
  await hands.type('openCeremony-title', opening.title);
  for (const role of ROLES) {
    await hands.type(`openCeremony-${role}`, people[role]);
    await hands.type(`openCeremony-${role}-again`, people[role]);
  }
  await hands.tick('openCeremony-withoutRecording');
  await nextAndConfirm(hands);
  await hands.step('freezeRegister', 60_000);
  await copyRecovery(hands);
  if ((await hands.page.getByTestId('freezeRegister-shortage').count()) > 0)
    await hands.tick('freezeRegister-shortage');
  await typeBoth(hands, 'freezeRegister');
  await nextAndConfirm(hands);
  await hands.step('publishPlan', 60_000);
}

/** Not the proposal, but one batch: the single households of the smallest type, without a wait between two calls. */
export async function publishPlan(hands: Hands): Promise<void> {
  const row = hands.page.getByTestId('plan-row-0');
  while ((await row.count()) > 0) await hands.activate('plan-0-remove');
  await hands.activate('plan-add');
  await row.waitFor();
  await hands.type('plan-interval', '0');
  await typeBoth(hands, 'publishPlan');
  await nextAndConfirm(hands);
  await hands.step('freezeBatch', 60_000);
}

/** The first of the queue, the commitments, the dice of the hall, the board, and every signature. */
export async function sealBoard(hands: Hands, claims: number): Promise<void> {
  await hands.activate('freezeBatch-advanced');
  await hands.type('freezeBatch-claims', String(claims));
  await nextAndConfirm(hands);
  await hands.step('commitSecrets');
  await typeBoth(hands, 'commitSecrets');
  await nextAndConfirm(hands);
  await attest(hands, 'attestCommitments', 'drawDigits');
  const digits = rollDigits(24);
  await hands.type('drawDigits-first', digits);
  await hands.type('drawDigits-second', digits);
  await nextAndConfirm(hands);
  await hands.step('sealBoard');
  await typeBoth(hands, 'sealBoard');
  await nextAndConfirm(hands);
  await attest(hands, 'attestBoard', 'callHousehold');
}

async function attest(hands: Hands, step: string, then: string): Promise<void> {
  await hands.step(step, 60_000);
  for (const role of ROLES) {
    await hands.type(`attestHead-${role}-passphrase`, people[role]);
    await hands.activate(`attestHead-${role}`);
    await hands.page
      .locator(`[data-testid="attestHead-${role}-panel"][data-done="true"], body[data-step="${then}"]`)
      .first()
      .waitFor();
  }
  await hands.step(then);
}

export async function callAndCheck(hands: Hands): Promise<void> {
  await hands.next();
  await hands.step('checkPapers');
  await hands.type('checkPapers-checkedBy', '核验员甲');
  await hands.next();
  await hands.step('awaitSlot');
}

export async function openAndNotarise(hands: Hands): Promise<void> {
  await hands.step('openTicket');
  await hands.next();
  await hands.step('notariseTicket');
  await hands.next();
}

export async function announceAndRegister(hands: Hands): Promise<void> {
  await hands.step('announceResult', 60_000);
  await hands.next();
  await hands.step('registerDraw');
  await hands.next();
  await hands.step('callHousehold|revealSecrets');
}

/** From the last draw to the bundle. */
export async function endCeremony(hands: Hands): Promise<void> {
  for (const step of ['revealSecrets', 'closeBatch']) {
    await hands.step(step);
    await nextAndConfirm(hands);
  }
  await hands.step('closeCeremony', 60_000);
  await typeBoth(hands, 'closeCeremony');
  await nextAndConfirm(hands);
  await hands.step('exportBundle', 120_000);
  await hands.next();
  await hands.step('done', 60_000);
}
