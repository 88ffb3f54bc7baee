import { describe, expect, test } from 'vitest';
import { documentHash } from '../../../shared/audit/document.ts';
import { sha256Hex } from '../../../shared/draw/hash.ts';
import { StorageFailed } from '../../../shared/kernel/storage-failed.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { aStageAt, batchOf, claimOf, perform, playTo, withoutPick } from '../../builders/app-play.ts';
import { refuses } from '../../builders/app-village.ts';
import { PASSPHRASES, type Stage } from '../../builders/app.ts';

const passphrases = PASSPHRASES;
const WRONGS = [
  { ...passphrases, notary: 'not the notary' },
  { ...passphrases, supervisor: 'not the supervisor' },
  { notary: passphrases.supervisor, supervisor: passphrases.notary },
];
const last = (stage: Stage, back = 1) => stage.entries.at(-back)!.event;
const documentOf = (stage: Stage, type: string) => {
  const { data } = stage.entries.findLast(({ event }) => event.type === type)!.event;
  return 'document' in data ? data.document : '';
};

describe('a waiver', () => {
  const SCAN = Buffer.from('a signed paper');
  const waiver = (stage: Stage, changes: Partial<InputOf<'waiveClaim'>> = {}) =>
    stage.refused('waiveClaim', {
      ...{ batch: batchOf(stage), seq: 1, rights: 1, words: '自愿放弃', scan: SCAN, passphrases },
      ...changes,
    });

  test('carries its document and both approvals', async () => {
    const stage = await aStageAt('callHousehold');
    expect(await waiver(stage)).toBeNull();
    expect(last(stage)).toMatchObject({
      type: 'ClaimWaived',
      data: { seq: 1, rights: 1, approvals: [{ by: 'notary' }, { by: 'supervisor' }] },
    });
    for (const name of [documentOf(stage, 'ClaimWaived'), sha256Hex(SCAN)]) {
      const box = Buffer.from(stage.adapters.store.documents.get(name)!);
      expect(box.includes('自愿放弃') || box.includes(SCAN)).toBe(false);
    }
    expect(stage.view('board').stage).toMatchObject({ kind: 'waived', claim: { queueNo: 1 } });
    expect(stage.console.nextCall?.seq).toBe(2);
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });

  test.each([
    ['the signed paper', { words: '' }],
    ['words', { scan: null }],
  ])('is enough with %s', async (_, changes) => {
    const stage = await aStageAt('callHousehold');
    expect(await waiver(stage, { words: ' ', scan: null })).toBe('SCAN_MISSING');
    expect(await waiver(stage, changes)).toBeNull();
  });

  test('is not entered, and nothing is kept, where anything is wrong', async () => {
    const stage = await aStageAt('callHousehold');
    const { length } = stage.entries;
    for (const wrong of WRONGS) expect(await waiver(stage, { passphrases: wrong })).toBe('WRONG_PASSPHRASE');
    expect(await waiver(stage, { seq: 2, rights: 2 })).toBe('NOT_THE_NEXT_CLAIM');
    expect(await waiver(stage, { rights: 2 })).toBe('RIGHTS_WRONG');
    expect(await waiver(stage, { seq: 9 })).toBe('NO_SUCH_CLAIM');
    expect(await waiver(stage, { batch: 'b9' as never })).toBe('NOT_NOW');
    expect(stage.entries).toHaveLength(length);
    expect(stage.adapters.store.documents.get(sha256Hex(SCAN))).toBeUndefined();
  });
});

