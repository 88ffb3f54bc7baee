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
import type { Outcome } from '../../shared/ipc/answers.ts';
import type { Adapters } from './adapters.ts';
import { directoryOf } from './directory.ts';
import { boardOf, Parties, type Passphrases } from './parties.ts';
import { Project } from './project.ts';
import { Session } from './session.ts';

interface Unsealed {
  readonly batch: string;
  readonly board: SealedBoard<Lot>;
  readonly secrets: readonly { readonly party: string; readonly secret: Uint8Array }[];
}

/** The moving parts of one ceremony, held together: what every handler works with. */
export class Hall {
  readonly adapters: Adapters;
  readonly session: Session;
  readonly project: Project;
  readonly parties: Parties;
  language: 'zh-CN' | 'en' = 'zh-CN';
  outcome: Outcome | null = null;
  /** The claim that the last entries were about: the screens keep it until the next call. */
  last: ClaimState | null;
  /** Only here, in memory, and only while the board is in play. */
  #unsealed: Unsealed | null = null;
  #directory: { readonly register: unknown; readonly directory: Directory } | null = null;

  constructor(adapters: Adapters) {
    this.adapters = adapters;
    this.session = new Session(adapters.ledger, adapters.store.preparation);
    this.project = new Project(adapters);
    this.parties = new Parties(adapters, this.project);
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
  run(command: Command, actor = 'operator', also?: () => void): Result<null, Refusal> {
    const done = this.session.execute(actor, command, also);
    return done.ok ? ok(null) : done;
  }

  /** Null while locked. */
  get directory(): Directory | null {
    if (this.project.lock !== 'open' || !this.project.hasHouseholds) return null;
    const register = this.project.register();
    if (this.#directory?.register !== register)
      this.#directory = { register, directory: directoryOf(this.project) };
    return this.#directory.directory;
  }

  /** The board in hand, if its secrets have been opened in this run of the app. */
  get board(): SealedBoard<Lot> | null {
    return this.#unsealed && this.#unsealed.batch === this.state.current ? this.#unsealed.board : null;
  }

  get secrets(): Unsealed['secrets'] | null {
    return this.board && this.#unsealed ? this.#unsealed.secrets : null;
  }

  /** Opens the secrets of a batch whose digits are drawn, and makes its board. */
  async unseal(batch: BatchState, passphrases: Passphrases): Promise<Result<SealedBoard<Lot>>> {
    const secrets = await this.parties.secrets(batch, passphrases);
    if (!secrets.ok) return secrets;
    const board = boardOf(batch, secrets.value);
    assert(
      batch.boardRoot === null || batch.boardRoot === board.root,
      'the board is the one that was sealed',
    );
    this.#unsealed = { batch: batch.frozen.batch, board, secrets: secrets.value };
    return ok(board);
  }

  forgetSecrets(): void {
    for (const { secret } of this.#unsealed?.secrets ?? []) secret.fill(0);
    this.#unsealed = null;
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
  if (event.type.startsWith('Slip') && event.type !== 'SlotDesignated') return null;
  if (!('batch' in event.data) || !('seq' in event.data) || typeof event.data.batch !== 'string') return null;
  return state.batches.get(event.data.batch)?.claims[event.data.seq - 1] ?? null;
}

function lastClaim(state: CeremonyState, entries: readonly Entry[]): ClaimState | null {
  const entry = entries.findLast(
    (candidate) => candidate.event.type === 'BatchFrozen' || claimOf(state, candidate) !== null,
  );
  return entry ? claimOf(state, entry) : null;
}
