import type { NextStep } from '../../shared/ipc/console-view.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { BatchCode, ClaimantCode, DwellingType, HouseholdCode, Lot } from '../../shared/kernel/ids.ts';
import type { Strokes } from '../../shared/ceremony/slip.ts';
import { OPERATOR, Stage } from './app.ts';
import { anIdNumber } from './people.ts';

/** Who enters the lists. */
export const CLERK = '登记员甲';
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
  return { batch, seq, document: desk.document, mark: { kind: 'strokes', strokes: STROKES } as const };
}

/** A ticket that has not turned up yet, as it was printed; the first of them unless told otherwise. */
export function ticketOf(stage: Stage, n = 0): { lot: Lot; code: string } {
  const lot = stage.console.batch?.tickets?.left[n];
  const sheets = stage.printer.sheets.findLast(
    (sheet) => sheet.kind === 'tickets' && sheet.batch === stage.console.batch?.batch,
  );
  const ticket =
    sheets?.kind === 'tickets' ? sheets.tickets.find((printed) => printed.lot === lot) : undefined;
  if (!ticket) throw new Error(`no ticket ${n} was printed`);
  return { lot: ticket.lot, code: ticket.code };
}

/** The last unopened slot. */
export const slotOf = ({ console }: Stage): number => (console.batch?.slots.lastIndexOf('.') ?? 0) + 1;

/** How the first group that has not shared out yet does it: its dwellings in order, to its members in order. */
export async function sharingOf(stage: Stage, group?: string): Promise<InputOf<'allocateGroup'>> {
  const groups = await stage.call('listGroups', {});
  const found = groups.find((row) => row.drawn && !row.drawn.allocated && (group ?? row.group) === row.group);
  if (!found?.drawn) throw new Error('no group has anything to share out');
  const { batch, seq, pick, dwellings, order } = found.drawn;
  const members = order ?? found.members.map(({ household }) => household);
  const owners = members.flatMap((member) => {
    const { rights = 0 } = found.members.find(({ household }) => household === member) ?? {};
    return Array.from({ length: rights }, () => HouseholdCode.parse(member));
  });
  const allocation = dwellings.map(({ lot }, i) => ({ household: owners[i]!, dwelling: Lot.parse(lot) }));
  const way = order ? 'lottery' : 'agreed';
  return { batch: BatchCode.parse(batch), seq, pick, way, allocation, checkedBy: '核验员甲' };
}

async function importSample(stage: Stage, kind: 'households' | 'dwellings'): Promise<void> {
  const { token } = await stage.call('previewSample', { kind });
  await stage.call('confirmImport', { token, by: CLERK });
}

async function attest(stage: Stage): Promise<void> {
  const by = stage.console.batch?.attestedBy.includes('notary') ? 'supervisor' : 'notary';
  await stage.call('attestHead', { seq: stage.console.seq, by, passphrase: stage.passphrases[by] });
}

function callNext(stage: Stage): Promise<null> {
  const { nextCall } = stage.console;
  if (!nextCall) throw new Error('there is nobody to call');
  return stage.call('callHousehold', { batch: batchOf(stage), seq: nextCall.seq, attempt: nextCall.attempt });
}

/** Consents first, one at a time; then the plan's next batch. */
function freezeNext(stage: Stage): Promise<null> {
  const { draft, plan } = stage.console;
  const [group] = draft?.consentsMissing ?? [];
  const type = plan?.batches.find(({ batch }) => batch === draft?.planned)?.type;
  if (group === undefined)
    return stage.call('freezeBatch', { batch: BatchCode.parse(draft?.planned), claims: null });
  return stage.call('recordConsent', {
    ...{ group: ClaimantCode.parse(group), type: DwellingType.parse(type), checkedBy: '核验员甲' },
  });
}

/** Of a group the first member speaks. */
export function papersOf(stage: Stage): InputOf<'checkPapers'> {
  const isGroup = (stage.console.claim?.members ?? 0) > 0;
  const person = { name: '端木代表', id: anIdNumber(501), relation: '组员' };
  return {
    ...withoutPick(claimOf(stage)),
    ...{ drawer: isGroup ? 'group' : 'self', checkedBy: '核验员甲', person: isGroup ? person : null },
    scan: null,
  };
}

function roll(stage: Stage): Promise<null> {
  const dice = '0007'.padStart(stage.console.batch?.offsetDigits ?? 0, '0');
  return stage.call('rollOffset', { ...claimOf(stage), first: dice, second: dice });
}

