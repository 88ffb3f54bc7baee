import { describe, expect, test } from 'vitest';
import { aStageAt, batchOf, DIGITS, perform } from '../../builders/app-play.ts';
import { OPERATOR, PASSPHRASES, type Stage } from '../../builders/app.ts';

const WRONG = 'not the one enrolled';
const opening = (passphrases: typeof PASSPHRASES) => ({
  title: '第一场',
  passphrases,
  withoutRecording: false,
});

/** Refused, and nothing has changed on disk or on a screen. */
async function unchanged(stage: Stage, refuse: () => Promise<string | null>): Promise<string | null> {
  const [step, entries] = [stage.step, stage.entries.length];
  const refusal = await refuse();
  expect([stage.step, stage.entries.length]).toEqual([step, entries]);
  return refusal;
}

describe("the operator's passphrase", () => {
  test('has eight characters at least, and is set once', async () => {
    const stage = await aStageAt();
    expect(await stage.refused('setPassphrase', { passphrase: '七个字的口令短' })).toBe(
      'PASSPHRASE_TOO_SHORT',
    );
    expect(stage.step).toBe('setPassphrase');
    await perform(stage);
    expect(await stage.refused('setPassphrase', { passphrase: 'another passphrase' })).toBe('NOT_NOW');
  });

  test('opens the project after a restart, and nothing else does', async () => {
    const stage = await aStageAt('importDwellings');
    await stage.restart();
    expect(await stage.refused('unlock', { passphrase: WRONG })).toBe('WRONG_PASSPHRASE');
    expect(await stage.refused('previewSample', { kind: 'households' })).toBe('LOCKED');
    expect(stage.step).toBe('unlock');
    await stage.call('unlock', { passphrase: OPERATOR });
    expect(stage.step).toBe('importDwellings');
    expect(await stage.refused('unlock', { passphrase: OPERATOR })).toBe('NOT_NOW');
  });
});

describe('at the enrolment', () => {
  test.each([
    ['equal', { notary: 'the same one', supervisor: 'the same one' }, 'PASSPHRASES_EQUAL'],
    [
      'equal but for their Unicode form',
      { notary: 'caf\u00e9 ①②③④', supervisor: 'cafe\u0301 1234' },
      'PASSPHRASES_EQUAL',
    ],
    ['too short for the notary', { notary: 'short', supervisor: 'long enough' }, 'PASSPHRASE_TOO_SHORT'],
    [
      'too short for the supervisor',
      { notary: 'long enough', supervisor: '𠮷𠮷𠮷𠮷𠮷𠮷𠮷' },
      'PASSPHRASE_TOO_SHORT',
    ],
  ])('passphrases that are %s are refused, and nothing is recorded', async (_, passphrases, refusal) => {
    const stage = await aStageAt('openCeremony');
    expect(await unchanged(stage, () => stage.refused('openCeremony', opening(passphrases)))).toBe(refusal);
    expect(stage.recorder.running).toBeNull();
  });
});

describe('a wrong passphrase', () => {
  const wrongs = [
    { notary: WRONG, supervisor: PASSPHRASES.supervisor },
    { notary: PASSPHRASES.notary, supervisor: WRONG },
    { notary: PASSPHRASES.supervisor, supervisor: PASSPHRASES.notary },
  ];

  test('commits no secrets and seals no board', async () => {
    const stage = await aStageAt('commitSecrets');
    for (const passphrases of wrongs) {
      const commit = () => stage.refused('commitSecrets', { batch: batchOf(stage), passphrases });
      expect(await unchanged(stage, commit)).toBe('WRONG_PASSPHRASE');
    }
    expect(stage.adapters.store.sealed.get('secret:b1-110:machine')).toBeUndefined();
    for (let n = 0; n < 4; n++) await perform(stage);
    expect(stage.step).toBe('sealBoard');
    for (const passphrases of wrongs) {
      const seal = () => stage.refused('sealBoard', { batch: batchOf(stage), passphrases });
      expect(await unchanged(stage, seal)).toBe('WRONG_PASSPHRASE');
    }
  });

  test('attests nothing, nor does the passphrase of the other', async () => {
    const stage = await aStageAt('attestCommitments');
    const attest = (passphrase: string) => () =>
      stage.refused('attestHead', { seq: stage.console.seq, by: 'notary', passphrase });
    expect(await unchanged(stage, attest(WRONG))).toBe('WRONG_PASSPHRASE');
    expect(await unchanged(stage, attest(PASSPHRASES.supervisor))).toBe('WRONG_PASSPHRASE');
  });

  test('closes nothing and does not stop the recording', async () => {
    const stage = await aStageAt('closeCeremony');
    for (const passphrases of wrongs) {
      expect(await unchanged(stage, () => stage.refused('closeCeremony', { passphrases }))).toBe(
        'WRONG_PASSPHRASE',
      );
    }
    expect(stage.recorder.running).toBe(1);
    expect(stage.console.recording.state).toBe('recording');
    expect(stage.types).not.toContain('RecordingStopped');
  });
});

describe('an attestation', () => {
  const attest = (stage: Stage, seq = stage.console.seq) =>
    stage.refused('attestHead', { seq, by: 'notary', passphrase: PASSPHRASES.notary });

  test('is not of a head that the notary has not seen', async () => {
    const stage = await aStageAt('attestCommitments');
    const seen = stage.console.seq;
    await stage.call('suspend', { seq: seen, reason: 'BREAK', words: '' });
    expect(await unchanged(stage, () => attest(stage, seen))).toBe('HEAD_MOVED');
  });

  test('that is overtaken while the passphrase is stretched is refused', async () => {
    const stage = await aStageAt('attestCommitments');
    const slow = attest(stage);
    await stage.call('suspend', { seq: stage.console.seq, reason: 'BREAK', words: '' });
    expect(await slow).toBe('HEAD_MOVED');
    expect(stage.types.at(-1)).toBe('CeremonySuspended');
  });

  test('is not upset by what the recorder reports meanwhile', async () => {
    const stage = await aStageAt('attestCommitments');
    const seen = stage.console.seq;
    stage.recorder.store('0001.mp4');
    const slow = attest(stage, seen);
    stage.recorder.store('0002.mp4');
    expect(await slow).toBeNull();
    expect(stage.console.batch?.attestedBy).toEqual(['notary']);
  });
});

test('digits that differ, or are too few, are typed again', async () => {
  const stage = await aStageAt('drawDigits');
  const typed = (first: string, second: string) => () =>
    stage.refused('drawDigits', { batch: batchOf(stage), first, second });
  expect(await unchanged(stage, typed(DIGITS, `${DIGITS.slice(1)}0`))).toBe('DIGITS_DIFFER');
  expect(await unchanged(stage, typed(DIGITS.slice(1), DIGITS.slice(1)))).toBe('DIGITS_WRONG_COUNT');
  await perform(stage);
  expect(stage.step).toBe('sealBoard');
});
