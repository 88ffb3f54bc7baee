import { expect, test } from 'vitest';
import { aStageAt, perform } from '../../builders/app-play.ts';
import type { Stage } from '../../builders/app.ts';

/** Everything that a screen says, but for the counters of this run of the app and what has been written meanwhile. */
function shown({ console }: Stage) {
  const { claim, nextCall, next, batch, ceremony, project } = console;
  return {
    claim,
    nextCall,
    next,
    batch,
    ceremony,
    households: project.households,
    dwellings: project.dwellings,
  };
}

/** The power fails, and the app is opened again; answers the steps until it stands where it stood. */
async function outage(stage: Stage): Promise<string[]> {
  await stage.restart();
  const steps = [];
  while (stage.step === 'unlock' || stage.step === 'unsealBoard') {
    steps.push(stage.step);
    await perform(stage);
  }
  return steps;
}

test('after a power cut at any step the app stands exactly there, once the passphrases are given', async () => {
  const stage = await aStageAt();
  const sealed: string[] = [];
  for (let n = 0; n < 80 && stage.step !== 'done'; n++) {
    const [step, before, last] = [stage.step, shown(stage), stage.view('desk').stage.kind];
    const asked = await outage(stage);
    // An export is not in the ledger; it is offered again.
    expect(stage.step).toBe(step);
    expect(shown(stage)).toEqual(before);
    if (stage.view('desk').stage.kind !== 'registered') expect(stage.view('desk').stage.kind).toBe(last);
    if (asked.includes('unsealBoard')) sealed.push(step);
    expect(asked.includes('unlock')).toBe(step !== 'setPassphrase');
    await perform(stage);
  }
  expect(stage.console.outcome?.verdict).toBe('valid');
  expect([...new Set(sealed)]).toEqual([
    ...['attestBoard', 'callHousehold', 'checkPapers', 'awaitSlot', 'openTicket', 'notariseTicket'],
    ...['awaitSignature', 'announceResult', 'registerDraw', 'revealSecrets'],
  ]);
});

test('nothing is drawn or called before the board is unsealed again, and it is the same board', async () => {
  const stage = await aStageAt('openTicket');
  const { batch, seq, pick } = { batch: stage.console.batch!.batch as never, seq: 1, pick: 1 };
  await stage.restart();
  expect(await stage.refused('openTicket', { batch, seq, pick })).toBe('LOCKED');
  await perform(stage);
  expect(stage.step).toBe('unsealBoard');
  expect(await stage.refused('openTicket', { batch, seq, pick })).toBe('BOARD_NOT_UNSEALED');
  expect(await stage.refused('callHousehold', { batch, seq, attempt: 2 })).toBe('BOARD_NOT_UNSEALED');
  expect(await stage.refused('revealSecrets', { batch })).toBe('BOARD_NOT_UNSEALED');
  const wrong = { notary: 'nobody knows this', supervisor: 'nor that one' };
  expect(await stage.refused('unsealBoard', { batch, passphrases: wrong })).toBe('WRONG_PASSPHRASE');
  const root = stage.console.batch!.boardRoot;
  await perform(stage);
  expect(stage.step).toBe('openTicket');
  expect(stage.console.batch!.boardRoot).toBe(root);
});

test('a board that is unsealed is not unsealed again', async () => {
  const stage = await aStageAt('callHousehold');
  const batch = stage.console.batch!.batch as never;
  expect(
    await stage.refused('unsealBoard', {
      batch,
      passphrases: { notary: 'aaaaaaaaa', supervisor: 'bbbbbbbbb' },
    }),
  ).toBe('NOT_NOW');
});

test('the language is kept', async () => {
  const stage = await aStageAt('importHouseholds');
  await stage.call('setLanguage', { language: 'en' });
  await stage.restart();
  expect(stage.console.language).toBe('en');
  expect(stage.view('board').language).toBe('en');
});

test('while locked the screens name nobody', async () => {
  const stage = await aStageAt('openTicket');
  await stage.restart();
  expect(stage.view('board').stage).toEqual({ kind: 'waiting' });
  expect(stage.view('desk').stage).toEqual({ kind: 'idle' });
  expect(stage.console).toMatchObject({ step: 'unlock', claim: null, nextCall: null, next: [] });
});
