import { expect, test } from 'vitest';
import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import { pack } from '../../builders/bundle.ts';
import { plainBoard, unfinished } from '../../builders/ceremonies.ts';

test('recordings.csv beside the segments that the ledger holds: told where they differ, and no failure', () => {
  const [file, sha256, startedAt, durationMs] = plainBoard().tables.recordings[0] ?? [];
  const differ = (data: Record<string, unknown>, ...more: string[][]) => {
    const materials = unfinished();
    materials.entries.push({
      type: 'RecordingSegmentStored',
      at: '2026-11-21T09:00:00.000Z',
      actor: 'machine',
      data,
    });
    materials.tables.recordings.push(...more);
    const { failures, notices } = verifyBundle(pack(materials), []);
    expect(failures).toEqual([]);
    return notices.filter(({ kind }) => kind === 'RECORDINGS_DIFFER').map(({ what }) => what);
  };
  const segment = { file, sha256, startedAt, durationMs: Number(durationMs) };
  const row = [file ?? '', sha256 ?? '', startedAt ?? '', '1'];
  expect(differ(segment)).toEqual([]);
  expect(differ(segment, row)).toEqual(['recordings.csv line 3 is no segment that the ledger holds']);
  expect(differ({ ...segment, durationMs: { toString: 1 } })).toHaveLength(2);
  expect(differ(segment, plainBoard().tables.recordings[0] ?? [])).toEqual([
    'recordings.csv has 2 rows, the ledger 1 segments',
  ]);
});
