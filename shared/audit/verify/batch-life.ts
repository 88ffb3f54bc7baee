import type { BatchRecord } from './batch-record.ts';
import type { ListedType } from './entries.ts';

/** The life of a batch by its mode (docs/protocol.md section 10); `draws` and `counts` are many entries each. */
const LIVES: ReadonlyMap<string, readonly string[]> = new Map([
  ['board', ['SecretsCommitted', 'DigitsDrawn', 'BoardSealed', 'draws', 'SecretsRevealed', 'BatchClosed']],
  ['batch', ['SecretsCommitted', 'DigitsDrawn', 'BatchOpened', 'SecretsRevealed', 'BatchClosed']],
  ['tickets', ['BoardSealed', 'draws', 'counts', 'BatchClosed']],
]);
const MANY = new Set(['draws', 'counts']);
const ATTESTED_BEFORE_MORE = new Set(['SecretsCommitted', 'BoardSealed']);

const DRAWS: ReadonlySet<string> = new Set<ListedType>([
  'HouseholdCalled',
  'HouseholdMissed',
  'ClaimWaived',
  'SlotDesignated',
  'OffsetRolled',
  'TicketOpened',
  'TicketNotarised',
  'TicketVoided',
  'ResultSigned',
  'ResultAnnounced',
  'DrawRegistered',
]);

/** Check 3: what is wrong with an entry of this type at this point of the batch's life, or null. Moves the life on. */
export function liveOn(record: BatchRecord, type: ListedType): string | null {
  const fault = lifeFault(record, type);
  const life = LIVES.get(record.batch.mode) ?? [];
  const step = life.indexOf(stepOf(type));
  if (step > record.step) {
    record.step = step;
    record.attestedBy.clear();
  }
  return fault;
}

function stepOf(type: ListedType): string {
  if (DRAWS.has(type)) return 'draws';
  return type === 'TicketCounted' ? 'counts' : type;
}

function lifeFault(record: BatchRecord, type: ListedType): string | null {
  const life = LIVES.get(record.batch.mode);
  if (!life) return null;
  if (record.abandoned) return `${type} of a batch that was abandoned`;
  if (type === 'GroupAllocated') return null;
  if (record.closed) return `${type} of a batch that is closed`;
  if (type === 'BatchAbandoned') return abandonFault(record, life);
  if (type === 'TicketLost') return ticketLostFault(record, life);
  return orderFault(record, life, type);
}

function orderFault(record: BatchRecord, life: readonly string[], type: ListedType): string | null {
  const step = life.indexOf(stepOf(type));
  if (step < 0) return `${type} has no place in mode ${record.batch.mode}`;
  if (step < record.step) return `${type} comes after ${life[record.step]}`;
  if (step === record.step) return MANY.has(stepOf(type)) ? null : `${type} comes twice`;
  const left = life.slice(record.step + 1, step).find((between) => !MANY.has(between));
  if (left) return `${type} comes before ${left}`;
  return attestationFault(record, life, type);
}

function attestationFault(record: BatchRecord, life: readonly string[], type: ListedType): string | null {
  const last = life[record.step] ?? '';
  if (!ATTESTED_BEFORE_MORE.has(last) || record.attestedBy.size === 2) return null;
  return `${type} comes before notary and supervisor have both attested the head after ${last}`;
}

/** Only before the digits; tickets have none, and there the seal takes their place. */
function abandonFault(record: BatchRecord, life: readonly string[]): string | null {
  const limit = record.batch.mode === 'tickets' ? 'BoardSealed' : 'DigitsDrawn';
  return record.step >= life.indexOf(limit) ? `BatchAbandoned comes after ${limit}` : null;
}

/** A ticket can be torn or missed at any time from the seal to the close. */
function ticketLostFault(record: BatchRecord, life: readonly string[]): string | null {
  if (record.batch.mode !== 'tickets') return `TicketLost has no place in mode ${record.batch.mode}`;
  return record.step < life.indexOf('BoardSealed') ? 'TicketLost comes before BoardSealed' : null;
}
