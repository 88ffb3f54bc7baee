import type { NextStep } from '../../shared/ipc/console-view.ts';
import { BatchCode, DwellingType } from '../../shared/kernel/ids.ts';
import type { Strokes } from '../../shared/ceremony/slip.ts';
import { OPERATOR, PASSPHRASES, Stage } from './app.ts';

export const DIGITS = '271828182845904523536028';
export const STROKES: Strokes = [
  [
    { x: 0.1, y: 0.1, pressure: 0.5, atMs: 0 },
    { x: 0.9, y: 0.2, pressure: 0.7, atMs: 120 },
  ],
];

export const batchOf = ({ console }: Stage): BatchCode => BatchCode.parse(console.batch?.batch);

/** The claim on stage, as commands name it. */
export function claimOf(stage: Stage) {
  const { claim } = stage.console;
  if (!claim) throw new Error('nobody is on stage');
  return { batch: batchOf(stage), seq: claim.seq, pick: claim.pick };
}

/** What the signing tablet sends for the slip that it shows. */
export function signature(stage: Stage) {
  const { stage: desk } = stage.view('desk');
  if (desk.kind !== 'sign') throw new Error(`the desk shows ${desk.kind}`);
  const { batch, seq } = claimOf(stage);
  return { batch, seq, document: desk.document, strokes: STROKES };
}

async function importSample(stage: Stage, kind: 'households' | 'dwellings'): Promise<void> {
  const { token } = await stage.call('previewSample', { kind });
  await stage.call('confirmImport', { token });
}

async function attest(stage: Stage): Promise<void> {
  const by = stage.console.batch?.attestedBy.includes('notary') ? 'supervisor' : 'notary';
  await stage.call('attestHead', { seq: stage.console.seq, by, passphrase: PASSPHRASES[by] });
}

function callNext(stage: Stage): Promise<null> {
  const { nextCall } = stage.console;
  if (!nextCall) throw new Error('there is nobody to call');
  return stage.call('callHousehold', { batch: batchOf(stage), seq: nextCall.seq, attempt: nextCall.attempt });
}

/** The household at the desk points at the last unopened slot. */
function designate(stage: Stage): Promise<null> {
  const slot = (stage.console.batch?.slots.lastIndexOf('.') ?? 0) + 1;
  return stage.call('designateSlot', { ...claimOf(stage), slot });
}

function withoutPick({ batch, seq }: ReturnType<typeof claimOf>) {
  return { batch, seq };
}

/** What people do at each step that the console asks for. */
const DEEDS: Readonly<Record<Exclude<NextStep, 'done'>, (stage: Stage) => Promise<unknown>>> = {
  setPassphrase: (stage) => stage.call('setPassphrase', { passphrase: OPERATOR }),
  unlock: (stage) => stage.call('unlock', { passphrase: OPERATOR }),
  importHouseholds: (stage) => importSample(stage, 'households'),
  importDwellings: (stage) => importSample(stage, 'dwellings'),
  openCeremony: (stage) =>
    stage.call('openCeremony', { title: '第一场', passphrases: PASSPHRASES, withoutRecording: false }),
  freezeRegister: (stage) => stage.call('freezeRegister', {}),
  freezeBatch: (stage) => stage.call('freezeBatch', { type: DwellingType.parse('110'), claims: null }),
  commitSecrets: (stage) => stage.call('commitSecrets', { batch: batchOf(stage), passphrases: PASSPHRASES }),
  attestCommitments: attest,
  drawDigits: (stage) => stage.call('drawDigits', { batch: batchOf(stage), first: DIGITS, second: DIGITS }),
  sealBoard: (stage) => stage.call('sealBoard', { batch: batchOf(stage), passphrases: PASSPHRASES }),
  attestBoard: attest,
  unsealBoard: (stage) => stage.call('unsealBoard', { batch: batchOf(stage), passphrases: PASSPHRASES }),
  callHousehold: callNext,
  awaitSlot: designate,
  openTicket: (stage) => stage.call('openTicket', claimOf(stage)),
  notariseTicket: (stage) => stage.call('notariseTicket', claimOf(stage)),
  awaitSignature: (stage) => stage.call('signResult', signature(stage)),
  announceResult: (stage) => stage.call('announceResult', withoutPick(claimOf(stage))),
  registerDraw: (stage) => stage.call('registerDraw', withoutPick(claimOf(stage))),
  resume: (stage) => stage.call('resume', { seq: stage.console.seq }),
  revealSecrets: (stage) => stage.call('revealSecrets', { batch: batchOf(stage) }),
  closeBatch: (stage) => stage.call('closeBatch', { batch: batchOf(stage) }),
  closeCeremony: (stage) => stage.call('closeCeremony', { passphrases: PASSPHRASES }),
  exportBundle: (stage) => stage.call('exportBundle', {}),
};

/** Does the one next thing. */
export async function perform(stage: Stage): Promise<void> {
  const { step } = stage;
  if (step === 'done') throw new Error('there is nothing left to do');
  await DEEDS[step](stage);
}

/** Plays until the console asks for that step. */
export async function playTo(stage: Stage, step: NextStep): Promise<Stage> {
  for (let n = 0; n < 120 && stage.step !== step; n++) await perform(stage);
  if (stage.step !== step) throw new Error(`never came to ${step}`);
  return stage;
}

/** An app that has been played to that step; with nothing done yet if none is said. */
export async function aStageAt(step: NextStep = 'setPassphrase', stage = new Stage()): Promise<Stage> {
  return playTo(await stage.start(), step);
}
