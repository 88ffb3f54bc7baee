import { describe, expect, test } from 'vitest';
import { absence, commandOf, slotOf } from '../../../renderer/console/command.ts';
import { ASKED, CHAPTERS, DRAW_STEPS, STEPS } from '../../../renderer/console/steps.ts';
import { confirm } from '../../../renderer/lib/texts/zh-CN/console-confirm.ts';
import { steps } from '../../../renderer/lib/texts/zh-CN/console-steps.ts';
import type { ConsoleView, NextStep } from '../../../shared/ipc/console-view.ts';

const ALL = Object.keys(STEPS) as NextStep[];
const CLAIM: NonNullable<ConsoleView['claim']> = {
  ...{
    seq: 97,
    queueNo: 137,
    household: 'H0212',
    name: '甲',
    maskedId: '99*',
    village: '村',
    status: 'called',
  },
  ...{ attempt: 2, rights: 2, pick: 2, slot: null, drawn: [] },
};

function aView(step: NextStep, changes: Partial<ConsoleView> = {}): ConsoleView {
  return {
    ...{ seq: 300, head: 'ab', language: 'zh-CN', step, ceremony: null, outcome: null, next: [], log: [] },
    app: { version: '1', electron: '33', folder: '/' },
    project: { households: null, dwellings: null, supply: [], obstacles: [] },
    batch: {
      ...{
        batch: 'B110',
        type: '110',
        input: '',
        commitments: [],
        digitsWanted: 24,
        digits: null,
        boardRoot: null,
      },
      ...{
        attestedBy: [],
        slots: '..o',
        progress: { claims: 1, claimsDone: 0, rights: 1, drawn: 0, lots: 3, remaining: 2 },
      },
    },
    claim: CLAIM,
    nextCall: { seq: 98, queueNo: 138, name: '乙', attempt: 1 },
    callsBeforeMiss: 3,
    recording: { state: 'recording', fault: null, since: null, freeBytes: 0 },
    printer: { name: null, pending: 0, failed: [] },
    windows: { board: true, desk: true, displays: 3 },
    ...changes,
  };
}

describe('the one next action', () => {
  test('every step has its chapter, its words and a kind of button', () => {
    expect(Object.keys(steps).sort()).toEqual([...ALL].sort());
    for (const step of ALL) {
      expect(CHAPTERS).toContain(STEPS[step].chapter);
      expect(steps[step].button, step).not.toBe('');
      expect(steps[step].hint, step).not.toBe('');
      expect(steps[step].title, step).not.toBe('');
    }
  });

  test('a step that is pressed sends something, a step with fields or of somebody else sends nothing', () => {
    for (const step of ALL) expect(commandOf(aView(step)) !== null, step).toBe(STEPS[step].kind === 'press');
  });

  test('what is pressed names the batch, the claim and the pick, so that a second press is refused', () => {
    const batch = 'B110';
    expect(commandOf(aView('callHousehold'))).toEqual({
      method: 'callHousehold',
      input: { batch, seq: 98, attempt: 1 },
    });
    expect(commandOf(aView('openTicket'))).toEqual({
      method: 'openTicket',
      input: { batch, seq: 97, pick: 2 },
    });
    expect(commandOf(aView('notariseTicket'))).toEqual({
      method: 'notariseTicket',
      input: { batch, seq: 97, pick: 2 },
    });
    expect(commandOf(aView('registerDraw'))).toEqual({ method: 'registerDraw', input: { batch, seq: 97 } });
    expect(commandOf(aView('resume'))).toEqual({ method: 'resume', input: { seq: 300 } });
  });

  test('nothing is sent where the claim or the batch is missing', () => {
    expect(commandOf(aView('openTicket', { claim: null }))).toBeNull();
    expect(commandOf(aView('callHousehold', { nextCall: null }))).toBeNull();
    expect(commandOf(aView('closeBatch', { batch: null }))).toBeNull();
  });

  test('each draw goes through the seven steps in their order', () => {
    expect(DRAW_STEPS.map((step) => STEPS[step].chapter)).toEqual(Array(7).fill('draw'));
  });

  test('what asks first says what it does, whom it needs and whether it can be undone', () => {
    for (const step of ASKED)
      expect(Object.keys(confirm[step]).sort()).toEqual(['does', 'needs', 'ok', 'title', 'undo']);
  });
});

describe('a household that does not come', () => {
  test('is called again, and missed only after enough calls', () => {
    const early = absence(aView('awaitSlot'));
    expect(early?.again.input).toEqual({ batch: 'B110', seq: 97, attempt: 3 });
    expect(early?.miss).toBeNull();
    const late = absence(aView('awaitSlot', { claim: { ...CLAIM, attempt: 3 } }));
    expect(late?.miss?.input).toEqual({ batch: 'B110', seq: 97, attempt: 3 });
  });

  test('is not missed once it has picked or at another step', () => {
    expect(absence(aView('awaitSlot', { claim: { ...CLAIM, status: 'picking' } }))).toBeNull();
    expect(absence(aView('openTicket'))).toBeNull();
  });
});

test('a slot typed at the console must exist and be unopened', () => {
  expect(slotOf('2', '..o')).toEqual({ slot: 2 });
  expect(slotOf('3', '..o')).toBe('SLOT_TAKEN');
  for (const text of ['', '0', '4', '1x', '-1']) expect(slotOf(text, '..o')).toBe('NO_SUCH_SLOT');
});
