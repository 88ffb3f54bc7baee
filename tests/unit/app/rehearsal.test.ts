import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Session } from '../../../electron/app/session.ts';
import { App } from '../../../electron/app/app.ts';
import { openDatabase } from '../../../electron/ledger/database.ts';
import { aStageAt, playTo } from '../../builders/app-play.ts';
import { aVillageStage, VillagePlay } from '../../builders/app-village.ts';
import { aFolder } from '../../builders/app-folder.ts';
import { quickVault } from '../../builders/app-vault.ts';
import { Stage } from '../../builders/app.ts';

const aRehearsal = () => new Stage(quickVault, true);

describe('a rehearsal', () => {
  test('says so on every screen, slip, sheet and in the bundle', async () => {
    const stage = aVillageStage(aRehearsal());
    await stage.start();
    await new VillagePlay(stage).whole();
    expect(stage.console).toMatchObject({ project: { rehearsal: true }, ceremony: { rehearsal: true } });
    for (const window of ['board', 'desk'] as const) expect(stage.view(window).rehearsal).toBe(true);
    expect(stage.printer.printed.length).toBeGreaterThan(5);
    for (const { content } of stage.printer.printed) expect(content.rehearsal).toBe(true);
    const kinds = stage.printer.sheets.map(({ kind, rehearsal }) => `${kind} ${rehearsal}`);
    expect(new Set(kinds)).toEqual(new Set(['tickets true', 'allocation true']));
    expect(stage.entries[0]?.event.data).toMatchObject({ rehearsal: true });
    const frozen = stage.entries.flatMap(({ event }) =>
      event.type === 'BatchFrozen' ? [event.data.batch] : [],
    );
    expect(frozen.map(({ rehearsal }) => rehearsal)).toEqual(Array(6).fill(true));
    expect(stage.console.outcome?.verdict).toBe('rehearsal');
  });

  test('is known for one before anything is opened', async () => {
    const stage = aRehearsal();
    stage.printer.printerName = 'HP LaserJet';
    await aStageAt('openCeremony', stage);
    expect(stage.console.project.rehearsal).toBe(true);
    for (const window of ['board', 'desk'] as const) expect(stage.view(window).rehearsal).toBe(true);
    expect(stage.printer.sheets).toMatchObject([{ kind: 'recovery', rehearsal: true }]);
  });

  test('is not marked on a real ceremony', async () => {
    const stage = await aStageAt('commitSecrets');
    expect(stage.console).toMatchObject({ project: { rehearsal: false }, ceremony: { rehearsal: false } });
    expect(stage.entries[0]?.event.data).toMatchObject({ rehearsal: false });
  });
});

describe('nothing turns a rehearsal into a ceremony', () => {
  test.each([
    [true, 'ceremony'],
    [false, 'rehearsal'],
  ] as const)(
    'its file is not opened as the other kind, under no name (rehearsal %s)',
    async (rehearsal, kind) => {
      const stage = new Stage(quickVault, rehearsal);
      await aStageAt('freezeBatch', stage);
      await stage.app.stop();
      stage.powerCut();
      const renamed = join(aFolder(), `${kind}.sqlite`);
      copyFileSync(stage.path, renamed);
      for (const path of [stage.path, renamed])
        expect(openDatabase(path, kind)).toEqual({ ok: false, refusal: 'STORAGE_OTHER_KIND' });
      await stage.start();
      expect(stage.step).toBe('unlock');
    },
  );

  test('its ledger is not gone on with where the file bears another stamp', async () => {
    const stage = aRehearsal();
    await aStageAt('freezeBatch', stage);
    const { adapters } = stage;
    expect(new Session(adapters.ledger, adapters.store.preparation).state.opened?.rehearsal).toBe(true);
    expect(() => new App({ ...adapters, rehearsal: false })).toThrow(
      'a rehearsal is never opened as a ceremony',
    );
    const real = await aStageAt('freezeBatch');
    expect(() => new App({ ...real.adapters, rehearsal: true })).toThrow();
  });
});

describe('the switch to the other kind', () => {
  test('leaves this file as it is', async () => {
    const stage = await aStageAt('callHousehold');
    const { length } = stage.entries;
    await stage.call('switchToRehearsal', { rehearsal: true });
    expect(stage.switched).toEqual([true]);
    expect([stage.entries.length, stage.step]).toEqual([length, 'callHousehold']);
  });

  test('is of the other kind, in both directions', async () => {
    const stage = await aStageAt('setPassphrase');
    expect(await stage.refused('switchToRehearsal', { rehearsal: false })).toBe('NOT_NOW');
    const rehearsal = await aStageAt('setPassphrase', aRehearsal());
    expect(await rehearsal.refused('switchToRehearsal', { rehearsal: true })).toBe('NOT_NOW');
    expect(await rehearsal.refused('switchToRehearsal', { rehearsal: false })).toBeNull();
    expect([stage.switched, rehearsal.switched]).toEqual([[], [false]]);
  });
});

test('a rehearsal that is restarted stays one', async () => {
  const stage = await aStageAt('callHousehold', aRehearsal());
  await stage.restart();
  expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('rehearsal');
});
