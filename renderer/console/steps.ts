import type { NextStep } from '../../shared/ipc/console-view.ts';

/** The chapters of the day, as the rail shows them. */
export const CHAPTERS = [
  'prepare',
  'open',
  'register',
  'freeze',
  'commit',
  'digits',
  'seal',
  'draw',
  'reveal',
  'close',
] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** Who has to be at the console, or whose move it is. */
export type Who =
  'operator' | 'notaryAndSupervisor' | 'residents' | 'household' | 'notary' | 'caller' | 'nobody';

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
  openCeremony: { chapter: 'open', kind: 'form', who: 'notaryAndSupervisor' },
  freezeRegister: { chapter: 'register', kind: 'press', who: 'operator' },
  freezeBatch: { chapter: 'freeze', kind: 'form', who: 'operator' },
  commitSecrets: { chapter: 'commit', kind: 'form', who: 'notaryAndSupervisor' },
  attestCommitments: { chapter: 'commit', kind: 'form', who: 'notaryAndSupervisor' },
  drawDigits: { chapter: 'digits', kind: 'form', who: 'residents' },
  sealBoard: { chapter: 'seal', kind: 'form', who: 'notaryAndSupervisor' },
  attestBoard: { chapter: 'seal', kind: 'form', who: 'notaryAndSupervisor' },
  unsealBoard: { chapter: 'draw', kind: 'form', who: 'notaryAndSupervisor' },
  callHousehold: { chapter: 'draw', kind: 'press', who: 'caller' },
  awaitSlot: { chapter: 'draw', kind: 'wait', who: 'household' },
  openTicket: { chapter: 'draw', kind: 'press', who: 'operator' },
  notariseTicket: { chapter: 'draw', kind: 'press', who: 'notary' },
  awaitSignature: { chapter: 'draw', kind: 'wait', who: 'household' },
  announceResult: { chapter: 'draw', kind: 'press', who: 'caller' },
  registerDraw: { chapter: 'draw', kind: 'press', who: 'operator' },
  resume: { chapter: 'draw', kind: 'press', who: 'operator' },
  revealSecrets: { chapter: 'reveal', kind: 'press', who: 'operator' },
  closeBatch: { chapter: 'reveal', kind: 'press', who: 'operator' },
  closeCeremony: { chapter: 'close', kind: 'form', who: 'notaryAndSupervisor' },
  exportBundle: { chapter: 'close', kind: 'press', who: 'operator' },
  done: { chapter: 'close', kind: 'wait', who: 'nobody' },
};

/** The steps of one draw, as the stage counts them off. */
export const DRAW_STEPS = [
  'callHousehold',
  'awaitSlot',
  'openTicket',
  'notariseTicket',
  'awaitSignature',
  'announceResult',
  'registerDraw',
] as const satisfies readonly NextStep[];

/** Steps whose button asks first; docs: `confirm.<name>` in the dictionary says what it does and whom it needs. */
export const ASKED = [
  'openCeremony',
  'freezeRegister',
  'freezeBatch',
  'commitSecrets',
  'drawDigits',
  'sealBoard',
  'resume',
  'revealSecrets',
  'closeBatch',
  'closeCeremony',
] as const satisfies readonly NextStep[];

export type AskedStep = (typeof ASKED)[number];

export function isAsked(step: NextStep): step is AskedStep {
  return (ASKED as readonly NextStep[]).includes(step);
}
