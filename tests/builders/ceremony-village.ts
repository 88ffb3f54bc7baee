import { nextToCall } from '../../shared/ceremony/claim.ts';
import { nextPlanned } from '../../shared/ceremony/draft-batch.ts';
import type { PlannedBatch } from '../../shared/ceremony/plan.ts';
import { plannedBatch, withCodes } from '../../shared/ceremony/propose-plan.ts';
import type { Command, Refusal } from '../../shared/ceremony/commands.ts';
import type { Lot } from '../../shared/kernel/ids.ts';
import type { RegisterFiles } from '../../shared/people/register.ts';
import { Ceremony } from './ceremony.ts';
import { aVillage } from './ceremony-register.ts';

/** How the batches of the village are planned, unless a test says otherwise. */
export const GROUPS = plannedBatch({ type: '110', draws: 'stairwells', stairwellSize: 2 });
export const SINGLES = plannedBatch({ type: '110' });
export const EIGHTY = plannedBatch({ type: '80' });
export const ORDER = plannedBatch({ type: '110', draws: 'households', mode: 'batch' });
export const MAKE_UP = plannedBatch({ type: '110', makeUp: true });

/** The ceremony of `aVillage`, opened, its register frozen. */
export class Village extends Ceremony {
  constructor(files: RegisterFiles = aVillage()) {
    super(files);
    this.open();
  }

  /** Publishes these batches under the codes that the console would give them. */
  plan(...batches: PlannedBatch[]): this {
    return this.do('PublishPlan', this.planning(withCodes(batches)));
  }

  get next(): PlannedBatch | null {
    return nextPlanned(this.state, { register: this.files.register, accepted: this.accepted });
  }

  /** Both groups have signed that they draw together. */
  consents(): this {
    return this.consent('T01').consent('T02');
  }

  /** Freezes a planned batch as it comes to now, published or not. */
  freezing(planned: PlannedBatch, limit: number | null = null): Command {
    return this.command('FreezeBatch', {
      batch: this.draft(planned, limit),
      register: this.files.register,
    });
  }

  freezeAs(planned: PlannedBatch, limit: number | null = null): this {
    const done = this.session.execute('operator', this.freezing(planned, limit));
    if (!done.ok) throw new Error(`the freeze was refused: ${done.refusal}`);
    return this;
  }

  refusedAs(planned: PlannedBatch): Refusal | null {
    const done = this.session.execute('operator', this.freezing(planned));
    return done.ok ? null : done.refusal;
  }

  /** The plan's next batch. */
  freezeNext(limit: number | null = null): this {
    if (!this.next) throw new Error('nothing is planned any more');
    return this.freezeAs(this.next, limit);
  }

  /** From the freeze to the first call; in mode batch to the opening of all. */
  begin(): this {
    const { mode } = this.batch.frozen;
    if (mode === 'tickets') return this.seal().attest();
    this.commit().attest().draw();
    return mode === 'batch' ? this.openAll() : this.seal().attest();
  }

  /** Everyone who is still to be called comes and draws the first slots that are left. */
  drawAll(): this {
    for (let claim = nextToCall(this.batch); claim; claim = nextToCall(this.batch)) {
      this.come(claim.seq);
      for (let n = claim.picks.length; n < claim.count; n++) {
        this.designate(claim.seq, this.batch.slots.indexOf('closed') + 1);
        if (this.batch.frozen.offsetDigits > 0)
          this.roll(claim.seq, '0'.repeat(this.batch.frozen.offsetDigits));
        this.openTicket(claim.seq).notarise(claim.seq);
      }
      this.register(claim.seq);
    }
    return this;
  }

  /** From the last claim to the close of the batch. */
  end(): this {
    return this.batch.frozen.mode === 'tickets' ? this.count().closeBatch() : this.reveal().closeBatch();
  }

  /** A frozen batch, drawn by all who are due and closed. */
  playBatch(): this {
    this.begin();
    return this.batch.frozen.mode === 'batch' ? this.end() : this.drawAll().end();
  }

  /** All groups share out what they have drawn in that batch. */
  share(code = this.code): this {
    const claims = this.state.batches.get(code)?.claims ?? [];
    for (const { seq } of claims) this.do('AllocateGroup', this.sharing(code, seq));
    return this;
  }

  get lots(): readonly Lot[] {
    return this.batch.frozen.lots;
  }

  /** Who is called in the batch in hand, and for how much: `H0002×2`. */
  get due(): string[] {
    return this.batch.claims.map(({ claimant, count }) => `${claimant}×${count}`);
  }
}
