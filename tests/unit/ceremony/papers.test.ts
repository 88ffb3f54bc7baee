import { describe, expect, test } from 'vitest';
import { stepOf } from '../../../shared/ceremony/claim.ts';
import type { Commands } from '../../../shared/ceremony/commands.ts';
import { aCalledClaim, aSealedBatch, type Ceremony } from '../../builders/ceremony.ts';
import { H } from '../../builders/protocol.ts';

const check = (hall: Ceremony, changes: Partial<Commands['CheckPapers']> = {}) =>
  hall.refused('CheckPapers', {
    batch: hall.code,
    seq: 1,
    drawer: 'self',
    document: H('papers'),
    ...changes,
  });
const designate = (hall: Ceremony) =>
  hall.refused('DesignateSlot', { batch: hall.code, seq: 1, pick: 1, slot: 1 });

describe('the papers', () => {
  test('are seen before the first slot is named', () => {
    const hall = aSealedBatch().call(1);
    expect(stepOf(hall.claim(1), 0)).toBe('papers');
    expect(designate(hall)).toBe('PAPERS_NOT_CHECKED');
    expect(check(hall)).toBeNull();
    expect(hall.last.event).toEqual({
      type: 'PapersChecked',
      data: { batch: hall.code, seq: 1, drawer: 'self', document: H('papers') },
    });
    expect(hall.claim(1).papers).toEqual({ drawer: 'self', document: H('papers') });
    expect(designate(hall)).toBeNull();
  });

  test('are those of whoever stands on stage', () => {
    const hall = aSealedBatch();
    expect(check(hall)).toBe('NOT_THE_NEXT_CLAIM');
    hall.call(1);
    expect(check(hall, { seq: 2 })).toBe('NOT_THE_NEXT_CLAIM');
    expect(check(hall, { batch: 'b9' as never })).toBe('NOT_NOW');
  });

  test('are checked again where somebody made a mistake, until the first slot is named', () => {
    const hall = aCalledClaim({ rights: [2] });
    expect(check(hall, { drawer: 'proxy', document: H('power of attorney') })).toBeNull();
    expect(hall.claim(1).papers).toEqual({ drawer: 'proxy', document: H('power of attorney') });
    hall.designate(1, 1);
    expect(check(hall)).toBe('NOT_NOW');
    hall.openTicket(1).notarise(1);
    expect(check(hall)).toBe('NOT_NOW');
  });

  test('serve for all rights of a claim, and after one more call', () => {
    const hall = aCalledClaim({ rights: [2] }).call(1);
    expect(hall.claim(1).papers).not.toBeNull();
    hall.pick(1, 1);
    expect(stepOf(hall.claim(1), 0)).toBe('designate');
    expect(hall.pick(1, 2).register(1).claim(1).standing).toBe('registered');
  });

  test('are asked for again after a missed call', () => {
    const hall = aSealedBatch({ rights: [1], calls: 1 })
      .come(1)
      .miss(1);
    expect(hall.claim(1).papers).toBeNull();
    hall.call(1);
    expect(designate(hall)).toBe('PAPERS_NOT_CHECKED');
  });

  test('of a single household are not those of a group', () => {
    expect(check(aSealedBatch().call(1), { drawer: 'group' })).toBe('DRAWER_WRONG');
  });

  test('do not keep a household from waiving', () => {
    expect(aSealedBatch().call(1).waive(1, 1).claim(1).standing).toBe('waived');
  });
});

describe('the signature', () => {
  const sign = (hall: Ceremony, signer: Commands['SignResult']['signer']) =>
    hall.refused('SignResult', { batch: hall.code, seq: 1, document: H('d'), shown: H('d'), signer });
  const drawn = (drawer: 'self' | 'proxy') => aSealedBatch().call(1).papers(1, drawer).pick(1, 1);

  test('is that of whoever drew', () => {
    for (const [drawer, others] of [
      ['self', ['proxy', 'group']],
      ['proxy', ['self', 'group']],
    ] as const) {
      const hall = drawn(drawer);
      for (const other of others) expect(sign(hall, other)).toBe('SIGNER_WRONG');
      expect(sign(hall, drawer)).toBeNull();
      expect(hall.claim(1).signed?.signer).toBe(drawer);
    }
  });

  test('may be refused, and the claim goes on all the same', () => {
    const hall = drawn('self');
    expect(sign(hall, 'refused')).toBeNull();
    const claim = { batch: hall.code, seq: 1 };
    expect(hall.do('AnnounceResult', claim).do('RegisterDraw', claim).claim(1).standing).toBe('registered');
  });
});
