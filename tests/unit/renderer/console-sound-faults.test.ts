import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Announcer } from '../../../renderer/console/sound/announcer.ts';
import { Voice } from '../../../renderer/console/sound/voice.ts';
import { FIRST_SOUND } from '../../../shared/ipc/show-views.ts';

/** A platform's speech that does what the test says: speaks, keeps silent, or breaks. */
class FakeSynthesis extends EventTarget {
  voices = [{ lang: 'zh-CN', localService: true, name: '小晓' }];
  readonly said: { text: string; volume: number }[] = [];
  cancelled = 0;
  does: 'speak' | 'error' | 'hang' | 'nothing' = 'speak';
  current: SpeechSynthesisUtterance | null = null;

  getVoices = () => this.voices as SpeechSynthesisVoice[];
  cancel = () => {
    this.cancelled += 1;
  };
  speak = (utterance: SpeechSynthesisUtterance) => {
    this.said.push({ text: utterance.text, volume: utterance.volume });
    this.current = utterance;
    if (this.does === 'nothing') return;
    setTimeout(() => {
      if (this.does === 'error') utterance.onerror?.({ error: 'synthesis-failed' } as never);
      else utterance.onstart?.({} as never);
    }, 50);
    if (this.does === 'speak')
      setTimeout(() => {
        utterance.onend?.({} as never);
      }, 3000);
  };
}

/** Counts what a loudspeaker is asked for; it may have no sound card. */
class FakeLoudspeaker {
  readonly done: string[] = [];
  broken = false;
  plays = false;
  chime = async () => {
    this.done.push('chime');
    if (this.broken) throw new Error('no sound card');
    await new Promise((resolve) => setTimeout(resolve, 1000));
  };
  cut = () => undefined;
  duck = (under: boolean) => void this.done.push(under ? 'under' : 'over');
  setVolume = (volume: number) => void this.done.push(`volume ${volume}`);
  startMusic = async () => {
    this.done.push('music');
    await Promise.resolve();
  };
  stopMusic = () => void this.done.push('no music');
}

const ON = { ...FIRST_SOUND, language: 'zh-CN', resting: false } as const;

