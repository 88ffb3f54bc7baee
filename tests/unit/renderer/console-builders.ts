import type { ConsoleView, NextStep } from '../../../shared/ipc/console-view.ts';

export const CLAIM: NonNullable<ConsoleView['claim']> = {
  ...{ seq: 97, queueNo: 137, household: 'H0212', name: '甲', maskedId: '99*', village: '村' },
  ...{ status: 'called', attempt: 2, callsSinceMiss: 2, misses: 0, againAt: null, members: 0, drawer: null },
  ...{ rights: 2, rightsLeft: 2, pick: 2, slot: null, drawn: [], document: null },
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
    app: { version: '1', electron: '33', folder: '/' },
    project: { rehearsal: false, households: null, dwellings: null, supply: [], obstacles: [] },
    ceremony: { code: 'c1', title: '仪式', rehearsal: false },
    ...{ suspended: null, plan: null, draft: null, owed: [], groupsToAllocate: 0, secretsAwaited: true },
    batch: BATCH,
    claim: CLAIM,
    nextCall: { seq: 98, queueNo: 138, name: '乙', members: 0, attempt: 1, rights: 3 },
    callsBeforeMiss: 3,
    recording: { state: 'recording', fault: null, since: null, freeBytes: 0 },
    printer: { name: null, pending: 0, failed: [] },
    windows: { board: true, desk: true, displays: 3 },
    ...changes,
  };
}
