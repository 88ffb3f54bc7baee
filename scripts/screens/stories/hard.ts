import { plannedBatch, withCodes } from '../../../shared/ceremony/propose-plan.ts';
import type { Household } from '../../../shared/people/household.ts';
import { drawFor, next, PEOPLE, perform, pickOf, playTo, to } from '../app/deeds.ts';
import { PlayedApp } from '../app/played-app.ts';
import { aRight, dwellings, households } from '../lists.ts';
import { type Scene, type Story } from '../story.ts';
import { showing } from './interludes.ts';

/** Names as long as registers have them, and characters that few fonts have. */
const NAMES = [
  '阿卜杜热合曼·买买提吐尔逊江',
  '欧阳𬎆㛃',
  '司徒𠮷堃',
  '令狐骉',
  '古丽米热·阿不都克里木',
  '㛃𬭎',
];
const VILLAGES = ['茅塘镇第二片区柳湾新村社区居民委员会', '福源社区', '茶岭片区石桥行政村第十一村民小组'];
const LONG: Partial<Household>[] = NAMES.map((name, i) => ({ name, village: VILLAGES[i % 3] ?? '' }));

const TITLE = '茅塘镇柳湾片区城中村改造项目二期安置房（高层及小高层）第一批次公开抽签大会';

/** 800 slots; a group of twelve with two rights each for a stairwell of 24; four dwellings for one household. */
const EIGHT_HUNDRED = {
  households: [
    ...households(1, 12, (n) => ({ ...LONG[n % 6], rights: [aRight('110', 2, '柳湾新村第三互助组')] })),
    ...households(13, 60, (n) => ({
      ...LONG[n % 6],
      rights: [aRight('160', n === 13 ? 4 : n === 14 ? 14 : 1)],
    })),
  ],
  dwellings: [
    ...dwellings(96, { type: '110', floors: 12, building: (n) => `柳湾花园二期东区${n}号楼` }),
    ...dwellings(800, {
      ...{ type: '160', floors: 17, area: '163.875', building: (n) => `柳湾花园二期（高层）东北区${n}号楼` },
      storageRoom: (n) => `地下二层东区杂物间${String(n).padStart(4, '0')}号`,
    }),
  ],
};
const PLAN = withCodes([
  plannedBatch({ type: '110', draws: 'stairwells', stairwellSize: 24 }),
  plannedBatch({ type: '160', offsetDigits: 6 }),
]);

const scenes: readonly Scene[] = [
  { deed: to('freezeRegister'), board: 'hard-welcome' },
  {
    deed: to('checkPapers'),
    board: 'hard-called-group',
    desk: 'hard-papers-group',
    console: 'hard-check-papers-group',
  },
  { deed: to('notariseTicket'), board: 'hard-opened-stairwell', desk: 'hard-opening-stairwell' },
  {
    deed: async (app) => [await playTo(app, 'announceResult'), await perform(app)],
    board: 'hard-announced-stairwell',
  },
  {
    deed: async (app) => {
      await playTo(app, 'freezeBatch');
      await playTo(app, 'attestBoard');
    },
    board: 'hard-sealed-800',
  },
  {
    deed: async (app) => [await playTo(app, 'callHousehold'), await perform(app)],
    board: 'hard-called-800',
    desk: 'hard-papers',
  },
  { deed: next, desk: 'hard-pick-800' },
  { deed: to('rollOffset'), board: 'hard-rolling' },
  { deed: to('openTicket'), board: 'hard-designated' },
  {
    deed: to('notariseTicket'),
    board: 'hard-opened',
    console: 'hard-notarise-ticket',
    desk: 'hard-opening-lot',
  },
  { deed: to('awaitSignature'), desk: 'hard-sign' },
  {
    deed: async (app) => [await playTo(app, 'announceResult'), await perform(app)],
    board: 'hard-announced-four',
  },
  {
    deed: async (app) => [await perform(app), await app.settled()],
    board: 'hard-ready',
    desk: 'hard-registered',
  },
  {
    deed: async (app) => [
      await playTo(app, 'checkPapers'),
      await playTo(app, 'announceResult'),
      await perform(app),
    ],
    board: 'hard-announced-fourteen',
    console: 'hard-register-draw',
  },
  {
    deed: async (app) => {
      await drawFor(app, 1);
      await playTo(app, 'notariseTicket');
      const words = '受托人指错签号，公证员当场制止';
      await app.call('voidTicket', {
        ...pickOf(app),
        reason: 'PROCEDURE_ERROR',
        words,
        passphrases: PEOPLE,
      });
    },
    board: 'hard-voided',
  },
  {
    deed: (app) => app.call('suspend', { seq: app.console.seq, reason: 'EQUIPMENT_FAILED', words: '' }),
    board: 'hard-suspended',
  },
  {
    deed: async (app) => [await perform(app), await drawFor(app, 10), await showing('results')(app)],
    board: 'hard-results',
  },
  { deed: showing('statistics'), board: 'hard-statistics' },
];

export const hard: Story = {
  begin: () => new PlayedApp({ lists: EIGHT_HUNDRED, plan: PLAN, rehearsal: true, title: TITLE }).start(),
  scenes,
};

/** The last of 12,000 households stands before 2,000 slots. */
const TWELVE_THOUSAND = {
  households: households(1, 12_000, (n) => ({ ...LONG[n % 6], rights: [aRight(n > 11_996 ? '110' : '80')] })),
  dwellings: [
    ...dwellings(2_000, { type: '110', floors: 10 }),
    ...dwellings(10, { type: '80', building: (n) => `${n + 100}栋` }),
  ],
};

export const crowd: Story = {
  begin: () =>
    new PlayedApp({
      lists: TWELVE_THOUSAND,
      plan: withCodes([plannedBatch({ type: '110', calls: 1, missed: 'makeup' })]),
    }).start(),
  scenes: [
    {
      deed: async (app) => [await playTo(app, 'callHousehold'), await drawFor(app, 3), await perform(app)],
      board: 'hard-called-12000',
      console: 'hard-check-papers-12000',
      desk: 'hard-papers-12000',
    },
    { deed: next, desk: 'hard-pick-2000' },
    { deed: to('notariseTicket'), board: 'hard-opened-2000' },
  ],
};
