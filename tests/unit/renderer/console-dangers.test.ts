import { describe, expect, test } from 'vitest';
import { commandOf } from '../../../renderer/console/command.ts';
import { questionOf } from '../../../renderer/console/hint.ts';
import { ASKED, STEPS } from '../../../renderer/console/steps.ts';
import { confirm as en } from '../../../renderer/lib/texts/en/console-confirm.ts';
import { confirm as zh } from '../../../renderer/lib/texts/zh-CN/console-confirm.ts';
import { methods, type Method } from '../../../shared/ipc/contract.ts';
import type { NextStep } from '../../../shared/ipc/console-view.ts';
import { pathsOf } from './board-texts.ts';
import { aView } from './console-builders.ts';
import { callsIn, rendererSources } from './source-texts.ts';

/** What cannot simply be done again the other way: the console asks first, and says what it does and whom it needs. */
const DANGEROUS: readonly Method[] = [
  ...(['openCeremony', 'freezeRegister', 'publishPlan', 'freezeBatch', 'freezeGroupOrder'] as const),
  ...(['commitSecrets', 'drawDigits', 'sealBoard', 'sealTickets', 'reprintTickets', 'openBatch'] as const),
  ...(['missHousehold', 'designateSlot', 'openTornTicket', 'loseTicket', 'voidTicket'] as const),
  ...(['waiveClaim', 'refuseSignature', 'abandonBatch', 'allocateGroup', 'recordConsent'] as const),
  ...(['reportIncident', 'raiseObjection', 'replaceKey', 'suspend', 'resume'] as const),
  ...(['revealSecrets', 'closeBatch', 'closeCeremony', 'switchToRehearsal'] as const),
  ...(['publishNotice', 'checkFiles', 'confirmFiles', 'removeFile', 'reopenFile'] as const),
  ...(['adjustType', 'formGroup', 'settleNoticeObjection', 'undoCheckIn'] as const),
];

/** The draw itself goes by its own steps, each named with its claim and pick: 745 questions a day would be clicked away. */
const STEP_OF_DRAW: readonly Method[] = [
  ...(['unsealBoard', 'callHousehold', 'checkPapers', 'rollOffset', 'openTicket', 'scanTicket'] as const),
  ...(['notariseTicket', 'announceResult', 'registerDraw', 'countTicket', 'attestHead'] as const),
];

/** Looks, prints, can be done again, or is typed in full by whoever it belongs to. */
const PLAIN: readonly Method[] = [
  ...(['setLanguage', 'setPassphrase', 'unlock', 'recoverOperator', 'exportBundle'] as const),
  ...(['previewImport', 'previewSample', 'cancelImport', 'addFile', 'editFile', 'restoreFile'] as const),
  ...(['inspectDwelling', 'saveSettings', 'recordNoticeObjection', 'checkIn', 'findArrival'] as const),
  ...(['listFiles', 'openFile', 'listDwellings', 'listNotices', 'listGroups', 'listStatements'] as const),
  ...(['listClaims', 'listEntries', 'openEntry', 'showPhoto', 'reprintSlip'] as const),
  ...(['readStatistics', 'exportStatistics'] as const),
  ...(['printConsent', 'printAllocation', 'printHouseholdSheets'] as const),
];

/** Asks where it replaces a list; of a first list there is nothing to lose. */
const SOMETIMES: readonly Method[] = ['confirmImport'];

const ofConsole = (Object.keys(methods) as Method[]).filter((method) =>
  (methods[method].roles as readonly string[]).includes('console'),
);
/** How things look and sound, and where windows stand: nothing of the ceremony. */
const OF_THE_SHOW = /^(set(Theme|Sound)|showInterlude|skipMotion)$|[dD]isplay/;

describe('the methods of the console', () => {
  test('are each dangerous, a step of the draw, or plain: a new one has to be put somewhere', () => {
    const known = [...DANGEROUS, ...STEP_OF_DRAW, ...PLAIN, ...SOMETIMES];
    expect(ofConsole.filter((method) => !known.includes(method) && !OF_THE_SHOW.test(method))).toEqual([]);
    expect(known.filter((method) => !ofConsole.includes(method))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });

  const calls = [...rendererSources()]
    .filter(([name]) => name.startsWith('console/'))
    .flatMap(([name, source]) => callsIn(source, 'run').map((call) => ({ name, ...call })));
  const pressed = (Object.keys(STEPS) as NextStep[]).flatMap((step) => commandOf(aView(step))?.method ?? []);
  const isStep = (method: Method): method is (typeof ASKED)[number] =>
    (ASKED as readonly string[]).includes(method);

  test.each(DANGEROUS)('%s asks first, wherever it is called', (method) => {
    const own = calls.filter(({ first }) => first === `'${method}'`);
    for (const { name, count } of own) expect(count, name).toBe(3);
    const asksAsStep = isStep(method) && questionOf(aView(method), true) !== null;
    const byName = [...rendererSources()].some(
      ([name, source]) => name.startsWith('console/') && source.includes(`'${method}'`),
    );
    expect(own.length > 0 || asksAsStep || byName).toBe(true);
    if (pressed.includes(method) && own.length === 0) expect(isStep(method)).toBe(true);
  });

  test('of a step of the draw ask nothing, so that nobody learns to click questions away', () => {
    for (const method of STEP_OF_DRAW) expect(isStep(method), method).toBe(false);
  });
});

describe.each([
  ['Chinese', zh],
  ['English', en],
])('every question in %s', (_, questions) => {
  const names = new Set([...pathsOf(questions).keys()].map((key) => key.replace(/\.\w+$/, '')));

  test.each([...names])('%s says what it does, whom it needs and whether it can be undone', (name) => {
    const texts = pathsOf(questions);
    for (const part of ['title', 'does', 'needs', 'undo', 'ok'])
      expect(texts.get(`${name}.${part}`)?.length ?? 0, part).toBeGreaterThan(0);
  });
});
