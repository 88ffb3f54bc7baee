import { batchKey, commitmentOf, sealBoard, type SealedBoard } from '../../shared/draw/board.ts';
import { fromHex, toHex } from '../../shared/kernel/bytes.ts';
import type { LedgerLine } from './hall.ts';
import type { Message } from './ipc-tap.ts';

interface Hidden {
  readonly what: string;
  readonly hex: string;
}

/** What no window may ever be told: the parties' secrets, the key, and each slot's nonce; and the board they make. */
export function secretsOf(entries: readonly LedgerLine[]): { board: SealedBoard; hidden: Hidden[] } {
  const dataOf = (type: string) => entries.find((entry) => entry.type === type)?.data ?? {};
  const { batch, input } = dataOf('BatchFrozen') as { batch: { lots: string[] }; input: string };
  const { digits } = dataOf('DigitsDrawn') as { digits: string };
  const { secrets } = dataOf('SecretsRevealed') as { secrets: { party: string; secret: string }[] };
  const bytes = secrets.map(({ secret }) => fromHex(secret));
  const commitments = bytes.map((secret) => commitmentOf(input, secret));
  const key = batchKey(bytes, commitments, digits, input);
  const board = sealBoard(key, batch.lots);
  const nonces = board.order.map((_, i) => ({
    what: `the nonce of slot ${i + 1}`,
    hex: board.ticket(i + 1).nonce,
  }));
  const parties = secrets.map(({ party, secret }) => ({ what: `the secret of ${party}`, hex: secret }));
  return { board, hidden: [...nonces, ...parties, { what: 'the key', hex: toHex(key) }] };
}

interface Shown {
  readonly slot: number;
  readonly lot: string;
  /** The view's seq; null in an answer. */
  readonly seq: number | null;
}

/** Every object of every message in which a slot stands beside a lot. */
export function slotsBesideLots(list: readonly Message[]): Shown[] {
  return list.flatMap(({ direction, value }) => {
    const view = direction === 'view' && Array.isArray(value) ? (value[0] as { seq?: number }) : null;
    return pairs(value).map((pair) => ({ ...pair, seq: view?.seq ?? null }));
  });
}

function pairs(value: unknown): { slot: number; lot: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(pairs);
  const { slot, lot } = value as { slot?: unknown; lot?: unknown };
  if (typeof slot !== 'number') return inner;
  const code = typeof lot === 'object' && lot !== null ? (lot as { lot?: unknown }).lot : lot;
  return typeof code === 'string' ? [{ slot, lot: code }, ...inner] : inner;
}
