import { expect, test } from 'vitest';
import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import { chain, pack, SIGNERS } from '../../builders/bundle.ts';
import {
  abandonedBatch,
  busyBoard,
  CEREMONIES,
  incidents,
  paperTickets,
  plainBoard,
  unfinished,
} from '../../builders/ceremonies.ts';

test.each(Object.entries(CEREMONIES))(
  '%s is consistent without anchors, valid with all of them',
  (_, ceremony) => {
    const report = verifyBundle(pack(ceremony()), []);
    expect(report.failures).toEqual([]);
    expect(report.verdict).toBe('consistent');

    const anchors = chain(ceremony())
      .heads.map((head, seq) => ({ seq, head }))
      .slice(1);
    expect(verifyBundle(pack(ceremony()), anchors).verdict).toBe('valid');
  },
);

test('a rehearsal is called one', () => {
  expect(verifyBundle(pack(plainBoard(true)), [])).toMatchObject({ verdict: 'rehearsal', failures: [] });
});

test('one public key for notary and supervisor breaks no rule, and is told at each entry that leaves it so', () => {
  const materials = incidents();
  const [opening] = materials.entries;
  Object.assign(opening?.data['keys'] as object, { supervisor: SIGNERS['notary']?.publicKey });
  const replaced = materials.entries.filter(({ type }) => type === 'KeyReplaced');
  const { verdict, notices } = verifyBundle(pack(materials), []);
  expect(verdict).toBe('consistent');
  expect(notices.filter(({ kind }) => kind === 'ONE_KEY').map(({ seq }) => seq)).toEqual([1]);
  for (const { data } of replaced) data['publicKey'] = SIGNERS['second notary']?.publicKey;
  const again = verifyBundle(pack(materials), []).notices.filter(({ kind }) => kind === 'ONE_KEY');
  expect(again).toHaveLength(2);
});

test('a ceremony that is not closed is called interim, and what is not revealed is said', () => {
  const report = verifyBundle(pack(unfinished()), []);
  expect(report).toMatchObject({ verdict: 'interim', failures: [] });
  expect(report.notices.map(({ kind }) => kind)).toContain('NOT_YET_REVEALED');
});

test.each([
  [busyBoard, ['VOID', 'WAIVER', 'VOID', 'WAIVER']],
  [abandonedBatch, ['ABANDONED', 'EARLY_KNOWLEDGE', 'EARLY_KNOWLEDGE', 'EARLY_KNOWLEDGE']],
  [paperTickets, ['TICKET_LOST']],
  [
    incidents,
    ['SUSPENDED', 'KEY_REPLACED', 'SUSPENDED', 'TAKEN_OVER', 'KEY_REPLACED', 'VOID', 'EARLY_KNOWLEDGE'],
  ],
] as const)('what breaks no rule is told, each once: %o', (ceremony, kinds) => {
  expect(verifyBundle(pack(ceremony()), []).notices.map(({ kind }) => kind)).toEqual(kinds);
});
