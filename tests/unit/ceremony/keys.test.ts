import { describe, expect, test } from 'vitest';
import { approve, attest, publicKeyOf } from '../../../shared/audit/signing.ts';
import type { Commands } from '../../../shared/ceremony/commands.ts';
import type { Role } from '../../../shared/ceremony/events.ts';
import { fromHex } from '../../../shared/kernel/bytes.ts';
import { aCalledClaim, aFrozenBatch, anOpenedCeremony, type Ceremony } from '../../builders/ceremony.ts';
import { KEYS, SEEDS } from '../../builders/ceremony-people.ts';
import { secretOf } from '../../builders/protocol.ts';

const SUCCESSOR = fromHex(secretOf('key of the second notary'));
const said = (role: Role, publicKey = publicKeyOf(SUCCESSOR)) => ({ role, publicKey, reason: 'SUCCESSOR' });
/** Approved by those, with these seeds. */
function replacement(role: Role, ...by: (readonly [Role, Uint8Array])[]): Commands['ReplaceKey'] {
  const approvals = by.map(([who, seed]) => ({
    by: who,
    signature: approve(seed, 'KeyReplaced', said(role)),
  }));
  return { ...said(role), approvals };
}
const good = (role: Role = 'notary') => {
  const other = role === 'notary' ? 'supervisor' : 'notary';
  return replacement(role, [other, SEEDS[other]]);
};
const attesting = ({ state: { seq, head } }: Ceremony, by: Role, seed: Uint8Array) => ({
  ...{ by, seq, head, signature: attest(seed, seq, head) },
});

describe("a person's key", () => {
  test('is replaced with the approval of the other one', () => {
    const hall = anOpenedCeremony().do('ReplaceKey', good());
    expect(hall.last.event).toEqual({ type: 'KeyReplaced', data: good() });
    expect(hall.state.keys).toEqual({ ...KEYS, notary: publicKeyOf(SUCCESSOR) });
    const second = anOpenedCeremony().do('ReplaceKey', good('supervisor'));
    expect(second.state.keys).toEqual({ ...KEYS, supervisor: publicKeyOf(SUCCESSOR) });
  });

  test.each<[string, Commands['ReplaceKey']]>([
    ['nobody', replacement('notary')],
    ['the one who goes', replacement('notary', ['notary', SEEDS.notary])],
    ['the successor', replacement('notary', ['supervisor', SUCCESSOR])],
    ['both', replacement('notary', ['notary', SEEDS.notary], ['supervisor', SEEDS.supervisor])],
    [
      'the other one twice',
      replacement('notary', ['supervisor', SEEDS.supervisor], ['supervisor', SEEDS.supervisor]),
    ],
    ['one for another role', { ...good('supervisor'), role: 'notary' }],
    ['one for another reason', { ...good(), reason: 'OTHER' }],
  ])('is not replaced by %s', (_, data) => {
    const hall = anOpenedCeremony();
    expect(hall.refused('ReplaceKey', data)).toBe('SIGNATURE_INVALID');
    expect(hall.state.keys).toEqual(KEYS);
  });

  test('is nobody else’s: not that of the other one, nor the same again', () => {
    const hall = anOpenedCeremony();
    for (const key of Object.values(KEYS)) {
      const repeated = said('notary', key);
      const signature = approve(SEEDS.supervisor, 'KeyReplaced', repeated);
      expect(hall.refused('ReplaceKey', { ...repeated, approvals: [{ by: 'supervisor', signature }] })).toBe(
        'KEY_REPEATED',
      );
    }
    hall.do('ReplaceKey', good());
    expect(hall.refused('ReplaceKey', good())).toBe('KEY_REPEATED');
  });

  test('that was replaced attests and approves nothing any more; its successor does', () => {
    const hall = aFrozenBatch().commit().do('ReplaceKey', good());
    expect(hall.refused('AttestHead', attesting(hall, 'notary', SEEDS.notary))).toBe('SIGNATURE_INVALID');
    expect(hall.refused('AbandonBatch', hall.abandonment())).toBe('SIGNATURE_INVALID');
    expect(hall.refused('AttestHead', attesting(hall, 'notary', SUCCESSOR))).toBeNull();
    const { approvals, ...abandoned } = hall.abandonment();
    const anew = [
      { by: 'notary' as const, signature: approve(SUCCESSOR, 'BatchAbandoned', abandoned) },
      approvals[1]!,
    ];
    expect(hall.refused('AbandonBatch', { ...abandoned, approvals: anew })).toBeNull();
  });

  test('may be replaced while a claim is on stage, and what was attested before stays so', () => {
    const hall = aCalledClaim().do('ReplaceKey', good());
    expect(hall.batch.onStage).toBe(1);
    expect(hall.pick(1, 1).register(1).claim(1).standing).toBe('registered');
  });

  test('is not replaced in a suspension, nor before the opening or after the close', () => {
    expect(anOpenedCeremony().do('Suspend', { reason: 'BREAK' }).refused('ReplaceKey', good())).toBe(
      'SUSPENDED',
    );
    expect(anOpenedCeremony().close().refused('ReplaceKey', good())).toBe('NOT_NOW');
  });
});
