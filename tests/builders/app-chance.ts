import type { NextStep } from '../../shared/ipc/console-view.ts';
import { BatchCode } from '../../shared/kernel/ids.ts';
import { batchOf, claimOf, perform, sharingOf, slotOf, ticketOf, withoutPick } from './app-play.ts';
import { proxyComes, refuses } from './app-village.ts';
import type { Stage } from './app.ts';
import type { Chance } from './ceremony-chance.ts';

/** Something else than the next thing, where chance and the step allow it; answers what was done, or null. */
type Turn = (stage: Stage, chance: Chance) => Promise<string | null>;
const did = async (what: string, deed: Promise<unknown>): Promise<string> => {
  await deed;
  return what;
};
const both = ({ passphrases }: Stage) => ({ passphrases: { ...passphrases } });

/** At which step what else may happen. */
const TURNS: Partial<Record<NextStep, readonly Turn[]>> = {
  freezeBatch: [
    (stage, { b }) => replaceKey(stage, b),
    async (stage) => {
      const groups = await stage.call('listGroups', {});
      const drawn = groups.find(
        (group) => group.drawn && !group.drawn.allocated && !group.drawn.order,
      )?.drawn;
      if (!drawn) return null;
      const { seq } = drawn;
      return did('order', stage.call('freezeGroupOrder', { batch: BatchCode.parse(drawn.batch), seq }));
    },
    async (stage) =>
      stage.console.groupsToAllocate > 0
        ? did('allocate', stage.call('allocateGroup', await sharingOf(stage)))
        : null,
  ],
  commitSecrets: [abandon],
  drawDigits: [abandon],
  callHousehold: [
    waive,
    async (stage) => {
      const { tickets, progress } = stage.console.batch ?? {};
      if (!tickets || !progress || tickets.leftCount <= progress.rights - progress.drawn) return null;
      return did('lose', lose(stage));
    },
  ],
  checkPapers: [
    (stage) => (stage.console.claim?.members === 0 ? did('proxy', proxyComes(stage)) : Promise.resolve(null)),
    callAgainOrMiss,
    callAgainOrMiss,
  ],
  notariseTicket: [voidPick],
  awaitSignature: [(stage) => did('refuse', refuses(stage)), voidPick],
  scanTicket: [
    async (stage) => {
      if (stage.console.batch?.slots.includes('d')) return null;
      const torn = { ...claimOf(stage), slot: slotOf(stage), lot: ticketOf(stage).lot, words: '撕裂' };
      return did('torn', stage.call('openTornTicket', { ...torn, ...both(stage) }));
    },
  ],
  countTickets: [(stage) => did('lose', lose(stage))],
};

/** What may happen at any step of an open ceremony. */
const ANYWHERE: readonly Turn[] = [
  (stage) => {
    const said = { about: null, reason: 'PROJECTOR_FAILED', words: '灯泡坏了' };
    return did('incident', stage.call('reportIncident', said));
  },
  async (stage) => {
    await stage.call('suspend', { seq: stage.console.seq, reason: 'BREAK', words: '' });
    stage.recorder.store(`break-${stage.console.seq}.mp4`);
    return 'suspend';
  },
];

/** One step of a walk: mostly what the console asks for. */
export async function wander(stage: Stage, chance: Chance): Promise<string> {
  const { step } = stage;
  const isOpen = stage.console.ceremony !== null && step !== 'unlock' && step !== 'resume';
  const turns = [
    ...(TURNS[step] ?? []),
    ...(isOpen && !isOver(step) ? [ANYWHERE[chance.b % ANYWHERE.length]!] : []),
  ];
  const turn = chance.kind % 3 === 0 ? turns[chance.a % Math.max(turns.length, 1)] : undefined;
  const done = turn ? await turn(stage, chance) : null;
  if (done !== null) return done;
  await perform(stage);
  return step;
}

const isOver = (step: NextStep): boolean => ['closeCeremony', 'exportBundle', 'done'].includes(step);

function lose(stage: Stage): Promise<null> {
  const said = { batch: batchOf(stage), lot: ticketOf(stage).lot, reason: 'TICKET_MISSING', words: '' };
  return stage.call('loseTicket', { ...said, ...both(stage) });
}

