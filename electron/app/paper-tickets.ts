import { z } from 'zod';
import { assert } from '../../shared/kernel/assert.ts';
import { toHex, utf8 } from '../../shared/kernel/bytes.ts';
import { Hex16, Lot } from '../../shared/kernel/ids.ts';
import { leafHash, merkleTree } from '../../shared/draw/merkle.ts';
import { jcs } from '../../shared/draw/jcs.ts';
import type { Adapters } from './adapters.ts';
import type { Project } from './project.ts';

const Stored = z.array(z.strictObject({ lot: Lot, code: Hex16 })).min(1);
export type Stored = z.infer<typeof Stored>;

/** The tickets of a batch in the order of its lots: which code lies inside which. It says nothing of any slot. */
export interface PaperTickets {
  readonly all: Stored;
  /** The lot behind a code, however it was scanned or typed; null for a code of no ticket. */
  lotOf(typed: string): { readonly lot: Lot; readonly code: string } | null;
  codeOf(lot: Lot): string;
  /** The audit path of a lot's ticket in the tree of the sealed root. */
  proof(lot: Lot): string[];
}

interface Safe {
  readonly adapters: Adapters;
  readonly project: Project;
}

const box = (batch: string): string => `tickets:${batch}`;

/** One random code a lot, from the operating system's generator. */
export function makeTickets({ adapters }: Safe, lots: readonly Lot[]): Stored {
  return lots.map((lot) => ({ lot, code: toHex(adapters.random(16)) }));
}

/** To be called inside the transaction of BoardSealed. */
export function storeTickets({ adapters, project }: Safe, batch: string, tickets: Stored): void {
  const sealed = adapters.vault.sealBox(project.key, box(batch), utf8(JSON.stringify(tickets)));
  adapters.store.sealed.put(box(batch), sealed.toString('base64'));
}

export function readTickets({ adapters, project }: Safe, batch: string): PaperTickets {
  const sealed = adapters.store.sealed.get(box(batch));
  assert(sealed, `the tickets of ${batch} are stored`);
  const plain = adapters.vault.openBox(project.key, box(batch), Buffer.from(sealed, 'base64'));
  const all = Stored.parse(JSON.parse(plain.toString('utf8')));
  const byCode = new Map(all.map((ticket) => [ticket.code, ticket]));
  const indexOf = new Map(all.map(({ lot }, i) => [lot, i]));
  const tree = merkleTree(all.map(({ code, lot }) => leafHash(jcs({ code, lot }))));
  const index = (lot: Lot): number => {
    const at = indexOf.get(lot);
    assert(at !== undefined, `no ticket of ${lot}`);
    return at;
  };
  return {
    all,
    lotOf: (typed) => byCode.get(plainCode(typed)) ?? null,
    codeOf: (lot) => all[index(lot)]?.code ?? '',
    proof: (lot) => tree.path(index(lot)).map(toHex),
  };
}

/** A scanner or a hand may bring capitals, spaces, dashes and full-width digits. */
function plainCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-f]/g, '');
}
