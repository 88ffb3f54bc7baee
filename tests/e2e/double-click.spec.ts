import { expect } from '@playwright/test';
import { rollDigits } from '../../scripts/drive/ceremony.ts';
import { copyRecovery } from '../../scripts/drive/recovery.ts';
import { enterPlan } from '../../scripts/drive/plan.ts';
import { sign } from '../../scripts/drive/pen.ts';
import type { Driven } from '../../scripts/drive/launch.ts';
import { fill, until } from '../../scripts/drive/page.ts';
import { ledgerLines, opening, people, test, verify } from './hall.ts';

/** Every button of the way is double-clicked, and every question answered with a double click. */
test('a double click on every action happens once', async ({ folder, start }) => {
  const driven = await start();
  await prepareTwice(driven);
  await sealTwice(driven);
  await drawTwice(driven);
  await closeTwice(driven);
  await driven.close();

  const types = (await ledgerLines(folder)).map(({ type }) => type);
  const attestations = ['HeadAttested', 'HeadAttested'];
  const draw = [
    'HouseholdCalled',
    'PapersChecked',
    'SlotDesignated',
    'TicketOpened',
    'TicketNotarised',
    'ResultSigned',
    'ResultAnnounced',
    'DrawRegistered',
  ];
  // The printer reports when it is ready, wherever the ceremony is by then.
  expect(types.filter((type) => type === 'SlipPrinted')).toHaveLength(1);
  expect(types.filter((type) => !/^(Recording|SlipPrint)/.test(type))).toEqual([
    ...['CeremonyOpened', 'RegisterFrozen', ...attestations, 'PlanPublished'],
    ...['BatchFrozen', 'SecretsCommitted', ...attestations],
    ...['DigitsDrawn', 'BoardSealed', ...attestations, ...draw],
    ...['SecretsRevealed', 'BatchClosed', 'CeremonyClosed'],
  ]);
  expect((await verify(`${folder}/bundle`)).status).toBe(0);
});

const twice = (driven: Driven, button: string) => driven.console.getByTestId(button).dblclick();

async function twiceAndYes(driven: Driven, button: string): Promise<void> {
  await twice(driven, button);
  await twice(driven, 'confirm-dialog-ok');
}

async function prepareTwice(driven: Driven): Promise<void> {
  const { console } = driven;
  const { operator } = people;
  await fill(console, { 'setPassphrase-passphrase': operator, 'setPassphrase-again': operator });
  await twice(driven, 'step-setPassphrase');
  await copyRecovery(console);
  for (const kind of ['households', 'dwellings']) {
    await twice(driven, `previewSample-${kind}`);
    await fill(console, { importBy: '登记员甲' });
    await twice(driven, 'confirmImport');
  }
  await until(console, 'step', 'publishNotice');
  await twiceAndYes(driven, 'step-publishNotice');
  await until(console, 'step', 'openCeremony', 60_000);
  const { notary, supervisor } = people;
  await fill(console, { 'openCeremony-title': opening.title });
  await fill(console, { 'openCeremony-notary': notary, 'openCeremony-notary-again': notary });
  await fill(console, { 'openCeremony-supervisor': supervisor, 'openCeremony-supervisor-again': supervisor });
  await twiceAndYes(driven, 'step-openCeremony');
  await until(console, 'step', 'freezeRegister', 60_000);
  await copyRecovery(console);
  await fill(console, { 'freezeRegister-notary': notary, 'freezeRegister-supervisor': supervisor });
  await twiceAndYes(driven, 'step-freezeRegister');
  await until(console, 'step', 'publishPlan');
  await enterPlan(driven, people, { rows: [{ type: '110', kind: 'dwellings' }], intervalSeconds: 0 });
  await twiceAndYes(driven, 'step-publishPlan');
  await until(console, 'step', 'freezeBatch', 60_000);
  await console.getByTestId('freezeBatch-advanced').click();
  await fill(console, { 'freezeBatch-claims': '1' });
  await twiceAndYes(driven, 'step-freezeBatch');
}

async function sealTwice(driven: Driven): Promise<void> {
  const { console } = driven;
  const both = (method: string) =>
    fill(console, { [`${method}-notary`]: people.notary, [`${method}-supervisor`]: people.supervisor });
  await until(console, 'step', 'commitSecrets');
  await both('commitSecrets');
  await twiceAndYes(driven, 'step-commitSecrets');
  await until(console, 'step', 'attestCommitments');
  await attestTwice(driven);
  const digits = rollDigits(24);
  await until(console, 'step', 'drawDigits');
  await console.getByTestId('drawDigits-first').fill(digits);
  await console.getByTestId('drawDigits-second').fill(digits);
  await twiceAndYes(driven, 'step-drawDigits');
  await until(console, 'step', 'sealBoard');
  await both('sealBoard');
  await twiceAndYes(driven, 'step-sealBoard');
  await until(console, 'step', 'attestBoard');
  await attestTwice(driven);
  await until(console, 'step', 'callHousehold');
}

async function attestTwice(driven: Driven): Promise<void> {
  for (const role of ['notary', 'supervisor'] as const) {
    await fill(driven.console, { [`attestHead-${role}-passphrase`]: people[role] });
    await twice(driven, `attestHead-${role}`);
    await driven.console
      .locator(`[data-testid="attestHead-${role}-panel"][data-done="true"], body:not([data-step^="attest"])`)
      .first()
      .waitFor();
  }
}

async function drawTwice(driven: Driven): Promise<void> {
  const { console, desk } = driven;
  await twice(driven, 'step-callHousehold');
  await until(console, 'step', 'checkPapers');
  await fill(console, { 'checkPapers-checkedBy': '核验员甲' });
  await twice(driven, 'step-checkPapers');
  await until(desk, 'stage', 'pick');
  await desk.locator('[data-slot="22"]').click();
  await desk.getByTestId('desk-confirm').dblclick();
  for (const step of ['openTicket', 'notariseTicket'] as const) {
    await until(console, 'step', step);
    await twice(driven, `step-${step}`);
  }
  await until(desk, 'stage', 'sign');
  await sign(desk);
  for (const step of ['announceResult', 'registerDraw'] as const) {
    await until(console, 'step', step);
    await twice(driven, `step-${step}`);
  }
}

async function closeTwice(driven: Driven): Promise<void> {
  const { console } = driven;
  for (const step of ['revealSecrets', 'closeBatch'] as const) {
    await until(console, 'step', step);
    await twiceAndYes(driven, `step-${step}`);
  }
  await until(console, 'step', 'closeCeremony');
  await fill(console, {
    'closeCeremony-notary': people.notary,
    'closeCeremony-supervisor': people.supervisor,
  });
  await twiceAndYes(driven, 'step-closeCeremony');
  await until(console, 'step', 'exportBundle', 120_000);
  await twice(driven, 'step-exportBundle');
  await until(console, 'step', 'done', 60_000);
}
