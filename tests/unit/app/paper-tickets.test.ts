import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jcs } from '../../../shared/draw/jcs.ts';
import { ticketsRoot } from '../../../shared/draw/board.ts';
import { leafHash, rootFromPath } from '../../../shared/draw/merkle.ts';
import { StorageFailed } from '../../../shared/kernel/storage-failed.ts';
import { fromHex, toHex } from '../../../shared/kernel/bytes.ts';
import { Lot } from '../../../shared/kernel/ids.ts';
import { plannedBatch, withCodes } from '../../../shared/ceremony/propose-plan.ts';
import { aStageAt, batchOf, claimOf, perform, playTo, ticketOf } from '../../builders/app-play.ts';
import { PASSPHRASES, Stage } from '../../builders/app.ts';

/** Paper tickets of 110: three claims of one, two and one right, six tickets. */
function aTicketStage(stage = new Stage()): Stage {
  stage.plan = { batches: withCodes([plannedBatch({ type: '110', mode: 'tickets' })]), intervalSeconds: 0 };
  return stage;
}
const at = (step: Parameters<typeof aStageAt>[0], stage?: Stage) => aStageAt(step, aTicketStage(stage));
const passphrases = PASSPHRASES;
const sheets = ({ printer }: Stage) =>
  printer.sheets.flatMap((sheet) => (sheet.kind === 'tickets' ? [sheet] : []));
const scan = (stage: Stage, code: string, slot = 2) =>
  stage.refused('scanTicket', { ...claimOf(stage), slot, code });
const picks = ({ entries }: Stage) =>
  entries
    .filter(({ event }) => ['SlotDesignated', 'TicketOpened'].includes(event.type))
    .map(({ event }) => event.type);
/** The first of the queue stands before the board, its papers seen. */
const atBoard = () => at('scanTicket');

