import { err, ok } from '../kernel/result.ts';
import { offsetSlot } from '../draw/offset.ts';
import type { Stage } from './claim.ts';
import { isUnspent } from './tickets.ts';
import type { Commands, Decision } from './commands.ts';

/** A household names an unopened slot; it is not taken back (docs/protocol.md section 8). */
export function decideDesignate({ batch, claim, step }: Stage, data: Commands['DesignateSlot']): Decision {
  if (data.pick !== claim.picks.length + 1) return err('PICK_NOT_NEXT');
  if (step === 'papers') return err('PAPERS_NOT_CHECKED');
  if (step !== 'designate') return err('NOT_NOW');
  const mark = batch.slots[data.slot - 1];
  if (mark === undefined) return err('NO_SUCH_SLOT');
  return mark === 'closed' ? ok({ type: 'SlotDesignated', data }) : err('SLOT_TAKEN');
}

/** The offset dice, read and typed twice: they move the slot on over the unopened ones. */
export function decideRoll({ batch, claim, step }: Stage, data: Commands['RollOffset']): Decision {
  const pick = claim.picks.at(-1);
  if (step !== 'roll' || !pick) return err('NOT_NOW');
  if (data.pick !== pick.pick) return err('PICK_NOT_NEXT');
  const wanted = new RegExp(`^[0-9]{${batch.frozen.offsetDigits}}$`);
  if (!wanted.test(data.first) || !wanted.test(data.second)) return err('DIGITS_WRONG_COUNT');
  if (data.first !== data.second) return err('DIGITS_DIFFER');
  const opened = new Set(batch.slots.flatMap((mark, i) => (mark === 'opened' ? [i + 1] : [])));
  const slot = offsetSlot(batch.slots.length, opened, pick.slot, data.first);
  const { batch: code, seq } = data;
  return ok({ type: 'OffsetRolled', data: { batch: code, seq, pick: pick.pick, digits: data.first, slot } });
}

/** Naming the pick makes a double click harmless: the second is PICK_NOT_NEXT. */
export function decideOpen({ batch, claim, step }: Stage, data: Commands['OpenTicket']): Decision {
  if (step !== 'open') return err(data.pick === claim.picks.length ? 'NOT_NOW' : 'PICK_NOT_NEXT');
  const pick = claim.picks.at(-1);
  if (data.pick !== pick?.pick) return err('PICK_NOT_NEXT');
  if (data.slot !== pick.slot) return err('SLOT_NOT_DESIGNATED');
  if (batch.frozen.mode !== 'tickets') return ok({ type: 'TicketOpened', data });
  const { nonce: code, ...ticket } = data;
  return isUnspent(batch, data.lot)
    ? ok({ type: 'TicketOpened', data: { ...ticket, code } })
    : err('TICKET_SPENT');
}
