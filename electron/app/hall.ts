import { assert } from '../../shared/kernel/assert.ts';
import type { SealedBoard } from '../../shared/draw/board.ts';
import type { Lot } from '../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Directory } from '../../shared/people/directory.ts';
import type { Command, Refusal } from '../../shared/ceremony/commands.ts';
import {
  type BatchState,
  type CeremonyState,
  type ClaimState,
  type Entry,
  currentBatch,
} from '../../shared/ceremony/state.ts';
import { areSecretsAwaited } from '../../shared/ceremony/claim.ts';
import { type Ahead, aheadOf } from '../../shared/ceremony/views/plan-view.ts';
import type { Outcome } from '../../shared/ipc/answers.ts';
import type { Adapters } from './adapters.ts';
import { directoryOf } from './directory.ts';
import { boardOf, Parties, type Passphrases } from './parties.ts';
import { type PaperTickets, readTickets } from './paper-tickets.ts';
import { Preparation } from './preparation.ts';
import { Project } from './project.ts';
import { Records } from './records.ts';
import { Session } from './session.ts';

/** What both passphrases have opened, for the batch in hand. */
interface Unsealed {
  readonly batch: string;
  readonly secrets: readonly { readonly party: string; readonly secret: Uint8Array }[];
  /** Mode board. */
  readonly board: SealedBoard<Lot> | null;
  /** Mode tickets: the lot behind each code. */
  readonly tickets: PaperTickets | null;
}

/**
 * What waits while the board's display is away (docs/adr/0009): what chance brings to light, and what is measured by a
 * call that the hall must see. A household that was called still names its slot at the desk, and what is open already is
 * notarised, signed and registered.
 */
const REVEALS: ReadonlySet<Command['type']> = new Set([
  ...(['OpenTicket', 'OpenBatch', 'RollOffset'] as const),
  ...(['CallHousehold', 'MissHousehold'] as const),
]);

/** The moving parts of one ceremony, held together: what every handler works with. */
export class Hall {
  readonly adapters: Adapters;
  readonly session: Session;
  readonly project: Project;
  readonly preparation: Preparation;
  readonly parties: Parties;
  readonly records: Records;
  language: 'zh-CN' | 'en' = 'zh-CN';
  outcome: Outcome | null = null;
  /** How much of a spreadsheet has been read, as a part of 1; null while none is. */
  importing: number | null = null;
  /** The claim that the last entries were about: the screens keep it until the next call. */
  last: ClaimState | null;
  #ahead: { readonly of: readonly unknown[]; readonly ahead: Ahead } | null = null;
  /** Only here, in memory, and only while the batch is in play. */
  #unsealed: Unsealed | null = null;
  #directory: { readonly register: unknown; readonly directory: Directory } | null = null;

  constructor(adapters: Adapters) {
    this.adapters = adapters;
    this.session = new Session(adapters.ledger, adapters.store.preparation);
    this.project = new Project(adapters, () => this.session.state.register !== null);
    this.preparation = new Preparation(adapters, this.project);
    this.parties = new Parties(adapters, this.project);
    this.records = new Records(adapters, this.project);
    const { opened } = this.session.state;
    // The kind of the file is stamped into it and stands in the first entry: neither can be changed alone.
    assert(!opened || opened.rehearsal === adapters.rehearsal, 'a rehearsal is never opened as a ceremony');
    this.last = lastClaim(this.session.state, this.session.entries);
    this.session.after((entry) => {
      this.last =
        entry.event.type === 'BatchFrozen' ? null : (claimOf(this.session.state, entry) ?? this.last);
    });
    this.language = adapters.store.preparation.get('language') === 'en' ? 'en' : 'zh-CN';
  }

  get state(): CeremonyState {
    return this.session.state;
  }

  /** Runs a command of the operator's, or of `actor`'s; null where the views say the rest. */
  run(command: Command, actor = 'operator', also?: () => void): Result<null, Refusal | 'BOARD_NOT_SHOWN'> {
    if (REVEALS.has(command.type) && !this.isBoardShown) return err('BOARD_NOT_SHOWN');
    const done = this.session.execute(actor, command, also);
    return done.ok ? ok(null) : done;
  }

  /** Whether the hall can see the board: not while the display that it was given is away. */
  get isBoardShown(): boolean {
    return !this.adapters.displays.view.windows.board.lost;
  }