function aHall(changes: Partial<typeof ON> = {}) {
  const synthesis = new FakeSynthesis();
  const loudspeaker = new FakeLoudspeaker();
  const announcer = new Announcer(loudspeaker, new Voice(synthesis as unknown as SpeechSynthesis));
  announcer.set({ ...ON, ...changes });
  const chimes = () => loudspeaker.done.filter((what) => what === 'chime').length;
  return { synthesis, loudspeaker, announcer, chimes };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('an announcement', () => {
  test('is a chime, then the voice, and then silence', async () => {
    const { announcer, synthesis, chimes } = aHall();
    announcer.announce('请一号');
    expect(announcer.state().now).toBe('chime');
    await vi.advanceTimersByTimeAsync(1000);
    expect(announcer.state()).toMatchObject({ now: 'speaking', voice: 'named', voiceName: '小晓' });
    expect([chimes(), synthesis.said]).toEqual([1, [{ text: '请一号', volume: 0.8 }]]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(announcer.state().now).toBe('silent');
  });

  test('cuts off the one before it, in its chime or in its words', async () => {
    const { announcer, synthesis } = aHall();
    announcer.announce('一');
    await vi.advanceTimersByTimeAsync(500);
    announcer.announce('二');
    await vi.advanceTimersByTimeAsync(1500);
    announcer.announce('三');
    expect(synthesis.cancelled).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(synthesis.cancelled).toBe(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(synthesis.said.map(({ text }) => text)).toEqual(['二', '三']);
    expect(announcer.state()).toMatchObject({ now: 'silent', voice: 'named' });
  });

  test('is nothing while muted, and what is muted in the middle falls silent', async () => {
    const { announcer, synthesis, chimes } = aHall({ muted: true });
    announcer.announce('一');
    await vi.advanceTimersByTimeAsync(5000);
    expect([chimes(), synthesis.said]).toEqual([0, []]);
    announcer.set(ON);
    announcer.announce('二');
    await vi.advanceTimersByTimeAsync(1500);
    announcer.set({ ...ON, muted: true });
    await vi.advanceTimersByTimeAsync(1);
    expect(synthesis.cancelled).toBe(1);
    expect(announcer.state().now).toBe('silent');
  });

  test('without speech is the chime alone', async () => {
    const { announcer, synthesis, chimes } = aHall({ speech: false });
    announcer.announce('一');
    await vi.advanceTimersByTimeAsync(1000);
    expect([chimes(), synthesis.said, announcer.state().now]).toEqual([1, [], 'silent']);
  });
});

describe('a voice', () => {
  test('that is not there leaves the chime and says so, until one comes', async () => {
    const { announcer, synthesis, chimes } = aHall();
    synthesis.voices = [];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(announcer.state()).toMatchObject({ voice: 'none', voiceName: null });
    announcer.announce('一');
    await vi.advanceTimersByTimeAsync(1500);
    expect([chimes(), synthesis.said, announcer.state().now]).toEqual([1, [], 'silent']);
    synthesis.voices = [{ lang: 'zh-CN', localService: true, name: '小晓' }];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(announcer.state().voice).toBe('named');
  });

  test.each(['error', 'nothing', 'hang'] as const)(
    'that breaks (%s) is seen to have failed, and is tried again with the next call',
    async (does) => {
      const { announcer, synthesis } = aHall();
      synthesis.does = does;
      announcer.announce('一');
      await vi.advanceTimersByTimeAsync(20_000);
      expect(announcer.state()).toMatchObject({ voice: 'failed', now: 'silent' });
      expect(synthesis.cancelled).toBeGreaterThan(0);
      announcer.set({ ...ON, volume: 50 });
      expect(announcer.state().voice).toBe('failed');
      synthesis.does = 'speak';
      announcer.announce('二');
      await vi.advanceTimersByTimeAsync(20_000);
      expect(announcer.state()).toMatchObject({ voice: 'named', now: 'silent' });
      expect(synthesis.said.at(-1)).toEqual({ text: '二', volume: 0.5 });
    },
  );

  test('that throws stops nothing', async () => {
    const { announcer, synthesis, chimes } = aHall();
    synthesis.speak = () => {
      throw new Error('no speech here');
    };
    announcer.announce('一');
    await vi.advanceTimersByTimeAsync(2000);
    expect(announcer.state()).toMatchObject({ voice: 'failed', now: 'silent' });
    expect(chimes()).toBe(1);
  });
});

describe('a loudspeaker', () => {
  test('that is not there is seen, and the voice is tried all the same', async () => {
    const { announcer, loudspeaker, synthesis } = aHall();
    loudspeaker.broken = true;
    announcer.announce('一');
    await vi.advanceTimersByTimeAsync(100);
    expect(announcer.state().speaker).toBe('failed');
    expect(synthesis.said).toHaveLength(1);
    loudspeaker.broken = false;
    announcer.announce('二');
    await vi.advanceTimersByTimeAsync(1500);
    expect(announcer.state().speaker).toBe('good');
  });

  test('plays in a break, makes room for a voice, and stops with the break, with the choice or with the mute', async () => {
    const { announcer, loudspeaker } = aHall();
    const last = () => loudspeaker.done.filter((what) => what.endsWith('music')).at(-1);
    announcer.set({ ...ON, resting: true });
    expect([last(), announcer.state().music]).toEqual(['music', true]);
    announcer.announce('一');
    expect(loudspeaker.done.at(-2)).toBe('under');
    await vi.advanceTimersByTimeAsync(5000);
    expect(loudspeaker.done.at(-1)).toBe('over');
    for (const change of [{ resting: false }, { music: false }, { muted: true }]) {
      announcer.set({ ...ON, resting: true });
      expect(last()).toBe('music');
      announcer.set({ ...ON, resting: true, ...change });
      expect([last(), announcer.state().music]).toEqual(['no music', false]);
    }
  });

  test('has the volume that was chosen, and none while muted', () => {
    const { announcer, loudspeaker } = aHall();
    announcer.set({ ...ON, volume: 35 });
    announcer.set({ ...ON, volume: 35, muted: true });
    expect(loudspeaker.done.filter((what) => what.startsWith('volume')).slice(-2)).toEqual([
      ...['volume 0.35', 'volume 0'],
    ]);
  });
});
