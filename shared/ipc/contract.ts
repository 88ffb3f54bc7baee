import { z } from 'zod';
import { BatchCode, Count, DwellingType, Hex32, Text, Whole } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import { Role } from '../ceremony/events.ts';
import { Strokes } from '../ceremony/slip.ts';
import type { ClaimRow, ImportPreview, Outcome } from './answers.ts';

/** The two channels and the ready signal between a window and the main process. */
export const CHANNELS = { call: 'sunlot:call', view: 'sunlot:view', ready: 'sunlot:ready' } as const;

/** What is filmed: each is a video of its own. The microphone is heard with the board. */
export const VideoTrack = z.enum(['board', 'camera']);
export type VideoTrack = z.infer<typeof VideoTrack>;

export const WindowRole = z.enum(['console', 'board', 'desk', 'recorder']);
export type WindowRole = z.infer<typeof WindowRole>;

const method = <I extends z.ZodRawShape>(roles: readonly WindowRole[], input: I) => ({
  roles,
  input: z.strictObject(input),
});

const batch = BatchCode;
const seq = Count;
const pick = Count;
const Passphrase = z.string().min(1).max(256);
const passphrases = z.strictObject({ notary: Passphrase, supervisor: Passphrase });
const SpreadsheetKind = z.enum(['households', 'dwellings']);
/** 64 MiB is far above any list of households; more is an attack or a mistake. */
const Spreadsheet = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= 64 * 1024 * 1024, 'too large');
const Chunk = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 32 * 1024 * 1024, 'too large');
const session = Count;
const track = VideoTrack;
const DigitText = z.string().max(5000);

/**
 * Every method a window can call: which windows may, and what they must send. A command names what it expects
 * (claim, pick, seq), so that the second of two clicks is refused, not repeated.
 */
export const methods = {
  setLanguage: method(['console'], { language: z.enum(['zh-CN', 'en']) }),

  setPassphrase: method(['console'], { passphrase: Passphrase }),
  unlock: method(['console'], { passphrase: Passphrase }),
  previewImport: method(['console'], { kind: SpreadsheetKind, fileName: Text, bytes: Spreadsheet }),
  previewSample: method(['console'], { kind: SpreadsheetKind }),
  confirmImport: method(['console'], { token: Text }),
  openCeremony: method(['console'], {
    title: Text.min(1).max(200),
    passphrases,
    withoutRecording: z.boolean(),
  }),
  freezeRegister: method(['console'], {}),
  freezeBatch: method(['console'], { type: DwellingType, claims: Count.nullable() }),
  commitSecrets: method(['console'], { batch, passphrases }),
  attestHead: method(['console'], { seq, by: Role, passphrase: Passphrase }),
  drawDigits: method(['console'], { batch, first: DigitText, second: DigitText }),
  sealBoard: method(['console'], { batch, passphrases }),
  /** After a restart: the board is made again from the sealed secrets before anything can be opened. */
  unsealBoard: method(['console'], { batch, passphrases }),

  callHousehold: method(['console'], { batch, seq, attempt: Count }),
  missHousehold: method(['console'], { batch, seq, attempt: Count }),
  designateSlot: method(['console', 'desk'], { batch, seq, pick, slot: Count }),
  openTicket: method(['console'], { batch, seq, pick }),
  notariseTicket: method(['console'], { batch, seq, pick }),
  signResult: method(['desk'], { batch, seq, document: Hex32, strokes: Strokes }),
  announceResult: method(['console'], { batch, seq }),
  registerDraw: method(['console'], { batch, seq }),
  reprintSlip: method(['console', 'desk'], { batch, seq }),

  suspend: method(['console'], { seq: Whole }),
  resume: method(['console'], { seq: Whole }),
  revealSecrets: method(['console'], { batch }),
  closeBatch: method(['console'], { batch }),
  closeCeremony: method(['console'], { passphrases }),
  exportBundle: method(['console'], {}),
  listClaims: method(['console'], { from: Whole, count: Count.max(500), search: z.string().max(100) }),

  recorderStarted: method(['recorder'], { session, tracks: z.array(Text).max(8), mimeType: Text }),
  recorderChunk: method(['recorder'], { session, track, index: Whole, bytes: Chunk }),
  recorderStopped: method(['recorder'], { session, reason: z.string().max(100) }),
  /** Without its board a session is over; without its camera it goes on. */
  recorderFailed: method(['recorder'], { session, track, reason: z.string().max(500) }),
} as const;

export type Method = keyof typeof methods;
export type InputOf<M extends Method> = z.infer<(typeof methods)[M]['input']>;

/** What a method answers when it is done; null where the next view says it all. */
interface Answers {
  previewImport: ImportPreview;
  previewSample: ImportPreview;
  exportBundle: Outcome;
  listClaims: { readonly total: number; readonly rows: readonly ClaimRow[] };
}
export type AnswerOf<M extends Method> = M extends keyof Answers ? Answers[M] : null;

/** What the preload puts on `window.sunlot`: it only forwards. */
export interface Bridge {
  call<M extends Method>(method: M, input: InputOf<M>): Promise<Result<AnswerOf<M>>>;
  /** Whole views, in order; answers the function that stops them. */
  onView(listener: (view: unknown) => void): () => void;
  /** Says that the window listens: the current view is sent at once. */
  ready(): void;
}