describe('a void', () => {
  const voiding = (stage: Stage, changes: Partial<InputOf<'voidTicket'>> = {}) =>
    stage.refused('voidTicket', {
      ...{ ...claimOf(stage), reason: 'WRONG_SLOT', words: '', passphrases },
      ...changes,
    });

  test('is of what the ledger has under that pick, and the words are told of', async () => {
    const stage = await aStageAt('notariseTicket');
    const opened = last(stage).data;
    expect(await voiding(stage, { words: '听错了签号' })).toBeNull();
    const { slot, lot } = opened as { slot: number; lot: string };
    expect(last(stage, 2)).toMatchObject({ type: 'TicketVoided', data: { slot, lot, reason: 'WRONG_SLOT' } });
    expect(last(stage)).toMatchObject({
      type: 'IncidentReported',
      data: { about: { batch: 'b1-110', seq: 1 }, reason: 'WRONG_SLOT' },
    });
    expect((await stage.call('listStatements', {})).map(({ words }) => words)).toEqual(['听错了签号']);
    expect(stage.view('board').stage).toMatchObject({ kind: 'voided', slot, reason: 'WRONG_SLOT' });
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });

  test('without words leaves no incident', async () => {
    const stage = await aStageAt('notariseTicket');
    expect(await voiding(stage, { words: '  ' })).toBeNull();
    expect(last(stage).type).toBe('TicketVoided');
  });

  test('is of an opened ticket of the claim on stage, and both people want it', async () => {
    const early = await aStageAt('openTicket');
    expect(await voiding(early)).toBe('NOT_NOW');
    const stage = await aStageAt('notariseTicket');
    const { length } = stage.entries;
    expect(await voiding(stage, { seq: 2 })).toBe('NOT_NOW');
    expect(await voiding(stage, { pick: 2 })).toBe('NOT_NOW');
    expect(await voiding(stage, { batch: 'b9' as never })).toBe('NOT_NOW');
    for (const wrong of WRONGS) expect(await voiding(stage, { passphrases: wrong })).toBe('WRONG_PASSPHRASE');
    expect(stage.entries).toHaveLength(length);
  });

  test('of which the disk takes no words is not refused as if nothing had happened', async () => {
    const stage = await aStageAt('notariseTicket');
    const { ledger } = stage.adapters;
    const append = ledger.append.bind(ledger);
    ledger.append = (actor, event, also) => {
      if (event.type === 'IncidentReported') throw new StorageFailed('SQLITE_FULL');
      return append(actor, event, also);
    };
    const refusal = await voiding(stage, { words: '听错了签号' });
    // STORAGE_FAILED says that nothing has happened.
    expect([refusal, stage.types.includes('TicketVoided')]).not.toEqual(['STORAGE_FAILED', true]);
  });
});

describe('a household that does not sign', () => {
  test('has drawn all the same: both witness what lay on the desk', async () => {
    const stage = await aStageAt('awaitSignature');
    expect(await refuses(stage)).toBeNull();
    const [signed, incident] = [last(stage, 2), last(stage)];
    expect(signed).toMatchObject({ type: 'ResultSigned', data: { signer: 'refused' } });
    expect(incident).toMatchObject({ data: { reason: 'SIGNATURE_REFUSED', about: { seq: 1 } } });
    await playTo(stage, 'callHousehold');
    await stage.app.settled();
    const [slip] = stage.printer.printed;
    expect(slip).toMatchObject({ mark: null, content: { signer: 'refused' } });
    expect(signed.data).toMatchObject({ document: documentHash(slip!.content) });
  });

  test('is witnessed by both, over the document that lay there, in its moment', async () => {
    const stage = await aStageAt('awaitSignature');
    const { length } = stage.entries;
    const said = { ...withoutPick(claimOf(stage)), document: stage.console.claim!.document!, words: '' };
    const refuse = (changes: Partial<InputOf<'refuseSignature'>>) =>
      stage.refused('refuseSignature', { ...said, passphrases, ...changes });
    for (const wrong of WRONGS) expect(await refuse({ passphrases: wrong })).toBe('WRONG_PASSPHRASE');
    expect(await refuse({ document: 'ab'.repeat(32) })).toBe('DOCUMENT_DIFFERS');
    expect(await refuse({ seq: 2 })).toBe('NOT_NOW');
    expect(stage.entries).toHaveLength(length);
    expect(await refuse({})).toBeNull();
    expect(await refuse({})).toBe('NOT_NOW');
  });
});

