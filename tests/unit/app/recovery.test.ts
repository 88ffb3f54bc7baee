import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { aStageAt, batchOf, DIGITS, perform, playTo } from '../../builders/app-play.ts';
import { quickVault } from '../../builders/app-vault.ts';
import { OPERATOR, PASSPHRASES, Stage } from '../../builders/app.ts';
import { plannedBatch, withCodes } from '../../../shared/ceremony/propose-plan.ts';

const NEW = '接任者的口令短语';
const WRONG = 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789';
/** The code that was answered for a sheet, as somebody copied it by hand. */
const copied = (code: string) =>
  ` ${code.toLowerCase().replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l')} `;

/** Played to a step, with the codes of the two sheets that the enrolment gave. */
async function enrolled(step: Parameters<typeof aStageAt>[0], stage = new Stage()) {
  await aStageAt('openCeremony', stage);
  const sheets = await stage.call('openCeremony', {
    ...{ title: '第一场', passphrases: PASSPHRASES, withoutRecording: false },
  });
  const codes = Object.fromEntries(sheets.map(({ role, code }) => [role, code ?? '']));
  await playTo(stage, step ?? 'freezeRegister');
  return { stage, sheets, codes: codes as Record<'notary' | 'supervisor', string> };
}

function replacing(
  stage: Stage,
  recovery: string,
  changes: Partial<InputOf<'replaceKey'>> = {},
): InputOf<'replaceKey'> {
  return {
    ...{ role: 'notary', reason: 'PASSPHRASE_LOST', passphrase: NEW, recovery },
    otherPassphrase: stage.passphrases.supervisor,
    ...changes,
  };
}

describe("the operator's passphrase, forgotten", () => {
  const locked = async () => {
    const stage = await aStageAt();
    const { code, ...sheet } = await stage.call('setPassphrase', { passphrase: OPERATOR });
    expect(sheet).toEqual({ role: 'operator', keptBy: 'supervisor' });
    await playTo(stage, 'openCeremony');
    await stage.restart();
    return { stage, code: code ?? '' };
  };

  test('is replaced with the code of the sheet, however it was copied', async () => {
    const { stage, code } = await locked();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    const fresh = await stage.call('recoverOperator', { code: copied(code), passphrase: NEW });
    expect(stage.step).toBe('openCeremony');
    expect(fresh.code).not.toBe(code);
    await stage.restart();
    expect(await stage.refused('unlock', { passphrase: OPERATOR })).toBe('WRONG_PASSPHRASE');
    expect(await stage.refused('recoverOperator', { code, passphrase: NEW })).toBe('WRONG_RECOVERY_CODE');
    expect(await stage.refused('unlock', { passphrase: NEW })).toBeNull();
    await stage.restart();
    expect(await stage.refused('recoverOperator', { code: fresh.code!, passphrase: OPERATOR })).toBeNull();
  });

  test('stays where the code is wrong, or the new one is too short', async () => {
    const { stage, code } = await locked();
    expect(await stage.refused('recoverOperator', { code: WRONG, passphrase: NEW })).toBe(
      'WRONG_RECOVERY_CODE',
    );
    expect(await stage.refused('recoverOperator', { code: OPERATOR, passphrase: NEW })).toBe(
      'WRONG_RECOVERY_CODE',
    );
    expect(await stage.refused('recoverOperator', { code, passphrase: 'short' })).toBe(
      'PASSPHRASE_TOO_SHORT',
    );
    expect(stage.step).toBe('unlock');
    expect(await stage.refused('unlock', { passphrase: OPERATOR })).toBeNull();
  });

  test('cannot be recovered while open, nor before there is one', async () => {
    const fresh = await aStageAt();
    expect(await fresh.refused('recoverOperator', { code: WRONG, passphrase: NEW })).toBe('NOT_NOW');
    const { stage, code } = await locked();
    await perform(stage);
    expect(await stage.refused('recoverOperator', { code, passphrase: NEW })).toBe('NOT_NOW');
  });

  test('is recovered once by a double click: the sheet in hand is the one that opens', async () => {
    const { stage, code } = await locked();
    const click = () => stage.answer('recoverOperator', { code, passphrase: NEW });
    const [first, second] = await Promise.all([click(), click()]);
    expect([first.ok, second]).toEqual([true, { ok: false, refusal: 'NOT_NOW' }]);
    await stage.restart();
    const sheet = first.ok ? (first.value.code ?? '') : '';
    expect(await stage.refused('recoverOperator', { code: sheet, passphrase: OPERATOR })).toBeNull();
  });
});