describe('the sheets', () => {
  test('hold each lot once with its address and a code, under the root that is in the ledger', async () => {
    const stage = await at('attestBoard');
    const [sheet] = sheets(stage);
    expect(sheet).toMatchObject({ batch: 'b1-110', type: '110', title: '第一场', rehearsal: false });
    expect(sheet?.tickets.map(({ lot }) => lot)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `1-1-010${n}`));
    expect(sheet?.tickets[0]).toMatchObject({ building: '1栋', room: '101', storageRoom: 'Z1-1-0101' });
    expect(new Set(sheet?.tickets.map(({ code }) => code)).size).toBe(6);
    const root = ticketsRoot(sheet!.tickets.map(({ lot, code }) => ({ lot, code })));
    expect(stage.entries.at(-1)?.event).toMatchObject({
      type: 'BoardSealed',
      data: { boardRoot: root, size: 6 },
    });
    expect(sheet?.boardRoot).toBe(root);
  });

  test('leave the printer after the root is on disk', async () => {
    const stage = await at('sealTickets');
    stage.printer.broken = 'NO_PAPER';
    const sealed = await stage.call('sealTickets', { batch: batchOf(stage) });
    expect(sealed).toEqual({ path: null, failed: 'NO_PAPER' });
    expect(stage.step).toBe('attestBoard');
    expect(sheets(stage)).toEqual([]);
    stage.printer.broken = null;
    await stage.call('reprintTickets', { batch: batchOf(stage) });
    await playTo(stage, 'countTickets');
    expect(sheets(stage)).toHaveLength(1);
  });

  test('are printed again, the same, until the first call', async () => {
    const stage = await at('callHousehold');
    expect(await stage.call('reprintTickets', { batch: batchOf(stage) })).toEqual({
      path: '/slips/tickets.pdf',
      failed: null,
    });
    expect(sheets(stage)[1]).toEqual(sheets(stage)[0]);
    await perform(stage);
    expect(await stage.refused('reprintTickets', { batch: batchOf(stage) })).toBe('NOT_NOW');
    expect(sheets(stage)).toHaveLength(2);
  });

  test('that were stored for want of a printer are forgotten at the first call', async () => {
    const stage = await at('callHousehold');
    expect(stage.printer.forgotten).toEqual([]);
    await perform(stage);
    expect(stage.printer.forgotten).toEqual(['/slips/tickets.pdf']);
    await playTo(stage, 'registerDraw');
    expect(stage.printer.forgotten).toHaveLength(1);
  });

  test('are forgotten at the first call whoever is called first', async () => {
    const stage = await at('callHousehold');
    const waived = { batch: batchOf(stage), seq: 1, rights: 1, words: '放弃', scan: null, passphrases };
    await stage.call('waiveClaim', waived);
    await perform(stage);
    expect(stage.console.claim?.seq).toBe(2);
    expect(stage.printer.forgotten).toEqual(['/slips/tickets.pdf']);
  });

  test('are forgotten at the next start where the power failed at the first call', async () => {
    const stage = await at('callHousehold');
    const forget = stage.printer.forgetSheet.bind(stage.printer);
    stage.printer.forgetSheet = () => new Promise(() => undefined);
    await perform(stage);
    stage.printer.forgetSheet = forget;
    await stage.restart();
    expect(stage.printer.forgotten).toEqual(['/slips/tickets.pdf']);
  });

  test('leave nothing behind where there is a printer', async () => {
    const stage = new Stage();
    stage.printer.printerName = 'HP LaserJet';
    await at('sealTickets', stage);
    expect(await stage.call('sealTickets', { batch: batchOf(stage) })).toEqual({ path: null, failed: null });
    await playTo(stage, 'checkPapers');
    expect(stage.printer.forgotten).toEqual([]);
  });

  test('are of paper tickets alone', async () => {
    const board = await aStageAt('sealBoard');
    expect(await board.refused('sealTickets', { batch: batchOf(board) })).toBe('NOT_NOW');
    expect(await board.refused('reprintTickets', { batch: batchOf(board) })).toBe('NOT_NOW');
    const paper = await at('sealTickets');
    const both = { batch: batchOf(paper), passphrases };
    expect(await paper.refused('commitSecrets', both)).toBe('NOT_NOW');
    expect(await paper.refused('sealBoard', both)).toBe('NOT_NOW');
    expect(await paper.refused('openBatch', both)).toBe('NOT_NOW');
  });
});

describe('the codes', () => {
  test('are in no view, answer or entry before their ticket is opened, and not on the disk in the clear', async () => {
    const stage = await at('notariseTicket');
    const [first, ...others] = sheets(stage)[0]!.tickets.map(({ code }) => code);
    const told = JSON.stringify(stage.said);
    const bytes = Buffer.concat(['', '-wal'].map((end) => readFileSync(`${stage.path}${end}`)));
    expect(bytes.includes(first!)).toBe(true);
    for (const code of others) {
      expect(told).not.toContain(code);
      for (const form of [code, code.toUpperCase()]) expect(bytes.includes(form)).toBe(false);
      expect(bytes.includes(Buffer.from(fromHex(code)))).toBe(false);
    }
    expect(told).not.toContain(first);
  });

  test('of all are in the ledger at the close, and the bundle is valid', async () => {
    const stage = await at('done');
    const ledger = Buffer.concat(stage.adapters.ledger.bodies()).toString();
    for (const { code } of sheets(stage)[0]!.tickets) expect(ledger).toContain(code);
    expect(stage.console.outcome?.verdict).toBe('valid');
  });

  test('are on the slip of the lots that were drawn, with their place under the root', async () => {
    const stage = await at('callHousehold');
    await perform(stage);
    await playTo(stage, 'callHousehold');
    await stage.app.settled();
    const { lot, nonce: code, proof, boardRoot, size, slot } = stage.printer.printed[0]!.content.lots[0]!;
    const [sheet] = sheets(stage);
    const index = sheet!.tickets.findIndex((ticket) => ticket.lot === lot);
    expect([code, size, slot]).toEqual([sheet!.tickets[index]!.code, 6, 6]);
    const root = rootFromPath(leafHash(jcs({ code, lot })), index, 6, proof.map(fromHex));
    expect(toHex(root!)).toBe(boardRoot);
  });
});

