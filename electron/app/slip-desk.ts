import { z } from 'zod';
import { assert } from '../../shared/kernel/assert.ts';
import { utf8 } from '../../shared/kernel/bytes.ts';
import type { BatchCode } from '../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { documentHash } from '../../shared/audit/document.ts';
import { stepOf } from '../../shared/ceremony/claim.ts';
import type { EventOf } from '../../shared/ceremony/events.ts';
import { SlipContent, Strokes } from '../../shared/ceremony/slip.ts';
import { type BatchState, type ClaimState, type Entry, slipKey } from '../../shared/ceremony/state.ts';
import type { SlipState } from '../../shared/ipc/views.ts';
import type { Hall } from './hall.ts';
import { slipContent } from './slip-content.ts';

/** Without strokes where the household did not sign. */
const Signed = z.strictObject({ content: SlipContent, strokes: Strokes.nullable() });

/** Slips: what is signed, how it is kept, and its printing as an effect that never holds up a draw. */
export class SlipDesk {
  readonly #hall: Hall;
  readonly #changed: () => void;
  readonly #making = new Set<string>();
  #queue: Promise<void> = Promise.resolve();

  constructor(hall: Hall, changed: () => void) {
    this.#hall = hall;
    this.#changed = changed;
    hall.session.after((entry) => this.#afterRegistration(entry));
  }

  /** What the claim on stage would sign now, or null if it is not its moment. */
  contentToSign(code: string, seq: number): SlipContent | null {
    const found = this.#hall.inHand(code);
    if (!found.ok) return null;
    const { batch } = found.value;
    const claim = batch.claims[seq - 1];
    if (claim?.standing !== 'onStage' || stepOf(claim, batch.frozen.offsetDigits) !== 'sign') return null;
    return slipContent(this.#hall, batch, claim);
  }

  document(batch: BatchState, claim: ClaimState): string | null {
    const content = this.contentToSign(batch.frozen.batch, claim.seq);
    return content && documentHash(content);
  }

  /** To be called inside the transaction of ResultSigned. */
  store(document: string, content: SlipContent, strokes: Strokes | null): void {
    const { adapters, project } = this.#hall;
    const box = adapters.vault.sealBox(
      project.key,
      documentBox(document),
      utf8(JSON.stringify({ content, strokes })),
    );
    adapters.store.documents.put({ document, batch: content.batch, seq: content.seq, box });
  }

  stateOf(batch: BatchState, claim: ClaimState): SlipState {
    const key = slipKey(batch.frozen.batch, claim.seq);
    if (this.#making.has(key)) return 'making';
    if (this.#hall.state.slips.get(key) !== 'printed') return 'failed';
    return this.#hall.adapters.slips.printerName === null ? 'saved' : 'printed';
  }

  get pending(): number {
    return this.#making.size;
  }

  /** Resolves when nothing is being printed any more. */
  settled(): Promise<void> {
    return this.#queue;
  }

  reprint(code: string, seq: number): Result<null> {
    const claim = this.#hall.state.batches.get(code as BatchCode)?.claims[seq - 1];
    if (claim?.standing !== 'registered') return err('NOT_NOW');
    if (this.#hall.project.lock !== 'open') return err('LOCKED');
    if (this.#making.has(slipKey(code, seq))) return err('NOT_NOW');
    this.#print({ batch: claim.signed?.batch ?? (code as BatchCode), seq }, claim.signed?.document ?? '');
    return ok(null);
  }

  #afterRegistration({ event }: Entry): void {
    if (event.type !== 'DrawRegistered') return;
    const claim = this.#hall.state.batches.get(event.data.batch)?.claims[event.data.seq - 1];
    assert(claim?.signed, 'a registered claim is signed');
    this.#print(event.data, claim.signed.document);
  }

  #print({ batch, seq }: EventOf<'DrawRegistered'>['data'], document: string): void {
    const key = slipKey(batch, seq);
    this.#making.add(key);
    this.#changed();
    this.#queue = this.#queue.then(async () => {
      const printed = await this.#printOne(document, this.#printedBefore(batch, seq)).catch(notMade);
      this.#making.delete(key);
      if (printed.ok)
        this.#hall.session.report({ type: 'SlipPrinted', data: { batch, seq, sha256: printed.value } });
      else
        this.#hall.session.report({ type: 'SlipPrintFailed', data: { batch, seq, reason: printed.refusal } });
      this.#changed();
    });
  }

  /** A slip that came out before makes this one a reprint, marked as such. */
  #printedBefore(batch: string, seq: number): number {
    if (this.#hall.state.slips.get(slipKey(batch, seq)) === undefined) return 0;
    const { entries } = this.#hall.session;
    return entries.filter(
      ({ event: { type, data } }) => type === 'SlipPrinted' && data.batch === batch && data.seq === seq,
    ).length;
  }

  async #printOne(document: string, reprint: number): Promise<Result<string>> {
    const { adapters, project } = this.#hall;
    const box = adapters.store.documents.get(document);
    if (!box) return err('DOCUMENT_MISSING');
    const plain = adapters.vault.openBox(project.key, documentBox(document), box).toString('utf8');
    const { content, strokes } = Signed.parse(JSON.parse(plain));
    const signed = this.#hall.session.entries.findLast(
      ({ event }) => event.type === 'ResultSigned' && event.data.document === document,
    );
    assert(signed, 'a stored document has been signed');
    return adapters.slips.print(content, strokes, { at: signed.at, reprint });
  }
}

/** One slip that cannot be made must not keep back the others: it is reported like a jam, and can be printed again. */
function notMade(error: unknown): Result<string> {
  console.error('slip not printed:', error);
  return err('SLIP_NOT_MADE');
}

const documentBox = (document: string): string => `document:${document}`;
