import { never } from '../kernel/assert.ts';
import { evolveBatch } from './evolve-batch.ts';
import type { CeremonyEvent } from './events.ts';
import { type CeremonyState, type Entry, groupKey, initialState, slipKey } from './state.ts';

/** The state after an entry. Pure; believes the ledger: what may happen is decided before. */
export function evolve(state: CeremonyState, entry: Entry): CeremonyState {
  const { seq, head } = entry;
  return { ...evolveEvent(state, entry), seq, head };
}

export function replay(entries: Iterable<Entry>): CeremonyState {
  let state = initialState;
  for (const entry of entries) state = evolve(state, entry);
  return state;
}

function evolveEvent(state: CeremonyState, entry: Entry): CeremonyState {
  const { event } = entry;
  switch (event.type) {
    case 'CeremonyOpened':
      return { ...state, opened: event.data, keys: event.data.keys };
    case 'RegisterFrozen':
      return { ...state, register: event.data };
    case 'KeyReplaced':
      return { ...state, keys: state.keys && { ...state.keys, [event.data.role]: event.data.publicKey } };
    case 'CeremonySuspended':
      return { ...state, suspended: event.data.reason };
    case 'CeremonyResumed':
    case 'MachineTakenOver':
      return { ...state, suspended: null };
    case 'CeremonyClosed':
      return { ...state, closed: true };
    case 'PlanPublished':
      return { ...state, plan: event.data };
    case 'GroupConsented': {
      const { group, type, document } = event.data;
      return { ...state, consents: new Map(state.consents).set(groupKey(group, type), document) };
    }
    case 'IncidentReported':
    case 'ObjectionRaised':
    case 'DisplayLost':
    case 'DisplayReturned':
      // The entry is all there is to them: words lie with the personal data, and displays are looked at, not remembered.
      return state;
    case 'RecordingStarted':
    case 'RecordingSegmentStored':
    case 'RecordingStopped':
    case 'SlipPrinted':
    case 'SlipPrintFailed':
      return evolveEffect(state, event);
    default:
      return evolveBatch(state, event, entry);
  }
}

type EffectEvent = Extract<CeremonyEvent, { type: `Recording${string}` | `Slip${string}` }>;

function evolveEffect(state: CeremonyState, event: EffectEvent): CeremonyState {
  switch (event.type) {
    case 'RecordingStarted':
      return { ...state, recordingSessions: event.data.session, recordingRuns: true };
    case 'RecordingSegmentStored':
      return { ...state, recordings: [...state.recordings, event.data] };
    case 'RecordingStopped':
      return { ...state, recordingRuns: false };
    case 'SlipPrinted':
    case 'SlipPrintFailed': {
      const key = slipKey(event.data.batch, event.data.seq);
      return {
        ...state,
        slips: new Map(state.slips).set(key, event.type === 'SlipPrinted' ? 'printed' : 'failed'),
      };
    }
    default:
      return never(event);
  }
}
