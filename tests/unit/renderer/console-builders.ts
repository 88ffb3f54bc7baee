import type { ConsoleView, NextStep } from '../../../shared/ipc/console-view.ts';
import { FIRST_SOUND } from '../../../shared/ipc/show-views.ts';
import { ALL_SHOWN } from '../../builders/app-displays.ts';
import { FIRST_SETTINGS } from '../../../shared/preparation/settings.ts';

export const CLAIM: NonNullable<ConsoleView['claim']> = {
  ...{ seq: 97, queueNo: 137, household: 'H0212', name: '甲', maskedId: '99*', village: '村' },
  ...{ status: 'called', attempt: 2, callsSinceMiss: 2, misses: 0, againAt: null, members: 0, drawer: null },
  ...{ rights: 2, rightsLeft: 2, pick: 2, slot: null, drawn: [], document: null },
};

export const PROJECT: ConsoleView['project'] = {
  ...{ rehearsal: false, households: null, dwellings: null, supply: [], obstacles: [] },
  ...{ version: 1, settings: FIRST_SETTINGS, files: null, importing: null },
  review: {
    ...{
      households: 0,
      errors: 0,
      warnings: 0,
      entered: 0,
      checked: 0,
      confirmed: 0,
      editsUnconfirmed: 0,
      late: 0,
      arrived: 0,
    },
  },
  notices: { rounds: 0, current: false, lastSha256: null, openObjections: 0 },
};

export const BATCH: NonNullable<ConsoleView['batch']> = {
  ...{ batch: 'B110', type: '110', mode: 'board', draws: 'dwellings', offsetDigits: 0, missed: 'end' },
  ...{ makeUp: false, mayAbandon: false, tickets: null, input: '', commitments: [], digitsWanted: 24 },
  ...{ digits: null, boardRoot: null, attestedBy: [], slots: '..o' },
  progress: { claims: 1, claimsDone: 0, rights: 1, drawn: 0, lots: 3, remaining: 2 },
};

/** What the console is told, in the middle of a claim. */
export function aView(step: NextStep, changes: Partial<ConsoleView> = {}): ConsoleView {
  return {
    ...{ seq: 300, head: 'ab', language: 'zh-CN', step, outcome: null, next: [], log: [] },
    pace: { perHour: null, projectedEnd: null },
    app: { version: '1', electron: '33', folder: '/' },
    show: { theme: 'gold', sound: FIRST_SOUND, interlude: null, say: null },
    project: PROJECT,
    ceremony: { code: 'c1', title: '仪式', rehearsal: false },
    ...{ suspended: null, plan: null, draft: null, owed: [], groupsToAllocate: 0, secretsAwaited: true },
    batch: BATCH,
    claim: CLAIM,
    nextCall: { seq: 98, queueNo: 138, name: '乙', members: 0, attempt: 1, arrived: false, rights: 3 },
    callsBeforeMiss: 3,
    recording: { state: 'recording', fault: null, since: null, freeBytes: 0 },
    printer: { name: null, pending: 0, failed: [] },
    windows: { board: true, desk: true, displays: 3 },
    displays: ALL_SHOWN,
    ...changes,
  };
}
