import { describe, expect, test } from 'vitest';
import type { Commands } from '../../../shared/ceremony/commands.ts';
import { aCalledClaim, anOpenedCeremony, aSealedBatch, Ceremony } from '../../builders/ceremony.ts';
import { aRegister } from '../../builders/ceremony-register.ts';
import { H } from '../../builders/protocol.ts';

const KINDS = [
  ['ReportIncident', 'IncidentReported'],
  ['RaiseObjection', 'ObjectionRaised'],
] as const;
const said = (about: Commands['ReportIncident']['about'] = null) => ({
  about,
  reason: 'POWER_FAILED',
  document: H('words'),
});

describe.each(KINDS)('%s', (command, type) => {
  test('is an entry and changes nothing else', () => {
    const hall = aCalledClaim();
    const before = hall.state;
    hall.do(command, said({ batch: hall.code, seq: 1 }));
    expect(hall.last.event).toEqual({ type, data: said({ batch: hall.code, seq: 1 }) });
    expect(hall.state).toEqual({ ...before, seq: before.seq + 1, head: hall.last.head });
  });

  test('may be of the hall at any time', () => {
    expect(anOpenedCeremony().refused(command, said())).toBeNull();
    expect(aSealedBatch().refused(command, said())).toBeNull();
    expect(new Ceremony(aRegister()).refused(command, said())).toBe('NOT_NOW');
    expect(anOpenedCeremony().close().refused(command, said())).toBe('NOT_NOW');
    expect(anOpenedCeremony().do('Suspend', { reason: 'BREAK' }).refused(command, said())).toBe('SUSPENDED');
  });

  test('may be of any claim, also of a batch that is closed, and of none that is not there', () => {
    const hall = aSealedBatch({ rights: [1] })
      .play(1, 1)
      .reveal()
      .closeBatch();
    expect(hall.refused(command, said({ batch: hall.code, seq: 1 }))).toBeNull();
    expect(hall.refused(command, said({ batch: hall.code, seq: 2 }))).toBe('NO_SUCH_CLAIM');
    expect(hall.refused(command, said({ batch: 'b9' as never, seq: 1 }))).toBe('NO_SUCH_CLAIM');
  });

  test('can be made more than once', () => {
    const hall = anOpenedCeremony().do(command, said());
    expect(hall.refused(command, said())).toBeNull();
  });
});
