import { expect, test } from 'vitest';
import { approve, attest, publicKeyOf } from '../../../shared/audit/signing.ts';
import type { Batch } from '../../../shared/ceremony/batch.ts';
import { orderOf, unallocated } from '../../../shared/ceremony/draft-batch.ts';
import { fromHex } from '../../../shared/kernel/bytes.ts';
import { verified } from '../../builders/ceremony-invariants.ts';
import { SEEDS } from '../../builders/ceremony-people.ts';
import { EIGHTY, GROUPS, MAKE_UP, ORDER, SINGLES, Village } from '../../builders/ceremony-village.ts';
import { secretOf } from '../../builders/protocol.ts';

const code = (text: string) => text as Batch['batch'];
const named = <P extends object>(planned: P, text: string): P & { batch: Batch['batch'] } => ({
  ...planned,
  batch: code(text),
});
const without = (hall: Village, ...lots: string[]): void => {
  const accepted = new Set([...hall.accepted].filter((lot) => !lots.includes(lot)));
  Object.defineProperty(hall, 'accepted', { value: accepted });
};
const allAbsent = (hall: Village): Village => {
  for (const { seq } of [...hall.batch.claims, ...hall.batch.claims]) hall.miss(seq);
  return hall.end();
};

/** Turns that the random walk (property/ceremony.test.ts) seldom or never takes; the core lets them happen. */
const TURNS: readonly (readonly [string, (hall: Village) => void])[] = [
  [
    'a make-up that withholds dwellings',
    (hall) => {
      without(hall, '1-1-0101', '2-1-0101');
      allAbsent(hall.freezeAs(named(SINGLES, 'a')).begin());
      hall.freezeAs(named(MAKE_UP, 'b')).playBatch();
      expect(hall.batch.frozen.withheld).toHaveLength(2);
    },
  ],
  [
    'a make-up of groups that withholds a stairwell',
    (hall) => {
      without(hall, '1-1-0101');
      allAbsent(hall.consents().freezeAs(named(GROUPS, 'a')).begin());
      hall.freezeAs(named({ ...GROUPS, makeUp: true }, 'b')).playBatch();
      expect(hall.batch.frozen.withheld).toEqual([{ lot: '1-1', reason: 'NOT_ACCEPTED' }]);
    },
  ],
  [
    'a queue that is served in two batches, and made up together',
    (hall) => {
      allAbsent(hall.freezeAs(named(SINGLES, 'a'), 2).begin());
      hall
        .freezeAs(named({ ...SINGLES, missed: 'makeup' }, 'b'))
        .begin()
        .miss(1);
      hall.play(2, 1, 2).waive(3, 1).miss(4).end();
      hall.freezeAs(named(MAKE_UP, 'c')).playBatch();
      expect(hall.due).toEqual(['H0001×1', 'H0004×3']);
    },
  ],
  [
    'groups in the order of a lottery among their members',
    (hall) => {
      const batch = { ...hall.draft(named(ORDER, 'a')), ...orderOf(['H0005', 'H0006', 'H0007', 'H0008']) };
      hall.do('FreezeBatch', { batch, register: hall.files.register }).begin().end();
      hall
        .consents()
        .freezeAs(named({ ...GROUPS, orderFrom: code('a') }, 'b'))
        .playBatch();
    },
  ],
  [
    'a make-up that names an order it does not follow',
    (hall) => {
      hall.freezeAs(named(ORDER, 'a')).playBatch();
      allAbsent(hall.freezeAs(named({ ...SINGLES, orderFrom: code('a') }, 'b')).begin());
      hall.freezeAs(named({ ...MAKE_UP, orderFrom: code('a') }, 'c')).playBatch();
    },
  ],
  [
    'a ticket lost before anybody has attested the seal, and one while a slot is open',
    (hall) => {
      hall.freezeAs(named({ ...EIGHTY, mode: 'tickets' }, 'a'), 1).seal();
      hall.do('LoseTicket', hall.loss(hall.lots[0]!)).attest().come(1).designate(1, 2);
      hall.do('LoseTicket', hall.loss(hall.lots[1]!)).openTicket(1).notarise(1).register(1).closeBatch();
    },
  ],
  [
    'batches that were abandoned at every moment at which they can be',
    (hall) => {
      for (const mode of ['board', 'batch', 'tickets'] as const) {
        const planned = named({ ...EIGHTY, mode }, mode);
        hall.freezeAs(planned);
        hall.do('AbandonBatch', hall.abandonment());
        if (mode === 'tickets') continue;
        hall.freezeAs(planned).commit().attest();
        hall.do('AbandonBatch', hall.abandonment());
      }
      hall.freezeAs(named(EIGHTY, 'board')).playBatch();
      expect(hall.code).toBe('board.3');
    },
  ],
  [
    'a waiver in the second turn, and one of a member of a group that draws singly',
    (hall) => {
      hall.consents().freezeAs(named(GROUPS, 'a')).begin().miss(1).miss(2).waive(1, 1).miss(2).end();
      hall.freezeAs(named(MAKE_UP, 'b')).begin().waive(1, 1).play(2, 1).end();
      expect(hall.due).toEqual(['H0007×1', 'H0008×1']);
    },
  ],
  [
    'stairwells drawn at once, and shared out after a lottery',
    (hall) => {
      hall
        .consents()
        .freezeAs(named({ ...GROUPS, mode: 'batch' }, 'a'))
        .playBatch();
      const batch = { ...hall.draft(named(ORDER, 'b')), ...orderOf(['H0005', 'H0006']) };
      hall.do('FreezeBatch', { batch, register: hall.files.register }).begin().end();
    },
  ],
  [
    'attestations in a suspension',
    (hall) => {
      hall.freezeAs(named(EIGHTY, 'a')).commit().do('Suspend', { reason: 'NIGHT' }).attest().do('Resume', {});
      hall.draw().seal().do('Suspend', { reason: 'NIGHT' }).attest().do('Resume', {}).drawAll().end();
    },
  ],
];

test.each(TURNS)('%s: the bundle is valid', (_, play) => {
  const hall = new Village();
  play(hall);
  for (const { batch, seq } of unallocated(hall.state))
    hall.do('AllocateGroup', hall.sharing(batch.frozen.batch, seq));
  hall.close();
  expect(verified(hall)).toMatchObject({ failures: [], verdict: 'valid' });
});

test('a successor of the notary between commitment and attestation: the bundle is valid', () => {
  const hall = new Village().freezeAs(named(EIGHTY, 'a')).commit().attest('notary');
  const notary = fromHex(secretOf('another notary'));
  const said = { role: 'notary' as const, publicKey: publicKeyOf(notary), reason: 'SUCCESSOR' };
  const signature = approve(SEEDS.supervisor, 'KeyReplaced', said);
  hall.do('ReplaceKey', { ...said, approvals: [{ by: 'supervisor', signature }] });
  hall.attest('supervisor').draw().seal().attest('supervisor');
  const { seq, head } = hall.state;
  hall.do('AttestHead', { by: 'notary', seq, head, signature: attest(notary, seq, head) });
  hall.drawAll().end().close();
  expect(verified(hall, { ...SEEDS, notary })).toMatchObject({ failures: [], verdict: 'valid' });
});
