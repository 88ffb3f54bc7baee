import { CeremonyEvent } from '../../shared/ceremony/events.ts';
import type { Entry } from '../../shared/ceremony/state.ts';
import type { Ledger } from '../../electron/ledger/ledger.ts';
import type { Store } from '../../electron/ledger/store.ts';
import { jcs, nextHead } from './protocol.ts';

/** One second an entry, from the morning of the draw. */
export const timeOf = (seq: number): string => new Date(Date.UTC(2026, 10, 21, 1) + seq * 1000).toISOString();

/** Preparation without a disk. */
export function memoryShelf(): Store['preparation'] {
  const values = new Map<string, unknown>();
  return {
    get: (name) => values.get(name),
    put: (name, value) => void values.set(name, structuredClone(value)),
  };
}

/** A ledger without a disk, chained by the tests' own arithmetic. */
export function memoryLedger(): Ledger {
  const entries: Entry[] = [];
  const bodies: Uint8Array[] = [];
  return {
    append(actor, event, also) {
      CeremonyEvent.parse(event);
      also?.();
      const seq = entries.length + 1;
      const at = timeOf(seq);
      const body = jcs({ actor, at, data: event.data, seq, type: event.type });
      const entry = { seq, head: nextHead(entries.at(-1)?.head ?? '0'.repeat(64), body), at, actor, event };
      entries.push(entry);
      bodies.push(Buffer.from(body));
      return entry;
    },
    entries: () => [...entries],
    bodies: () => [...bodies],
  };
}
