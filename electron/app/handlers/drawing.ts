import { documentHash } from '../../../shared/audit/document.ts';
import { claimRows } from '../../../shared/ceremony/views/claim-rows.ts';
import { claimOnStage } from '../../../shared/ceremony/state.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Hall } from '../hall.ts';
import type { SlipDesk } from '../slip-desk.ts';
import type { Handlers } from './handlers.ts';

type Methods =
  | 'callHousehold'
  | 'missHousehold'
  | 'designateSlot'
  | 'openTicket'
  | 'notariseTicket'
  | 'signResult'
  | 'announceResult'
  | 'registerDraw'
  | 'reprintSlip'
  | 'suspend'
  | 'resume'
  | 'listClaims';

/** The draw path: synchronous from the click to the disk, so that two clicks cannot interleave. */
export function drawingHandlers(hall: Hall, slips: SlipDesk): Handlers<Methods> {
  return {
    callHousehold: (data) =>
      hall.board
        ? hall.run({ type: 'CallHousehold', data: { ...data, station: 1 } })
        : err('BOARD_NOT_UNSEALED'),
    missHousehold: (data) => hall.run({ type: 'MissHousehold', data }),
    designateSlot: (data) => hall.run({ type: 'DesignateSlot', data }),
    openTicket: (input) => openTicket(hall, input),
    notariseTicket: (data) => hall.run({ type: 'NotariseTicket', data }),
    signResult: (input) => signResult(hall, slips, input),
    announceResult: (data) => hall.run({ type: 'AnnounceResult', data }),
    registerDraw: (data) => hall.run({ type: 'RegisterDraw', data }),
    reprintSlip: ({ batch, seq }) => slips.reprint(batch, seq),
    suspend: ({ seq }) =>
      seq === hall.state.seq ? hall.run({ type: 'Suspend', data: { reason: 'BREAK' } }) : err('HEAD_MOVED'),
    resume: ({ seq }) =>
      seq === hall.state.seq ? hall.run({ type: 'Resume', data: {} }) : err('HEAD_MOVED'),
    listClaims: (page) => {
      const found = hall.inHand(hall.state.current ?? '');
      return found.ok
        ? ok(claimRows(found.value.batch, found.value.directory, page))
        : ok({ total: 0, rows: [] });
    },
  };
}

/** What lies under the slot is looked up only for the slot that the ledger says was designated. */
function openTicket(hall: Hall, { batch: code, seq, pick }: InputOf<'openTicket'>): Result<null> {
  const found = hall.inHand(code);
  if (!found.ok) return found;
  const designated = claimOnStage(found.value.batch)?.picks.at(-1);
  if (!designated) return err('SLOT_NOT_DESIGNATED');
  if (!hall.board) return err('BOARD_NOT_UNSEALED');
  const { slot, lot, nonce } = hall.board.ticket(designated.slot);
  return hall.run({ type: 'OpenTicket', data: { batch: code, seq, pick, slot, lot, nonce } });
}

/** The content signed is stored with its strokes in the same transaction as its hash. */
function signResult(
  hall: Hall,
  slips: SlipDesk,
  { batch, seq, document: shown, strokes }: InputOf<'signResult'>,
): Result<null> {
  const content = slips.contentToSign(batch, seq);
  if (!content) return err('NOT_NOW');
  const document = documentHash(content);
  const data = { batch, seq, document, signer: content.signer, shown };
  return hall.run({ type: 'SignResult', data }, 'clerk', () => slips.store(document, content, strokes));
}