function scan(stage: Stage): Promise<null> {
  const { slots = '' } = stage.console.batch ?? {};
  const slot = slots.includes('d') ? slots.indexOf('d') + 1 : slotOf(stage);
  return stage.call('scanTicket', { ...claimOf(stage), slot, code: ticketOf(stage).code });
}

export function withoutPick({ batch, seq }: ReturnType<typeof claimOf>) {
  return { batch, seq };
}

/** What people do at each step that the console asks for. */
const DEEDS: Readonly<Record<Exclude<NextStep, 'done'>, (stage: Stage) => Promise<unknown>>> = {
  setPassphrase: (stage) => stage.call('setPassphrase', { passphrase: OPERATOR }),
  unlock: (stage) => stage.call('unlock', { passphrase: OPERATOR }),
  importHouseholds: (stage) => importSample(stage, 'households'),
  importDwellings: (stage) => importSample(stage, 'dwellings'),
  publishNotice: (stage) =>
    stage.call('publishNotice', { round: stage.console.project.notices.rounds + 1, paper: 'A4' }),
  openCeremony: (stage) =>
    stage.call('openCeremony', {
      ...{ title: '第一场', passphrases: stage.passphrases, withoutRecording: false },
    }),
  freezeRegister: (stage) => stage.call('freezeRegister', { passphrases: stage.passphrases, shortage: true }),
  publishPlan: (stage) => stage.call('publishPlan', { ...stage.plan, passphrases: stage.passphrases }),
  freezeBatch: freezeNext,
  commitSecrets: (stage) => withBoth(stage, 'commitSecrets'),
  attestCommitments: attest,
  drawDigits: (stage) => stage.call('drawDigits', { batch: batchOf(stage), first: DIGITS, second: DIGITS }),
  sealTickets: (stage) => stage.call('sealTickets', { batch: batchOf(stage) }),
  openBatch: (stage) => withBoth(stage, 'openBatch'),
  sealBoard: (stage) => withBoth(stage, 'sealBoard'),
  attestBoard: attest,
  unsealBoard: (stage) => withBoth(stage, 'unsealBoard'),
  callHousehold: callNext,
  checkPapers: (stage) => stage.call('checkPapers', papersOf(stage)),
  awaitSlot: (stage) => stage.call('designateSlot', { ...claimOf(stage), slot: slotOf(stage) }),
  rollOffset: roll,
  scanTicket: scan,
  countTickets: (stage) => stage.call('countTicket', { batch: batchOf(stage), code: ticketOf(stage).code }),
  allocateGroups: async (stage) => stage.call('allocateGroup', await sharingOf(stage)),
  openTicket: (stage) => stage.call('openTicket', claimOf(stage)),
  notariseTicket: (stage) => stage.call('notariseTicket', claimOf(stage)),
  awaitSignature: (stage) => stage.call('signResult', signature(stage)),
  announceResult: (stage) => stage.call('announceResult', withoutPick(claimOf(stage))),
  registerDraw: (stage) => stage.call('registerDraw', withoutPick(claimOf(stage))),
  resume: (stage) => stage.call('resume', { seq: stage.console.seq }),
  revealSecrets: (stage) => stage.call('revealSecrets', { batch: batchOf(stage) }),
  closeBatch: (stage) => stage.call('closeBatch', { batch: batchOf(stage) }),
  closeCeremony: (stage) => stage.call('closeCeremony', { passphrases: stage.passphrases }),
  exportBundle: (stage) => stage.call('exportBundle', {}),
};

function withBoth(stage: Stage, method: 'commitSecrets' | 'openBatch' | 'sealBoard' | 'unsealBoard') {
  return stage.call(method, { batch: batchOf(stage), passphrases: stage.passphrases });
}

/** Does the one next thing. */
export async function perform(stage: Stage): Promise<void> {
  const { step } = stage;
  if (step === 'done') throw new Error('there is nothing left to do');
  await DEEDS[step](stage);
}

/** Plays until the console asks for that step. */
export async function playTo(stage: Stage, step: NextStep): Promise<Stage> {
  for (let n = 0; n < 200 && stage.step !== step; n++) await perform(stage);
  if (stage.step !== step) throw new Error(`never came to ${step}`);
  return stage;
}

/** An app that has been played to that step; with nothing done yet if none is said. */
export async function aStageAt(step: NextStep = 'setPassphrase', stage = new Stage()): Promise<Stage> {
  return playTo(await stage.start(), step);
}
