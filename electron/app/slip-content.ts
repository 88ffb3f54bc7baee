import { assert } from '../../shared/kernel/assert.ts';
import type { SlipContent, SlipLot, SlipMember, SlipPapers } from '../../shared/ceremony/slip.ts';
import { standingPicks } from '../../shared/ceremony/claim.ts';
import type { BatchState, ClaimState } from '../../shared/ceremony/state.ts';
import type { Lot } from '../../shared/kernel/ids.ts';
import { groupSalt } from '../../shared/people/commitment.ts';
import { maskId } from '../../shared/people/masking.ts';
import { dwellingView } from './directory.ts';
import type { Hall } from './hall.ts';

/**
 * What the household signs: all of it follows from the ledger, the register, the papers shown and what was sealed. Null
 * while the sealed board, or the personal data, is not open.
 */
export function slipContent(hall: Hall, batch: BatchState, claim: ClaimState): SlipContent | null {
  const { state, directory } = hall;
  if (!directory || !hall.isUnsealed) return null;
  const { opened } = state;
  assert(opened && claim.anchor && batch.boardRoot, 'a claim is signed after its last notarised pick');
  const papers = slipPapers(hall, claim);
  const { household, queueNo, name, maskedId } = directory.household(claim.claimant);
  return {
    ...{ ceremony: opened.ceremony, title: opened.title, rehearsal: opened.rehearsal },
    ...{ batch: batch.frozen.batch, type: batch.frozen.type, seq: claim.seq },
    ...{ queueNo, household: household as SlipContent['household'], name, maskedId },
    ...{ salt: saltOf(hall, claim), papers, members: slipMembers(hall, claim) },
    signer: papers.drawer,
    lots: standingPicks(claim).map((pick) => slipLot(hall, batch, pick)),
    anchor: claim.anchor,
  };
}

/** Who drew and who checked the papers, with a proxy's number masked. */
function slipPapers({ records }: Hall, { papers }: ClaimState): SlipPapers {
  assert(papers, 'nobody draws without papers');
  const record = records.get(papers.document);
  assert(record?.kind === 'papers', 'the check of papers is kept');
  const { drawer, checkedBy, person } = record;
  return {
    drawer,
    checkedBy,
    person: person && { name: person.name, maskedId: maskId(person.id), relation: person.relation },
  };
}

function slipMembers({ directory }: Hall, { members }: ClaimState): SlipMember[] {
  return members.map(({ household, rights }) => {
    const listed = directory?.household(household);
    return { household, rights, queueNo: listed?.queueNo ?? 0, name: listed?.name ?? '' };
  });
}

/** A household's own salt; a group's is made of those of its members, and tells nothing of any of them. */
function saltOf({ project }: Hall, { claimant, members }: ClaimState): string {
  if (members.length === 0) return project.salt(claimant);
  return groupSalt(members.map(({ household }) => project.salt(household)));
}

function slipLot(hall: Hall, batch: BatchState, { pick, slot, lot }: ClaimState['picks'][number]): SlipLot {
  const { directory, project, tickets, board } = hall;
  assert(lot !== null && directory && batch.boardRoot, 'a standing pick has a lot');
  const proof = tickets
    ? { nonce: tickets.codeOf(lot), proof: tickets.proof(lot) }
    : sealedTicket(board, slot);
  const { dwellings, ...place } = directory.lot(lot);
  return {
    ...{ pick, slot, size: batch.slots.length, ...proof, boardRoot: batch.boardRoot, ...place, lot },
    dwellings: dwellings === 0 ? [] : dwellingsIn(project.dwellings, lot),
  };
}

function sealedTicket(board: Hall['board'], slot: number): { nonce: string; proof: string[] } {
  assert(board, 'the board is in play');
  const { nonce, proof } = board.ticket(slot);
  return { nonce, proof: [...proof] };
}

function dwellingsIn(all: Hall['project']['dwellings'], stairwell: Lot): SlipLot['dwellings'] {
  return all
    .filter(({ stairwellCode }) => stairwellCode === stairwell)
    .map(dwellingView)
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ lot, floor, room, area, storageRoom }) => ({ lot: lot as Lot, floor, room, area, storageRoom }));
}
