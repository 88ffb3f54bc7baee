import { describe, expect, test } from 'vitest';
import type { Batch } from '../../../shared/ceremony/batch.ts';
import { groupsOf } from '../../../shared/ceremony/claims-due.ts';
import { nextToCall } from '../../../shared/ceremony/claim.ts';
import { freeLots, freeStairwells } from '../../../shared/ceremony/owed.ts';
import { Ceremony, OPENING } from '../../builders/ceremony.ts';
import { consentOf } from '../../builders/ceremony-people.ts';
import { aVillage } from '../../builders/ceremony-register.ts';
import { GROUPS, MAKE_UP, SINGLES, Village } from '../../builders/ceremony-village.ts';
import { dwellingType } from '../../builders/people.ts';

const type = dwellingType('110');
const PAIRS = ['1-1', '1-2', '1-3', '1-4', '1-5'];

describe('a consent', () => {
  test('is recorded once, for a group of the register and its type', () => {
    const hall = new Village().consent('T01');
    const { document } = consentOf('T01', '110');
    expect(hall.last.event).toEqual({
      type: 'GroupConsented',
      data: { group: 'T01', type: '110', document },
    });
    expect(hall.state.consents).toEqual(new Map([['T01 110', document]]));
    const { register } = hall.files;
    const refused = (group: string, of = '110') =>
      hall.refused('RecordConsent', { ...consentOf(group, of), register });
    expect(refused('T01')).toBe('NOT_NOW');
    expect(refused('T03')).toBe('NO_SUCH_CLAIM');
    expect(refused('H0001')).toBe('NO_SUCH_CLAIM');
    expect(refused('T02', '80')).toBe('NO_SUCH_CLAIM');
    expect(refused('T02')).toBeNull();
  });

  test('waits for the register', () => {
    const hall = new Ceremony(aVillage()).do('OpenCeremony', OPENING);
    const { register } = hall.files;
    expect(hall.refused('RecordConsent', { ...consentOf('T01', '110'), register })).toBe('NOT_NOW');
  });

  test('of all its groups is needed before a batch is frozen', () => {
    const hall = new Village();
    expect(hall.refusedAs(GROUPS)).toBe('CONSENT_MISSING');
    hall.consent('T01');
    expect(hall.refusedAs(GROUPS)).toBe('CONSENT_MISSING');
    hall.consent('T02');
    expect(hall.refusedAs(GROUPS)).toBeNull();
  });

  test('of those who do not draw is not needed', () => {
    const hall = new Village().consent('T01').freezeAs(GROUPS, 1);
    expect(hall.due).toEqual(['T01×1']);
  });
});

describe('a batch of stairwells', () => {
  const hall = new Village().consents();
  const good = hall.draft(GROUPS);
  const refused = (changes: Partial<Batch>) =>
    hall.refused('FreezeBatch', { batch: { ...good, ...changes }, register: hall.files.register });
  const [first, second] = good.claims;

  test('pools the free stairwells of their size, and calls the groups by their first member', () => {
    expect(good.lots).toEqual(PAIRS);
    const members = (a: string, b: string) => [a, b].map((household) => ({ household, rights: 1 }));
    expect(good.claims).toEqual([
      { seq: 1, claimant: 'T01', count: 1, members: members('H0005', 'H0006') },
      { seq: 2, claimant: 'T02', count: 1, members: members('H0007', 'H0008') },
    ]);
  });

  test.each<[string, Partial<Batch>]>([
    ['of another size', { lots: ['1-1', '2-1'] as never }],
    ['of dwellings', { lots: ['1-1-0101', '1-1-0102'] as never }],
    ['that is not there', { lots: [...PAIRS, '9-9'] as never }],
    ['of another type', { lots: ['3-1', '3-2'] as never }],
  ])('does not take a lot %s', (_, changes) => {
    expect(refused(changes)).toBe('LOTS_WRONG');
  });

  test('does not take a stairwell of which one dwelling was not accepted', () => {
    const one = new Village().consents();
    const accepted = new Set([...one.accepted].filter((lot) => lot !== '1-3-0102'));
    const { register } = one.files;
    expect(one.refused('FreezeBatch', { batch: good, register, accepted })).toBe('LOTS_WRONG');
    const without = { ...good, lots: good.lots.filter((lot) => lot !== '1-3') };
    expect(one.refused('FreezeBatch', { batch: without, register, accepted })).toBeNull();
  });

  test.each<[string, Batch['claims'], string]>([
    [
      'in another order',
      [
        { ...second!, seq: 1 },
        { ...first!, seq: 2 },
      ],
      'CLAIMS_WRONG',
    ],
    ['of two stairwells', [{ ...first!, count: 2 }], 'CLAIMS_WRONG'],
    ['of a group that is not in the register', [{ ...first!, claimant: 'T09' as never }], 'CLAIMS_WRONG'],
    ['with members of another group', [{ ...first!, members: second!.members }], 'CLAIMS_WRONG'],
    [
      'with a member whose rights fill another stairwell',
      [{ ...first!, members: [{ ...first!.members[0]!, rights: 2 }] }],
      'CLAIMS_WRONG',
    ],
    ['with a member too few', [{ ...first!, members: first!.members.slice(1) }], 'LOTS_WRONG'],
  ])('does not take a claim %s', (_, claims, refusal) => {
    expect(refused({ claims })).toBe(refusal);
  });

  test.each<[string, Partial<Batch>]>([
    ['without members', { claims: [{ ...first!, members: [] }] }],
    ['with a member twice', { claims: [{ ...first!, members: [first!.members[0]!, first!.members[0]!] }] }],
  ])('is refused with a claim %s', (_, changes) => {
    expect(refused(changes)).toBe('BATCH_WRONG');
  });

  test('calls each group once, and one signs for it', () => {
    const drawn = new Village().consents().freezeAs(GROUPS).begin();
    expect(drawn.refused('CheckPapers', { ...papers(drawn), drawer: 'self' })).toBe('NOT_THE_NEXT_CLAIM');
    drawn.call(1);
    for (const drawer of ['self', 'proxy'] as const)
      expect(drawn.refused('CheckPapers', { ...papers(drawn), drawer })).toBe('DRAWER_WRONG');
    drawn.papers(1, 'group').pick(1, 2).register(1);
    expect(drawn.claim(1)).toMatchObject({ standing: 'registered', signed: { signer: 'group' } });
  });
});

