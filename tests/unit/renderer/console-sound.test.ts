import { describe, expect, test } from 'vitest';
import { heardAtFirst, listen } from '../../../renderer/console/sound/heard.ts';
import { voiceFor } from '../../../renderer/console/sound/voices.ts';
import { breakEnd } from '../../../renderer/console/show/break-end.ts';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { FIRST_SOUND, type InterludeChoice } from '../../../shared/ipc/show-views.ts';

type Said = Pick<ConsoleView, 'seq' | 'show'>;

function at(seq: number, say: [number, string] | null, interlude: InterludeChoice | null = null): Said {
  const text = say && { seq: say[0], text: say[1] };
  return { seq, show: { theme: 'gold', sound: FIRST_SOUND, interlude, say: text } };
}

/** What is heard while these views come in, the first of them at start-up. */
function heardOf(...[first, ...views]: [Said, ...Said[]]): (string | null)[] {
  let heard = heardAtFirst(first);
  return [first, ...views].map((view) => {
    const next = listen(heard, view);
    heard = next.heard;
    return next.text;
  });
}

const REST: InterludeChoice = { kind: 'break', until: '2026-11-28T06:05:00.000Z' };

describe('what is said', () => {
  test('is said once, however often the view comes', () => {
    const called = at(11, [11, 'call']);
    expect(heardOf(at(10, null), called, called, at(12, [11, 'call']), at(13, null))).toEqual([
      ...[null, 'call', null, null, null],
    ]);
  });

  test('is nothing at start-up and after a reload, in the middle of a call or of a break', () => {
    expect(heardOf(at(12, [11, 'call']), at(12, [11, 'call']))).toEqual([null, null]);
    expect(heardOf(at(12, [11, 'break'], REST), at(12, [11, 'break'], REST))).toEqual([null, null]);
    // The lists are unlocked: the call of before the restart has its words again.
    expect(heardOf(at(12, null), at(12, [11, 'call']))).toEqual([null, null]);
  });

  test('is what comes after it all the same', () => {
    expect(heardOf(at(12, [11, 'call']), at(13, [13, 'call again']))).toEqual([null, 'call again']);
  });

  test('is not said again in another language', () => {
    expect(heardOf(at(10, null), at(11, [11, '请']), at(11, [11, 'Number']))).toEqual([null, '请', null]);
  });

  test('is the break as it begins and as its end is moved, and not the call before it as it ends', () => {
    const call = at(11, [11, 'call']);
    const moved = { ...REST, until: '2026-11-28T06:15:00.000Z' };
    expect(
      heardOf(
        ...[at(10, null), call, at(11, [11, 'break'], REST), at(11, [11, 'break'], REST)],
        ...[at(11, [11, 'longer'], moved), call, at(12, [12, 'next'])],
      ),
    ).toEqual([null, 'call', 'break', null, 'longer', null, 'next']);
  });

  test('is not hindered by another interlude', () => {
    const results: InterludeChoice = { kind: 'results', until: null };
    expect(heardOf(at(10, null, results), at(11, [11, 'call']))).toEqual([null, 'call']);
  });
});

describe('the voice', () => {
  const voice = (lang: string, localService = true) => ({ lang, localService, name: lang });

  test.each([
    [['en-US', 'zh-HK', 'zh-CN'], 'zh-CN', 'zh-CN'],
    [['zh-TW', 'zh_CN'], 'zh-CN', 'zh_CN'],
    [['zh-TW', 'en-US'], 'zh-CN', 'zh-TW'],
    [['cmn-CN'], 'zh-CN', 'cmn-CN'],
    [['zh'], 'zh-CN', 'zh'],
    [['fr-FR', 'en-AU', 'en_GB'], 'en', 'en_GB'],
    [['en-AU'], 'en', 'en-AU'],
  ] as const)('of %s for %s is %s', (langs, language, chosen) => {
    expect(
      voiceFor(
        langs.map((lang) => voice(lang)),
        language,
      )?.lang,
    ).toBe(chosen);
  });

  test('is none where there is only Cantonese, or another language', () => {
    expect(
      voiceFor(
        ['zh-HK', 'yue-HK', 'en-US', 'zho'].map((lang) => voice(lang)),
        'zh-CN',
      ),
    ).toBeNull();
    expect(voiceFor([voice('zh-CN'), voice('enm')], 'en')).toBeNull();
    expect(voiceFor([], 'zh-CN')).toBeNull();
  });

  test('is one of this machine before one that needs a network', () => {
    const [far, near] = [voice('zh-CN', false), voice('zh-CN')];
    expect(voiceFor([far, near], 'zh-CN')).toBe(near);
    expect(voiceFor([far, voice('zh-TW')], 'zh-CN')).toBe(far);
  });
});

describe('a break', () => {
  const now = new Date(2026, 10, 28, 13, 50).getTime();

  test('ends after minutes, at a time, or nobody knows when', () => {
    expect(breakEnd('15', '', now)).toEqual({ until: new Date(2026, 10, 28, 14, 5).toISOString() });
    expect(breakEnd('', '14:30', now)).toEqual({ until: new Date(2026, 10, 28, 14, 30).toISOString() });
    expect(breakEnd(' ', '', now)).toEqual({ until: null });
  });

  test('of no minutes, of words or of days does not begin', () => {
    for (const minutes of ['0', '-5', '1.5', 'x', '601'])
      expect(breakEnd(minutes, '', now)).toBe('NO_MINUTES');
    expect(breakEnd('', '9:5', now)).toBe('NO_TIME');
  });
});