describe('recovery sheets', () => {
  test('of the notary and the supervisor are kept by each other', async () => {
    const { sheets } = await enrolled('freezeRegister');
    expect(sheets.map(({ role, keptBy }) => [role, keptBy])).toEqual([
      ['notary', 'supervisor'],
      ['supervisor', 'notary'],
    ]);
    expect(new Set(sheets.map(({ code }) => code)).size).toBe(2);
  });

  test('that were printed are not shown on a screen', async () => {
    const stage = new Stage();
    stage.printer.printerName = 'HP LaserJet';
    const { sheets } = await enrolled('freezeRegister', stage);
    expect(sheets.map(({ code }) => code)).toEqual([null, null]);
    const printed = stage.printer.sheets.flatMap((sheet) => (sheet.kind === 'recovery' ? [sheet] : []));
    expect(printed).toMatchObject([
      { role: 'operator', keptBy: 'supervisor', ceremony: '', rehearsal: false },
      { role: 'notary', keptBy: 'supervisor', title: '第一场' },
      { role: 'supervisor', keptBy: 'notary' },
    ]);
    for (const { code } of printed) expect(JSON.stringify(stage.said)).not.toContain(code);
  });

  test('are in no view and not on the disk', async () => {
    const { stage, codes } = await enrolled('callHousehold');
    const views = JSON.stringify(stage.said.filter(({ to }) => ['console', 'board', 'desk'].includes(to)));
    const stored = ['people', 'recovery:people', 'role:notary', 'recovery:notary', 'recovery:supervisor'].map(
      (name) => stage.adapters.store.sealed.get(name),
    );
    for (const box of stored) expect(box).toBeDefined();
    for (const code of Object.values(codes)) {
      expect(code.length).toBe(39);
      expect(views + JSON.stringify(stored)).not.toContain(code);
    }
  });
});

describe('another person between two batches', () => {
  test('needs no sheet: the other one admits it', async () => {
    const { stage } = await enrolled('freezeBatch');
    expect(stage.console.secretsAwaited).toBe(false);
    const answer = await stage.call('replaceKey', replacing(stage, ''));
    expect(answer).toMatchObject({ role: 'notary', keptBy: 'supervisor' });
    expect(stage.entries.at(-1)?.event).toMatchObject({
      type: 'KeyReplaced',
      data: { role: 'notary', reason: 'PASSPHRASE_LOST', approvals: [{ by: 'supervisor' }] },
    });
    await playTo(stage, 'commitSecrets');
    const commit = { batch: batchOf(stage), passphrases: PASSPHRASES };
    expect(await stage.refused('commitSecrets', commit)).toBe('WRONG_PASSPHRASE');
    stage.passphrases.notary = NEW;
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });

  test('is not admitted by a wrong passphrase, or with one that is short or the other one’s', async () => {
    const { stage } = await enrolled('freezeBatch');
    const refused = (changes: Partial<InputOf<'replaceKey'>>) =>
      stage.refused('replaceKey', replacing(stage, '', changes));
    expect(await refused({ otherPassphrase: 'nobody knows this' })).toBe('WRONG_PASSPHRASE');
    expect(await refused({ otherPassphrase: PASSPHRASES.notary })).toBe('WRONG_PASSPHRASE');
    expect(await refused({ passphrase: 'short' })).toBe('PASSPHRASE_TOO_SHORT');
    expect(await refused({ passphrase: PASSPHRASES.supervisor })).toBe('PASSPHRASES_EQUAL');
    expect(stage.types).not.toContain('KeyReplaced');
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });

  test('waits for the end of a suspension, and nothing has changed meanwhile', async () => {
    const { stage } = await enrolled('freezeBatch');
    await stage.call('suspend', { seq: stage.console.seq, reason: 'BREAK', words: '' });
    expect(await stage.refused('replaceKey', replacing(stage, ''))).toBe('SUSPENDED');
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });

  test('may follow another: both are replaced, one after the other', async () => {
    const { stage } = await enrolled('freezeBatch');
    await stage.call('replaceKey', replacing(stage, ''));
    stage.passphrases.notary = NEW;
    const second = { role: 'supervisor' as const, passphrase: '第二位监督员的口令', otherPassphrase: NEW };
    await stage.call('replaceKey', replacing(stage, '', second));
    stage.passphrases.supervisor = second.passphrase;
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });
});

