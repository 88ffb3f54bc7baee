import { describe, expect, test } from 'vitest';
import { isAttested } from '../../../shared/audit/signing.ts';
import { replay } from '../../../shared/ceremony/evolve.ts';
import { plannedBatch, withCodes } from '../../../shared/ceremony/propose-plan.ts';
import { aStageAt, batchOf, perform, playTo } from '../../builders/app-play.ts';
import { PASSPHRASES, Stage } from '../../builders/app.ts';

/** A promise that the test resolves. */
function aGate() {
  const { promise: opens, resolve: open } = Promise.withResolvers<undefined>();
  return { opens, open: () => open(undefined) };
}

describe('closing the ceremony', () => {
  test('waits until the last slip is out and the last segment is entered', async () => {
    const stage = new Stage();
    const gate = aGate();
    // The recovery sheets of the opening come out before the printer jams.
    await aStageAt('callHousehold', stage);
    stage.printer.held = gate.opens;
    await playTo(stage, 'closeCeremony');
    const closing = stage.call('closeCeremony', { passphrases: PASSPHRASES });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(stage.types).not.toContain('CeremonyClosed');
    expect(stage.recorder.running).toBe(1);
    gate.open();
    await closing;
    const order = [
      'SlipPrinted',
      'SlipPrinted',
      'SlipPrinted',
      'RecordingSegmentStored',
      'RecordingStopped',
      'CeremonyClosed',
    ];
    expect(stage.types.slice(-6)).toEqual(order);
  });

  test('has both people sign the very last head', async () => {
    const stage = await aStageAt('exportBundle');
    const { seq, head, keys } = replay(stage.entries);
    const attestations = stage.adapters.store.preparation.get('attestations') as {
      by: 'notary' | 'supervisor';
      signature: string;
    }[];
    expect(attestations.map(({ by }) => by)).toEqual(['notary', 'supervisor']);
    for (const { by, signature } of attestations)
      expect(isAttested(keys![by], seq, head, signature)).toBe(true);
  });

  test('is refused while a batch is open, and the recording goes on', async () => {
    const stage = await aStageAt('callHousehold');
    expect(await stage.refused('closeCeremony', { passphrases: PASSPHRASES })).toBe('BATCH_NOT_CLOSED');
    expect(stage.recorder.running).toBe(1);
  });

  test('that was cut off before the signatures is taken up where it was', async () => {
    const stage = await aStageAt('closeCeremony');
    const put = stage.adapters.store.preparation.put;
    stage.adapters.store.preparation.put = () => {
      throw new Error('the power fails');
    };
    await expect(stage.call('closeCeremony', { passphrases: PASSPHRASES })).rejects.toThrow(
      'the power fails',
    );
    stage.adapters.store.preparation.put = put;
    expect(stage.types.at(-1)).toBe('CeremonyClosed');
    const { length } = stage.entries;
    await stage.restart();
    await perform(stage);
    expect(stage.step).toBe('closeCeremony');
    expect(await stage.refused('exportBundle', {})).toBe('NOT_NOW');
    await perform(stage);
    expect(stage.step).toBe('exportBundle');
    expect(stage.entries).toHaveLength(length);
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });

  test('waits for the passphrase after a restart', async () => {
    const stage = await aStageAt('closeCeremony');
    await stage.restart();
    expect(await stage.refused('closeCeremony', { passphrases: PASSPHRASES })).toBe('LOCKED');
  });
});

describe('the export', () => {
  test('comes after the close only', async () => {
    const stage = await aStageAt('closeBatch');
    expect(await stage.refused('exportBundle', {})).toBe('NOT_NOW');
    await perform(stage);
    expect(await stage.refused('exportBundle', {})).toBe('NOT_NOW');
    expect(stage.exports).toEqual([]);
  });

  test('gives the same bytes every time', async () => {
    const stage = await aStageAt('exportBundle');
    await stage.call('exportBundle', {});
    await stage.restart();
    expect(await stage.refused('exportBundle', {})).toBe('LOCKED');
    await playTo(stage, 'exportBundle');
    await stage.call('exportBundle', {});
    expect(stage.exports).toHaveLength(2);
    expect(stage.exports[1]).toEqual(stage.exports[0]);
  });
});

test('the reveal forgets the secrets: the board cannot be opened any more', async () => {
  const stage = await aStageAt('closeBatch');
  expect(await stage.refused('revealSecrets', { batch: batchOf(stage) })).toBe('BOARD_NOT_UNSEALED');
});

test('a second batch does not show the last claim of the first', async () => {
  const batches = withCodes([plannedBatch({ type: '110' }), plannedBatch({ type: '80' })]);
  const stage = await aStageAt('publishPlan');
  await stage.call('publishPlan', { batches, intervalSeconds: 0, passphrases: PASSPHRASES });
  await playTo(stage, 'closeBatch');
  await stage.app.settled();
  await playTo(stage, 'freezeBatch');
  await playTo(stage, 'commitSecrets');
  expect(stage.console.batch?.type).toBe('80');
  expect(stage.view('desk').stage).toEqual({ kind: 'idle' });
  await playTo(stage, 'callHousehold');
  expect(stage.view('board').stage).toEqual({ kind: 'ready', last: null });
  await stage.restart();
  await playTo(stage, 'callHousehold');
  expect(stage.view('board').stage).toEqual({ kind: 'ready', last: null });
});
