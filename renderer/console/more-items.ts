import type { ConsoleView } from '../../shared/ipc/console-view.ts';

/** What is done rarely, in the order of the drawer: about a claim, a paper, a batch, the ceremony. */
export const MORE = [
  'void',
  'waive',
  'refuse',
  'incident',
  'objection',
  'statements',
  'torn',
  'lost',
  'abandon',
  'plan',
  'groups',
  'replaceKey',
] as const;
export type MoreItem = (typeof MORE)[number];

/** Why an item cannot be used now: names its sentence, `more.why.<code>`. */
export type Why =
  | 'notOpen'
  | 'suspended'
  | 'closed'
  | 'nobodyOnStage'
  | 'nothingDrawn'
  | 'signed'
  | 'notItsTurn'
  | 'notToSign'
  | 'notTickets'
  | 'notScanning'
  | 'notSealed'
  | 'tooLate'
  | 'noBatch'
  | 'batchOpen'
  | 'noPlan'
  | 'noGroups';

/** Null where it can be used now. The main process decides; this only spares the clerk a refusal. */
export function whyNot(item: MoreItem, view: ConsoleView): Why | null {
  if (view.ceremony === null) return 'notOpen';
  if (item === 'statements') return null;
  if (isClosed(view)) return 'closed';
  if (view.suspended !== null) return 'suspended';
  return RULES[item](view);
}

/** After CeremonyClosed nothing is entered but attestations. */
function isClosed({ step, log }: ConsoleView): boolean {
  return step === 'exportBundle' || step === 'done' || log.some(({ type }) => type === 'CeremonyClosed');
}

type Rule = (view: ConsoleView) => Why | null;

const RULES: Readonly<Record<Exclude<MoreItem, 'statements'>, Rule>> = {
  void: ({ step, claim }) => {
    if (!claim) return 'nobodyOnStage';
    if (step === 'announceResult' || step === 'registerDraw') return 'signed';
    return claim.drawn.length > 0 ? null : 'nothingDrawn';
  },
  waive: (view) => (waivable(view) ? null : 'notItsTurn'),
  refuse: ({ step, claim }) => (step === 'awaitSignature' && claim?.document != null ? null : 'notToSign'),
  incident: () => null,
  objection: () => null,
  torn: ({ batch, step }) => {
    if (batch?.mode !== 'tickets') return 'notTickets';
    return step === 'scanTicket' ? null : 'notScanning';
  },
  lost: ({ batch }) => {
    if (batch?.mode !== 'tickets') return 'notTickets';
    return batch.boardRoot === null ? 'notSealed' : null;
  },
  abandon: ({ batch, step }) => {
    if (!batch || isBetween(step)) return 'noBatch';
    return batch.mayAbandon ? null : 'tooLate';
  },
  plan: ({ plan, step }) => {
    if (!plan) return 'noPlan';
    return isBetween(step) ? null : 'batchOpen';
  },
  groups: ({ plan, project }) => {
    if (!plan) return 'noPlan';
    return project.supply.some(({ inGroups }) => inGroups > 0) ? null : 'noGroups';
  },
  replaceKey: () => null,
};

/** No batch is in hand. */
function isBetween(step: ConsoleView['step']): boolean {
  return step === 'freezeBatch' || step === 'allocateGroups' || step === 'closeCeremony';
}

export interface Waivable {
  readonly seq: number;
  readonly queueNo: number;
  readonly rights: number;
  /** How many households draw together; 0 for a single one. */
  readonly members: number;
}

/** Whose rights can be waived now: of the claim on stage before it names a slot, or of the one to be called next. */
export function waivable({ step, claim, nextCall }: ConsoleView): Waivable | null {
  if (step === 'callHousehold') return nextCall;
  if (!claim || claim.rightsLeft === 0) return null;
  const { seq, queueNo, members, rightsLeft: rights } = claim;
  return ['checkPapers', 'awaitSlot', 'scanTicket'].includes(step) ? { seq, queueNo, members, rights } : null;
}

/** The codes that a reason is chosen from; their words stand in `reasons.<code>`. */
export const REASONS = {
  voidTicket: ['WRONG_PERSON', 'SLOT_MISHEARD', 'TICKET_MISREAD', 'PROCEDURE_ERROR', 'DISPUTED'],
  reportIncident: [
    'POWER_FAILED',
    'PROJECTOR_FAILED',
    'PRINTER_FAILED',
    'RECORDING_FAILED',
    'DISTURBANCE',
    'ILLNESS',
    'OTHER',
  ],
  raiseObjection: ['RESULT_DISPUTED', 'PROCEDURE_DISPUTED', 'ELIGIBILITY_DISPUTED', 'OTHER'],
  loseTicket: ['TICKET_TORN', 'TICKET_MISSING'],
  abandonBatch: ['WRONG_LIST', 'WRONG_RULES', 'INTERRUPTED'],
  replaceKey: ['SUCCESSOR', 'PASSPHRASE_LOST'],
  suspend: ['BREAK', 'END_OF_SESSION', 'POWER_FAILED', 'EQUIPMENT_FAILED', 'DISTURBANCE', 'DISPUTE'],
} as const;
