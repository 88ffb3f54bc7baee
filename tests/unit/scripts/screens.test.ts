import { expect, test } from 'vitest';
import { screensOptions } from '../../../scripts/screens/options.ts';
import { nameOf, statesOf, type Story } from '../../../scripts/screens/story.ts';
import { day } from '../../../scripts/screens/stories/day.ts';
import { groups } from '../../../scripts/screens/stories/groups.ts';
import { crowd, hard } from '../../../scripts/screens/stories/hard.ts';
import { office } from '../../../scripts/screens/stories/office.ts';
import { tickets } from '../../../scripts/screens/stories/tickets.ts';
import { STORIES } from '../../../scripts/screens/stories/all.ts';
import { EVERYTHING, scenesWanted, WINDOWS } from '../../../scripts/screens/wanted.ts';
import type { NextStep } from '../../../shared/ipc/console-view.ts';
import type { InterludeKind } from '../../../shared/ipc/show-views.ts';
import type { BoardStage, DeskStage } from '../../../shared/ipc/views.ts';

/** Everything that a window can stand at; a new kind has to be written down here before this compiles. */
const BOARD: Record<BoardStage['kind'], true> = {
  ...{ waiting: true, welcome: true, registerFrozen: true, planned: true, batchFrozen: true },
  ...{ committed: true, digitsDrawn: true, sealed: true, ready: true, called: true, rolling: true },
  ...{ designated: true, opened: true, signed: true, announced: true, missed: true, waived: true },
  ...{ voided: true, suspended: true, batchOpened: true, counting: true, allDrawn: true },
  ...{ revealed: true, batchClosed: true, closed: true },
};
const INTERLUDES: Record<InterludeKind, true> = {
  break: true,
  results: true,
  statistics: true,
  testPicture: true,
};
const DESK: Record<DeskStage['kind'], true> = {
  ...{ idle: true, closed: true, suspended: true, papers: true, atBoard: true, rolling: true, pick: true },
  ...{ opening: true, sign: true, signed: true, registered: true },
};
const CONSOLE: Record<NextStep, true> = {
  ...{ setPassphrase: true, unlock: true, importHouseholds: true, importDwellings: true },
  ...{ publishNotice: true, openCeremony: true, freezeRegister: true, publishPlan: true },
  ...{ freezeBatch: true, commitSecrets: true, attestCommitments: true, drawDigits: true },
  ...{ sealBoard: true, sealTickets: true, openBatch: true, attestBoard: true, unsealBoard: true },
  ...{ callHousehold: true, checkPapers: true, awaitSlot: true, rollOffset: true, openTicket: true },
  ...{ scanTicket: true, notariseTicket: true, awaitSignature: true, announceResult: true },
  ...{ registerDraw: true, countTickets: true, allocateGroups: true, resume: true, revealSecrets: true },
  ...{ closeBatch: true, closeCeremony: true, exportBundle: true, done: true },
};

/** What stands in each window wherever a picture is taken of it. */
async function shownIn(stories: readonly Story[]) {
  const shown = { board: new Set<string>(), desk: new Set<string>(), console: new Set<string>() };
  for (const { begin, scenes } of stories) {
    const app = await begin();
    for (const scene of scenes) {
      await scene.deed(app);
      const { stage, show } = app.view('board');
      if (scene.board !== undefined) shown.board.add(show.interlude?.kind ?? stage.kind);
      if (scene.desk !== undefined) shown.desk.add(app.view('desk').stage.kind);
      if (scene.console !== undefined) shown.console.add(app.console.step);
    }
  }
  return shown;
}

test('there is a picture of every stage, every interlude, every step and every moment of the desk', async () => {
  const shown = await shownIn([office, day, groups, tickets]);
  expect([...shown.board].sort()).toEqual([...Object.keys(BOARD), ...Object.keys(INTERLUDES)].sort());
  expect([...shown.desk].sort()).toEqual(Object.keys(DESK).sort());
  expect([...shown.console].sort()).toEqual(Object.keys(CONSOLE).sort());
}, 60_000);

test('no two pictures of a window have one name', () => {
  for (const window of WINDOWS) {
    const names = STORIES.flatMap(({ scenes }) =>
      scenes.flatMap((scene) => statesOf(scene, window).map(nameOf)),
    );
    expect(new Set(names).size).toBe(names.length);
  }
});

test('a second run shows the same: numbers, hashes and times', async () => {
  const run = async () => {
    const told: unknown[] = [];
    for (const { begin, scenes } of [groups, hard]) {
      const app = await begin();
      for (const { deed } of scenes) {
        await deed(app);
        told.push(structuredClone([app.view('board'), app.view('desk'), app.console]));
      }
    }
    return told;
  };
  expect(await run()).toEqual(await run());
}, 60_000);

test('only what is wanted is played', () => {
  const first = scenesWanted(day, { ...EVERYTHING, only: ['board/welcome'] });
  expect(first.at(-1)?.board).toBe('welcome');
  expect(scenesWanted(crowd, { ...EVERYTHING, only: ['desk/idle'] })).toEqual([]);
});

test('the arguments say what is to be photographed, and a wrong one is told', () => {
  const options = screensOptions([
    '--out',
    'x',
    '--only',
    'board/called,desk',
    '--size',
    '960x540',
    '--theme',
    'gold',
  ]);
  expect(options).toMatchObject({
    ok: true,
    value: {
      wanted: {
        only: ['board/called', 'desk'],
        themes: ['gold'],
        languages: ['zh-CN', 'en'],
        sizes: { board: [{ width: 960, height: 540 }], desk: [{ width: 960, height: 540 }] },
      },
    },
  });
  for (const wrong of [
    [],
    ['--out', 'x', '--size', 'big'],
    ['--out', 'x', '--theme', 'blue'],
    ['--out', 'x', '-q'],
  ])
    expect(screensOptions(wrong).ok).toBe(false);
});
