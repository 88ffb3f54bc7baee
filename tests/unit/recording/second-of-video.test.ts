import { expect, test } from 'vitest';
import { secondOfVideo } from '../../../electron/recording/second-of-video.ts';

const segment = (file: string, startedAt: string, durationMs: number) => ({
  file,
  sha256: '',
  startedAt,
  durationMs,
});
const segments = [
  segment('s001-0001.mp4', '2026-11-21T02:00:00.000Z', 299_950),
  segment('s001-0002.mp4', '2026-11-21T02:05:00.000Z', 60_000),
  segment('s002-0001.mp4', '2026-11-21T02:10:00.000Z', 1000),
];

test.each([
  ['the first frame', '2026-11-21T02:00:00.000Z', { file: 's001-0001.mp4', offsetMs: 0 }],
  ['a second within', '2026-11-21T02:05:07.250Z', { file: 's001-0002.mp4', offsetMs: 7250 }],
  [
    'the last frame, which stands until the next segment',
    '2026-11-21T02:04:59.980Z',
    { file: 's001-0001.mp4', offsetMs: 299_950 },
  ],
  ['the first frame of the next', '2026-11-21T02:05:00.000Z', { file: 's001-0002.mp4', offsetMs: 0 }],
])('an entry is seen: %s', (_, at, expected) => {
  expect(secondOfVideo(segments, at)).toEqual(expected);
  expect(secondOfVideo(segments.toReversed(), at)).toEqual(expected);
});

test('the camera is looked at only when it is asked for', () => {
  const at = '2026-11-21T02:00:07.000Z';
  const both = [segment('c001-0001.mp4', '2026-11-21T02:00:00.000Z', 300_000), ...segments];
  expect(secondOfVideo(both, at)).toEqual({ file: 's001-0001.mp4', offsetMs: 7000 });
  expect(secondOfVideo(both, at, 'camera')).toEqual({ file: 'c001-0001.mp4', offsetMs: 7000 });
  expect(secondOfVideo(segments, at, 'camera')).toBeNull();
});

test('in a rehearsal an entry is seen in its own files, until the next one of its session begins', () => {
  const rehearsed = segments.map((one) => ({ ...one, file: `rehearsal-${one.file}` }));
  expect(secondOfVideo(rehearsed, '2026-11-21T02:04:59.980Z')).toEqual({
    file: 'rehearsal-s001-0001.mp4',
    offsetMs: 299_950,
  });
  const camera = segment('rehearsal-c001-0001.mp4', '2026-11-21T02:00:00.000Z', 300_000);
  expect(secondOfVideo([...rehearsed, camera], '2026-11-21T02:00:07.000Z', 'camera')).toEqual({
    file: 'rehearsal-c001-0001.mp4',
    offsetMs: 7000,
  });
});

test.each([
  ['before the recording', '2026-11-21T01:59:59.999Z'],
  ['between two sessions', '2026-11-21T02:07:00.000Z'],
  ['after the end', '2026-11-21T02:10:01.000Z'],
])('an entry is not seen: %s', (_, at) => expect(secondOfVideo(segments, at)).toBeNull());
