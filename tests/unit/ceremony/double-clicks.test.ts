import { expect, test } from 'vitest';
import type { Command, Refusal } from '../../../shared/ceremony/commands.ts';
import { aSealedBatch, Ceremony, DIGITS, OPENING } from '../../builders/ceremony.ts';
import type { Given } from '../../builders/ceremony-hall.ts';
import { withCodes } from '../../../shared/ceremony/propose-plan.ts';
import { consentOf } from '../../builders/ceremony-people.ts';
import { EIGHTY, GROUPS, Village } from '../../builders/ceremony-village.ts';
import { aRegister } from '../../builders/ceremony-register.ts';
import { H } from '../../builders/protocol.ts';

/** Does it, then clicks once more on the same button: the refusal, after making sure that nothing else has changed. */
function twice(hall: Ceremony, command: Command): Refusal | null {
  const first = hall.session.execute('operator', command);
  if (!first.ok) throw new Error(`${command.type}: ${first.refusal}`);
  const [state, length] = [hall.state, hall.ledger.bodies().length];
  const second = hall.session.execute('operator', command);
  if (second.ok) return null;
  expect(hall.state).toBe(state);
  expect(hall.ledger.bodies()).toHaveLength(length);
  return second.refusal;
}

test('the second click on every button of a whole ceremony is refused and changes nothing', () => {
  const hall = new Ceremony(aRegister([2, 1, 1]));
  const refusals: string[] = [];
  const click = <T extends Command['type']>(type: T, data: Given<T>) =>
    refusals.push(`${type} ${twice(hall, hall.command(type, data))}`);
  const { register } = hall.files;
  click('OpenCeremony', OPENING);
  click('FreezeRegister', { households: H('h'), stock: H('s') });
  click('FreezeBatch', { batch: hall.aBatch({ offsetDigits: 4, calls: 1 }), register });
  click('CommitSecrets', { batch: hall.code, parties: hall.commitments });
  click('AttestHead', hall.attestation('notary'));
  click('AttestHead', hall.attestation('supervisor'));
  click('DrawDigits', { batch: hall.code, first: DIGITS, second: DIGITS });
  click('SealBoard', { batch: hall.code, boardRoot: hall.board.root, size: 6 });
  hall.attest();
  const claim = { batch: hall.code, seq: 1 };
  click('CallHousehold', { ...claim, attempt: 1, station: 1 });
  click('MissHousehold', { ...claim, attempt: 1 });
  hall.come(2);
  click('DesignateSlot', { ...claim, seq: 2, pick: 1, slot: 3 });
  click('RollOffset', { ...claim, seq: 2, pick: 1, first: '0002', second: '0002' });
  click('OpenTicket', hall.opening(2));
  click('NotariseTicket', { ...claim, seq: 2, pick: 1 });
  click('SignResult', { ...claim, seq: 2, document: H('d'), signer: 'self', shown: H('d') });
  click('AnnounceResult', { ...claim, seq: 2 });
  click('RegisterDraw', { ...claim, seq: 2 });
  click('WaiveClaim', hall.waiver(3, 1));
  click('Suspend', { reason: 'BREAK' });
  click('Resume', {});
  hall.come(1).designate(1, 1).roll(1, '0000').openTicket(1);
  click('VoidTicket', hall.voiding(1, 1));
  hall.designate(1, 2).roll(1, '0000').openTicket(1).notarise(1).register(1);
  click('RevealSecrets', { batch: hall.code, secrets: hall.secrets });
  click('CloseBatch', { batch: hall.code });
  hall.freeze({ batch: 'b2', claims: [{ seq: 1, claimant: 'H0001', count: 1, members: [] }] });
  click('AbandonBatch', hall.abandonment());
  click('CloseCeremony', { register });
  expect(refusals).toEqual([
    ...['OpenCeremony NOT_NOW', 'FreezeRegister NOT_NOW', 'FreezeBatch NOT_NOW', 'CommitSecrets NOT_NOW'],
    ...['AttestHead HEAD_MOVED', 'AttestHead HEAD_MOVED', 'DrawDigits NOT_NOW', 'SealBoard NOT_NOW'],
    ...['CallHousehold ATTEMPT_NOT_NEXT', 'MissHousehold NOT_THE_NEXT_CLAIM', 'DesignateSlot PICK_NOT_NEXT'],
    ...[
      'RollOffset NOT_NOW',
      'OpenTicket NOT_NOW',
      'NotariseTicket NOT_NOW',
      'SignResult NOT_NOW',
      'AnnounceResult NOT_NOW',
    ],
    ...[
      'RegisterDraw NOT_THE_NEXT_CLAIM',
      'WaiveClaim NOT_THE_NEXT_CLAIM',
      'Suspend SUSPENDED',
      'Resume NOT_NOW',
    ],
    ...[
      'VoidTicket NOT_NOW',
      'RevealSecrets NOT_NOW',
      'CloseBatch NOT_NOW',
      'AbandonBatch NOT_NOW',
      'CloseCeremony NOT_NOW',
    ],
  ]);
});

test('the second click on every button of a village ceremony is refused and changes nothing', () => {
  const hall = new Village();
  const { register } = hall.files;
  const refusals: string[] = [];
  const click = <T extends Command['type']>(type: T, data: Given<T>) =>
    refusals.push(`${type} ${twice(hall, hall.command(type, data))}`);
  click('PublishPlan', hall.planning(withCodes([GROUPS, { ...EIGHTY, mode: 'tickets' }])));
  click('RecordConsent', { ...consentOf('T01', '110'), register });
  hall.consent('T02').freezeNext().begin().call(1);
  click('CheckPapers', { batch: hall.code, seq: 1, drawer: 'group', document: H('papers') });
  hall.pick(1, 1).register(1).play(2, 2).end();
  click('AllocateGroup', hall.sharing(hall.code, 1));
  const { code } = hall;
  hall.freezeNext();
  click('SealBoard', hall.ticketSeal);
  hall.attest().play(1, 1).play(2, 2);
  const lot = hall.lots[2]!;
  click('CountTicket', { batch: hall.code, lot, code: hall.codeOf(lot) });
  click('CloseBatch', { batch: hall.code });
  hall.do('AllocateGroup', hall.sharing(code, 2));
  click('CloseCeremony', { register });
  // Papers may be checked once more until the first slot is named: the app tells a second click from a correction.
  expect(refusals).toEqual([
    ...['PublishPlan NOT_NOW', 'RecordConsent NOT_NOW', 'CheckPapers null', 'AllocateGroup NOT_NOW'],
    ...['SealBoard NOT_NOW', 'CountTicket TICKET_SPENT', 'CloseBatch NOT_NOW', 'CloseCeremony NOT_NOW'],
  ]);
});

test('a second click that comes after the next step is refused too', () => {
  const hall = aSealedBatch({ rights: [2] }).come(1);
  const designate = { type: 'DesignateSlot', data: { batch: hall.code, seq: 1, pick: 1, slot: 3 } } as const;
  hall.do('DesignateSlot', designate.data);
  const open = { type: 'OpenTicket', data: hall.opening(1) } as const;
  hall.openTicket(1).notarise(1);
  expect(hall.session.execute('operator', designate)).toEqual({ ok: false, refusal: 'PICK_NOT_NEXT' });
  hall.designate(1, 4);
  expect(hall.session.execute('operator', open)).toEqual({ ok: false, refusal: 'PICK_NOT_NEXT' });
});