describe('a suspension', () => {
  const suspend = (stage: Stage, words: string, seq = stage.console.seq) =>
    stage.refused('suspend', { seq, reason: 'POWER_FAILED', words });

  test('says why, in words that are entered before it', async () => {
    const stage = await aStageAt('awaitSlot');
    expect(await suspend(stage, '停电')).toBeNull();
    expect([last(stage, 2).type, last(stage).type]).toEqual(['IncidentReported', 'CeremonySuspended']);
    for (const window of ['board', 'desk'] as const)
      expect(stage.view(window).stage).toEqual({ kind: 'suspended', reason: 'POWER_FAILED' });
    expect(stage.console).toMatchObject({ step: 'resume', suspended: 'POWER_FAILED' });
  });

  test('without words is an entry of its own', async () => {
    const stage = await aStageAt('awaitSlot');
    expect(await suspend(stage, ' ')).toBeNull();
    expect(stage.types).not.toContain('IncidentReported');
  });

  test('is of the moment that was seen, and while locked it can be entered without words alone', async () => {
    const stage = await aStageAt('awaitSlot');
    expect(await suspend(stage, '', stage.console.seq - 1)).toBe('HEAD_MOVED');
    await stage.restart();
    expect(await suspend(stage, '停电')).toBe('LOCKED');
    expect(stage.types).not.toContain('CeremonySuspended');
    expect(await suspend(stage, '')).toBeNull();
    expect(stage.types.at(-1)).toBe('CeremonySuspended');
  });

  test('overnight: the app is closed and opened, and goes on exactly there', async () => {
    const stage = await aStageAt('notariseTicket');
    const { claim } = stage.console;
    await suspend(stage, '天黑了');
    await stage.app.stop();
    await stage.restart();
    for (const step of ['unlock', 'resume', 'unsealBoard']) {
      expect(stage.step).toBe(step);
      await perform(stage);
    }
    expect(stage.step).toBe('notariseTicket');
    expect(stage.console.claim).toEqual(claim);
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });
});

describe('statements', () => {
  test('are of a claim or of the hall, and nobody’s words are in the ledger', async () => {
    const stage = await aStageAt('callHousehold');
    const about = { batch: batchOf(stage), seq: 2 };
    await stage.call('reportIncident', { about: null, reason: 'PROJECTOR', words: '投影坏了' });
    await stage.call('raiseObjection', { about, reason: 'BOARD', words: '有人碰过牌面' });
    expect(
      await stage.refused('raiseObjection', { about: { ...about, seq: 9 }, reason: 'BOARD', words: '无' }),
    ).toBe('NO_SUCH_CLAIM');
    const rows = await stage.call('listStatements', {});
    expect(rows).toMatchObject([
      { kind: 'incident', reason: 'PROJECTOR', words: '投影坏了', queueNo: null },
      { kind: 'objection', reason: 'BOARD', words: '有人碰过牌面', queueNo: 2 },
    ]);
    expect(rows.map(({ seq }) => seq)).toEqual([stage.console.seq - 1, stage.console.seq]);
    const ledger = Buffer.concat(stage.adapters.ledger.bodies()).toString();
    expect(ledger.includes('投影') || ledger.includes('牌面')).toBe(false);
  });

  test('wait for the passphrase, and are there again after it', async () => {
    const stage = await aStageAt('callHousehold');
    await stage.call('reportIncident', { about: null, reason: 'PROJECTOR', words: '投影坏了' });
    await stage.restart();
    expect(await stage.refused('listStatements', {})).toBe('LOCKED');
    expect(await stage.refused('reportIncident', { about: null, reason: 'X', words: '一' })).toBe('LOCKED');
    await perform(stage);
    expect((await stage.call('listStatements', {})).map(({ words }) => words)).toEqual(['投影坏了']);
  });
});
