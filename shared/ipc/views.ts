import type { ClaimStatus, Outcome } from './answers.ts';

/** What every window is told: `seq` of the last entry that it shows, and the head there. */
interface Shown {
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

/** The one next action, always the right one. `await…` is somebody else's: the console says whose. */
export type NextStep =
  | 'setPassphrase'
  | 'unlock'
  | 'importHouseholds'
  | 'importDwellings'
  | 'openCeremony'
  | 'freezeRegister'
  | 'freezeBatch'
  | 'commitSecrets'
  | 'attestCommitments'
  | 'drawDigits'
  | 'sealBoard'
  | 'attestBoard'
  | 'unsealBoard'
  | 'callHousehold'
  | 'awaitSlot'
  | 'openTicket'
  | 'notariseTicket'
  | 'awaitSignature'
  | 'announceResult'
  | 'registerDraw'
  | 'resume'
  | 'revealSecrets'
  | 'closeBatch'
  | 'closeCeremony'
  | 'exportBundle'
  | 'done';

export interface ConsoleView extends Shown {
  readonly app: { readonly version: string; readonly electron: string; readonly folder: string };
  readonly step: NextStep;
  readonly project: {
    readonly households: { readonly fileName: string; readonly count: number } | null;
    readonly dwellings: { readonly fileName: string; readonly count: number } | null;
    /** Rights against accepted dwellings, by dwelling type. */
    readonly supply: readonly {
      readonly type: string;
      readonly rights: number;
      readonly inGroups: number;
      readonly accepted: number;
      /** Claims outside groups: what a first batch of this type would call. */
      readonly singleClaims: number;
    }[];
    /** What would keep a ceremony from opening, in UPPER_SNAKE: FFMPEG_NOT_FOUND, FOLDER_UNWRITABLE, DISK_NEARLY_FULL, GROUP_…; */
    readonly obstacles: readonly string[];
  };
  readonly ceremony: { readonly code: string; readonly title: string; readonly rehearsal: boolean } | null;
  readonly batch: {
    readonly batch: string;
    readonly type: string;
    readonly input: string;
    readonly commitments: readonly { readonly party: string; readonly commitment: string }[];
    readonly digitsWanted: number;
    readonly digits: string | null;
    readonly boardRoot: string | null;
    /** Who has attested the head since the last milestone (commitments, then board). */
    readonly attestedBy: readonly ('notary' | 'supervisor')[];
    readonly slots: string;
    readonly progress: Progress;
  } | null;
  readonly claim: {
    readonly seq: number;
    readonly queueNo: number;
    readonly household: string;
    readonly name: string;
    readonly maskedId: string;
    readonly village: string;
    readonly status: ClaimStatus;
    readonly attempt: number;
    readonly rights: number;
    readonly pick: number;
    readonly slot: number | null;
    readonly drawn: readonly DrawnView[];
  } | null;
  /** Whom the next `callHousehold` calls, and with which attempt. */
  readonly nextCall: {
    readonly seq: number;
    readonly queueNo: number;
    readonly name: string;
    readonly attempt: number;
  } | null;
  readonly next: readonly { readonly queueNo: number; readonly maskedName: string }[];
  readonly callsBeforeMiss: number;
  readonly recording: {
    readonly state: 'off' | 'starting' | 'recording' | 'failed';
    readonly fault: string | null;
    /** When it began (UTC), for a running clock. */
    readonly since: string | null;
    readonly freeBytes: number;
  };
  /** `failed`: the seqs of registered claims whose slip has not come out. */
  readonly printer: {
    readonly name: string | null;
    readonly pending: number;
    readonly failed: readonly number[];
  };
  readonly windows: { readonly board: boolean; readonly desk: boolean; readonly displays: number };
  /** The last entries, newest first. */
  readonly log: readonly {
    readonly seq: number;
    readonly at: string;
    readonly actor: string;
    readonly type: string;
    readonly queueNo: number | null;
  }[];
  readonly outcome: Outcome | null;
}

export interface RecorderView {
  readonly seq: number;
  readonly recording: {
    readonly session: number;
    readonly timesliceMs: number;
    readonly withMicrophone: boolean;
    readonly withCamera: boolean;
  } | null;
}

export interface Views {
  console: ConsoleView;
  board: BoardView;
  desk: DeskView;
  recorder: RecorderView;
}
