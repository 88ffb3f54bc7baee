import type { ConsoleView, NextStep } from '../../shared/ipc/console-view.ts';

/** The chapters of the day, as the rail shows them. */
export const CHAPTERS = [
  'prepare',
  'notice',
  'open',
  'register',
  'plan',
  'freeze',
  'commit',
  'digits',
  'seal',
  'draw',
  'reveal',
  'close',
] as const;
export type Chapter = (typeof CHAPTERS)[number];

type Mode = NonNullable<ConsoleView['batch']>['mode'];

/** Chapters that a batch of that mode does not have: paper tickets need no dice, a draw at once no board. */
const WITHOUT: Readonly<Record<Mode, readonly Chapter[]>> = {
  board: [],
  tickets: ['commit', 'digits'],
  batch: ['seal'],
};

/** The chapters that lie on the way of the batch in hand, or of the next one. */
export function chaptersOf(mode: Mode): Chapter[] {
  return CHAPTERS.filter((chapter) => !WITHOUT[mode].includes(chapter));
}

/** Who has to be at the console, or whose move it is. */
export type Who =
  | 'operator'
  | 'notaryAndSupervisor'
  | 'residents'
  | 'household'
  | 'atBoard'
  | 'members'
  | 'notary'
  | 'caller'
  | 'nobody';

interface StepPlan {
  readonly chapter: Chapter;
  /** `form`: fields first, and the button sends them; `press`: the button alone; `wait`: somebody else's move. */
  readonly kind: 'form' | 'press' | 'wait';
  readonly who: Who;
}

/** The one next action for every step that the main process can name. */
export const STEPS: Readonly<Record<NextStep, StepPlan>> = {
  setPassphrase: { chapter: 'prepare', kind: 'form', who: 'operator' },
  unlock: { chapter: 'prepare', kind: 'form', who: 'operator' },
  importHouseholds: { chapter: 'prepare', kind: 'form', who: 'operator' },
  importDwellings: { chapter: 'prepare', kind: 'form', who: 'operator' },
  publishNotice: { chapter: 'notice', kind: 'form', who: 'operator' },
  openCeremony: { chapter: 'open', kind: 'form', who: 'notaryAndSupervisor' },
  freezeRegister: { chapter: 'register', kind: 'form', who: 'notaryAndSupervisor' },
  publishPlan: { chapter: 'plan', kind: 'form', who: 'notaryAndSupervisor' },
  freezeBatch: { chapter: 'freeze', kind: 'form', who: 'operator' },
  commitSecrets: { chapter: 'commit', kind: 'form', who: 'notaryAndSupervisor' },
  attestCommitments: { chapter: 'commit', kind: 'form', who: 'notaryAndSupervisor' },
  drawDigits: { chapter: 'digits', kind: 'form', who: 'residents' },
  sealBoard: { chapter: 'seal', kind: 'form', who: 'notaryAndSupervisor' },
  sealTickets: { chapter: 'seal', kind: 'press', who: 'notary' },
  openBatch: { chapter: 'draw', kind: 'form', who: 'notaryAndSupervisor' },
  attestBoard: { chapter: 'seal', kind: 'form', who: 'notaryAndSupervisor' },
  unsealBoard: { chapter: 'draw', kind: 'form', who: 'notaryAndSupervisor' },
  callHousehold: { chapter: 'draw', kind: 'press', who: 'caller' },
  checkPapers: { chapter: 'draw', kind: 'form', who: 'operator' },
  awaitSlot: { chapter: 'draw', kind: 'wait', who: 'household' },
  rollOffset: { chapter: 'draw', kind: 'form', who: 'residents' },
  openTicket: { chapter: 'draw', kind: 'press', who: 'operator' },
  scanTicket: { chapter: 'draw', kind: 'form', who: 'atBoard' },
  notariseTicket: { chapter: 'draw', kind: 'press', who: 'notary' },
  awaitSignature: { chapter: 'draw', kind: 'wait', who: 'household' },
  announceResult: { chapter: 'draw', kind: 'press', who: 'caller' },
  registerDraw: { chapter: 'draw', kind: 'press', who: 'operator' },
  countTickets: { chapter: 'reveal', kind: 'wait', who: 'operator' },
  allocateGroups: { chapter: 'close', kind: 'form', who: 'members' },
  resume: { chapter: 'draw', kind: 'press', who: 'operator' },
  revealSecrets: { chapter: 'reveal', kind: 'press', who: 'operator' },
  closeBatch: { chapter: 'reveal', kind: 'press', who: 'operator' },
  closeCeremony: { chapter: 'close', kind: 'form', who: 'notaryAndSupervisor' },
  exportBundle: { chapter: 'close', kind: 'press', who: 'operator' },
  done: { chapter: 'close', kind: 'wait', who: 'nobody' },
};

const BEFORE = ['callHousehold', 'checkPapers'] as const;
const AFTER = ['notariseTicket', 'awaitSignature', 'announceResult', 'registerDraw'] as const;
const DRAWS = {
  board: [...BEFORE, 'awaitSlot', 'openTicket', ...AFTER],
  offset: [...BEFORE, 'awaitSlot', 'rollOffset', 'openTicket', ...AFTER],
  tickets: [...BEFORE, 'scanTicket', ...AFTER],
} as const satisfies Record<string, readonly NextStep[]>;
export type DrawStep = (typeof DRAWS)[keyof typeof DRAWS][number];

/** The steps of one draw, as the stage counts them off. */
export function drawSteps({
  mode,
  offsetDigits,
}: Pick<NonNullable<ConsoleView['batch']>, 'mode' | 'offsetDigits'>): readonly DrawStep[] {
  if (mode === 'tickets') return DRAWS.tickets;
  return offsetDigits > 0 ? DRAWS.offset : DRAWS.board;
}

/** Whether the page is that of the draws: who is on stage, the queue, the board in small. */
export function isOnStage({ step, suspended, batch, claim, nextCall }: ConsoleView): boolean {
  if (batch === null) return false;
  // At the end of a day the page says how it goes on tomorrow.
  if (step === 'resume') return suspended !== 'END_OF_SESSION' && (claim !== null || nextCall !== null);
  return (Object.values(DRAWS).flat() as readonly NextStep[]).includes(step);
}

/** Whether the page shows what came of a draw at once, in the order of the draw. */
export function isPlaced({ step, batch }: ConsoleView): boolean {
  if (step !== 'revealSecrets' && step !== 'closeBatch') return false;
  return batch?.mode === 'batch' && batch.progress.drawn > 0;
}

/** Steps whose button asks first; docs: `confirm.<name>` in the dictionary says what it does and whom it needs. */
export const ASKED = [
  'publishNotice',
  'openCeremony',
  'freezeRegister',
  'publishPlan',
  'freezeBatch',
  'commitSecrets',
  'drawDigits',
  'sealBoard',
  'sealTickets',
  'openBatch',
  'resume',
  'revealSecrets',
  'closeBatch',
  'closeCeremony',
] as const satisfies readonly NextStep[];

export type AskedStep = (typeof ASKED)[number];

export function isAsked(step: NextStep): step is AskedStep {
  return (ASKED as readonly NextStep[]).includes(step);
}