describe('a scan', () => {
  test.each([
    ['in capitals', (code: string) => code.toUpperCase()],
    ['with spaces and dashes', (code: string) => ` ${code.match(/.{4}/g)!.join('-')} `],
    [
      'in full width',
      (code: string) => code.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
  ])('is read %s', async (_, typed) => {
    const stage = await atBoard();
    expect(await scan(stage, typed(ticketOf(stage).code))).toBeNull();
    expect(stage.step).toBe('notariseTicket');
  });

  test('designates and opens in one', async () => {
    const stage = await atBoard();
    const { lot, code } = ticketOf(stage, 3);
    expect(await scan(stage, code, 5)).toBeNull();
    expect(stage.entries.slice(-2).map(({ event }) => event)).toEqual([
      { type: 'SlotDesignated', data: { batch: 'b1-110', seq: 1, pick: 1, slot: 5 } },
      { type: 'TicketOpened', data: { batch: 'b1-110', seq: 1, pick: 1, slot: 5, lot, code } },
    ]);
  });

  test('of a ticket that is none of these leaves no slot behind', async () => {
    const stage = await atBoard();
    expect(await scan(stage, '00'.repeat(16))).toBe('UNKNOWN_TICKET');
    expect(await scan(stage, 'zz')).toBe('UNKNOWN_TICKET');
    const { code } = ticketOf(stage);
    await scan(stage, code);
    await playTo(stage, 'callHousehold');
    await playTo(stage, 'scanTicket');
    expect(await scan(stage, code, 3)).toBe('TICKET_SPENT');
    expect(await scan(stage, ticketOf(stage).code, 2)).toBe('SLOT_TAKEN');
    expect(await scan(stage, ticketOf(stage).code, 7)).toBe('NO_SUCH_SLOT');
    expect(picks(stage)).toEqual(['SlotDesignated', 'TicketOpened']);
    expect(await scan(stage, ticketOf(stage).code, 3)).toBeNull();
  });

  test('waits for the papers, and for a call', async () => {
    const stage = await at('callHousehold');
    const { code } = ticketOf(stage);
    const named = { batch: batchOf(stage), seq: 1, pick: 1, slot: 2, code };
    expect(await stage.refused('scanTicket', named)).toBe('NOT_THE_NEXT_CLAIM');
    await perform(stage);
    expect(await stage.refused('scanTicket', named)).toBe('PAPERS_NOT_CHECKED');
    expect(picks(stage)).toEqual([]);
  });

  test('that was cut off between slot and ticket is made again, for the same slot alone', async () => {
    const stage = await atBoard();
    const { ledger } = stage.adapters;
    const append = ledger.append.bind(ledger);
    ledger.append = (actor, event, also) => {
      if (event.type === 'TicketOpened') throw new StorageFailed('SQLITE_FULL');
      return append(actor, event, also);
    };
    const { code } = ticketOf(stage);
    expect(await scan(stage, code, 4)).toBe('STORAGE_FAILED');
    expect(picks(stage)).toEqual(['SlotDesignated']);
    await stage.restart();
    await perform(stage);
    await perform(stage);
    expect(stage.step).toBe('scanTicket');
    expect(stage.view('desk').stage).toMatchObject({ kind: 'opening', slot: 4 });
    expect(await scan(stage, code, 5)).toBe('SLOT_NOT_DESIGNATED');
    expect(await scan(stage, code, 4)).toBeNull();
    expect(picks(stage)).toEqual(['SlotDesignated', 'TicketOpened']);
  });

  test('is the only way to name a slot of a physical board', async () => {
    const stage = await atBoard();
    expect(await stage.refused('designateSlot', { ...claimOf(stage), slot: 1 })).toBe('NOT_NOW');
    expect(await stage.refused('openTicket', claimOf(stage))).toBe('SLOT_NOT_DESIGNATED');
  });
});

describe('a torn ticket', () => {
  const torn = (stage: Stage, changes: object = {}) =>
    stage.refused('openTornTicket', {
      ...{ ...claimOf(stage), slot: 3, lot: ticketOf(stage, 1).lot, words: '', passphrases },
      ...changes,
    });

  test('is opened by its lot, under both people’s eyes', async () => {
    const stage = await atBoard();
    const { lot, code } = ticketOf(stage, 1);
    for (const wrong of [
      { ...passphrases, notary: 'not the notary' },
      { ...passphrases, supervisor: 'not the supervisor' },
    ])
      expect(await torn(stage, { passphrases: wrong })).toBe('WRONG_PASSPHRASE');
    expect(picks(stage)).toEqual([]);
    expect(await torn(stage)).toBeNull();
    expect(stage.entries.at(-2)?.event).toMatchObject({ type: 'TicketOpened', data: { lot, code, slot: 3 } });
  });

  test('is always told of, its words lie with the personal data', async () => {
    const stage = await atBoard();
    expect(await torn(stage, { words: '撕成两半' })).toBeNull();
    expect(stage.entries.at(-1)?.event).toMatchObject({
      type: 'IncidentReported',
      data: { reason: 'TICKET_TORN', about: { batch: 'b1-110', seq: 1 } },
    });
  });

  test('is one of those that are left', async () => {
    const stage = await atBoard();
    expect(await torn(stage, { lot: Lot.parse('9-9-0101') })).toBe('TICKET_SPENT');
    const { lot, code } = ticketOf(stage);
    await scan(stage, code);
    await playTo(stage, 'callHousehold');
    await playTo(stage, 'scanTicket');
    expect(await torn(stage, { lot })).toBe('TICKET_SPENT');
    await stage.restart();
    await perform(stage);
    expect(await torn(stage)).toBe('BOARD_NOT_UNSEALED');
  });
});

describe('the count at the close', () => {
  test('takes every ticket that is left, once', async () => {
    const stage = await at('countTickets');
    const { code } = ticketOf(stage);
    const batch = batchOf(stage);
    expect(await stage.refused('countTicket', { batch, code: 'ff'.repeat(16) })).toBe('UNKNOWN_TICKET');
    expect(await stage.refused('countTicket', { batch, code })).toBeNull();
    expect(await stage.refused('countTicket', { batch, code })).toBe('TICKET_SPENT');
    expect(await stage.refused('closeBatch', { batch })).toBe('TICKETS_NOT_COUNTED');
    expect(stage.console.batch?.tickets).toMatchObject({ opened: 4, counted: 1, leftCount: 1 });
    expect(stage.view('board').stage).toEqual({ kind: 'counting', counted: 1, lost: 0, left: 1 });
  });

  test('of a lost one takes its code from the app’s own record', async () => {
    const stage = await at('countTickets');
    const { lot, code } = ticketOf(stage);
    const said = { batch: batchOf(stage), lot, reason: 'TICKET_MISSING', words: '' };
    const wrong = { ...passphrases, notary: 'not the notary' };
    expect(await stage.refused('loseTicket', { ...said, passphrases: wrong })).toBe('WRONG_PASSPHRASE');
    expect(await stage.refused('loseTicket', { ...said, lot: Lot.parse('9-9-0101'), passphrases })).toBe(
      'TICKET_SPENT',
    );
    expect(await stage.refused('loseTicket', { ...said, passphrases })).toBeNull();
    expect(stage.entries.at(-1)?.event).toMatchObject({ type: 'TicketLost', data: { lot, code } });
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });
});
