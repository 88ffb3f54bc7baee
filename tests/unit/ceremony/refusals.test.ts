import { describe, expect, test } from 'vitest';
import { BatchCode } from '../../../shared/kernel/ids.ts';
import { aCalledClaim, aSealedBatch, type Ceremony } from '../../builders/ceremony.ts';
import { H } from '../../builders/protocol.ts';

/** What each of the steps on stage would be asked, for claim 1 and its pick in hand. */
const COMMANDS = {
  CallHousehold: (hall: Ceremony) =>
    hall.refused('CallHousehold', {
      batch: hall.code,
      seq: 1,
      attempt: hall.claim(1).attempts + 1,
      station: 1,
    }),
  MissHousehold: (hall: Ceremony) =>
    hall.refused('MissHousehold', { batch: hall.code, seq: 1, attempt: hall.claim(1).attempts }),
  CheckPapers: (hall: Ceremony) =>
    hall.refused('CheckPapers', { batch: hall.code, seq: 1, drawer: 'self', document: H('papers') }),
  DesignateSlot: (hall: Ceremony) =>
    hall.refused('DesignateSlot', {
      batch: hall.code,
      seq: 1,
      pick: hall.claim(1).picks.length + 1,
      slot: 6,
    }),
  RollOffset: (hall: Ceremony) =>
    hall.refused('RollOffset', {
      batch: hall.code,
      seq: 1,
      pick: hall.claim(1).picks.length,
      first: '0001',
      second: '0001',
    }),
  OpenTicket: (hall: Ceremony) => hall.refused('OpenTicket', hall.opening(1)),
  NotariseTicket: (hall: Ceremony) =>
    hall.refused('NotariseTicket', { batch: hall.code, seq: 1, pick: hall.claim(1).picks.length }),
  SignResult: (hall: Ceremony) =>
    hall.refused('SignResult', {
      batch: hall.code,
      seq: 1,
      document: H('slip'),
      signer: 'self',
      shown: H('slip'),
    }),
  AnnounceResult: (hall: Ceremony) => hall.refused('AnnounceResult', { batch: hall.code, seq: 1 }),
  RegisterDraw: (hall: Ceremony) => hall.refused('RegisterDraw', { batch: hall.code, seq: 1 }),
};
type Name = keyof typeof COMMANDS;

/** A claim of one right at each step, and the commands that may then come. */
const STEPS: readonly (readonly [string, (hall: Ceremony) => void, readonly Name[]])[] = [
  ['waiting', () => undefined, ['CallHousehold']],
  ['called', (hall) => void hall.call(1), ['CallHousehold', 'MissHousehold', 'CheckPapers']],
  [
    'before the board, its papers seen',
    (hall) => void hall.come(1),
    ['CallHousehold', 'MissHousehold', 'CheckPapers', 'DesignateSlot'],
  ],
  ['designated', (hall) => void hall.come(1).designate(1, 5), ['RollOffset']],
  ['rolled', (hall) => void hall.come(1).designate(1, 5).roll(1, '0001'), ['OpenTicket']],
  ['opened', (hall) => void hall.come(1).designate(1, 5).roll(1, '0001').openTicket(1), ['NotariseTicket']],
  [
    'notarised',
    (hall) => void hall.come(1).designate(1, 5).roll(1, '0001').openTicket(1).notarise(1),
    ['SignResult'],
  ],
  [
    'signed',
    (hall) => void hall.come(1).designate(1, 5).roll(1, '0001').openTicket(1).notarise(1).sign(1),
    ['AnnounceResult'],
  ],
  [
    'announced',
    (hall) =>
      void hall
        .come(1)
        .designate(1, 5)
        .roll(1, '0001')
        .openTicket(1)
        .notarise(1)
        .sign(1)
        .do('AnnounceResult', { batch: hall.code, seq: 1 }),
    ['RegisterDraw'],
  ],
  [
    'registered',
    (hall) => void hall.come(1).designate(1, 5).roll(1, '0001').openTicket(1).notarise(1).register(1),
    [],
  ],
];

describe.each(STEPS)('when a claim is %s', (_, play, possible) => {
  test(`only ${possible.join(', ') || 'nothing'} is possible`, () => {
    const allowed = Object.entries(COMMANDS).flatMap(([name, ask]) => {
      const hall = aSealedBatch({ rights: [1, 1], offsetDigits: 4, calls: 1 });
      play(hall);
      const before = hall.state;
      const refusal = ask(hall);
      if (refusal !== null) expect(hall.state).toBe(before);
      return refusal === null ? [name] : [];
    });
    expect(allowed).toEqual(possible);
  });
});

