import type { Result } from '../kernel/result.ts';
import type { Register } from '../people/register.ts';
import type { Batch } from './batch.ts';
import type { Lists } from './draft-batch.ts';
import type { CeremonyEvent, EventOf } from './events.ts';

type Data<T extends CeremonyEvent['type']> = EventOf<T>['data'];
type Pick = Data<'TicketNotarised'>;

/**
 * What someone wants to happen. Imperative; carries all that the core cannot know by itself: time and randomness never,
 * secrets only as what follows from them.
 */
export interface Commands {
  OpenCeremony: Data<'CeremonyOpened'>;
  FreezeRegister: Data<'RegisterFrozen'>;
  PublishPlan: Data<'PlanPublished'>;
  RecordConsent: Data<'GroupConsented'> & { readonly register: Register };
  FreezeBatch: { readonly batch: Batch } & Lists;
  CommitSecrets: Data<'SecretsCommitted'>;
  AttestHead: Data<'HeadAttested'>;
  /** Two people type what they read off the same dice. */
  DrawDigits: { readonly batch: Batch['batch']; readonly first: string; readonly second: string };
  SealBoard: Data<'BoardSealed'>;
  /** Mode batch: `results` is what the secrets and digits come to. */
  OpenBatch: Data<'BatchOpened'>;
  AbandonBatch: Data<'BatchAbandoned'>;
  /** `now` (UTC) tells how long the household was given since the call before. */
  CallHousehold: Data<'HouseholdCalled'> & { readonly now: string };
  MissHousehold: Data<'HouseholdMissed'> & { readonly attempt: number; readonly now: string };
  CheckPapers: Data<'PapersChecked'>;
  WaiveClaim: Data<'ClaimWaived'>;
  DesignateSlot: Data<'SlotDesignated'>;
  RollOffset: Pick & { readonly first: string; readonly second: string };
  /** `lot` and `nonce` are what the sealed board holds under the designated `slot`; in mode tickets `nonce` is the ticket's code. */
  OpenTicket: Pick & { readonly slot: number; readonly lot: Batch['lots'][number]; readonly nonce: string };
  NotariseTicket: Pick;
  VoidTicket: Data<'TicketVoided'>;
  /** `shown` is the document that the signer saw; it must be the one that the state gives now. */
  SignResult: Data<'ResultSigned'> & { readonly shown: string };
  AnnounceResult: Data<'ResultAnnounced'>;
  RegisterDraw: Data<'DrawRegistered'>;
  AllocateGroup: Data<'GroupAllocated'> & { readonly register: Register };
  CountTicket: Data<'TicketCounted'>;
  LoseTicket: Data<'TicketLost'>;
  ReportIncident: Data<'IncidentReported'>;
  RaiseObjection: Data<'ObjectionRaised'>;
  ReplaceKey: Data<'KeyReplaced'>;
  RevealSecrets: Data<'SecretsRevealed'>;
  CloseBatch: Data<'BatchClosed'>;
  Suspend: Data<'CeremonySuspended'>;
  Resume: Data<'CeremonyResumed'>;
  CloseCeremony: { readonly register: Register };
}

export type Command = {
  [T in keyof Commands]: { readonly type: T; readonly data: Commands[T] };
}[keyof Commands];

/** What a command comes to: an event that has yet to be put on disk, or why not. */
export type Decision = Result<CeremonyEvent, Refusal>;

/** Facts about why not; each has its sentence in every language (renderer/lib/texts). */
export type Refusal =
  | 'NOT_NOW'
  | 'SUSPENDED'
  | 'HEAD_MOVED'
  | 'SIGNATURE_INVALID'
  | 'BATCH_WRONG'
  | 'CLAIMS_WRONG'
  | 'LOTS_WRONG'
  | 'TOO_MANY_RIGHTS'
  | 'PARTIES_WRONG'
  | 'COMMITMENT_REPEATED'
  | 'COMMITMENT_DIFFERS'
  | 'DIGITS_DIFFER'
  | 'DIGITS_WRONG_COUNT'
  | 'NOT_ATTESTED'
  | 'NOT_THE_NEXT_CLAIM'
  | 'ATTEMPT_NOT_NEXT'
  | 'CALLED_TOO_FEW_TIMES'
  | 'STAGE_NOT_FREE'
  | 'PICK_NOT_NEXT'
  | 'NO_SUCH_SLOT'
  | 'SLOT_TAKEN'
  | 'SLOT_NOT_DESIGNATED'
  | 'RIGHTS_WRONG'
  | 'DOCUMENT_DIFFERS'
  | 'CLAIMS_NOT_ENDED'
  | 'BATCH_NOT_CLOSED'
  | 'RECORDING_RUNS'
  | 'PLAN_WRONG'
  | 'BATCH_NOT_PLANNED'
  | 'ORDER_DRAWN'
  | 'CONSENT_MISSING'
  | 'CALLED_TOO_SOON'
  | 'PAPERS_NOT_CHECKED'
  | 'DRAWER_WRONG'
  | 'SIGNER_WRONG'
  | 'TICKET_SPENT'
  | 'TICKET_NEEDED'
  | 'TICKETS_NOT_COUNTED'
  | 'ALLOCATION_WRONG'
  | 'GROUPS_NOT_ALLOCATED'
  | 'NO_SUCH_CLAIM'
  | 'KEY_REPEATED'
  /** The disk would not take the entry: nothing has happened. */
  | 'STORAGE_FAILED';
