import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Command, Refusal } from '../../shared/ceremony/commands.ts';
import { decide } from '../../shared/ceremony/decide.ts';
import type { CeremonyEvent } from '../../shared/ceremony/events.ts';
import { evolve, replay } from '../../shared/ceremony/evolve.ts';
import type { CeremonyState, Entry } from '../../shared/ceremony/state.ts';
import type { Ledger } from '../ledger/ledger.ts';

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
  /** Reports that came while suspended: the protocol lets nothing but attestations stand there. */
  #waiting: CeremonyEvent[] = [];

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.#entries = ledger.entries();
    this.#state = replay(this.#entries);
  }

  get state(): CeremonyState {
    return this.#state;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Effects run in the order in which they were added, after each entry. */
  after(effect: Effect): void {
    this.#effects.push(effect);
  }

  /** `also` is stored in the same transaction as the event. Throws when the disk refuses: then nothing has happened. */
  execute(actor: string, command: Command, also?: () => void): Result<Entry, Refusal> {
    const decision = decide(this.#state, command);
    if (!decision.ok) return decision;
    const entry = this.#append(actor, decision.value, also);
    if (decision.value.type === 'CeremonyResumed') this.#flush();
    return ok(entry);
  }

  /** What a recorder or printer did. It has happened already, so it is not decided, only written down. */
  report(event: CeremonyEvent): void {
    if (!this.#state.opened || this.#state.closed) return;
    if (this.#state.suspended) this.#waiting.push(event);
    else this.#append('machine', event);
  }

  #append(actor: string, event: CeremonyEvent, also?: () => void): Entry {
    const entry = this.#ledger.append(actor, event, also);
    this.#state = evolve(this.#state, entry);
    this.#entries.push(entry);
    for (const effect of this.#effects) effect(entry);
    return entry;
  }

  #flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const event of waiting) this.report(event);
  }
}
