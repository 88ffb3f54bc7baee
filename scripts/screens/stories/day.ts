import { plannedBatch, withCodes } from '../../../shared/ceremony/propose-plan.ts';
import { BatchCode } from '../../../shared/kernel/ids.ts';
import { batchOf, claimOf, drawFor, next, PEOPLE, perform, pickOf, playTo, to } from '../app/deeds.ts';
import { PlayedApp } from '../app/played-app.ts';
import { aRight, dwellings, households } from '../lists.ts';
import { type Scene, stay, type Story } from '../story.ts';
import { showing } from './interludes.ts';

/** As the day of the sample: 745 dwellings of one type; one household in seven has more than one right. */
const LISTS = {
  households: households(1, 600, (n) => ({
    rights: [aRight('110', n % 40 === 2 ? 3 : n % 7 === 3 ? 2 : 1)],
  })),
  dwellings: dwellings(745, { type: '110' }),
};
const PLAN = withCodes([
  plannedBatch({ type: '110', calls: 2 }),
  plannedBatch({ type: '110', session: 2, mode: 'batch', makeUp: true }),
]);
/** So many are called before the batch is over. */
const CLAIMS = 330;

const before: readonly Scene[] = [
  { deed: stay, board: 'waiting', desk: 'idle-first' },
  { deed: to('freezeRegister'), board: 'welcome', desk: 'idle' },
  { deed: next, board: 'register-frozen' },
  { deed: next, board: 'planned' },
  {
    deed: (app) =>
      app.call('freezeBatch', { batch: BatchCode.parse(app.console.draft?.planned), claims: CLAIMS }),
    board: 'batch-frozen',
  },
  { deed: next, board: 'committed' },
  { deed: next, board: 'committed-notary' },
  { deed: next, board: 'committed-both' },
  { deed: next, board: 'digits-drawn' },
  { deed: next, board: 'sealed' },
  { deed: next, board: 'sealed-notary' },
  { deed: next, board: 'ready-first' },
];

const draw: readonly Scene[] = [
  { deed: next, board: 'called', desk: 'papers' },
  { deed: next, desk: 'pick' },
  { deed: next, board: 'designated', desk: 'opening' },
  { deed: next, board: 'opened', desk: 'opening-lot' },
  { deed: next, board: 'opened-notarised', desk: 'sign' },
  { deed: next, board: 'signed', desk: 'signed' },
  { deed: next, board: 'announced' },
  { deed: async (app) => [await perform(app), await app.settled()], board: 'ready', desk: 'registered' },
  // The second of the queue draws three.
  {
    deed: async (app) => [await playTo(app, 'checkPapers'), await perform(app, 4)],
    board: 'called-second-of-three',
    desk: 'pick-second',
  },
  {
    deed: async (app) => [await playTo(app, 'announceResult'), await perform(app)],
    board: 'announced-three',
  },
  {
    deed: async (app) => [await perform(app), await app.settled()],
    board: 'ready-three',
    desk: 'registered-three',
  },
];

const exceptions: readonly Scene[] = [
  {
    deed: async (app) => {
      await perform(app);
      app.later(60);
      await app.call('callHousehold', { ...claimOf(app), attempt: 2 });
    },
    board: 'called-again',
  },
  {
    deed: async (app) => {
      app.later(60);
      await app.call('missHousehold', { ...claimOf(app), attempt: 2 });
    },
    board: 'missed',
  },
  {
    deed: async (app) => {
      await playTo(app, 'notariseTicket');
      const words = '唱号员把三号听成了七号';
      await app.call('voidTicket', { ...pickOf(app), reason: 'WRONG_SLOT', words, passphrases: PEOPLE });
    },
    board: 'voided',
  },
  {
    deed: async (app) => {
      await playTo(app, 'callHousehold');
      const { seq = 1, rights = 1 } = app.console.nextCall ?? {};
      const said = { words: '举家迁居外省', scan: null, passphrases: PEOPLE };
      await app.call('waiveClaim', { batch: batchOf(app), seq, rights, ...said });
    },
    board: 'waived',
  },
  {
    deed: (app) => app.call('suspend', { seq: app.console.seq, reason: 'POWER_FAILED', words: '' }),
    board: 'suspended',
    desk: 'suspended',
  },
];

const middle: readonly Scene[] = [
  {
    deed: async (app) => {
      await perform(app);
      await drawFor(app, 200);
      await perform(app, 2);
    },
    board: 'called-later',
    desk: 'pick-later',
  },
  { deed: (app) => playTo(app, 'callHousehold'), board: 'ready-later' },
  { deed: showing('break', 15), board: 'break' },
  { deed: showing('break'), board: 'break-open-ended' },
  { deed: showing('results'), board: 'results' },
  { deed: showing('statistics'), board: 'statistics' },
  { deed: showing('testPicture'), board: 'test-picture' },
];

const end: readonly Scene[] = [
  { deed: to('revealSecrets'), board: 'all-drawn' },
  { deed: next, board: 'revealed' },
  { deed: next, board: 'batch-closed' },
  { deed: to('openBatch'), board: 'digits-drawn-whole' },
  { deed: next, board: 'batch-opened' },
  { deed: to('closeCeremony'), board: 'batch-closed-whole' },
  { deed: next, board: 'closed', desk: 'closed' },
  { deed: showing('statistics'), board: 'statistics-end' },
];

export const day: Story = {
  begin: () => new PlayedApp({ lists: LISTS, plan: PLAN }).start(),
  scenes: [...before, ...draw, ...exceptions, ...middle, ...end],
};