function abandon(stage: Stage): Promise<string | null> {
  // A lottery that others follow is not drawn at a second try: see planned-batches.test.ts.
  if (stage.console.batch?.draws === 'households' || stage.types.includes('BatchAbandoned'))
    return Promise.resolve(null);
  const said = { batch: batchOf(stage), reason: 'WRONG_LIST' };
  return did('abandon', stage.call('abandonBatch', { ...said, ...both(stage) }));
}

function waive(stage: Stage): Promise<string | null> {
  const { seq = 1, rights = 1 } = stage.console.nextCall ?? {};
  const waiver = { batch: batchOf(stage), seq, rights, words: '自愿放弃', scan: null };
  return did('waive', stage.call('waiveClaim', { ...waiver, ...both(stage) }));
}

function voidPick(stage: Stage): Promise<string | null> {
  const { claim } = stage.console;
  const pick = claim?.drawn.at(-1)?.pick;
  if (pick === undefined) return Promise.resolve(null);
  const said = { ...claimOf(stage), pick, reason: 'WRONG_SLOT', words: '听错了' };
  return did('void', stage.call('voidTicket', { ...said, ...both(stage) }));
}

async function callAgainOrMiss(stage: Stage): Promise<string | null> {
  stage.later(60);
  const { attempt = 0 } = stage.console.claim ?? {};
  const named = { ...withoutPick(claimOf(stage)), attempt };
  const missed = await stage.answer('missHousehold', named);
  return missed.ok ? 'miss' : did('call', stage.call('callHousehold', { ...named, attempt: attempt + 1 }));
}

async function replaceKey(stage: Stage, n: number): Promise<string> {
  const [role, other] = n % 2 ? (['notary', 'supervisor'] as const) : (['supervisor', 'notary'] as const);
  const passphrase = `接任者的口令短语${stage.console.seq}`;
  const successor = { role, reason: 'SUCCESSOR', passphrase, recovery: '' };
  await stage.call('replaceKey', { ...successor, otherPassphrase: stage.passphrases[other] });
  stage.passphrases[role] = passphrase;
  return 'replaceKey';
}

/** A call that comes at the wrong time, or of something else than what is in hand. */
export async function stray(stage: Stage, { a, b, c }: Chance): Promise<string | null> {
  const batch = BatchCode.parse(b % 2 ? (stage.console.batch?.batch ?? 'b1') : 'b9');
  const named = { batch, seq: 90 + (a % 5), pick: 1 + (c % 3) };
  const wrong = { passphrases: { notary: 'nobody knows this', supervisor: 'nor that one' } };
  const calls: readonly (() => Promise<{ readonly ok: boolean; readonly refusal?: string }>)[] = [
    () => stage.answer('openTicket', named),
    () => stage.answer('notariseTicket', named),
    () => stage.answer('callHousehold', { batch, seq: named.seq, attempt: 1 }),
    () => stage.answer('designateSlot', { ...named, slot: 1 }),
    () => stage.answer('rollOffset', { ...named, first: '0000', second: '0000' }),
    () => stage.answer('announceResult', { batch, seq: named.seq }),
    () => stage.answer('registerDraw', { batch, seq: named.seq }),
    () => stage.answer('scanTicket', { ...named, slot: 1, code: '00' }),
    () => stage.answer('countTicket', { batch, code: '00' }),
    () => stage.answer('commitSecrets', { batch, ...wrong }),
    () => stage.answer('unsealBoard', { batch, ...wrong }),
    () => stage.answer('sealBoard', { batch, ...wrong }),
    () => stage.answer('openBatch', { batch, ...wrong }),
    () => stage.answer('voidTicket', { ...named, reason: 'WRONG_SLOT', words: '', ...wrong }),
    () => stage.answer('closeCeremony', wrong),
    () => stage.answer('publishPlan', { batches: [], intervalSeconds: 0, ...wrong }),
    () => stage.answer('freezeBatch', { batch: BatchCode.parse('b9'), claims: null }),
    () => stage.answer('freezeGroupOrder', { batch: BatchCode.parse('b9'), seq: 1 }),
  ];
  const answer = await calls[(a + c) % calls.length]!();
  return answer.ok ? null : (answer.refusal ?? null);
}
