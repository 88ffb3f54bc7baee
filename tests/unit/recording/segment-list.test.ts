import { expect, test } from 'vitest';
import { cutArgs, progressOf } from '../../../electron/recording/ffmpeg-args.ts';
import {
  parseRawName,
  parseSegmentName,
  rawName,
  remakeFolderName,
  segmentName,
  segmentPattern,
  sheetName,
  type Reel,
} from '../../../electron/recording/names.ts';
import { createLineReader, parseListLine } from '../../../electron/recording/segment-list.ts';

test('a line of the list gives the place of a segment in its session', () => {
  expect(parseListLine('s001-0002.mp4,2.028320,4.028320')).toEqual({
    file: 's001-0002.mp4',
    startMs: 2028,
    durationMs: 2000,
  });
});

test('a segment ends on the millisecond on which the next one begins, however they are rounded', () => {
  const lines = ['a.mp4,0.000000,2.000499', 'b.mp4,2.000499,4.000501', 'c.mp4,4.000501,5.1'];
  const [a, b, c] = lines.map(parseListLine);
  expect((a?.startMs ?? 0) + (a?.durationMs ?? 0)).toBe(b?.startMs);
  expect((b?.startMs ?? 0) + (b?.durationMs ?? 0)).toBe(c?.startMs);
});

test.each(['', 'frame=12', 's001-0001.mp4', 's001-0001.mp4,x,y', '"a,b.mp4",0,1', 'a.mp4,-1,2'])(
  'what is no line of the list is not taken for one: %j',
  (line) => expect(parseListLine(line)).toBeNull(),
);

test('lines come whole, however they were cut on their way', () => {
  const lines: string[] = [];
  const read = createLineReader((line) => lines.push(line));
  for (const text of ['s001-00', '01.mp4,0,2\ns001-0002', '.mp4,2,4\r\n\n', 'unfinished']) read(text);
  expect(lines).toEqual(['s001-0001.mp4,0,2', 's001-0002.mp4,2,4']);
});

test('H.264 is copied, anything else is transcoded with key frames to cut at', () => {
  const plan = { session: 7, track: 'board', rehearsal: false, segmentSeconds: 300 } as const;
  const copied = cutArgs('pipe:0', { ...plan, mimeType: 'video/x-matroska;codecs=avc1,opus' });
  expect(copied.join(' ')).toContain('-c:v copy');
  expect(copied.at(-1)).toBe('s007-%04d.mp4');
  const transcoded = cutArgs('pipe:0', { ...plan, mimeType: 'video/webm;codecs=vp8,opus' });
  expect(transcoded.join(' ')).toContain('-c:v libx264');
  expect(transcoded).toContain('-force_key_frames');
});

test('the last value of the progress stands', () => {
  const lines = ['frame=1', 'out_time_us=100', 'frame=  20', 'out_time_us=N/A', 'progress=end'];
  expect(progressOf(lines, 'frame')).toBe(20);
  expect(progressOf(lines, 'out_time_us')).toBe(100);
  expect(progressOf([], 'frame')).toBeNull();
});

const REELS = [true, false].flatMap((rehearsal) =>
  (['board', 'camera'] as const).flatMap((track) =>
    [1, 1234].map((session) => ({ session, track, rehearsal })),
  ),
);

test('names lead back to their session, track and kind, past 999 too', () => {
  for (const reel of REELS) {
    for (const number of [1, 10_001])
      expect(parseSegmentName(segmentName(reel, number))).toEqual({ ...reel, number });
    expect(parseRawName(rawName(reel))).toEqual(reel);
  }
});

test('the names of a ceremony are as they always were, and all of a rehearsal say what they are', () => {
  const ceremony = { session: 1, track: 'camera', rehearsal: false } as const;
  const rehearsal = { ...ceremony, rehearsal: true };
  const names = (reel: Reel) => [
    segmentName(reel, 1),
    segmentPattern(reel),
    rawName(reel),
    sheetName(reel),
    remakeFolderName(reel),
  ];
  expect(names(ceremony)).toEqual([
    'c001-0001.mp4',
    'c001-%04d.mp4',
    'raw-001-camera.mkv',
    'raw-001-camera.json',
    'remake-001-camera',
  ]);
  expect(names(rehearsal)).toEqual(names(ceremony).map((name) => `rehearsal-${name}`));
});

test('what is no file of a recording is not taken for one', () => {
  expect(parseRawName('raw-012-camera.json')).toBeNull();
  expect(parseRawName('raw-012.json')).toBeNull();
  expect(parseSegmentName('../s001-0001.mp4')).toBeNull();
  expect(parseSegmentName('xrehearsal-s001-0001.mp4')).toBeNull();
  expect(parseRawName('rehearsal-raw-001.mp4')).toBeNull();
  expect(parseRawName('old-raw-001.mkv')).toBeNull();
});
