import { describe, expect, test } from 'vitest';
import { absence, commandOf, slotOf } from '../../../renderer/console/command.ts';
import { hintOf, questionOf } from '../../../renderer/console/hint.ts';
import { beginningSession } from '../../../renderer/console/sessions.ts';
import { ASKED, CHAPTERS, chaptersOf, drawSteps, isOnStage, STEPS } from '../../../renderer/console/steps.ts';
import { confirm } from '../../../renderer/lib/texts/zh-CN/console-confirm.ts';
import { steps } from '../../../renderer/lib/texts/zh-CN/console-steps.ts';
import type { NextStep } from '../../../shared/ipc/console-view.ts';
import { aView, BATCH, CLAIM } from './console-builders.ts';
import { planRow } from './console-plans.ts';

const ALL = Object.keys(STEPS) as NextStep[];

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

  test('each draw goes through its steps in their order, as its mode has them', () => {
    expect(drawSteps({ mode: 'board', offsetDigits: 0 }).slice(0, 4)).toEqual([
      ...['callHousehold', 'checkPapers', 'awaitSlot', 'openTicket'],
    ]);
    expect(drawSteps({ mode: 'board', offsetDigits: 6 })).toContain('rollOffset');
    const tickets = drawSteps({ mode: 'tickets', offsetDigits: 0 });
    expect(tickets).toContain('scanTicket');
    expect(tickets).not.toContain('awaitSlot');
    for (const step of tickets) expect(STEPS[step].chapter).toBe('draw');
  });

  test('paper tickets need no dice, a draw at once no board', () => {
    expect(chaptersOf('board')).toEqual([...CHAPTERS]);
    expect(chaptersOf('tickets')).not.toContain('digits');
    expect(chaptersOf('batch')).not.toContain('seal');
  });

  test('what asks first says what it does, whom it needs and whether it can be undone', () => {
    for (const step of ASKED)
      expect(Object.keys(confirm[step]).sort()).toEqual(['does', 'needs', 'ok', 'title', 'undo']);
  });

  test('what asks otherwise for an order lottery has its own words', () => {
    const order = aView('closeBatch', { batch: { ...BATCH, draws: 'households' } });
    expect(questionOf(order, true)).toBe('closeOrder');
    expect(questionOf(aView('closeBatch'), true)).toBe('closeBatch');
    expect(questionOf(aView('openTicket'), false)).toBeNull();
    expect(confirm).toHaveProperty('closeOrder');
    expect(confirm).toHaveProperty('freezeOrder');
  });

  test('a batch of groups without their consent says so instead of asking to be frozen', () => {
    const draft = { planned: 'b1', claims: 1, rights: 1, lots: 1, withheld: 0, consentsMissing: ['T01'] };
    const none = { kind: null, preview: null } as never;
    expect(hintOf(aView('freezeBatch', { draft }), none)).toBe('consent.hint');
    expect(hintOf(aView('freezeBatch'), none)).toBe('steps.freezeBatch.hint');
  });
});

describe('the page', () => {
  test('is the stage while somebody is drawing, also when suspended in the middle', () => {
    expect(isOnStage(aView('checkPapers'))).toBe(true);
    expect(isOnStage(aView('resume', { suspended: 'BREAK' }))).toBe(true);
    expect(isOnStage(aView('resume', { suspended: 'BREAK', claim: null, nextCall: null }))).toBe(false);
    expect(isOnStage(aView('freezeBatch'))).toBe(false);
    expect(isOnStage(aView('callHousehold', { batch: null }))).toBe(false);
  });

  test('says how it goes on tomorrow at the end of a day, wherever that is', () => {
    expect(isOnStage(aView('resume', { suspended: 'END_OF_SESSION' }))).toBe(false);
  });

  test('offers the night before the first batch of another session only', () => {
    const plan = (states: readonly ('closed' | 'next' | 'ahead')[], sessions: readonly number[]) => ({
      ...{ intervalSeconds: 60, session: 1 },
      batches: states.map((state, i) => ({ ...planRow({ session: sessions[i] ?? 1 }), state })),
    });
    const at = (...both: Parameters<typeof plan>) =>
      beginningSession(aView('freezeBatch', { plan: plan(...both) }));
    expect(at(['closed', 'next'], [1, 2])).toBe(2);
    expect(at(['closed', 'next'], [1, 1])).toBeNull();
    expect(at(['next', 'ahead'], [1, 2])).toBeNull();
  });
});

describe('a household that does not come', () => {
  test('is called again, and missed only after enough calls', () => {
    for (const step of ['checkPapers', 'awaitSlot', 'scanTicket'] as const)
      expect(absence(aView(step)), step).not.toBeNull();
    const early = absence(aView('checkPapers'));
    expect(early?.again.input).toEqual({ batch: 'B110', seq: 97, attempt: 3 });
    expect(early?.miss).toBeNull();
    const late = absence(aView('awaitSlot', { claim: { ...CLAIM, attempt: 3, callsSinceMiss: 3 } }));
    expect(late?.miss?.input).toEqual({ batch: 'B110', seq: 97, attempt: 3 });
  });

  test('is called as often again after a miss', () => {
    const claim = { ...CLAIM, attempt: 4, callsSinceMiss: 1, misses: 1 };
    expect(absence(aView('checkPapers', { claim }))?.miss).toBeNull();
  });

  test('is told when it may be called again', () => {
    const againAt = '2026-11-21T02:03:04.567Z';
    expect(absence(aView('checkPapers', { claim: { ...CLAIM, againAt } }))?.againAt).toBe(againAt);
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
