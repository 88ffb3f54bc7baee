import { describe, expect, test } from 'vitest';
import { plannedBatch, withCodes } from '../../../shared/ceremony/propose-plan.ts';
import { aStageAt, batchOf, claimOf, DIGITS, perform, playTo, ticketOf } from '../../builders/app-play.ts';
import { PASSPHRASES, Stage } from '../../builders/app.ts';
import { aDisplay, THREE } from '../../builders/app-displays.ts';

const passphrases = PASSPHRASES;
const BOARDS = 'MONITOR 1 1000×600';
const reports = ({ entries }: Stage) =>
  entries.flatMap(({ event: { type, data } }) =>
    'window' in data ? [`${type} ${data.window} ${data.display}`] : [],
  );
const lost = ({ console: { displays } }: Stage) => displays.windows.board.lost;
/** What follows an entry is entered after it. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** At that step, in that mode, and then the board's cable is pulled. */
async function darkAt(
  step: Parameters<typeof aStageAt>[0],
  changes: Partial<Parameters<typeof plannedBatch>[0]> = {},
): Promise<Stage> {
  const stage = new Stage();
  stage.plan = { batches: withCodes([plannedBatch({ type: '110', ...changes })]), intervalSeconds: 0 };
  await aStageAt(step, stage);
  stage.displays.unplug(1);
  return stage;
}

describe('while the display of the board is away', () => {
  test('nobody is called', async () => {
    const stage = await darkAt('callHousehold');
    const { batch, nextCall } = { batch: batchOf(stage), nextCall: stage.console.nextCall };
    const call = { batch, seq: nextCall?.seq ?? 0, attempt: 1 };
    expect(await stage.refused('callHousehold', call)).toBe('BOARD_NOT_SHOWN');
    stage.displays.plug(THREE);
    expect(await stage.refused('callHousehold', call)).toBeNull();
  });

  test('no ticket is opened, but a slot is named, and what is open is signed and registered', async () => {
    const stage = await darkAt('awaitSlot');
    await perform(stage);
    expect(stage.step).toBe('openTicket');
    expect(await stage.refused('openTicket', claimOf(stage))).toBe('BOARD_NOT_SHOWN');
    stage.displays.plug(THREE);
    await perform(stage);
    expect(stage.step).toBe('notariseTicket');
    stage.displays.unplug(1);
    await perform(stage);
    expect(stage.types.at(-1)).toBe('TicketNotarised');
  });

  test('nobody misses a turn', async () => {
    const stage = await darkAt('checkPapers');
    const { batch, seq } = claimOf(stage);
    expect(await stage.refused('missHousehold', { batch, seq, attempt: 1 })).toBe('BOARD_NOT_SHOWN');
  });

  test('no offset is rolled', async () => {
    const stage = await darkAt('rollOffset', { offsetDigits: 4 });
    const roll = { ...claimOf(stage), first: '0007', second: '0007' };
    expect(await stage.refused('rollOffset', roll)).toBe('BOARD_NOT_SHOWN');
    stage.displays.plug(THREE);
    expect(await stage.refused('rollOffset', roll)).toBeNull();
  });

  test('no paper ticket is opened, whole or torn, and its slot is not named', async () => {
    const stage = await darkAt('scanTicket', { mode: 'tickets' });
    const { lot, code } = ticketOf(stage);
    const pick = { ...claimOf(stage), slot: 2 };
    expect(await stage.refused('scanTicket', { ...pick, code })).toBe('BOARD_NOT_SHOWN');
    const torn = { ...pick, lot, words: '撕坏', passphrases };
    expect(await stage.refused('openTornTicket', torn)).toBe('BOARD_NOT_SHOWN');
    expect(stage.types).not.toContain('SlotDesignated');
  });

  test('no batch is opened as a whole, also where the cable is pulled while the passphrases are stretched', async () => {
    const stage = new Stage();
    stage.plan = { batches: withCodes([plannedBatch({ type: '110', mode: 'batch' })]), intervalSeconds: 0 };
    await aStageAt('openBatch', stage);
    const opening = stage.refused('openBatch', { batch: batchOf(stage), passphrases });
    stage.displays.unplug(1);
    expect(await opening).toBe('BOARD_NOT_SHOWN');
    expect(stage.types).not.toContain('BatchOpened');
  });

  test('sealing and attesting go on', async () => {
    const stage = await darkAt('drawDigits');
    await stage.call('drawDigits', { batch: batchOf(stage), first: DIGITS, second: DIGITS });
    await playTo(stage, 'callHousehold');
  });
});