  /** Null while locked. */
  get directory(): Directory | null {
    if (this.project.lock !== 'open' || !this.project.hasHouseholds) return null;
    const register = this.project.register();
    if (this.#directory?.register !== register)
      this.#directory = { register, directory: directoryOf(this.project) };
    return this.#directory.directory;
  }

  /** Whether what the batch in hand hides has been opened in this run of the app. */
  get isUnsealed(): boolean {
    return this.#inPlay !== null;
  }

  get board(): SealedBoard<Lot> | null {
    return this.#inPlay?.board ?? null;
  }

  get tickets(): PaperTickets | null {
    return this.#inPlay?.tickets ?? null;
  }

  get secrets(): Unsealed['secrets'] | null {
    return this.#inPlay?.secrets ?? null;
  }

  get #inPlay(): Unsealed | null {
    return this.#unsealed?.batch === this.state.current ? this.#unsealed : null;
  }

  /** Opens the secrets of a batch whose digits are drawn, and makes its board if it has one. */
  async unseal(batch: BatchState, passphrases: Passphrases): Promise<Result<Unsealed>> {
    const { mode, batch: code } = batch.frozen;
    if (mode === 'tickets') return this.#unsealTickets(code, passphrases);
    const secrets = await this.parties.secrets(batch, passphrases);
    if (!secrets.ok) return secrets;
    const board = mode === 'board' ? boardOf(batch, secrets.value) : null;
    assert(
      !board || batch.boardRoot === null || batch.boardRoot === board.root,
      'the board is the one that was sealed',
    );
    this.#unsealed = { batch: code, board, tickets: null, secrets: secrets.value };
    return ok(this.#unsealed);
  }

  /** Paper tickets have no secret of people's, but nothing is opened without them either. */
  async #unsealTickets(code: string, passphrases: Passphrases): Promise<Result<Unsealed>> {
    const proven = await this.parties.prove(passphrases);
    return proven.ok ? ok(this.playTickets(code)) : proven;
  }

  /** Takes the codes of a batch of paper tickets in hand. */
  playTickets(code: string): Unsealed {
    this.#unsealed = { batch: code, board: null, tickets: readTickets(this, code), secrets: [] };
    return this.#unsealed;
  }

  /** The batch that waits for the people's secrets: committed and not yet revealed. */
  get secretsAwaited(): BatchState | null {
    const batch = currentBatch(this.state);
    return batch && areSecretsAwaited(batch) ? batch : null;
  }

  forgetSecrets(): void {
    for (const { secret } of this.#unsealed?.secrets ?? []) secret.fill(0);
    this.#unsealed = null;
  }

  /** What follows from the plan while no batch is open: made once for a state. */
  get ahead(): Ahead {
    const { state } = this;
    const lists = this.project.lock === 'open' && state.register ? this.project.lists() : null;
    const of = [state.plan, state.batches, state.consents, lists?.register];
    if (!this.#ahead || this.#ahead.of.some((part, i) => part !== of[i]))
      this.#ahead = { of, ahead: aheadOf(state, lists) };
    return this.#ahead.ahead;
  }

  /** The batch in hand under that code, with its directory: what most handlers begin with. */
  inHand(code: string): Result<{ batch: BatchState; directory: Directory }, 'NOT_NOW' | 'LOCKED'> {
    const batch = currentBatch(this.state);
    if (batch?.frozen.batch !== code) return err('NOT_NOW');
    const directory = this.directory;
    return directory ? ok({ batch, directory }) : err('LOCKED');
  }
}

function claimOf(state: CeremonyState, { event }: Entry): ClaimState | null {
  if (event.type.startsWith('SlipPrint') || event.type === 'GroupAllocated') return null;
  if (!('batch' in event.data) || !('seq' in event.data) || typeof event.data.batch !== 'string') return null;
  return state.batches.get(event.data.batch)?.claims[event.data.seq - 1] ?? null;
}

function lastClaim(state: CeremonyState, entries: readonly Entry[]): ClaimState | null {
  const entry = entries.findLast(
    (candidate) => candidate.event.type === 'BatchFrozen' || claimOf(state, candidate) !== null,
  );
  return entry ? claimOf(state, entry) : null;
}
