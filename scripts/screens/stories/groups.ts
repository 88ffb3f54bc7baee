import { plannedBatch, withCodes } from '../../../shared/ceremony/propose-plan.ts';
import { batchOf, next, perform, playTo, to } from '../app/deeds.ts';
import { PlayedApp } from '../app/played-app.ts';
import { aRight, dwellings, households } from '../lists.ts';
import { type Scene, type Story } from '../story.ts';

/** Six groups of twelve for whole stairwells of twelve, and an order lottery of those who draw alone. */
const LISTS = {
  households: households(1, 90, (n) => ({
    rights: [aRight('110', 1, n > 18 ? `T${String(Math.ceil((n - 18) / 12)).padStart(2, '0')}` : null)],
  })),
  dwellings: dwellings(180, { type: '110' }),
};
const PLAN = withCodes([
  plannedBatch({ type: '110', draws: 'stairwells', stairwellSize: 12, offsetDigits: 5 }),
  plannedBatch({ type: '110', draws: 'households', mode: 'batch' }),
  plannedBatch({ type: '110', session: 2 }),
]).map((planned, i, all) => (i === 2 && all[1] ? { ...planned, orderFrom: all[1].batch } : planned));

const scenes: readonly Scene[] = [
  { deed: to('checkPapers'), board: 'called-group', desk: 'papers-group' },
  { deed: to('rollOffset'), board: 'rolling', desk: 'rolling', console: 'roll-offset' },
  { deed: next, board: 'designated-offset' },
  { deed: next, board: 'opened-stairwell', desk: 'opening-stairwell' },
  { deed: to('announceResult'), desk: 'signed-group' },
  { deed: next, board: 'announced-stairwell' },
  {
    deed: async (app) => [await perform(app), await app.settled()],
    board: 'ready-group',
    desk: 'registered-group',
  },
  {
    deed: async (app) => {
      await playTo(app, 'revealSecrets');
      const batch = batchOf(app);
      await playTo(app, 'freezeBatch');
      await app.call('freezeGroupOrder', { batch, seq: 2 });
      await playTo(app, 'openBatch');
      await perform(app);
    },
    board: 'batch-opened-group-order',
  },
  {
    deed: async (app) => {
      await playTo(app, 'freezeBatch');
      await playTo(app, 'openBatch');
      await perform(app);
    },
    board: 'batch-opened-order',
  },
  {
    deed: async (app) => {
      await playTo(app, 'revealSecrets');
      await playTo(app, 'freezeBatch');
      await playTo(app, 'allocateGroups');
    },
    console: 'allocate-groups',
  },
];

export const groups: Story = { begin: () => new PlayedApp({ lists: LISTS, plan: PLAN }).start(), scenes };
