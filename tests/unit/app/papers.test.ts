import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../shared/draw/hash.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { BatchCode } from '../../../shared/kernel/ids.ts';
import { aStageAt, claimOf, perform, playTo, withoutPick } from '../../builders/app-play.ts';
import type { Stage } from '../../builders/app.ts';
import { anIdNumber } from '../../builders/people.ts';

type Papers = InputOf<'checkPapers'>;
const SCAN = Buffer.from('a photograph of a power of attorney');
const SON = { name: '公孙代抽', id: anIdNumber(601), relation: '长子' };
const proxy = { drawer: 'proxy', person: SON, scan: SCAN } as const;
const papers = (stage: Stage, changes: Partial<Papers> = {}): Papers => ({
  ...withoutPick(claimOf(stage)),
  ...{ drawer: 'self', checkedBy: '核验员甲', person: null, scan: null },
  ...changes,
});
const check = (stage: Stage, changes: Partial<Papers> = {}) =>
  stage.refused('checkPapers', papers(stage, changes));
const checked = ({ entries }: Stage) => entries.filter(({ event }) => event.type === 'PapersChecked');

describe('the check of papers', () => {
  test('of a householder names the checker alone', async () => {
    const stage = await aStageAt('checkPapers');
    expect(await check(stage, { person: SON })).toBe('BAD_INPUT');
    expect(await check(stage)).toBeNull();
    expect(stage.console.claim?.drawer).toBe('self');
    expect(stage.step).toBe('awaitSlot');
  });

  test('of a proxy needs a name, a relation, an ID number that can be one, and the power of attorney', async () => {
    const stage = await aStageAt('checkPapers');
    const wrong: [Partial<Papers>, string][] = [
      [{ ...proxy, person: null }, 'BAD_INPUT'],
      [{ ...proxy, person: { ...SON, name: '  ' } }, 'BAD_INPUT'],
      [{ ...proxy, person: { ...SON, relation: ' ' } }, 'BAD_INPUT'],
      [{ ...proxy, person: { ...SON, id: '990000197001010001' } }, 'ID_WRONG'],
      [{ ...proxy, person: { ...SON, id: '' } }, 'ID_WRONG'],
      [{ ...proxy, scan: null }, 'SCAN_MISSING'],
    ];
    for (const [changes, refusal] of wrong) expect(await check(stage, changes)).toBe(refusal);
    expect(checked(stage)).toEqual([]);
    expect(await check(stage, proxy)).toBeNull();
    expect(stage.console.claim?.drawer).toBe('proxy');
  });

  test('of a single household is not that of a group', async () => {
    const stage = await aStageAt('checkPapers');
    expect(await check(stage, { drawer: 'group', person: SON })).toBe('DRAWER_WRONG');
    expect(stage.adapters.store.documents.get(sha256Hex(SCAN))).toBeUndefined();
  });

  test('is somebody’s: a checker without a name checks nothing', async () => {
    const stage = await aStageAt('checkPapers');
    expect(await check(stage, { checkedBy: '   ' })).toBe('BAD_INPUT');
    expect(checked(stage)).toEqual([]);
  });

  test('is kept under lock with its scan, and the slip says who drew', async () => {
    const stage = await aStageAt('checkPapers');
    await check(stage, proxy);
    const { event } = checked(stage)[0]!;
    const document = event.type === 'PapersChecked' ? event.data.document : '';
    for (const name of [document, sha256Hex(SCAN)]) {
      const box = Buffer.from(stage.adapters.store.documents.get(name)!);
      expect(box.length).toBeGreaterThan(SCAN.length);
      expect(box.includes(SON.name) || box.includes(SCAN)).toBe(false);
    }
    await playTo(stage, 'callHousehold');
    await stage.app.settled();
    expect(stage.printer.printed[0]?.content).toMatchObject({
      signer: 'proxy',
      papers: {
        ...{ drawer: 'proxy', checkedBy: '核验员甲' },
        person: { name: SON.name, relation: '长子', maskedId: `990000********${SON.id.slice(14)}` },
      },
    });
    const signed = stage.entries.find(({ event: { type } }) => type === 'ResultSigned');
    expect(signed?.event.data).toMatchObject({ signer: 'proxy' });
  });

  test('is the same after a restart: the slip is that of whoever drew', async () => {
    const stage = await aStageAt('checkPapers');
    await check(stage, proxy);
    await playTo(stage, 'awaitSignature');
    const document = stage.console.claim?.document;
    await stage.restart();
    await perform(stage);
    await perform(stage);
    expect(stage.console.claim?.document).toBe(document);
  });

  test('of another batch or claim is refused, and while locked', async () => {
    const stage = await aStageAt('checkPapers');
    const input = papers(stage);
    expect(await check(stage, { batch: BatchCode.parse('b9') })).toBe('NOT_NOW');
    expect(await check(stage, { seq: 2 })).toBe('NOT_THE_NEXT_CLAIM');
    await stage.restart();
    expect(await stage.refused('checkPapers', input)).toBe('LOCKED');
  });
});

describe('a second check', () => {
  test('that says the same is a second click', async () => {
    const stage = await aStageAt('checkPapers');
    for (const said of [{}, proxy]) {
      expect(await check(stage, said)).toBeNull();
      expect(await check(stage, said)).toBe('PAPERS_CHECKED');
      expect(await check(stage, { ...said, checkedBy: ' 核验员甲 ' })).toBe('PAPERS_CHECKED');
    }
    expect(checked(stage)).toHaveLength(2);
  });

  test.each<[string, Partial<Papers>]>([
    ['another checker', { ...proxy, checkedBy: '核验员乙' }],
    ['another drawer', {}],
    ['another name', { ...proxy, person: { ...SON, name: '公孙代签' } }],
    ['another relation', { ...proxy, person: { ...SON, relation: '次子' } }],
    ['another ID number', { ...proxy, person: { ...SON, id: anIdNumber(602) } }],
    ['another scan', { ...proxy, scan: Buffer.from('the right page this time') }],
  ])('with %s is a correction', async (_, said) => {
    const stage = await aStageAt('checkPapers');
    await check(stage, proxy);
    expect(await check(stage, said)).toBeNull();
    expect(checked(stage)).toHaveLength(2);
  });

  test('comes too late when a slot is named', async () => {
    const stage = await aStageAt('openTicket');
    expect(await check(stage, proxy)).toBe('NOT_NOW');
    expect(stage.adapters.store.documents.get(sha256Hex(SCAN))).toBeUndefined();
  });
});
