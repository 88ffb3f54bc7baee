import { expect, test } from 'vitest';
import { Session } from '../../../electron/app/session.ts';
import { aSealedBatch, anOpenedCeremony } from '../../builders/ceremony.ts';
import { memoryShelf, timeOf } from '../../builders/ceremony-ledger.ts';
import { H } from '../../builders/protocol.ts';

const segment = (file: string) =>
  ({
    type: 'RecordingSegmentStored',
    data: { file, sha256: H(file), startedAt: '2026-11-21T01:00:00.000Z', durationMs: 1 },
  }) as const;
const types = (session: Session) => session.entries.map(({ event }) => event.type);

test('reports wait while suspended, and are entered in their order after the resumption', () => {
  const { session } = anOpenedCeremony().do('Suspend', { reason: 'BREAK' });
  session.report(segment('1.mp4'));
  session.report({ type: 'RecordingStopped', data: { session: 1, reason: 'FAILED' } });
  expect(types(session).at(-1)).toBe('CeremonySuspended');
  session.execute('operator', { type: 'Resume', data: {} });
  expect(types(session).slice(-4)).toEqual([
    'CeremonySuspended',
    'CeremonyResumed',
    'RecordingSegmentStored',
    'RecordingStopped',
  ]);
});

test('reports before the opening and after the close are not entered', () => {
  const closed = anOpenedCeremony().close();
  closed.session.report(segment('1.mp4'));
  expect(types(closed.session).at(-1)).toBe('CeremonyClosed');
});

test('a disk that refuses leaves the state as it was, and the next command works', () => {
  const hall = aSealedBatch();
  const before = hall.state;
  const call = {
    type: 'CallHousehold',
    data: { batch: hall.code, seq: 1, attempt: 1, station: 1, now: timeOf(0) },
  } as const;
  const fail = () => {
    throw new Error('disk full');
  };
  expect(() => hall.session.execute('operator', call, fail)).toThrow('disk full');
  expect(hall.state).toBe(before);
  expect(hall.session.execute('operator', call).ok).toBe(true);
});

test('effects see the state after the entry, in the order in which they were added', () => {
  const hall = aSealedBatch();
  const seen: string[] = [];
  hall.session.after(({ seq }) => seen.push(`first ${seq} ${hall.state.seq}`));
  hall.session.after(({ seq }) => seen.push(`second ${seq} ${hall.state.seq}`));
  hall.call(1);
  expect(seen).toEqual([
    `first ${hall.last.seq} ${hall.last.seq}`,
    `second ${hall.last.seq} ${hall.last.seq}`,
  ]);
});

test('what is refused runs neither the transaction nor the effects', () => {
  const hall = aSealedBatch();
  let ran = 0;
  hall.session.after(() => ran++);
  const done = hall.session.execute(
    'operator',
    { type: 'CloseBatch', data: { batch: hall.code } },
    () => ran++,
  );
  expect([done, ran]).toEqual([{ ok: false, refusal: 'NOT_NOW' }, 0]);
});

test('a session over a ledger goes on where the ledger ends', () => {
  const hall = aSealedBatch().call(1);
  const again = new Session(hall.ledger, memoryShelf());
  expect(again.state).toEqual(hall.state);
  expect(again.execute('operator', { type: 'Suspend', data: { reason: 'BREAK' } })).toMatchObject({
    ok: true,
    value: { seq: hall.state.seq + 1 },
  });
});
