import { describe, expect, test } from 'vitest';
import type { InputOf, Method } from '../../../shared/ipc/contract.ts';
import type { NextStep } from '../../../shared/ipc/console-view.ts';
import { BatchCode } from '../../../shared/kernel/ids.ts';
import { aStageAt, batchOf, claimOf, DIGITS, perform, signature } from '../../builders/app-play.ts';
import { OPERATOR, PASSPHRASES, type Stage } from '../../builders/app.ts';

/** Clicks twice before the first click is answered: one of them does it, the other is refused. */
async function twice<M extends Method>(stage: Stage, method: M, input: InputOf<M>): Promise<string[]> {
  const answers = await Promise.all([stage.answer(method, input), stage.answer(method, input)]);
  return answers.map((answer) => (answer.ok ? 'done' : answer.refusal));
}
const passphrases = PASSPHRASES;
const claim = (stage: Stage) => ({ batch: batchOf(stage), seq: claimOf(stage).seq });

const BUTTONS: readonly (readonly [NextStep, (stage: Stage) => Promise<string[]>, string])[] = [
  ['setPassphrase', (stage) => twice(stage, 'setPassphrase', { passphrase: OPERATOR }), 'NOT_NOW'],
  [
    'openCeremony',
    (stage) => twice(stage, 'openCeremony', { title: '第一场', passphrases, withoutRecording: false }),
    'NOT_NOW',
  ],
  ['freezeRegister', (stage) => twice(stage, 'freezeRegister', { passphrases, shortage: false }), 'NOT_NOW'],
  [
    'freezeBatch',
    (stage) => twice(stage, 'freezeBatch', { batch: BatchCode.parse('b1-110'), claims: null }),
    'BATCH_NOT_PLANNED',
  ],
  [
    'commitSecrets',
    (stage) => twice(stage, 'commitSecrets', { batch: batchOf(stage), passphrases }),
    'NOT_NOW',
  ],
  [
    'attestCommitments',
    (stage) =>
      twice(stage, 'attestHead', { seq: stage.console.seq, by: 'notary', passphrase: passphrases.notary }),
    'HEAD_MOVED',
  ],
  [
    'drawDigits',
    (stage) => twice(stage, 'drawDigits', { batch: batchOf(stage), first: DIGITS, second: DIGITS }),
    'NOT_NOW',
  ],
  ['sealBoard', (stage) => twice(stage, 'sealBoard', { batch: batchOf(stage), passphrases }), 'NOT_NOW'],
  [
    'callHousehold',
    (stage) => twice(stage, 'callHousehold', { batch: batchOf(stage), seq: 1, attempt: 1 }),
    'ATTEMPT_NOT_NEXT',
  ],
  ['awaitSlot', (stage) => twice(stage, 'designateSlot', { ...claimOf(stage), slot: 2 }), 'PICK_NOT_NEXT'],
  ['openTicket', (stage) => twice(stage, 'openTicket', claimOf(stage)), 'NOT_NOW'],
  ['notariseTicket', (stage) => twice(stage, 'notariseTicket', claimOf(stage)), 'NOT_NOW'],
  ['awaitSignature', (stage) => twice(stage, 'signResult', signature(stage)), 'NOT_NOW'],
  ['announceResult', (stage) => twice(stage, 'announceResult', claim(stage)), 'NOT_NOW'],
  ['registerDraw', (stage) => twice(stage, 'registerDraw', claim(stage)), 'NOT_THE_NEXT_CLAIM'],
  [
    'callHousehold',
    (stage) => twice(stage, 'suspend', { seq: stage.console.seq, reason: 'BREAK', words: '' }),
    'HEAD_MOVED',
  ],
  [
    'revealSecrets',
    (stage) => twice(stage, 'revealSecrets', { batch: batchOf(stage) }),
    'BOARD_NOT_UNSEALED',
  ],
  ['closeBatch', (stage) => twice(stage, 'closeBatch', { batch: batchOf(stage) }), 'NOT_NOW'],
  ['closeCeremony', (stage) => twice(stage, 'closeCeremony', { passphrases }), 'NOT_NOW'],
  ['exportBundle', (stage) => twice(stage, 'exportBundle', {}), 'NOT_NOW'],
];

describe('a double click', () => {
  test.each(BUTTONS)('at the step %s does it once', async (step, click, refusal) => {
    const stage = await aStageAt(step);
    expect(await click(stage)).toEqual(['done', refusal]);
    expect(stage.console.recording.state).toBe(
      stage.entries.length > 0 && !stage.types.includes('CeremonyClosed') ? 'recording' : 'off',
    );
  });

  test('on the resumption resumes once', async () => {
    const stage = await aStageAt('callHousehold');
    await stage.call('suspend', { seq: stage.console.seq, reason: 'BREAK', words: '' });
    expect(await twice(stage, 'resume', { seq: stage.console.seq })).toEqual(['done', 'HEAD_MOVED']);
  });

  test('on the opening leaves the recording running, in one session', async () => {
    const stage = await aStageAt('openCeremony');
    await twice(stage, 'openCeremony', { title: '第一场', passphrases, withoutRecording: false });
    expect([stage.recorder.begun, stage.recorder.running]).toEqual([[1], 1]);
    expect(stage.types).toEqual(['CeremonyOpened', 'RecordingStarted']);
  });

  test('on the export writes one bundle', async () => {
    const stage = await aStageAt('exportBundle');
    await twice(stage, 'exportBundle', {});
    expect(stage.exports).toHaveLength(1);
    await stage.call('exportBundle', {});
    expect(stage.exports).toHaveLength(2);
  });
});

test('a view that is told while a passphrase is stretched is not the last one', async () => {
  const stage = await aStageAt('callHousehold');
  await stage.restart();
  await perform(stage);
  const unsealing = perform(stage);
  stage.recorder.store('0001.mp4');
  expect(stage.step).toBe('unsealBoard');
  await unsealing;
  expect(stage.step).toBe('callHousehold');
});
