import { plannedBatch, withCodes } from '../../../shared/ceremony/propose-plan.ts';
import { batchOf, freeSlot, next, perform, pickOf, playTo, to } from '../app/deeds.ts';
import { PlayedApp } from '../app/played-app.ts';
import { dwellings, households } from '../lists.ts';
import { more } from './opened.ts';
import { type Scene, type Story } from '../story.ts';

/** Paper tickets on a physical board. */
const LISTS = { households: households(1, 12), dwellings: dwellings(120, { type: '110' }) };
const PLAN = withCodes([plannedBatch({ type: '110', mode: 'tickets' })]);

/** The code inside the `n`-th ticket that has not turned up yet, read off the sheet that was printed. */
function codeOf(app: PlayedApp, n = 0): string {
  const lot = app.console.batch?.tickets?.left[n];
  const codes = app.hall.sheets.flatMap((sheet) => (sheet.kind === 'tickets' ? sheet.tickets : []));
  const ticket = codes.find((printed) => printed.lot === lot);
  if (!ticket) throw new Error(`ticket ${n} was not printed`);
  return ticket.code;
}

const scan = (app: PlayedApp): Promise<unknown> =>
  app.call('scanTicket', { ...pickOf(app), slot: freeSlot(app), code: codeOf(app, 40) });

async function drawAll(app: PlayedApp): Promise<void> {
  while (app.console.step !== 'countTickets') {
    if (app.console.step === 'scanTicket') await scan(app);
    else await perform(app);
  }
}

const scenes: readonly Scene[] = [
  { deed: to('sealTickets'), console: 'seal-tickets' },
  { deed: to('attestBoard'), board: 'sealed-tickets', console: 'attest-board-tickets' },
  { deed: to('checkPapers'), board: 'called-tickets' },
  { deed: next, desk: 'at-board', console: ['scan-ticket', more('torn')] },
  { deed: scan, board: 'opened-tickets' },
  { deed: drawAll, board: 'all-drawn-tickets' },
  {
    deed: async (app) => {
      for (let n = 0; n < 60; n++) await app.call('countTicket', { batch: batchOf(app), code: codeOf(app) });
    },
    board: 'counting',
    console: ['count-tickets', more('lost')],
  },
];

export const tickets: Story = {
  begin: () => new PlayedApp({ lists: LISTS, plan: PLAN }).start(),
  scenes: [...scenes, { deed: (app) => playTo(app, 'countTickets') }],
};
