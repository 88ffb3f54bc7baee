import { assert } from '../../../shared/kernel/assert.ts';
import { ticketsRoot } from '../../../shared/draw/board.ts';
import type { Lot } from '../../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { stepOf } from '../../../shared/ceremony/claim.ts';
import { claimOnStage, type BatchState } from '../../../shared/ceremony/state.ts';
import type { PaperTicket, TicketSheets } from '../../../shared/ceremony/sheets.ts';
import { isUnspent } from '../../../shared/ceremony/tickets.ts';
import type { PrintedTickets } from '../../../shared/ipc/answers.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Hall } from '../hall.ts';
import { makeTickets, readTickets, type Stored, storeTickets } from '../paper-tickets.ts';
import type { Handlers } from './handlers.ts';
import { enter, runWithWords } from './statements.ts';
import { oneAtATime } from './one-at-a-time.ts';

type Methods =
  'sealTickets' | 'reprintTickets' | 'scanTicket' | 'openTornTicket' | 'countTicket' | 'loseTicket';

/** Paper tickets in a physical board (docs/protocol.md section 9): printed sealed, scanned when opened, all accounted for. */
export function ticketHandlers(hall: Hall): Handlers<Methods> {
  forgetSheetsAtFirstCall(hall);
  return {
    sealTickets: oneAtATime((input) => sealTickets(hall, input)),
    reprintTickets: oneAtATime((input) => reprintTickets(hall, input)),
    scanTicket: (input) => scanTicket(hall, input),
    openTornTicket: (input) => openTornTicket(hall, input),
    countTicket: ({ batch, code: typed }) => {
      const ticket = ticketOf(hall, batch, typed);
      if (!ticket.ok) return ticket;
      return hall.run({ type: 'CountTicket', data: { batch, ...ticket.value } });
    },
    loseTicket: (input) => loseTicket(hall, input),
  };
}

/** The root over all codes is in the ledger before a sheet leaves the printer. */
async function sealTickets(
  hall: Hall,
  { batch: code }: InputOf<'sealTickets'>,
): Promise<Result<PrintedTickets>> {
  const found = ticketBatch(hall, code);
  if (!found.ok) return found;
  const { frozen } = found.value;
  const tickets = makeTickets(hall, frozen.lots);
  const data = { batch: code, boardRoot: ticketsRoot(tickets), size: tickets.length };
  const sealed = hall.run({ type: 'SealBoard', data }, 'operator', () => storeTickets(hall, code, tickets));
  if (!sealed.ok) return sealed;
  hall.playTickets(code);
  return printTickets(hall, code);
}

/** A printer that has jammed: the same tickets once more, as long as nobody has been called. */
async function reprintTickets(
  hall: Hall,
  { batch: code }: InputOf<'reprintTickets'>,
): Promise<Result<PrintedTickets>> {
  const found = ticketBatch(hall, code);
  if (!found.ok) return found;
  if (found.value.phase !== 'sealed' || isCalling(found.value)) return err('NOT_NOW');
  return printTickets(hall, code);
}

/** The seal stands whatever the printer does: a failure is told with it, and the sheets can be printed again. */
async function printTickets(
  hall: Hall,
  code: InputOf<'sealTickets'>['batch'],
): Promise<Result<PrintedTickets>> {
  const batch = hall.state.batches.get(code);
  assert(batch, `batch ${code} is frozen`);
  const at = hall.adapters.now();
  const sheets = ticketSheets(hall, batch, readTickets(hall, code).all);
  const printed = await hall.adapters.slips.printSheet(sheets, { at });
  if (!printed.ok) return ok({ path: null, failed: printed.refusal });
  if (printed.value.path !== null) hall.adapters.store.preparation.put(sheetsOf(code), printed.value.path);
  return ok({ path: printed.value.path, failed: null });
}

const sheetsOf = (batch: string): string => `ticketSheets:${batch}`;

/** Sheets stored for want of a printer show what is inside: they go when the first household is called. */
function forgetSheetsAtFirstCall(hall: Hall): void {
  // A power cut may have come between the call and the deletion.
  for (const batch of hall.state.batches.values())
    if (isCalling(batch)) forgetSheets(hall, batch.frozen.batch);
  hall.session.after(({ event }) => {
    if (event.type !== 'HouseholdCalled') return;
    const calls = hall.state.batches
      .get(event.data.batch)
      ?.claims.reduce((sum, { attempts }) => sum + attempts, 0);
    if (calls === 1) forgetSheets(hall, event.data.batch);
  });
}

function isCalling({ claims, phase }: BatchState): boolean {
  return phase === 'closed' || claims.some(({ attempts }) => attempts > 0);
}

