/** What comes down on the pad; `spread` is how wide it touches, in pixels of the screen. */
export interface Contact {
  readonly id: number;
  readonly type: string;
  readonly spread: number;
}

/** Who is writing now, and how far its stroke reaches, in pixels. */
interface Writer {
  readonly id: number;
  readonly type: string;
  readonly reach: number;
}

/** Wider than any fingertip: the ball of a hand. */
const PALM_PIXELS = 80;
/** A touch that has not gone further than this rests, and writes nothing. */
const RESTS_PIXELS = 8;

/**
 * Whether what comes down begins a stroke; the stroke of `writer`, if any, is then dropped.
 *
 * - A pen goes before everything: the hand that holds it lies on the screen. `penSeen`: one was used for this signature.
 * - A palm never writes.
 * - Of two fingers the one that moves writes: the second takes over from a first that only rests.
 */
export function begins(contact: Contact, writer: Writer | null, penSeen: boolean): boolean {
  if (contact.type === 'pen') return writer?.type !== 'pen';
  if (contact.type === 'touch' && (penSeen || contact.spread > PALM_PIXELS)) return false;
  if (!writer) return true;
  return contact.type === 'touch' && writer.type === 'touch' && writer.reach < RESTS_PIXELS;
}
