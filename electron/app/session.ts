import { StorageFailed } from '../../shared/kernel/storage-failed.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Command, Refusal } from '../../shared/ceremony/commands.ts';
import { decide } from '../../shared/ceremony/decide.ts';
import { z } from 'zod';
import { CeremonyEvent } from '../../shared/ceremony/events.ts';
import { evolve, replay } from '../../shared/ceremony/evolve.ts';
import type { CeremonyState, Entry } from '../../shared/ceremony/state.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Store } from '../ledger/store.ts';

const WAITING = 'waitingReports';

/** What can follow from an entry once it is on disk: windows are told, slips are made. */
export type Effect = (entry: Entry) => void;

/**
 * The one way in which anything happens: command → decide → append (on disk) → evolve → effects. Synchronous from end
 * to end, so that two clicks cannot interleave.
 */
export class Session {
  #state: CeremonyState;
  readonly #entries: Entry[];
  readonly #ledger: Ledger;
  readonly #effects: Effect[] = [];
  /** Where reports wait: on disk, because the app may be closed in a suspension. */
  readonly #shelf: Store['preparation'];
  #waiting: readonly CeremonyEvent[];

  constructor(ledger: Ledger, shelf: Store['preparation']) {
    this.#ledger = ledger;
    this.#shelf = shelf;
    this.#waiting = z.array(CeremonyEvent).parse(shelf.get(WAITING) ?? []);
    this.#entries = ledger.entries();
    this.#state = replay(this.#entries);
    // A power cut may have come between a resume and what had waited for it.
    this.#flush();
  }

  get state(): CeremonyState {
    return this.#state;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Reports that came while suspended: the protocol lets nothing but attestations stand there. */
  get waiting(): readonly CeremonyEvent[] {
    return this.#waiting;
  }

  /** Effects run in the order in which they were added, after each entry. */
  after(effect: Effect): void {
    this.#effects.push(effect);
  }

  /** `also` is stored in the same transaction as the event. Where the disk refuses, nothing has happened. */
  execute(actor: string, command: Command, also?: () => void): Result<Entry, Refusal> {
    const decision = decide(this.#state, command);
    if (!decision.ok) return decision;
    const entry = this.#tryAppend(actor, decision.value, also);
    if (!entry) return err('STORAGE_FAILED');
    this.#flush();
    return ok(entry);
  }

  /** What a recorder or printer did. It has happened already, so it is not decided, only written down. */
  report(event: CeremonyEvent): void {
    if (!this.#state.opened || this.#state.closed) return;
    if (this.#state.suspended) this.#shelve([...this.#waiting, event]);
    // A report that the disk would not take is kept, and tried again with the next entry.
    else if (!this.#tryAppend('machine', event)) this.#waiting = [...this.#waiting, event];
  }

  #tryAppend(actor: string, event: CeremonyEvent, also?: () => void): Entry | null {
    try {
      return this.#append(actor, event, also);
    } catch (error) {
      if (error instanceof StorageFailed) return null;
      throw error;
    }
  }

  #append(actor: string, event: CeremonyEvent, also?: () => void): Entry {
    const entry = this.#ledger.append(actor, event, also);
    this.#state = evolve(this.#state, entry);
    this.#entries.push(entry);
    for (const effect of this.#effects) effect(entry);
    return entry;
  }

  /** Each leaves the shelf in the transaction that enters it. */
  #flush(): void {
    while (!this.#state.suspended && !this.#state.closed && this.#state.opened) {
      const [event, ...rest] = this.#waiting;
      if (!event || !this.#tryAppend('machine', event, () => this.#shelf.put(WAITING, rest))) return;
      this.#waiting = rest;
    }
  }

  #shelve(waiting: readonly CeremonyEvent[]): void {
    this.#shelf.put(WAITING, waiting);
    this.#waiting = waiting;
  }
}
