import { commitmentOf, type Data, H, inputOf, nonceOf, secretOf } from './protocol.ts';

export interface ClaimDraft {
  claimant: string;
  count?: number;
  members?: { household: string; rights: number }[];
}

/** A batch that a test asks for; the rest is as in most ceremonies. */
export interface BatchDraft {
  batch: string;
  lots: string[];
  claims: ClaimDraft[];
  mode?: 'board' | 'batch' | 'tickets';
  draws?: 'dwellings' | 'stairwells' | 'households';
  [member: string]: unknown;
}

/** A batch in play. */
export interface Board {
  readonly data: Data;
  readonly input: string;
  readonly lots: string[];
  readonly secrets: { party: string; secret: string }[];
  readonly commitments: string[];
  readonly claimants: Map<number, string>;
  readonly codes: Map<string, string>;
  readonly opened: Set<number>;
  readonly untaken: Set<string>;
  order: string[];
  key: Buffer;
}

const IN_MOST: Data = {
  protocol: 'sunlot/1',
  ceremony: 'yang-2026',
  type: '110',
  offsetDigits: 0,
  stations: 1,
  calls: 1,
  missed: 'end',
  makeUpOf: [],
  orderFrom: null,
  withheld: [],
};

function batchOf(draft: BatchDraft, rehearsal: boolean): Data {
  const { batch, lots, claims, mode = 'board', draws = 'dwellings', ...more } = draft;
  const drawn =
    mode === 'tickets'
      ? { parties: [], digits: 0 }
      : { parties: ['machine', 'notary', 'supervisor'], digits: 24 };
  const numbered = claims.map(({ claimant, count = 1, members = [] }, i) => ({
    seq: i + 1,
    claimant,
    count,
    members,
  }));
  return { ...IN_MOST, rehearsal, batch, mode, draws, ...drawn, lots, claims: numbered, ...more };
}

export function newBoard(draft: BatchDraft, rehearsal: boolean): Board {
  const { batch, lots, claims } = draft;
  const data = batchOf(draft, rehearsal);
  const input = inputOf(data);
  const secrets = (data['parties'] as string[]).map((party) => ({
    party,
    secret: secretOf(`${party} in ${batch}`),
  }));
  return {
    data,
    input,
    lots,
    secrets,
    commitments: secrets.map(({ secret }) => commitmentOf(input, secret)),
    claimants: new Map(claims.map(({ claimant }, i) => [i + 1, claimant])),
    codes: new Map(lots.map((lot) => [lot, H(`code of ${lot} in ${batch}`).slice(0, 32)])),
    opened: new Set(),
    untaken: new Set(lots),
    order: [],
    key: Buffer.alloc(0),
  };
}

/** What lies under a slot: on a board as it was shuffled, on paper as someone hung it. */
export function ticketUnder(
  { data, lots, codes, order, key }: Board,
  slot: number,
): { lot: string; nonce?: string; code?: string } {
  if (data['mode'] !== 'tickets') return { lot: order[slot - 1] ?? '', nonce: nonceOf(key, slot) };
  const lot = lots[(slot * 5 + 1) % lots.length] ?? '';
  return { lot, code: codes.get(lot) ?? '' };
}
