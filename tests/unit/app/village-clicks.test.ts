import { describe, expect, test } from 'vitest';
import type { InputOf, Method } from '../../../shared/ipc/contract.ts';
import { ClaimantCode, DwellingType } from '../../../shared/kernel/ids.ts';
import { plannedBatch, withCodes } from '../../../shared/ceremony/propose-plan.ts';
import {
  aStageAt,
  batchOf,
  claimOf,
  papersOf,
  perform,
  playTo,
  sharingOf,
  ticketOf,
  withoutPick,
} from '../../builders/app-play.ts';
import { aVillageStage, plannedAs, proxyComes, VILLAGE_PLAN } from '../../builders/app-village.ts';
import { PASSPHRASES, Stage } from '../../builders/app.ts';

/** Clicks twice before the first click is answered, and once more after it: once it is done. */
async function clicks<M extends Method>(stage: Stage, method: M, input: InputOf<M>): Promise<string[]> {
  const answers = await Promise.all([stage.answer(method, input), stage.answer(method, input)]);
  const late = await stage.answer(method, input);
  return [...answers, late].map((answer) => (answer.ok ? 'done' : answer.refusal));
}
const passphrases = PASSPHRASES;
const one = (mode: 'board' | 'batch' | 'tickets', step: Parameters<typeof aStageAt>[0]) => {
  const stage = new Stage();
  stage.plan.batches = withCodes([
    plannedBatch({ type: '110', mode, offsetDigits: mode === 'board' ? 4 : 0 }),
  ]);
  return aStageAt(step, stage);
};
async function groupsDrawn(): Promise<Stage> {
  const stage = aVillageStage();
  stage.plan = { batches: VILLAGE_PLAN.slice(0, 2), intervalSeconds: 0 };
  await aStageAt('closeBatch', stage);
  await perform(stage);
  return stage;
}

const times = ({ types }: Stage, type: string) => types.filter((entered) => entered === type).length;

