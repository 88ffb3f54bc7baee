import { z } from 'zod';
import { assert } from '../../shared/kernel/assert.ts';
import { utf8 } from '../../shared/kernel/bytes.ts';
import type { BatchCode } from '../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { documentHash } from '../../shared/audit/document.ts';
import { stepOf } from '../../shared/ceremony/claim.ts';
import type { EventOf } from '../../shared/ceremony/events.ts';
import { type Mark, SlipContent, Strokes } from '../../shared/ceremony/slip.ts';
import {
  type BatchState,
  type ClaimState,
  currentBatch,
  type Entry,
  slipKey,
} from '../../shared/ceremony/state.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import type { Signing } from '../../shared/ceremony/views/desk-view.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { DeskSigner, SlipState } from '../../shared/ipc/views.ts';
import type { Hall } from './hall.ts';
import { slipContent } from './slip-content.ts';

/** As it is kept: without strokes where the household did not sign, or put its fingerprint (a PNG in base64). */
const Signed = z.strictObject({
  content: SlipContent,
  strokes: Strokes.nullable(),
  fingerprint: z.base64().nullable().default(null),
});

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

  /** Null where nothing is to be signed now. */
  signing(batch: BatchState, claim: ClaimState): Signing | null {
    const content = this.contentToSign(batch.frozen.batch, claim.seq);
    return content && { document: documentHash(content), signer: signerOf(content) };
  }

  /** To be called inside the transaction of ResultSigned. */
  store(document: string, content: SlipContent, mark: Mark | null): void {
    const { adapters, project } = this.#hall;
    const box = adapters.vault.sealBox(
      project.key,
      documentBox(document),
      utf8(JSON.stringify({ content, ...kept(mark) })),
    );
    adapters.store.documents.put({ document, batch: content.batch, seq: content.seq, box });
  }

  stateOf(batch: BatchState, claim: ClaimState): SlipState {
    const key = slipKey(batch.frozen.batch, claim.seq);
    if (this.#making.has(key)) return 'making';
    if (this.#hall.state.slips.get(key) !== 'printed') return 'failed';
    return this.#hall.adapters.slips.printerName === null ? 'saved' : 'printed';
  }

  /** A slip that came out twice is one reprint. */
  reprintsOf(batch: BatchState, claim: ClaimState): number {
    return Math.max(0, this.#printedBefore(batch.frozen.batch, claim.seq) - 1);
  }

  get view(): ConsoleView['printer'] {
    return {
      name: this.#hall.adapters.slips.printerName,
      pending: this.#making.size,
      failed: this.#failed,
    };
  }

  /** Claims registered whose slip has not come out. */
  get #failed(): number[] {
    const batch = currentBatch(this.#hall.state);
    if (!batch) return [];
    const done = batch.claims.filter(({ standing }) => standing === 'registered');
    return done.filter((claim) => this.stateOf(batch, claim) === 'failed').map(({ seq }) => seq);
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

  /** The PDF of what would be signed now, if it is `document`; or, for null, that of a registered claim. */
  async preview({ batch, seq, document }: InputOf<'previewSlip'>): Promise<Result<{ bytes: Uint8Array }>> {
    const shown = document === null ? this.#registered(batch, seq) : this.#toSign(batch, seq, document);
    if (!shown.ok) return shown;
    const { content, mark, ...options } = shown.value;
    const made = await this.#hall.adapters.slips.preview(content, mark, options);
    return made.ok ? ok({ bytes: made.value }) : made;
  }

  #toSign(batch: string, seq: number, document: string): Result<Shown> {
    const content = this.contentToSign(batch, seq);
    if (!content) return err('NOT_NOW');
    if (documentHash(content) !== document) return err('DOCUMENT_DIFFERS');
    return ok({ content, mark: null, at: this.#hall.adapters.now(), reprint: 0 });
  }

  #registered(code: BatchCode, seq: number): Result<Shown> {
    const claim = this.#hall.state.batches.get(code)?.claims[seq - 1];
    if (claim?.standing !== 'registered' || !claim.signed) return err('NOT_NOW');
    if (this.#hall.project.lock !== 'open') return err('LOCKED');
    const { batch, document } = claim.signed;
    const reprint = Math.max(0, this.#printedBefore(batch, seq) - 1);
    const signed = this.#signed(document);
    return signed.ok ? ok({ ...signed.value, reprint }) : signed;
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
    const signed = this.#signed(document);
    if (!signed.ok) return signed;
    const { content, mark, at } = signed.value;
    return this.#hall.adapters.slips.print(content, mark, { at, reprint });
  }

  /** What was signed, out of its box; `at` is when. */
  #signed(document: string): Result<Omit<Shown, 'reprint'>> {
    const { adapters, project } = this.#hall;
    const box = adapters.store.documents.get(document);
    if (!box) return err('DOCUMENT_MISSING');
    const plain = adapters.vault.openBox(project.key, documentBox(document), box).toString('utf8');
    const { content, strokes, fingerprint } = Signed.parse(JSON.parse(plain));
    const signed = this.#hall.session.entries.findLast(
      ({ event }) => event.type === 'ResultSigned' && event.data.document === document,
    );
    assert(signed, 'a stored document has been signed');
    return ok({ content, mark: markOf(strokes, fingerprint), at: signed.at });
  }
}

/** One slip that cannot be made must not keep back the others: it is reported like a jam, and can be printed again. */
function notMade(error: unknown): Result<string> {
  console.error('slip not printed:', error);
  return err('SLIP_NOT_MADE');
}

interface Shown {
  readonly content: SlipContent;
  readonly mark: Mark | null;
  readonly at: string;
  readonly reprint: number;
}

function kept(mark: Mark | null): Pick<z.infer<typeof Signed>, 'strokes' | 'fingerprint'> {
  if (mark?.kind !== 'fingerprint') return { strokes: mark && mark.strokes, fingerprint: null };
  return { strokes: null, fingerprint: Buffer.from(mark.png).toString('base64') };
}

function markOf(strokes: Strokes | null, fingerprint: string | null): Mark | null {
  if (fingerprint !== null) return { kind: 'fingerprint', png: Buffer.from(fingerprint, 'base64') };
  return strokes && { kind: 'strokes', strokes };
}

/** Of the householder its own name; of a proxy, or of a group, whoever showed the papers. */
function signerOf({ name, papers: { drawer, person } }: SlipContent): DeskSigner {
  return { drawer, name: person?.name ?? name, relation: person?.relation ?? '' };
}

const documentBox = (document: string): string => `document:${document}`;