describe('another person in the middle of a batch', () => {
  test.each([
    'attestCommitments',
    'drawDigits',
    'sealBoard',
    'attestBoard',
    'awaitSlot',
    'revealSecrets',
  ] as const)('takes over the secret from the sealed sheet at the step %s', async (step) => {
    const { stage, codes } = await enrolled(step);
    expect(stage.console.secretsAwaited).toBe(true);
    for (const wrong of [WRONG, '', codes.supervisor])
      expect(await stage.refused('replaceKey', replacing(stage, wrong))).toBe('WRONG_RECOVERY_CODE');
    expect(stage.types).not.toContain('KeyReplaced');
    await stage.call('replaceKey', replacing(stage, copied(codes.notary)));
    stage.passphrases.notary = NEW;
    expect(stage.step).toBe(step);
    const root = stage.console.batch?.boardRoot;
    await stage.restart();
    await perform(stage);
    expect(stage.console.batch?.boardRoot).toBe(root);
    expect((await playTo(stage, 'done')).console.outcome).toMatchObject({
      verdict: 'valid',
      firstFailure: null,
    });
  });

  test('opens the sealed board; the one before opens, attests and approves nothing', async () => {
    const { stage, codes } = await enrolled('awaitSlot');
    await stage.call('replaceKey', replacing(stage, codes.notary));
    await stage.restart();
    await perform(stage);
    const batch = batchOf(stage);
    expect(await stage.refused('unsealBoard', { batch, passphrases: PASSPHRASES })).toBe('WRONG_PASSPHRASE');
    const attest = { seq: stage.console.seq, by: 'notary' as const, passphrase: PASSPHRASES.notary };
    expect(await stage.refused('attestHead', attest)).toBe('WRONG_PASSPHRASE');
    const waiver = { batch, seq: 1, rights: 1, words: '放弃', scan: null };
    expect(await stage.refused('waiveClaim', { ...waiver, passphrases: PASSPHRASES })).toBe(
      'WRONG_PASSPHRASE',
    );
    const passphrases = { ...PASSPHRASES, notary: NEW };
    expect(await stage.refused('unsealBoard', { batch, passphrases })).toBeNull();
    expect(
      await stage.refused('attestHead', { ...attest, seq: stage.console.seq, passphrase: NEW }),
    ).toBeNull();
    expect(await stage.refused('waiveClaim', { ...waiver, passphrases })).toBeNull();
  });

  test('brings a new sheet; the old one opens nothing any more', async () => {
    const { stage, codes } = await enrolled('awaitSlot');
    const { code } = await stage.call('replaceKey', replacing(stage, codes.notary));
    const third = { passphrase: '第三位公证员的口令' };
    expect(await stage.refused('replaceKey', replacing(stage, codes.notary, third))).toBe(
      'WRONG_RECOVERY_CODE',
    );
    await stage.call('replaceKey', replacing(stage, code!, third));
    stage.passphrases.notary = third.passphrase;
    await stage.restart();
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });

  test('has a key of its own: an old copy of the file and the old sheet open none of its secrets', async () => {
    const { stage, codes } = await enrolled('awaitSlot');
    const { sealed } = stage.adapters.store;
    const old = sealed.get('recovery:notary')!;
    await stage.call('replaceKey', replacing(stage, codes.notary));
    const key = await quickVault.unsealUnder(codes.notary, 'recovery:notary', old);
    if (!key.ok) throw new Error('the old sheet opens the old copy');
    for (const name of ['notary:seed', `notary:secret:${batchOf(stage)}`]) {
      const box = Buffer.from(sealed.get(name)!, 'base64');
      expect(() => quickVault.openBox(key.value, name, box)).toThrow();
    }
  });

  test('in mode batch takes over before the reveal', async () => {
    const stage = new Stage();
    stage.plan.batches = withCodes([plannedBatch({ type: '110', mode: 'batch' })]);
    const { codes } = await enrolled('revealSecrets', stage);
    expect(await stage.refused('replaceKey', replacing(stage, WRONG))).toBe('WRONG_RECOVERY_CODE');
    await stage.call('replaceKey', replacing(stage, codes.notary));
    stage.passphrases.notary = NEW;
    await stage.restart();
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });

  test('of paper tickets needs no sheet: nobody has a secret there', async () => {
    const stage = new Stage();
    stage.plan.batches = withCodes([plannedBatch({ type: '110', mode: 'tickets' })]);
    await enrolled('scanTicket', stage);
    expect(stage.console.secretsAwaited).toBe(false);
    await stage.call('replaceKey', replacing(stage, ''));
    stage.passphrases.notary = NEW;
    await stage.restart();
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });

  test('keeps the digits and the board as they were', async () => {
    const { stage, codes } = await enrolled('sealBoard');
    await stage.call('replaceKey', replacing(stage, codes.notary));
    stage.passphrases.notary = NEW;
    await playTo(stage, 'callHousehold');
    expect(stage.console.batch?.digits).toBe(DIGITS);
  });
});
