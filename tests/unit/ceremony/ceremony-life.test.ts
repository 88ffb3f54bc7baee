import { describe, expect, test } from 'vitest';
import { evolve, replay } from '../../../shared/ceremony/evolve.ts';
import { initialState } from '../../../shared/ceremony/state.ts';
import { attest } from '../../../shared/audit/signing.ts';
import type { Command } from '../../../shared/ceremony/commands.ts';
import {
  anOpenedCeremony,
  aCalledClaim,
  aSealedBatch,
  Ceremony,
  DIGITS,
  OPENING,
} from '../../builders/ceremony.ts';
import { consentOf, KEYS, SEEDS } from '../../builders/ceremony-people.ts';
import { aRegister } from '../../builders/ceremony-register.ts';
import { H } from '../../builders/protocol.ts';

describe('before the opening', () => {
  test('nothing else is possible', () => {
    const hall = new Ceremony(aRegister());
    expect(hall.refused('FreezeRegister', { households: H('h'), stock: H('s') })).toBe('NOT_NOW');
    expect(hall.refused('Suspend', { reason: 'BREAK' })).toBe('NOT_NOW');
    expect(hall.refused('AttestHead', hall.attestation('notary'))).toBe('NOT_NOW');
    expect(hall.refused('CloseCeremony', { register: hall.files.register })).toBe('NOT_NOW');
    expect(hall.state).toBe(initialState);
  });

  test('a ledger that holds anything is not opened again', () => {
    const hall = anOpenedCeremony();
    expect(hall.refused('OpenCeremony', OPENING)).toBe('NOT_NOW');
  });
});

describe('the register', () => {
  test('is frozen once', () => {
    const hall = anOpenedCeremony();
    expect(hall.state.register).toEqual({
      households: H(hall.files.householdsCsv),
      stock: H(hall.files.stockCsv),
    });
    expect(hall.refused('FreezeRegister', { households: H('h'), stock: H('s') })).toBe('NOT_NOW');
  });

  test('is frozen before the ceremony can be closed', () => {
    const hall = new Ceremony(aRegister()).do('OpenCeremony', OPENING);
    expect(hall.refused('CloseCeremony', { register: hall.files.register })).toBe('NOT_NOW');
  });
});

describe('an attestation', () => {
  test('is of the very last entry', () => {
    const hall = anOpenedCeremony();
    const stale = hall.attestation('notary');
    hall.attest('supervisor');
    expect(hall.refused('AttestHead', stale)).toBe('HEAD_MOVED');
    expect(hall.refused('AttestHead', { ...hall.attestation('notary'), seq: stale.seq })).toBe('HEAD_MOVED');
    expect(hall.refused('AttestHead', { ...hall.attestation('notary'), head: stale.head })).toBe(
      'HEAD_MOVED',
    );
  });

  test('is signed with the key of the one who is said to sign', () => {
    const hall = anOpenedCeremony();
    const { signature } = hall.attestation('supervisor');
    expect(hall.refused('AttestHead', { ...hall.attestation('notary'), signature })).toBe(
      'SIGNATURE_INVALID',
    );
    const other = attest(SEEDS.notary, hall.state.seq + 1, hall.state.head);
    expect(hall.refused('AttestHead', { ...hall.attestation('notary'), signature: other })).toBe(
      'SIGNATURE_INVALID',
    );
    expect(hall.refused('AttestHead', { ...hall.attestation('notary'), signature: '00'.repeat(64) })).toBe(
      'SIGNATURE_INVALID',
    );
  });

  test('may be given in either order, and counts once a person', () => {
    const hall = anOpenedCeremony().freeze().commit().attest('supervisor', 'supervisor', 'notary');
    expect(hall.batch.commitmentsAttestedBy).toEqual(['supervisor', 'notary']);
  });

  test('of the commitments does not count for the board', () => {
    const hall = anOpenedCeremony().freeze().commit().attest().draw().attest().seal();
    expect(hall.batch.boardAttestedBy).toEqual([]);
  });
});

