import type { Command, Commands, Refusal } from '../../shared/ceremony/commands.ts';
import {
  type BatchState,
  type CeremonyState,
  type ClaimState,
  currentBatch,
  type Entry,
} from '../../shared/ceremony/state.ts';
import { BatchCode, type Lot } from '../../shared/kernel/ids.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { RegisterFiles } from '../../shared/people/register.ts';
import { Session } from '../../electron/app/session.ts';
import type { Ledger } from '../../electron/ledger/ledger.ts';
import { memoryLedger, memoryShelf } from './ceremony-ledger.ts';

const B1 = BatchCode.parse('b1');
type Type = Command['type'];
/** Commands as a test gives them: the time, and what is accepted, are filled in where it does not care. */
export type Given<T extends Type> = Omit<Commands[T], 'now' | 'accepted'> &
  Partial<Pick<Commands[T], keyof Commands[T] & ('now' | 'accepted')>>;
/** Later than every entry, so that no household is called too soon. */
export const LATE = '2030-01-01T00:00:00.000Z';
/** A ceremony in memory: commands go in, and what follows from them can be looked at. */
export class CeremonyInHand {
  readonly session: Session;
  readonly ledger: Ledger;
  readonly files: RegisterFiles;

  constructor(files: RegisterFiles, ledger: Ledger = memoryLedger()) {
    this.files = files;
    this.ledger = ledger;
    this.session = new Session(ledger, memoryShelf());
  }

  get state(): CeremonyState {
    return this.session.state;
  }

  get batch(): BatchState {
    const batch = currentBatch(this.state);
    if (!batch) throw new Error('no batch is frozen');
    return batch;
  }

  get code(): BatchCode {
    return this.state.current ?? B1;
  }

  get last(): Entry {
    const entry = this.session.entries.at(-1);
    if (!entry) throw new Error('nothing has happened');
    return entry;
  }

  claim(seq: number): ClaimState {
    const claim = this.batch.claims[seq - 1];
    if (!claim) throw new Error(`no claim ${seq}`);
    return claim;
  }

  /** Does what must be possible; stops the test where it is refused. */
  do<T extends Type>(type: T, data: Given<T>): this {
    const done = this.execute(type, data);
    if (!done.ok) throw new Error(`${type} was refused: ${done.refusal}`);
    return this;
  }

  /** The refusal of what must not be possible; null where it was possible after all. */
  refused<T extends Type>(type: T, data: Given<T>): Refusal | null {
    const done = this.execute(type, data);
    return done.ok ? null : done.refusal;
  }

  execute<T extends Type>(type: T, data: Given<T>): Result<Entry, Refusal> {
    return this.session.execute('operator', this.command(type, data));
  }

  command<T extends Type>(type: T, data: Given<T>): Command {
    if (type === 'CallHousehold' || type === 'MissHousehold')
      return { type, data: { now: LATE, ...data } } as unknown as Command;
    if (type === 'FreezeBatch')
      return { type, data: { accepted: this.accepted, ...data } } as unknown as Command;
    return { type, data } as Command;
  }

  /** Every dwelling of the stock, unless a test says otherwise. */
  get accepted(): ReadonlySet<Lot> {
    return new Set(this.files.register.stock.map(({ dwelling }) => dwelling));
  }
}