function forgetSheets({ adapters }: Hall, batch: string): void {
  const path = adapters.store.preparation.get(sheetsOf(batch));
  if (typeof path !== 'string') return;
  adapters.slips
    .forgetSheet(path)
    .catch((error: unknown) => console.error('ticket sheets not deleted:', error));
}

function ticketBatch(hall: Hall, code: string): Result<BatchState> {
  const found = hall.inHand(code);
  if (!found.ok) return found;
  return found.value.batch.frozen.mode === 'tickets' ? ok(found.value.batch) : err('NOT_NOW');
}

function ticketOf(
  hall: Hall,
  code: string,
  typed: string,
): Result<{ readonly lot: Lot; readonly code: string }> {
  const found = ticketBatch(hall, code);
  if (!found.ok) return found;
  if (!hall.tickets) return err('BOARD_NOT_UNSEALED');
  const ticket = hall.tickets.lotOf(typed);
  return ticket ? ok(ticket) : err('UNKNOWN_TICKET');
}

/**
 * The household has pointed, the ticket is out of its slot and open: what is scanned is entered as designated and opened,
 * in one go. The ticket is looked at first, so that a torn or foreign one leaves no slot behind that cannot be opened.
 */
function scanTicket(
  hall: Hall,
  { batch: code, seq, pick, slot, code: typed }: InputOf<'scanTicket'>,
): Result<null> {
  // Before the slot is named: none may be left behind that cannot be opened.
  if (!hall.isBoardShown) return err('BOARD_NOT_SHOWN');
  const ticket = ticketOf(hall, code, typed);
  if (!ticket.ok) return ticket;
  const found = ticketBatch(hall, code);
  if (!found.ok) return found;
  const claim = claimOnStage(found.value);
  if (claim?.seq === seq && stepOf(claim, 0) !== 'open') {
    if (!isUnspent(found.value, ticket.value.lot)) return err('TICKET_SPENT');
    const designated = hall.run({ type: 'DesignateSlot', data: { batch: code, seq, pick, slot } });
    if (!designated.ok) return designated;
  }
  const { lot, code: nonce } = ticket.value;
  return hall.run({ type: 'OpenTicket', data: { batch: code, seq, pick, slot, lot, nonce } });
}

/** Torn, but its lot can be read: nobody loses a right for a piece of paper. */
async function openTornTicket(
  hall: Hall,
  { lot, words, passphrases, ...where }: InputOf<'openTornTicket'>,
): Promise<Result<null>> {
  const found = ticketBatch(hall, where.batch);
  if (!found.ok) return found;
  if (!hall.tickets) return err('BOARD_NOT_UNSEALED');
  if (!isUnspent(found.value, lot)) return err('TICKET_SPENT');
  const proven = await hall.parties.prove(passphrases);
  if (!proven.ok) return proven;
  const opened = scanTicket(hall, { ...where, code: hall.tickets.codeOf(lot) });
  if (!opened.ok) return opened;
  const about = { batch: where.batch, seq: where.seq };
  return enter(hall, 'incident', { about, reason: 'TICKET_TORN', words });
}

async function loseTicket(
  hall: Hall,
  { passphrases, words, ...said }: InputOf<'loseTicket'>,
): Promise<Result<null>> {
  const found = ticketBatch(hall, said.batch);
  if (!found.ok) return found;
  if (!hall.tickets) return err('BOARD_NOT_UNSEALED');
  if (!found.value.frozen.lots.includes(said.lot)) return err('TICKET_SPENT');
  const data = { ...said, code: hall.tickets.codeOf(said.lot) };
  const approvals = await hall.parties.approve('TicketLost', data, passphrases);
  if (!approvals.ok) return approvals;
  const command = { type: 'LoseTicket', data: { ...data, approvals: approvals.value } } as const;
  return runWithWords(hall, command, { about: null, reason: said.reason, words });
}

/** What is printed for a batch; the addresses come from the stock list. */
function ticketSheets(hall: Hall, { frozen, boardRoot }: BatchState, tickets: Stored): TicketSheets {
  const { opened } = hall.state;
  const { directory } = hall;
  assert(opened && directory && boardRoot, 'the tickets are sealed');
  const papers = tickets.map(({ lot, code }): PaperTicket => {
    const { building, stairwell, floor, room, area, storageRoom } = directory.lot(lot);
    return { lot, code, building, stairwell, floor, room, area, storageRoom };
  });
  const { ceremony, title, rehearsal } = opened;
  return {
    kind: 'tickets',
    ...{ ceremony, title, rehearsal, batch: frozen.batch, type: frozen.type, boardRoot, tickets: papers },
  };
}