describe('while suspended', () => {
  const suspended = () => aCalledClaim().do('Suspend', { reason: 'POWER_FAILED' });

  test('only attestations and the resumption are possible', () => {
    const hall = suspended();
    const { register } = hall.files;
    const batch = hall.code;
    const claim = { batch, seq: 1 };
    const commands: Command[] = [
      { type: 'FreezeRegister', data: { households: H('h'), stock: H('s') } },
      hall.command('FreezeBatch', { batch: hall.aBatch({ batch: 'b2' }), register }),
      { type: 'CommitSecrets', data: { batch, parties: hall.commitments } },
      { type: 'DrawDigits', data: { batch, first: DIGITS, second: DIGITS } },
      { type: 'SealBoard', data: { batch, boardRoot: H('r'), size: 6 } },
      { type: 'AbandonBatch', data: hall.abandonment() },
      hall.command('CallHousehold', { ...claim, attempt: 2, station: 1 }),
      { type: 'CheckPapers', data: { ...claim, drawer: 'self', document: H('p') } },
      hall.command('MissHousehold', { ...claim, attempt: 1 }),
      { type: 'WaiveClaim', data: hall.waiver(1, 1) },
      { type: 'DesignateSlot', data: { ...claim, pick: 1, slot: 1 } },
      { type: 'RollOffset', data: { ...claim, pick: 1, first: '1', second: '1' } },
      { type: 'OpenTicket', data: hall.opening(1) },
      { type: 'NotariseTicket', data: { ...claim, pick: 1 } },
      { type: 'VoidTicket', data: hall.voiding(1, 1) },
      { type: 'SignResult', data: { ...claim, document: H('d'), signer: 'self', shown: H('d') } },
      { type: 'AnnounceResult', data: claim },
      { type: 'RegisterDraw', data: claim },
      { type: 'RevealSecrets', data: { batch, secrets: hall.secrets } },
      { type: 'CloseBatch', data: { batch } },
      { type: 'PublishPlan', data: hall.planning([]) },
      { type: 'RecordConsent', data: { ...consentOf('T01', '110'), register } },
      { type: 'OpenBatch', data: { batch, results: [] } },
      { type: 'CountTicket', data: { batch, lot: hall.batch.frozen.lots[0]!, code: '00'.repeat(16) } },
      { type: 'LoseTicket', data: hall.loss(hall.batch.frozen.lots[0]!) },
      { type: 'AllocateGroup', data: hall.sharing(batch, 1) },
      { type: 'ReportIncident', data: { about: null, reason: 'BREAK', document: H('d') } },
      { type: 'RaiseObjection', data: { about: null, reason: 'BREAK', document: H('d') } },
      { type: 'ReplaceKey', data: { role: 'notary', publicKey: H('k'), reason: 'BREAK', approvals: [] } },
      { type: 'Suspend', data: { reason: 'BREAK' } },
      { type: 'CloseCeremony', data: { register } },
    ];
    const before = hall.state;
    for (const command of commands) {
      expect([command.type, hall.session.execute('operator', command)]).toEqual([
        command.type,
        { ok: false, refusal: 'SUSPENDED' },
      ]);
    }
    expect(hall.state).toBe(before);
    expect(hall.attest().state.suspended).toBe('POWER_FAILED');
  });

  test('the claim on stage stays there, and goes on after the resumption', () => {
    const hall = suspended().do('Resume', {});
    expect(hall.state.suspended).toBeNull();
    expect(hall.pick(1, 2).register(1).claim(1).standing).toBe('registered');
  });

  test('there is nothing to resume otherwise', () => {
    const hall = aCalledClaim();
    expect(hall.refused('Resume', {})).toBe('NOT_NOW');
  });

  test('attestations count for the board that was sealed before', () => {
    const hall = anOpenedCeremony()
      .freeze()
      .commit()
      .attest()
      .draw()
      .seal()
      .do('Suspend', { reason: 'BREAK' });
    expect(hall.attest().do('Resume', {}).call(1).batch.onStage).toBe(1);
  });
});

describe('after the close', () => {
  test('nothing is possible any more', () => {
    const hall = anOpenedCeremony().close();
    expect(hall.state.closed).toBe(true);
    expect(hall.refused('Suspend', { reason: 'BREAK' })).toBe('NOT_NOW');
    expect(hall.refused('Resume', {})).toBe('NOT_NOW');
    expect(hall.refused('AttestHead', hall.attestation('notary'))).toBe('NOT_NOW');
    expect(hall.refused('OpenCeremony', OPENING)).toBe('NOT_NOW');
    expect(hall.refused('CloseCeremony', { register: hall.files.register })).toBe('NOT_NOW');
  });

  test('it waits for the recording to end', () => {
    const hall = anOpenedCeremony();
    hall.session.report({ type: 'RecordingStarted', data: { session: 1, tracks: ['board'] } });
    expect(hall.refused('CloseCeremony', { register: hall.files.register })).toBe('RECORDING_RUNS');
    hall.session.report({ type: 'RecordingStopped', data: { session: 1, reason: 'CEREMONY_ENDS' } });
    expect(hall.refused('CloseCeremony', { register: hall.files.register })).toBeNull();
  });
});

describe('evolve', () => {
  test('gives the same state from the ledger alone', () => {
    const hall = aSealedBatch({ rights: [2, 1], offsetDigits: 4 })
      .come(1)
      .designate(1, 1)
      .roll(1, '0009')
      .openTicket(1)
      .void(1, 1);
    expect(replay(hall.ledger.entries())).toEqual(hall.state);
  });

  test('carries seq and head of the last entry', () => {
    const hall = aCalledClaim();
    expect([hall.state.seq, hall.state.head]).toEqual([hall.last.seq, hall.last.head]);
  });

  test('knows a replaced key and a machine that took over', () => {
    const { state, last } = anOpenedCeremony().do('Suspend', { reason: 'DISK_FAILED' });
    const take = { machine: 'spare', lastSeq: last.seq, lastHead: last.head, approvals: [] };
    const over = evolve(state, { ...last, event: { type: 'MachineTakenOver', data: take } });
    expect(over.suspended).toBeNull();
    const replaced = {
      role: 'notary' as const,
      publicKey: H('key'),
      reason: 'PASSPHRASE_LOST',
      approvals: [],
    };
    expect(evolve(over, { ...last, event: { type: 'KeyReplaced', data: replaced } }).keys).toEqual({
      ...KEYS,
      notary: H('key'),
    });
  });

  test('keeps what printers and recorders reported', () => {
    const hall = aSealedBatch();
    const segment = {
      file: '0001.mp4',
      sha256: H('v'),
      startedAt: '2026-11-21T01:00:00.000Z',
      durationMs: 9000,
    };
    hall.session.report({ type: 'RecordingSegmentStored', data: segment });
    hall.session.report({ type: 'SlipPrintFailed', data: { batch: hall.code, seq: 1, reason: 'NO_PAPER' } });
    expect(hall.state.recordings).toEqual([segment]);
    expect(hall.state.slips.get('b1/1')).toBe('failed');
    hall.session.report({ type: 'SlipPrinted', data: { batch: hall.code, seq: 1, sha256: H('pdf') } });
    expect(hall.state.slips.get('b1/1')).toBe('printed');
  });
});