describe('a double click does it once', () => {
  test.each<[Method, string, () => Promise<Stage>, (stage: Stage) => Promise<string[]>, string, string]>([
    [
      'publishPlan',
      'PlanPublished',
      () => one('board', 'publishPlan'),
      (stage) => clicks(stage, 'publishPlan', { ...stage.plan, passphrases }),
      ...(['NOT_NOW', 'NOT_NOW'] as const),
    ],
    [
      'recordConsent',
      'GroupConsented',
      () => aStageAt('freezeBatch', aVillageStage()),
      (stage) =>
        clicks(stage, 'recordConsent', {
          ...{ group: ClaimantCode.parse('T01'), type: DwellingType.parse('110'), checkedBy: '核验员甲' },
        }),
      ...(['NOT_NOW', 'NOT_NOW'] as const),
    ],
    [
      'sealTickets',
      'BoardSealed',
      () => one('tickets', 'sealTickets'),
      (stage) => clicks(stage, 'sealTickets', { batch: batchOf(stage) }),
      ...(['NOT_NOW', 'NOT_NOW'] as const),
    ],
    [
      'openBatch',
      'BatchOpened',
      () => one('batch', 'openBatch'),
      (stage) => clicks(stage, 'openBatch', { batch: batchOf(stage), passphrases }),
      ...(['NOT_NOW', 'NOT_NOW'] as const),
    ],
    [
      'checkPapers',
      'PapersChecked',
      () => one('board', 'checkPapers'),
      (stage) => clicks(stage, 'checkPapers', papersOf(stage)),
      ...(['PAPERS_CHECKED', 'PAPERS_CHECKED'] as const),
    ],
    [
      'rollOffset',
      'OffsetRolled',
      () => one('board', 'rollOffset'),
      (stage) => clicks(stage, 'rollOffset', { ...claimOf(stage), first: '0007', second: '0007' }),
      ...(['NOT_NOW', 'NOT_NOW'] as const),
    ],
    [
      'scanTicket',
      'TicketOpened',
      () => one('tickets', 'scanTicket'),
      (stage) => clicks(stage, 'scanTicket', { ...claimOf(stage), slot: 2, code: ticketOf(stage).code }),
      ...(['TICKET_SPENT', 'TICKET_SPENT'] as const),
    ],
    [
      'openTornTicket',
      'TicketOpened',
      () => one('tickets', 'scanTicket'),
      (stage) => {
        const { lot } = ticketOf(stage);
        return clicks(stage, 'openTornTicket', {
          ...claimOf(stage),
          slot: 2,
          lot,
          words: '撕裂',
          passphrases,
        });
      },
      ...(['TICKET_SPENT', 'TICKET_SPENT'] as const),
    ],
    [
      'countTicket',
      'TicketCounted',
      () => one('tickets', 'countTickets'),
      (stage) => clicks(stage, 'countTicket', { batch: batchOf(stage), code: ticketOf(stage).code }),
      ...(['TICKET_SPENT', 'TICKET_SPENT'] as const),
    ],
    [
      'loseTicket',
      'TicketLost',
      () => one('tickets', 'countTickets'),
      (stage) => {
        const said = { batch: batchOf(stage), lot: ticketOf(stage).lot, reason: 'TICKET_MISSING' };
        return clicks(stage, 'loseTicket', { ...said, words: '找不到', passphrases });
      },
      ...(['TICKET_SPENT', 'TICKET_SPENT'] as const),
    ],
    [
      'voidTicket',
      'TicketVoided',
      async () => {
        // A claim of two rights goes on after its void.
        const stage = await one('board', 'callHousehold');
        await perform(stage);
        await playTo(stage, 'callHousehold');
        return playTo(stage, 'notariseTicket');
      },
      (stage) =>
        clicks(stage, 'voidTicket', { ...claimOf(stage), reason: 'WRONG_SLOT', words: '听错', passphrases }),
      ...(['NOT_NOW', 'NOT_NOW'] as const),
    ],
    [
      'waiveClaim',
      'ClaimWaived',
      () => one('board', 'callHousehold'),
      (stage) => {
        const waiver = { batch: batchOf(stage), seq: 1, rights: 1, words: '放弃', scan: null };
        return clicks(stage, 'waiveClaim', { ...waiver, passphrases });
      },
      ...(['NOT_THE_NEXT_CLAIM', 'NOT_THE_NEXT_CLAIM'] as const),
    ],
    [
      'refuseSignature',
      'ResultSigned',
      () => one('board', 'awaitSignature'),
      (stage) => {
        const document = stage.console.claim?.document ?? '';
        const said = { ...withoutPick(claimOf(stage)), document, words: '不签' };
        return clicks(stage, 'refuseSignature', { ...said, passphrases });
      },
      ...(['NOT_NOW', 'NOT_NOW'] as const),
    ],
    [
      'allocateGroup',
      'GroupAllocated',
      groupsDrawn,
      async (stage) => clicks(stage, 'allocateGroup', await sharingOf(stage, 'T01')),
      ...(['NOT_NOW', 'NOT_NOW'] as const),
    ],
    [
      'freezeGroupOrder',
      'BatchFrozen',
      groupsDrawn,
      (stage) => clicks(stage, 'freezeGroupOrder', { batch: plannedAs(0), seq: 1 }),
      ...(['NOT_NOW', 'NOT_NOW'] as const),
    ],
  ])('%s', async (_, type, play, click, second, third) => {
    const stage = await play();
    const before = times(stage, type);
    const incidents = times(stage, 'IncidentReported');
    expect(await click(stage)).toEqual(['done', second, third]);
    expect(times(stage, type)).toBe(before + 1);
    expect(times(stage, 'IncidentReported') - incidents).toBeLessThan(2);
  });

  test('replaceKey, before the first is answered', async () => {
    const stage = await one('board', 'freezeBatch');
    const key = {
      role: 'notary' as const,
      reason: 'SUCCESSOR',
      passphrase: '接任者的口令短语',
      recovery: '',
    };
    const input = { ...key, otherPassphrase: passphrases.supervisor };
    const answers = await Promise.all([stage.answer('replaceKey', input), stage.answer('replaceKey', input)]);
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.refusal))).toEqual(['done', 'NOT_NOW']);
    expect(times(stage, 'KeyReplaced')).toBe(1);
    stage.passphrases.notary = key.passphrase;
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });

  test('papers of a proxy are kept once with their scan', async () => {
    const stage = await one('board', 'checkPapers');
    const answers = await Promise.allSettled([proxyComes(stage), proxyComes(stage)]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(times(stage, 'PapersChecked')).toBe(1);
  });

  test('reprintTickets prints the sheets once at a time', async () => {
    const stage = await one('tickets', 'callHousehold');
    const reprint = { batch: batchOf(stage) };
    const answers = await Promise.all([
      stage.answer('reprintTickets', reprint),
      stage.answer('reprintTickets', reprint),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
    expect(stage.printer.sheets.filter(({ kind }) => kind === 'tickets')).toHaveLength(2);
  });
});