describe('a call', () => {
  test.each([
    ['of a claim whose turn it is not', { seq: 2 }, 'NOT_THE_NEXT_CLAIM'],
    ['of a claim that does not exist', { seq: 9 }, 'NOT_THE_NEXT_CLAIM'],
    ['of an attempt out of order', { attempt: 2 }, 'ATTEMPT_NOT_NEXT'],
    ['to a station that does not exist', { station: 2 }, 'STAGE_NOT_FREE'],
    ['of another batch', { batch: BatchCode.parse('b7') }, 'NOT_NOW'],
  ])('%s is refused', (_, wrong, refusal) => {
    const hall = aSealedBatch();
    expect(
      hall.refused('CallHousehold', { batch: hall.code, seq: 1, attempt: 1, station: 1, ...wrong }),
    ).toBe(refusal);
  });

  test('of the next claim waits until the stage is free', () => {
    const hall = aCalledClaim();
    expect(hall.refused('CallHousehold', { batch: hall.code, seq: 2, attempt: 1, station: 1 })).toBe(
      'NOT_THE_NEXT_CLAIM',
    );
  });
});

describe('a designation', () => {
  test.each([
    ['of a slot that does not exist', { slot: 7 }, 'NO_SUCH_SLOT'],
    ['of a slot that is opened', { slot: 1 }, 'SLOT_TAKEN'],
    ['of the pick after the next', { pick: 2 }, 'PICK_NOT_NEXT'],
    ['by a claim that is not on stage', { seq: 1 }, 'NOT_THE_NEXT_CLAIM'],
  ])('%s is refused', (_, wrong, refusal) => {
    const hall = aSealedBatch().play(1, 1).come(2);
    expect(hall.refused('DesignateSlot', { batch: hall.code, seq: 2, pick: 1, slot: 2, ...wrong })).toBe(
      refusal,
    );
  });
});

describe('an opening', () => {
  test('of another pick, slot or claim than the designated one is refused', () => {
    const hall = aCalledClaim().designate(1, 3);
    const good = hall.opening(1);
    expect(hall.refused('OpenTicket', { ...good, pick: 2 })).toBe('PICK_NOT_NEXT');
    expect(hall.refused('OpenTicket', { ...good, slot: 2 })).toBe('SLOT_NOT_DESIGNATED');
    expect(hall.refused('OpenTicket', { ...good, seq: 2 })).toBe('NOT_THE_NEXT_CLAIM');
    expect(hall.refused('OpenTicket', good)).toBeNull();
  });
});

describe('offset dice', () => {
  test.each([
    ['with a digit too few', { first: '001', second: '001' }, 'DIGITS_WRONG_COUNT'],
    ['with a digit too many', { first: '00001', second: '00001' }, 'DIGITS_WRONG_COUNT'],
    ['that are no digits', { first: 'abcd', second: 'abcd' }, 'DIGITS_WRONG_COUNT'],
    ['typed differently', { first: '0001', second: '0002' }, 'DIGITS_DIFFER'],
    ['for another pick', { pick: 2 }, 'PICK_NOT_NEXT'],
  ])('%s are refused', (_, wrong, refusal) => {
    const hall = aCalledClaim({ offsetDigits: 4 }).designate(1, 3);
    expect(
      hall.refused('RollOffset', {
        batch: hall.code,
        seq: 1,
        pick: 1,
        first: '0001',
        second: '0001',
        ...wrong,
      }),
    ).toBe(refusal);
  });

  test('are not rolled where the batch has none', () => {
    const hall = aCalledClaim().designate(1, 3);
    expect(
      hall.refused('RollOffset', { batch: hall.code, seq: 1, pick: 1, first: '0001', second: '0001' }),
    ).toBe('NOT_NOW');
  });
});

test('the notary confirms the pick that was opened, no other', () => {
  const hall = aCalledClaim({ rights: [2] })
    .pick(1, 1)
    .designate(1, 2)
    .openTicket(1);
  expect(hall.refused('NotariseTicket', { batch: hall.code, seq: 1, pick: 1 })).toBe('PICK_NOT_NEXT');
  expect(hall.refused('NotariseTicket', { batch: hall.code, seq: 1, pick: 3 })).toBe('PICK_NOT_NEXT');
});

test('what is signed is what was shown', () => {
  const hall = aCalledClaim().pick(1, 1);
  const data = { batch: hall.code, seq: 1, document: H('slip'), signer: 'self' } as const;
  expect(hall.refused('SignResult', { ...data, shown: H('another slip') })).toBe('DOCUMENT_DIFFERS');
  expect(hall.refused('SignResult', { ...data, shown: H('slip') })).toBeNull();
  expect(hall.claim(1).signed).toEqual(data);
});
