import { describe, expect, test } from 'vitest';
import { type CaptureAsked, mayCapture } from '../../../electron/recording/capture-rights.ts';

const page = (url: string) => ({ getURL: () => url });
const desk = page('app://sunlot/desk/index.html');
const recorder = page('app://sunlot/recorder/index.html');
const ask = (asked: Partial<CaptureAsked>): CaptureAsked => ({ isMainFrame: true, ...asked });
const video = ask({ mediaTypes: ['video'] });
const all = ask({ mediaTypes: ['video', 'audio'] });

describe('the desk', () => {
  test('gets a camera, asked for or looked up', () => {
    expect(mayCapture(desk, 'media', video)).toBe(true);
    expect(mayCapture(desk, 'media', ask({ mediaType: 'video' }))).toBe(true);
  });

  test.each<[string, string, CaptureAsked]>([
    ['a microphone', 'media', ask({ mediaTypes: ['audio'] })],
    ['a microphone beside the camera', 'media', all],
    ['what is looked up as a microphone', 'media', ask({ mediaType: 'audio' })],
    ['what has no type', 'media', ask({})],
    ['what is of an unknown type', 'media', ask({ mediaType: 'unknown' })],
    ['an empty list of media', 'media', ask({ mediaTypes: [] })],
    ['a camera in a frame inside', 'media', { ...video, isMainFrame: false }],
    ['a screen', 'display-capture', video],
    ['a place', 'geolocation', ask({})],
    ['a clipboard', 'clipboard-read', video],
  ])('never gets %s', (_, permission, asked) => {
    expect(mayCapture(desk, permission, asked)).toBe(false);
  });
});

test('the recorder gets camera, microphone and screen, and nothing else', () => {
  expect(mayCapture(recorder, 'media', all)).toBe(true);
  expect(mayCapture(recorder, 'display-capture', ask({}))).toBe(true);
  expect(mayCapture(recorder, 'notifications', ask({}))).toBe(false);
});

test.each([
  'app://sunlot/board/index.html',
  'app://sunlot/console/index.html',
  'https://example.org/app://sunlot/desk/index.html',
  'app://other/desk/index.html',
  '',
])('a page elsewhere gets no camera: %s', (url) => {
  expect(mayCapture(page(url), 'media', video)).toBe(false);
});

test('whoever asks without a page gets nothing', () => {
  expect(mayCapture(null, 'media', video)).toBe(false);
});
