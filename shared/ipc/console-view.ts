import type { ClaimStatus, Outcome } from './answers.ts';
import type { DrawnView, Progress, Shown } from './views.ts';

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