describe('the ledger', () => {
  test('has each loss and each return, and the bundle verifies', async () => {
    const stage = await darkAt('callHousehold');
    expect(reports(stage)).toEqual([`DisplayLost board ${BOARDS}`]);
    stage.displays.plug(THREE);
    stage.displays.unplug(2);
    stage.displays.plug(THREE);
    expect(reports(stage)).toEqual([
      ...[`DisplayLost board ${BOARDS}`, `DisplayReturned board ${BOARDS}`],
      ...['DisplayLost desk MONITOR 2 1000×600', 'DisplayReturned desk MONITOR 2 1000×600'],
    ]);
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });

  test('has nothing of it before the ceremony opens, and then what is missing', async () => {
    const stage = await darkAt('openCeremony');
    expect([lost(stage), stage.entries.length]).toEqual([true, 0]);
    await perform(stage);
    await settle();
    expect(reports(stage)).toEqual([`DisplayLost board ${BOARDS}`]);
  });

  test('has what was pulled or plugged in while the app was closed', async () => {
    const stage = await darkAt('callHousehold');
    stage.displays.plugged = THREE;
    await stage.restart();
    expect(reports(stage).at(-1)).toBe(`DisplayReturned board ${BOARDS}`);
    stage.displays.plugged = [aDisplay(0), aDisplay(2)];
    await stage.restart();
    expect(reports(stage)).toHaveLength(3);
    expect([reports(stage).at(-1), lost(stage)]).toEqual([`DisplayLost board ${BOARDS}`, true]);
  });

  test('gets it after a suspension, once', async () => {
    const stage = await aStageAt('callHousehold');
    await stage.call('suspend', { seq: stage.console.seq, reason: 'BREAK', words: '' });
    stage.displays.unplug(1);
    stage.displays.unplug(2);
    expect(stage.types.at(-1)).toBe('CeremonySuspended');
    await stage.call('resume', { seq: stage.console.seq });
    expect(reports(stage)).toEqual([`DisplayLost board ${BOARDS}`, 'DisplayLost desk MONITOR 2 1000×600']);
  });

  test('does not move the head under somebody who attests', async () => {
    const stage = await aStageAt('attestBoard');
    const { seq } = stage.console;
    stage.displays.unplug(2);
    expect(stage.console.seq).toBe(seq + 1);
    const attest = { seq, by: 'notary', passphrase: PASSPHRASES.notary } as const;
    expect(await stage.refused('attestHead', attest)).toBeNull();
  });
});

describe('to go on without a display', () => {
  test('takes both people, and stands in the ledger', async () => {
    const stage = await darkAt('callHousehold');
    const wrong = { ...PASSPHRASES, supervisor: PASSPHRASES.notary };
    expect(await stage.refused('boardWithoutDisplay', { passphrases: wrong })).toBe('WRONG_PASSPHRASE');
    expect(lost(stage)).toBe(true);
    await stage.call('boardWithoutDisplay', { passphrases });
    expect(stage.entries.at(-1)?.event).toMatchObject({
      type: 'IncidentReported',
      data: { about: null, reason: 'BOARD_IN_A_WINDOW' },
    });
    expect(stage.console.displays.windows.board).toEqual({ shown: 'window', assigned: null, lost: false });
    await perform(stage);
    expect(stage.step).toBe('checkPapers');
    expect(reports(stage)).toHaveLength(1);
    stage.displays.plug(THREE);
    await stage.call('assignDisplay', { window: 'board', display: 'id1' });
    expect(stage.console.displays.windows.board.shown).toBe('full');
    expect(reports(stage)).toHaveLength(1);
  });

  test('is not possible while the board has its display', async () => {
    const stage = await aStageAt('callHousehold');
    expect(await stage.refused('boardWithoutDisplay', { passphrases })).toBe('NOT_NOW');
  });

  test('is not done where the display comes back while the passphrases are being typed', async () => {
    const stage = await darkAt('callHousehold');
    const going = stage.refused('boardWithoutDisplay', { passphrases });
    stage.displays.plug(THREE);
    expect(await going).toBe('NOT_NOW');
    expect(stage.types).not.toContain('IncidentReported');
  });
});

describe('a choice of displays', () => {
  const intoWindow = { window: 'board', display: null } as const;

  test('leaves the board its display while a ceremony runs', async () => {
    const stage = await aStageAt('callHousehold');
    expect(await stage.refused('assignDisplay', intoWindow)).toBe('BOARD_NEEDS_DISPLAY');
    await stage.call('assignDisplay', { window: 'desk', display: null });
    const desk = { window: 'desk', display: 'id1' } as const;
    expect(await stage.refused('assignDisplay', desk)).toBe('BOARD_NEEDS_DISPLAY');
    expect(stage.console.displays.windows.board.shown).toBe('full');
    expect(await stage.refused('assignDisplay', { window: 'board', display: 'id2' })).toBeNull();
  });

  test('is free before and after', async () => {
    const stage = await aStageAt('openCeremony');
    expect(await stage.refused('assignDisplay', intoWindow)).toBeNull();
    const over = await aStageAt('done');
    expect(await over.refused('assignDisplay', intoWindow)).toBeNull();
  });

  test('of another display ends the loss', async () => {
    const stage = await darkAt('callHousehold');
    stage.displays.plug([aDisplay(0), aDisplay(2), aDisplay(5)]);
    expect(lost(stage)).toBe(true);
    await stage.call('assignDisplay', { window: 'board', display: 'id5' });
    expect(reports(stage).at(-1)).toBe('DisplayReturned board MONITOR 5 1000×600');
    await perform(stage);
    expect(stage.step).toBe('checkPapers');
  });

  test('is remembered', async () => {
    const stage = await aStageAt('callHousehold');
    await stage.call('assignDisplay', { window: 'board', display: 'id2' });
    await stage.restart();
    expect(stage.console.displays.displays.map(({ windows }) => windows)).toEqual([
      ['console'],
      ['desk'],
      ['board'],
    ]);
  });

  test('is helped by numbers on each display, in the language of the console', async () => {
    const stage = await aStageAt('openCeremony');
    await stage.call('setLanguage', { language: 'en' });
    await stage.call('identifyDisplays', {});
    expect(stage.displays.identified).toEqual(['en']);
  });
});

test('a board that never had a display is shown in its window', async () => {
  const stage = new Stage();
  stage.displays.plugged = [aDisplay(0)];
  await aStageAt('callHousehold', stage);
  expect(stage.console.windows).toEqual({ board: true, desk: true, displays: 1 });
  await playTo(stage, 'done');
  expect(reports(stage)).toEqual([]);
});
