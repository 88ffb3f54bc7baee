import { plannedBatch, withCodes } from '../../../shared/ceremony/propose-plan.ts';
import { BatchCode } from '../../../shared/kernel/ids.ts';
import { batchOf, claimOf, drawFor, next, PEOPLE, perform, pickOf, playTo, to } from '../app/deeds.ts';
import { PlayedApp } from '../app/played-app.ts';
import { aRight, dwellings, households } from '../lists.ts';
import { type Scene, stay, type Story } from '../story.ts';
import { behind, drawn, filled, key, more, pressed, until } from './opened.ts';
import { showing } from './interludes.ts';
import { trouble } from './trouble.ts';

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

const DRAWERS = [
  key('keys', 'F1'),
  pressed('entry', '.log .entry[data-seq]', '.entry-text'),
  key('more', 'F4'),
  key('show', 'F6'),
  key('suspend', 'F8'),
  key('displays', 'F10'),
];

const SIGNING = [
  drawn('sign-drawn', 'desk-pad'),
  until('sign-preview', 'desk-preview', '[data-testid="desk-slip-page-1"][data-drawn]'),
  behind('sign-fingerprint', 'desk-fingerprint'),
];

const before: readonly Scene[] = [
  { deed: stay, board: 'waiting', desk: 'idle-first' },
  { deed: to('freezeRegister'), board: 'welcome', desk: 'idle' },
  { deed: next, board: 'register-frozen' },
  { deed: next, board: 'planned' },
  {
    deed: (app) =>
      app.call('freezeBatch', { batch: BatchCode.parse(app.console.draft?.planned), claims: CLAIMS }),
    board: 'batch-frozen',
    console: [
      'commit-secrets',
      more('abandon'),
      filled(
        'commit-secrets-refused',
        { 'commitSecrets-notary': '不对的口令', 'commitSecrets-supervisor': '不对的口令' },
        'step-commitSecrets',
        'confirm-dialog-ok',
      ),
    ],
  },
  { deed: next, board: 'committed', console: 'attest-commitments' },
  { deed: next, board: 'committed-notary' },
  { deed: next, board: 'committed-both', console: 'draw-digits' },
  { deed: next, board: 'digits-drawn', console: 'seal-board' },
  { deed: next, board: 'sealed', console: 'attest-board' },
  { deed: next, board: 'sealed-notary' },
  { deed: next, board: 'ready-first', console: ['call-household', ...DRAWERS] },
];

const draw: readonly Scene[] = [
  {
    deed: next,
    board: 'called',
    console: ['check-papers', behind('check-papers-proxy', 'checkPapers-proxy'), more('waive')],
    desk: 'papers',
  },
  {
    deed: next,
    desk: [
      'pick',
      behind('pick-typed', 'desk-key-3', 'desk-key-7'),
      behind('pick-confirm', 'desk-key-3', 'desk-key-7', 'desk-choose'),
    ],
    console: 'await-slot',
  },
  {
    deed: next,
    board: 'designated',
    console: 'open-ticket',
    desk: 'opening',
  },
  { deed: next, board: 'opened', console: ['notarise-ticket', more('void')], desk: 'opening-lot' },
  {
    deed: next,
    board: 'opened-notarised',
    console: ['await-signature', more('refuse')],
    desk: ['sign', ...SIGNING],
  },
  { deed: next, board: 'signed', console: 'announce-result', desk: 'signed' },
  { deed: next, board: 'announced', console: 'register-draw' },
  {
    deed: async (app) => [await perform(app), await app.settled()],
    board: 'ready',
    desk: ['registered', behind('registered-reprint', 'desk-reprint')],
  },
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
    console: 'check-papers-absent',
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
      await app.call('voidTicket', { ...pickOf(app), reason: 'SLOT_MISHEARD', words, passphrases: PEOPLE });
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
    console: ['resume', behind('resume-confirm', 'step-resume')],
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
  {
    deed: (app) => playTo(app, 'callHousehold'),
    board: 'ready-later',
    console: [
      'call-household-later',
      filled('queue-search', { 'listClaims-search': '王' }),
      more('statements'),
      more('incident'),
      more('objection'),
      more('replaceKey'),
    ],
  },
  { deed: showing('break', 15), board: 'break', console: 'on-board-break' },
  { deed: showing('break'), board: 'break-open-ended' },
  { deed: showing('results'), board: 'results' },
  { deed: showing('statistics'), board: 'statistics' },
  { deed: showing('testPicture'), board: 'test-picture' },
];

const end: readonly Scene[] = [
  { deed: to('revealSecrets'), board: 'all-drawn', console: 'reveal-secrets' },
  {
    deed: next,
    board: 'revealed',
    console: ['close-batch', behind('close-batch-confirm', 'step-closeBatch')],
  },
  { deed: next, board: 'batch-closed' },
  { deed: to('openBatch'), board: 'digits-drawn-whole', console: 'open-batch' },
  { deed: next, board: 'batch-opened', console: 'reveal-secrets-whole' },
  { deed: to('closeCeremony'), board: 'batch-closed-whole', console: 'close-ceremony' },
  { deed: next, board: 'closed', console: 'export-bundle', desk: 'closed' },
  { deed: showing('statistics'), board: 'statistics-end' },
  { deed: next, console: 'done' },
];

export const day: Story = {
  begin: () => new PlayedApp({ lists: LISTS, plan: PLAN }).start(),
  scenes: [...before, ...draw, ...exceptions, ...middle, ...trouble, ...end],
};
