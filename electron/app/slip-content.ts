import { assert } from '../../shared/kernel/assert.ts';
import type { Ticket } from '../../shared/draw/board.ts';
import type { SlipContent, SlipLot } from '../../shared/ceremony/slip.ts';
import { standingPicks } from '../../shared/ceremony/claim.ts';
import type { BatchState, CeremonyState, ClaimState } from '../../shared/ceremony/state.ts';
import type { Directory } from '../../shared/people/directory.ts';

/** What the household signs: all of it follows from the ledger, the register and its own papers. */
export function slipContent(
  state: CeremonyState,
  { batch, claim }: { batch: BatchState; claim: ClaimState },
  { directory, salt, ticket }: { directory: Directory; salt: string; ticket: (slot: number) => Ticket },
): SlipContent {
  const { opened } = state;
  assert(opened && claim.anchor && batch.boardRoot, 'a claim is signed after its last notarised pick');
  const { household, queueNo, name, maskedId } = directory.household(claim.claimant);
  const { boardRoot } = batch;
  return {
    ceremony: opened.ceremony,
    title: opened.title,
    rehearsal: opened.rehearsal,
    batch: batch.frozen.batch,
    type: batch.frozen.type,
    seq: claim.seq,
    queueNo,
    household: household as SlipContent['household'],
    name,
    maskedId,
    salt,
    signer: claim.signed?.signer ?? 'self',
    lots: standingPicks(claim).map(({ pick, slot }): SlipLot => {
      const { nonce, proof, lot } = ticket(slot);
      const size = batch.slots.length;
      return {
        pick,
        slot,
        size,
        nonce,
        proof: [...proof],
        boardRoot,
        ...directory.lot(lot),
        lot: lot as SlipLot['lot'],
      };
    }),
    anchor: claim.anchor,
  };
}
