import type { Strokes } from '../../../shared/ceremony/slip.ts';
import { proposePlan } from '../../../shared/ceremony/propose-plan.ts';
import type { ConsoleView, NextStep } from '../../../shared/ipc/console-view.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { BatchCode, ClaimantCode, DwellingType, HouseholdCode, Lot } from '../../../shared/kernel/ids.ts';
import { anIdNumber } from '../lists.ts';
import type { PlayedApp } from './played-app.ts';

export const OPERATOR = 'operator of the pictures';
export const PEOPLE = { notary: 'notary of the pictures', supervisor: 'supervisor of the pictures' };
export const CLERK = '王登记';
export const DIGITS = '271828182845904523536028';

/** A hand's short line. */
export const STROKES: Strokes = [
  Array.from({ length: 24 }, (_, i) => ({
    ...{ x: 0.15 + i * 0.03, y: 0.5 + 0.28 * Math.sin(i * 0.9) * Math.cos(i * 0.3) },
    ...{ pressure: 0.35 + 0.3 * Math.abs(Math.sin(i)), atMs: i * 16 },
  })),
];

export const batchOf = ({ console }: PlayedApp): BatchCode => BatchCode.parse(console.batch?.batch);

/** The claim on stage, as commands name it. */
export function claimOf(app: PlayedApp) {
  const { claim } = app.console;
  if (!claim) throw new Error('nobody is on stage');
  return { batch: batchOf(app), seq: claim.seq };
}

export function pickOf(app: PlayedApp) {
  return { ...claimOf(app), pick: app.console.claim?.pick ?? 1 };
}

/** Unopened slots here and there, as people choose them. */
export function freeSlot({ console }: PlayedApp): number {
  const slots = console.batch?.slots ?? '';
  const from = (slots.length * 7 + ((console.seq * 37) % 1009)) % slots.length;
  const free = slots.indexOf('.', from);
  return (free >= 0 ? free : slots.indexOf('.')) + 1;
}

export function callNext(app: PlayedApp): Promise<unknown> {
  const { nextCall } = app.console;
  if (!nextCall) throw new Error('there is nobody to call');
  return app.call('callHousehold', {
    batch: batchOf(app),
    seq: nextCall.seq,
    attempt: nextCall.attempt,
  });
}

async function importList(app: PlayedApp, kind: 'households' | 'dwellings'): Promise<void> {
  const { token } = await app.call('previewSample', { kind });
  await app.call('confirmImport', { token, by: CLERK });
}

async function attest(app: PlayedApp): Promise<void> {
  const by = app.console.batch?.attestedBy.includes('notary') ? 'supervisor' : 'notary';
  await app.call('attestHead', { seq: app.console.seq, by, passphrase: PEOPLE[by] });
}

function proposed({ project: { supply } }: ConsoleView) {
  return proposePlan(supply);
}

async function freezeNext(app: PlayedApp): Promise<void> {
  const { draft, plan } = app.console;
  const type = plan?.batches.find(({ batch }) => batch === draft?.planned)?.type;
  for (const group of draft?.consentsMissing ?? [])
    await app.call('recordConsent', {
      ...{ group: ClaimantCode.parse(group), type: DwellingType.parse(type), checkedBy: CLERK },
    });
  await app.call('freezeBatch', { batch: BatchCode.parse(draft?.planned), claims: null });
}

function checkPapers(app: PlayedApp): Promise<unknown> {
  const isGroup = (app.console.claim?.members ?? 0) > 0;
  const person = { name: '周代表', id: anIdNumber(501), relation: '组员' };
  const drawer = isGroup ? 'group' : 'self';
  return app.call('checkPapers', {
    ...{ ...claimOf(app), drawer, checkedBy: CLERK, person: isGroup ? person : null, scan: null },
  });
}

function roll(app: PlayedApp): Promise<unknown> {
  const dice = '0042'.padStart(app.console.batch?.offsetDigits ?? 0, '0');
  return app.call('rollOffset', { ...pickOf(app), first: dice, second: dice });
}

function sign(app: PlayedApp): Promise<unknown> {
  const { stage } = app.view('desk');
  if (stage.kind !== 'sign') throw new Error(`the desk shows ${stage.kind}`);
  const mark = { kind: 'strokes', strokes: STROKES } as const;
  return app.call('signResult', { ...claimOf(app), document: stage.document, mark });
}

