import type { Settings } from '../preparation/settings.ts';
import type { PlannedBatch } from '../ceremony/plan.ts';
import type { Drawer } from '../ceremony/slip.ts';
import type { ClaimStatus, EntryRow, Outcome } from './answers.ts';
import type { ConsoleDisplays } from './display-views.ts';
import type { ConsoleShow } from './show-views.ts';
import type { DrawnView, NextOne, PlanRow, Progress, Shown } from './views.ts';

/** The one next action, always the right one. `await…` is somebody else's: the console says whose. */
export type NextStep =
  | 'setPassphrase'
  | 'unlock'
  | 'importHouseholds'
  | 'importDwellings'
  | 'publishNotice'
  | 'openCeremony'
  | 'freezeRegister'
  | 'publishPlan'
  | 'freezeBatch'
  | 'commitSecrets'
  | 'attestCommitments'
  | 'drawDigits'
  | 'sealBoard'
  | 'sealTickets'
  | 'openBatch'
  | 'attestBoard'
  | 'unsealBoard'
  | 'callHousehold'
  | 'checkPapers'
  | 'awaitSlot'
  | 'rollOffset'
  | 'openTicket'
  | 'scanTicket'
  | 'notariseTicket'
  | 'awaitSignature'
  | 'announceResult'
  | 'registerDraw'
  | 'countTickets'
  | 'allocateGroups'
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
    /** A file of its own kind from the start; nothing turns the one into the other. */
    readonly rehearsal: boolean;
    readonly households: { readonly fileName: string; readonly count: number } | null;
    readonly dwellings: { readonly fileName: string; readonly count: number } | null;
    /** Grows with every change to the lists, inspections, notices and arrivals: what was listed before is stale then. */
    readonly version: number;
    readonly settings: Settings;
    /** How far the preparation is. Counts are of households that are not removed. */
    readonly review: {
      readonly households: number;
      readonly errors: number;
      readonly warnings: number;
      readonly entered: number;
      readonly checked: number;
      readonly confirmed: number;
      /** Corrected by hand and not confirmed by two people since: nothing can be frozen. */
      readonly editsUnconfirmed: number;
      /** Admitted after the freeze: they wait for a later ceremony. */
      readonly late: number;
      readonly arrived: number;
    };
    /** Rounds published; `current`: the last one is the list as it is now. Objections without an outcome. */
    readonly notices: {
      readonly rounds: number;
      readonly current: boolean;
      readonly lastSha256: string | null;
      readonly openObjections: number;
    };
    /** SHA-256 (hex) of the two files of the register as they are now; null while there are errors. */
    readonly files: { readonly households: string; readonly stock: string } | null;
    /** How long a file is being read, as a part of 1; null while none is. */
    readonly importing: number | null;
    /** Rights against accepted dwellings, by dwelling type. */
    readonly supply: readonly {
      readonly type: string;
      readonly rights: number;
      readonly inGroups: number;
      readonly accepted: number;
      /** Claims outside groups: what a first batch of this type would call. */
      readonly singleClaims: number;
      /** The sizes of stairwell that groups of this type draw, each with how many groups. */
      readonly groupSizes: readonly { readonly size: number; readonly groups: number }[];
    }[];
    /** What would keep a ceremony from opening, in UPPER_SNAKE: FFMPEG_NOT_FOUND, FOLDER_UNWRITABLE, DISK_NEARLY_FULL, GROUP_…; */
    readonly obstacles: readonly string[];
  };
  readonly ceremony: { readonly code: string; readonly title: string; readonly rehearsal: boolean } | null;
  /** Why the ceremony stands still, an UPPER_SNAKE code; null while it goes on. */
  readonly suspended: string | null;
  /** The published plan, in its order. */
  readonly plan: {
    readonly intervalSeconds: number;
    /** The session (场次) that the batch in hand, or else the next one, belongs to. */
    readonly session: number;
    readonly batches: readonly PlanRow[];
  } | null;
  /** What the plan's next batch comes to if it is frozen now. */
  readonly draft: {
    /** The plan's code for it. */
    readonly planned: string;
    readonly claims: number;
    readonly rights: number;
    readonly lots: number;
    readonly withheld: number;
    /** Groups that cannot be frozen because their consent is not recorded. */
    readonly consentsMissing: readonly string[];
  } | null;
  /** While no batch is open: rights that nobody has drawn or waived, by type. */
  readonly owed: readonly { readonly type: string; readonly rights: number; readonly households: number }[];
  /** Groups that have drawn and have not shared out yet. */
  readonly groupsToAllocate: number;
  /** A batch waits for the people's secrets: to replace a key now takes the recovery sheet. */
  readonly secretsAwaited: boolean;
  readonly batch: {
    readonly batch: string;
    readonly type: string;
    readonly mode: PlannedBatch['mode'];
    readonly draws: PlannedBatch['draws'];
    readonly offsetDigits: number;
    readonly missed: PlannedBatch['missed'];
    readonly makeUp: boolean;
    /** Whether it may still be abandoned: before its digits, or its tickets' seal. */
    readonly mayAbandon: boolean;
    /** Mode tickets: where the tickets are; `left` are those that have not turned up yet (first 60 lots). */
    readonly tickets: {
      readonly opened: number;
      readonly counted: number;
      readonly lost: number;
      readonly left: readonly string[];
      readonly leftCount: number;
    } | null;
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
    /** A miss needs `callsBeforeMiss` of these. */
    readonly callsSinceMiss: number;
    readonly misses: number;
    /** When it may be called again, or missed (UTC); null if at once. */
    readonly againAt: string | null;
    /** How many households draw together; 0 for a single one. */
    readonly members: number;
    readonly drawer: Drawer | null;
    readonly rights: number;
    /** What a waiver would give up. */
    readonly rightsLeft: number;
    readonly pick: number;
    readonly slot: number | null;
    readonly drawn: readonly DrawnView[];
    /** What the household would sign now; null while it is not its moment. */
    readonly document: string | null;
  } | null;
  /** Whom the next `callHousehold` calls, and with which attempt. */
  readonly nextCall: {
    readonly seq: number;
    readonly queueNo: number;
    readonly name: string;
    readonly attempt: number;
    readonly members: number;
    /** Whether all of its households have checked in. */
    readonly arrived: boolean;
    /** What a waiver in its turn would give up. */
    readonly rights: number;
  } | null;
  readonly next: readonly NextOne[];
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
  readonly log: readonly EntryRow[];
  /** Draws an hour over the last half hour of drawing, and when the batch in hand would end at that (UTC, whole minutes). */
  readonly pace: { readonly perHour: number | null; readonly projectedEnd: string | null };
  readonly outcome: Outcome | null;
  readonly show: ConsoleShow;
  readonly displays: ConsoleDisplays;
}
