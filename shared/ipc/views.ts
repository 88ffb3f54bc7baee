import type { PlannedBatch } from '../ceremony/plan.ts';
import type { Drawer } from '../ceremony/slip.ts';
import type { BoardShow, Totals } from './show-views.ts';

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
  /** How many dwellings a drawn stairwell holds (its floor, room, area and storage room are ''); 0 for a dwelling. */
  readonly dwellings: number;
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
  /** A group's is the smallest among its members. */
  readonly queueNo: number;
  /** Of a group its code. */
  readonly maskedName: string;
  /** How many households draw together; 0 for a single one. */
  readonly members: number;
  readonly village: string;
  readonly attempt: number;
  /** How many lots this claim draws in all, and which one is being drawn now (1 …). */
  readonly rights: number;
  readonly pick: number;
  /** Already drawn (standing) lots of this claim. */
  readonly drawn: readonly DrawnView[];
}

export interface PlanRow extends PlannedBatch {
  /** `passed`: a make-up batch that has nothing to make up. */
  readonly state: 'ahead' | 'next' | 'open' | 'closed' | 'passed';
}

export type BoardStage =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'registerFrozen'; readonly households: string; readonly stock: string }
  /** Between batches: what is drawn when, in the published order. */
  | { readonly kind: 'planned'; readonly session: number; readonly batches: readonly PlanRow[] }
  | { readonly kind: 'batchFrozen'; readonly input: string }
  | { readonly kind: 'committed'; readonly attestedBy: readonly string[] }
  | { readonly kind: 'digitsDrawn' }
  | { readonly kind: 'sealed'; readonly attestedBy: readonly string[] }
  /** Between two claims; `last` is the result registered last. */
  | { readonly kind: 'ready'; readonly last: OnStage | null }
  /** `picking` once the papers are checked: the household may name its slot. */
  | { readonly kind: 'called'; readonly claim: OnStage; readonly picking: boolean }
  /** The offset dice are being rolled: so many digits move the designated slot on. */
  | { readonly kind: 'rolling'; readonly claim: OnStage; readonly slot: number; readonly digits: number }
  /** `offset` is how the dice led here from the slot that the household pointed at. */
  | {
      readonly kind: 'designated';
      readonly claim: OnStage;
      readonly slot: number;
      readonly offset: { readonly from: number; readonly digits: string } | null;
    }
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
  | { readonly kind: 'waived'; readonly claim: OnStage }
  /** A pick that does not count: its slot stays spent, its lot and its right go to the make-up draw. */
  | { readonly kind: 'voided'; readonly claim: OnStage; readonly slot: number; readonly reason: string }
  | { readonly kind: 'suspended'; readonly reason: string }
  /** Mode batch: everything drawn at once. In an order lottery `lot` is null and the place is the order. */
  | {
      readonly kind: 'batchOpened';
      readonly draws: string;
      /** The members of a group choose their dwellings in this order. */
      readonly ofGroup: boolean;
      readonly results: readonly OpenedResult[];
    }
  /** Mode tickets, at the close: the tickets that nobody drew are scanned. */
  | { readonly kind: 'counting'; readonly counted: number; readonly lost: number; readonly left: number }
  | { readonly kind: 'allDrawn' }
  | { readonly kind: 'revealed' }
  /** With the sums of the whole ceremony so far. */
  | { readonly kind: 'batchClosed'; readonly totals: Totals }
  | { readonly kind: 'closed'; readonly totals: Totals };

export interface OpenedResult {
  /** 1, 2 … in the order of the draw. */
  readonly place: number;
  readonly queueNo: number;
  readonly maskedName: string;
  readonly members: number;
  readonly lot: LotView | null;
}

export interface BoardView extends Shown {
  readonly show: BoardShow;
  readonly title: string | null;
  readonly rehearsal: boolean;
  readonly recording: boolean;
  readonly stage: BoardStage;
  readonly batch: {
    readonly batch: string;
    readonly type: string;
    readonly mode: PlannedBatch['mode'];
    readonly draws: PlannedBatch['draws'];
    readonly makeUp: boolean;
    readonly commitments: readonly { readonly party: string; readonly commitment: string }[];
    readonly digits: string | null;
    readonly boardRoot: string | null;
    /** One letter a slot, from slot 1: `.` unopened, `o` opened, `d` designated and not yet opened. */
    readonly slots: string;
    readonly progress: Progress;
  } | null;
  /** The next three of the queue. */
  readonly next: readonly NextOne[];
}

export interface NextOne {
  readonly queueNo: number;
  readonly maskedName: string;
  readonly members: number;
}

/** The desk is read by the household itself, so it shows the full name. */
export interface DeskClaim {
  readonly batch: string;
  readonly seq: number;
  readonly queueNo: number;
  readonly household: string;
  readonly name: string;
  readonly maskedId: string;
  /** How many households draw together; 0 for a single one. */
  readonly members: number;
  readonly rights: number;
  readonly pick: number;
  readonly drawn: readonly DrawnView[];
}

export type DeskStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'suspended'; readonly reason: string }
  /** Called: the papers are being checked. */
  | { readonly kind: 'papers'; readonly claim: DeskClaim }
  /** Mode tickets: the household goes to the physical board. */
  | { readonly kind: 'atBoard'; readonly claim: DeskClaim }
  /** The offset dice are being rolled. */
  | { readonly kind: 'rolling'; readonly claim: DeskClaim; readonly slot: number }
  | { readonly kind: 'pick'; readonly claim: DeskClaim; readonly slots: string }
  /** The slot is named and cannot be taken back; the ticket is being opened and read by the notary. */
  | {
      readonly kind: 'opening';
      readonly claim: DeskClaim;
      readonly slot: number;
      readonly lot: LotView | null;
    }
  | {
      readonly kind: 'sign';
      readonly claim: DeskClaim;
      readonly document: string;
      readonly signer: DeskSigner;
    }
  | { readonly kind: 'signed'; readonly claim: DeskClaim }
  /** `reprints`: how often its slip came out again, each marked as such. */
  | {
      readonly kind: 'registered';
      readonly claim: DeskClaim;
      readonly slip: SlipState;
      readonly reprints: number;
    };

/** Who signs, as the papers have shown: the householder, a proxy, or the member who speaks for a group. */
export interface DeskSigner {
  readonly drawer: Drawer;
  readonly name: string;
  /** To the household, of a proxy; else ''. */
  readonly relation: string;
}

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
    /** The camera's picture then carries a mark; the board's own shows one already. */
    readonly rehearsal: boolean;
    readonly timesliceMs: number;
    readonly withMicrophone: boolean;
    /** If there is one. */
    readonly withCamera: boolean;
  } | null;
}