/** How the first group that has not shared out yet does it: its dwellings in order, to its members in order. */
export async function sharingOf(app: PlayedApp): Promise<InputOf<'allocateGroup'>> {
  const found = (await app.call('listGroups', {})).find(({ drawn }) => drawn && !drawn.allocated);
  if (!found?.drawn) throw new Error('no group has anything to share out');
  const { batch, seq, pick, dwellings, order } = found.drawn;
  const members = order ?? found.members.map(({ household }) => household);
  const owners = members.flatMap((member) => {
    const { rights = 0 } = found.members.find(({ household }) => household === member) ?? {};
    return Array.from({ length: rights }, () => HouseholdCode.parse(member));
  });
  const allocation = dwellings.flatMap(({ lot }, i) => {
    const household = owners[i];
    return household === undefined ? [] : [{ household, dwelling: Lot.parse(lot) }];
  });
  const way = order ? 'lottery' : 'agreed';
  return { batch: BatchCode.parse(batch), seq, pick, way, allocation, checkedBy: CLERK };
}

const both = (method: 'commitSecrets' | 'openBatch' | 'sealBoard' | 'unsealBoard') => (app: PlayedApp) =>
  app.call(method, { batch: batchOf(app), passphrases: PEOPLE });

type Deed = (app: PlayedApp) => Promise<unknown>;

/** What people do at each step that the console asks for; paper tickets are the ticket scenes' own. */
const DEEDS: Readonly<Partial<Record<NextStep, Deed>>> = {
  setPassphrase: (app) => app.call('setPassphrase', { passphrase: OPERATOR }),
  unlock: (app) => app.call('unlock', { passphrase: OPERATOR }),
  importHouseholds: (app) => importList(app, 'households'),
  importDwellings: (app) => importList(app, 'dwellings'),
  publishNotice: (app) =>
    app.call('publishNotice', { round: app.console.project.notices.rounds + 1, paper: 'A3' }),
  openCeremony: (app) =>
    app.call('openCeremony', { title: app.title, passphrases: PEOPLE, withoutRecording: false }),
  freezeRegister: (app) => app.call('freezeRegister', { passphrases: PEOPLE, shortage: true }),
  publishPlan: (app) =>
    app.call('publishPlan', {
      batches: [...(app.options.plan ?? proposed(app.console))],
      ...{ intervalSeconds: 60, passphrases: PEOPLE },
    }),
  freezeBatch: freezeNext,
  commitSecrets: both('commitSecrets'),
  attestCommitments: attest,
  drawDigits: (app) => app.call('drawDigits', { batch: batchOf(app), first: DIGITS, second: DIGITS }),
  sealTickets: (app) => app.call('sealTickets', { batch: batchOf(app) }),
  openBatch: both('openBatch'),
  sealBoard: both('sealBoard'),
  attestBoard: attest,
  unsealBoard: both('unsealBoard'),
  callHousehold: callNext,
  checkPapers,
  awaitSlot: (app) => app.call('designateSlot', { ...pickOf(app), slot: freeSlot(app) }),
  rollOffset: roll,
  allocateGroups: async (app) => app.call('allocateGroup', await sharingOf(app)),
  openTicket: (app) => app.call('openTicket', pickOf(app)),
  notariseTicket: (app) => app.call('notariseTicket', pickOf(app)),
  awaitSignature: sign,
  announceResult: (app) => app.call('announceResult', claimOf(app)),
  registerDraw: (app) => app.call('registerDraw', claimOf(app)),
  resume: (app) => app.call('resume', { seq: app.console.seq }),
  revealSecrets: (app) => app.call('revealSecrets', { batch: batchOf(app) }),
  closeBatch: (app) => app.call('closeBatch', { batch: batchOf(app) }),
  closeCeremony: (app) => app.call('closeCeremony', { passphrases: PEOPLE }),
  exportBundle: (app) => app.call('exportBundle', {}),
};

/** Does the one next thing, so many times. */
export async function perform(app: PlayedApp, times = 1): Promise<void> {
  for (let n = 0; n < times; n++) {
    const deed = DEEDS[app.console.step];
    if (!deed) throw new Error(`nobody knows what to do at ${app.console.step}`);
    await deed(app);
  }
}

/** Plays until the console asks for that step. */
export async function playTo(app: PlayedApp, step: NextStep): Promise<PlayedApp> {
  for (let n = 0; n < 20_000 && app.console.step !== step; n++) await perform(app);
  if (app.console.step !== step) throw new Error(`never came to ${step}`);
  return app;
}

/** So many households come, draw, sign and are registered. */
export async function drawFor(app: PlayedApp, claims: number): Promise<void> {
  await playTo(app, 'callHousehold');
  for (let n = 0; n < claims; n++) {
    await perform(app);
    await playTo(app, 'registerDraw');
    await perform(app);
    await app.settled();
  }
}

/** The one next thing. */
export const next = (app: PlayedApp): Promise<void> => perform(app);

export const to =
  (step: NextStep) =>
  (app: PlayedApp): Promise<PlayedApp> =>
    playTo(app, step);