const papers = (hall: Ceremony) => ({ batch: hall.code, seq: 1, document: 'ab'.repeat(32) });

describe('what a batch of stairwells has drawn', () => {
  const drawn = () => new Village().consents().freezeAs(GROUPS).begin();

  test('is given at its close, as stairwells, and what was not drawn returns', () => {
    const hall = drawn().play(1, 2).play(2, 5);
    const lots = [1, 2].map((seq) => hall.claim(seq).picks[0]!.lot!);
    expect(hall.state.givenStairwells.size).toBe(0);
    hall.end();
    expect([...hall.state.givenStairwells]).toEqual([
      [lots[0], 'T01'],
      [lots[1], 'T02'],
    ]);
    expect(hall.state.given.size).toBe(0);
    const { register } = hall.files;
    expect(freeStairwells(hall.state, register, { type, size: 2 })).toEqual(
      PAIRS.filter((lot) => !lots.includes(lot as never)),
    );
    const free = freeLots(hall.state, register, type);
    expect(free).toHaveLength(10);
    for (const lot of lots) expect(free.some((dwelling) => dwelling.startsWith(`${lot}-`))).toBe(false);
  });

  test('leaves none of it in the pool of the single claims', () => {
    const hall = drawn().play(1, 2).play(2, 5).end();
    const taken = `${hall.claim(1).picks[0]!.lot!}-0101`;
    const singles = { ...hall.draft(SINGLES), batch: 'b2' as never };
    const lots = [...singles.lots, taken as never].sort();
    const { register } = hall.files;
    expect(singles.lots).toHaveLength(10);
    expect(hall.refused('FreezeBatch', { batch: { ...singles, lots }, register })).toBe('LOTS_WRONG');
    expect(hall.refused('FreezeBatch', { batch: singles, register })).toBeNull();
  });

  test('a dwelling that was given is in no stairwell any more', () => {
    const hall = new Village().consents().freezeAs({ ...SINGLES, batch: 'b0' as never });
    hall.playBatch();
    const given = new Set([...hall.state.given.keys()].map((lot) => lot.slice(0, 3)));
    expect(freeStairwells(hall.state, hall.files.register, { type, size: 2 })).toEqual(
      PAIRS.filter((lot) => !given.has(lot)),
    );
  });

  test('is not owed any more; who waived is owed nothing either', () => {
    const hall = drawn().play(1, 1).waive(2, 1).end();
    hall.do('AllocateGroup', hall.sharing(hall.code, 1));
    const { event } = hall.close().last;
    const owed = event.type === 'CeremonyClosed' ? event.data.owed.map(({ household }) => household) : [];
    expect(owed).toEqual(['H0001', 'H0002', 'H0003', 'H0004', 'H0009', 'H0010']);
  });

  test('a group that missed may draw its stairwell in a make-up batch', () => {
    const hall = drawn().miss(1).play(2, 1).miss(1).end();
    hall.freezeAs({ ...GROUPS, makeUp: true, batch: 'b2' as never });
    expect([hall.due, hall.lots.length]).toEqual([['T01×1'], 4]);
  });

  test('or its members draw singly in a make-up batch of dwellings', () => {
    const hall = drawn().miss(1).play(2, 1).miss(1).end();
    hall.freezeAs({ ...MAKE_UP, batch: 'b2' as never });
    expect(hall.due).toEqual(['H0005×1', 'H0006×1']);
    expect(hall.batch.frozen.claims.map(({ members }) => members)).toEqual([[], []]);
  });

  test('in mode batch each group gets one at once', () => {
    const hall = new Village()
      .consents()
      .freezeAs({ ...GROUPS, mode: 'batch' })
      .begin();
    expect(nextToCall(hall.batch)?.seq).toBe(1);
    expect(hall.batch.results.map(({ seq, pick }) => [seq, pick])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    hall.end();
    expect([...hall.state.givenStairwells.values()]).toEqual(['T01', 'T02']);
  });
});

test('the members of a group are in the order of the queue, and groups of other types are not among them', () => {
  const { register } = aVillage();
  const groups = groupsOf({ ...register, households: register.households.toReversed() }, type);
  expect([...groups].map(([group, rows]) => [group, rows.map(({ queueNo }) => queueNo)])).toEqual([
    ['T02', [7, 8]],
    ['T01', [5, 6]],
  ]);
  expect(groupsOf(register, dwellingType('80')).size).toBe(0);
});
