/** What every window is told: `seq` of the last entry that it shows, and the head there. */
export interface Shown {
  readonly seq: number;
  /** 64 hex digits; the screens show it in short. */
  readonly head: string;
  readonly language: 'zh-CN' | 'en';
}

export interface LotView {
  readonly lot: string;
  readonly building: string;
  readonly stairwell: string;
  readonly floor: string;
  readonly room: string;
  /** ㎡ as the stock list has it, e.g. `110.6`. */
  readonly area: string;
  readonly storageRoom: string;
}

export interface DrawnView extends LotView {
  readonly pick: number;
  readonly slot: number;
}

export interface Progress {
  readonly claims: number;
  readonly claimsDone: number;
  readonly rights: number;
  readonly drawn: number;
  readonly lots: number;
  /** Unopened slots. */
  readonly remaining: number;
}

/** Who is on stage, as the hall may know it: no full name. */
export interface OnStage {
  readonly queueNo: number;
  readonly maskedName: string;
  readonly village: string;
  readonly attempt: number;
  /** How many lots this claim draws in all, and which one is being drawn now (1 …). */
  readonly rights: number;
  readonly pick: number;
  /** Already drawn (standing) lots of this claim. */
  readonly drawn: readonly DrawnView[];
}

export type BoardStage =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'registerFrozen'; readonly households: string; readonly stock: string }
  | { readonly kind: 'batchFrozen'; readonly input: string }
  | { readonly kind: 'committed'; readonly attestedBy: readonly string[] }
  | { readonly kind: 'digitsDrawn' }
  | { readonly kind: 'sealed'; readonly attestedBy: readonly string[] }
  /** Between two claims; `last` is the result registered last. */
  | { readonly kind: 'ready'; readonly last: OnStage | null }
  | { readonly kind: 'called'; readonly claim: OnStage }
  | { readonly kind: 'designated'; readonly claim: OnStage; readonly slot: number }
  | {
      readonly kind: 'opened';
      readonly claim: OnStage;
      readonly slot: number;
      readonly lot: LotView;
      readonly notarised: boolean;
    }
  | { readonly kind: 'signed'; readonly claim: OnStage }
  | { readonly kind: 'announced'; readonly claim: OnStage }
  | { readonly kind: 'missed'; readonly claim: OnStage }
  | { readonly kind: 'suspended' }
  | { readonly kind: 'allDrawn' }
  | { readonly kind: 'revealed' }
  | { readonly kind: 'batchClosed' }
  | { readonly kind: 'closed' };

export interface BoardView extends Shown {
  readonly title: string | null;
  readonly rehearsal: boolean;
  readonly recording: boolean;
  readonly stage: BoardStage;
  readonly batch: {
    readonly batch: string;
    readonly type: string;
    readonly commitments: readonly { readonly party: string; readonly commitment: string }[];
    readonly digits: string | null;
    readonly boardRoot: string | null;
    /** One letter a slot, from slot 1: `.` unopened, `o` opened, `d` designated and not yet opened. */
    readonly slots: string;
    readonly progress: Progress;
  } | null;
  /** The next three of the queue. */
  readonly next: readonly { readonly queueNo: number; readonly maskedName: string }[];
}

/** The desk is read by the household itself, so it shows the full name. */
export interface DeskClaim {
  readonly batch: string;
  readonly seq: number;
  readonly queueNo: number;
  readonly household: string;
  readonly name: string;
  readonly maskedId: string;
  readonly rights: number;
  readonly pick: number;
  readonly drawn: readonly DrawnView[];
}

export type DeskStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'suspended' }
  | { readonly kind: 'pick'; readonly claim: DeskClaim; readonly slots: string }
  /** The slot is named and cannot be taken back; the ticket is being opened and read by the notary. */
  | {
      readonly kind: 'opening';
      readonly claim: DeskClaim;
      readonly slot: number;
      readonly lot: LotView | null;
    }
  | { readonly kind: 'sign'; readonly claim: DeskClaim; readonly document: string }
  | { readonly kind: 'signed'; readonly claim: DeskClaim }
  | { readonly kind: 'registered'; readonly claim: DeskClaim; readonly slip: SlipState };

/** `saved` where there is no printer: the slip lies in the ceremony's folder. */
export type SlipState = 'making' | 'printed' | 'saved' | 'failed';

export interface DeskView extends Shown {
  readonly title: string | null;
  readonly rehearsal: boolean;
  readonly stage: DeskStage;
}

export interface RecorderView {
  readonly seq: number;
  readonly recording: {
    readonly session: number;
    readonly timesliceMs: number;
    readonly withMicrophone: boolean;
    /** If there is one. */
    readonly withCamera: boolean;
  } | null;
}
