import { describe, expect, test } from 'vitest';
import { aStageAt, batchOf, perform, playTo } from '../../builders/app-play.ts';
import type { Stage } from '../../builders/app.ts';

const say = (stage: Stage) => stage.console.show.say;
const seqOf = (stage: Stage, type: string) =>
  stage.entries.findLast(({ event }) => event.type === type)?.seq ?? 0;

describe('what is to be said', () => {
  test('is the call, once for its entry, and still there while the papers are checked', async () => {
    const stage = await aStageAt('callHousehold');
    expect(say(stage)).toBeNull();
    await playTo(stage, 'checkPapers');
    const called = { seq: seqOf(stage, 'HouseholdCalled'), text: '请一号，一号，上台抽签。' };
    expect(say(stage)).toEqual(called);
    await playTo(stage, 'awaitSlot');
    expect(stage.types.at(-1)).toBe('PapersChecked');
    expect(say(stage)).toEqual(called);
    await playTo(stage, 'openTicket');
    expect(say(stage)).toBeNull();
  });

  test('is each further call with an entry of its own', async () => {
    const stage = await aStageAt('checkPapers');
    const first = say(stage);
    const { seq, attempt } = stage.console.claim!;
    await stage.call('callHousehold', { batch: batchOf(stage), seq: seq, attempt: attempt + 1 });
    expect(say(stage)?.text).toMatch(/第二次呼叫/);
    expect(say(stage)?.seq).toBeGreaterThan(first?.seq ?? Infinity);
  });

  test('is the result when it is announced, and not before', async () => {
    const stage = await aStageAt('announceResult');
    expect(say(stage)).toBeNull();
    await perform(stage);
    expect(say(stage)?.seq).toBe(seqOf(stage, 'ResultAnnounced'));
    expect(say(stage)?.text).toMatch(/^一号，抽中.+号签，.+室。$/);
  });

  test('is that the draw is paused, then that it goes on, and neither lingers', async () => {
    const stage = await aStageAt('checkPapers');
    await stage.call('suspend', {
      seq: stage.console.seq,
      reason: 'POWER_FAILED',
      words: '',
    });
    expect(say(stage)?.text).toContain('暂停');
    await stage.call('resume', { seq: stage.console.seq });
    expect(say(stage)).toEqual({ seq: seqOf(stage, 'CeremonyResumed'), text: '抽签恢复，现在继续。' });
    await playTo(stage, 'openTicket');
    expect(say(stage)).toBeNull();
  });

  test('is the break while there is one, and then what was said before under its old number', async () => {
    const stage = await aStageAt('checkPapers');
    const before = say(stage);
    const until = new Date(2027, 0, 1, 14, 5).toISOString();
    await stage.call('showInterlude', { interlude: { kind: 'break', until } });
    expect(say(stage)?.text).toBe('现在休息，下午两点零五分继续。');
    await stage.call('showInterlude', { interlude: null });
    expect(say(stage)).toEqual(before);
  });

  test('follows the language, and stands after a restart', async () => {
    const stage = await aStageAt('awaitSlot');
    const before = say(stage);
    await stage.restart();
    expect(say(stage)).toBeNull();
    await playTo(stage, 'awaitSlot');
    expect(say(stage)).toEqual(before);
    await stage.call('setLanguage', { language: 'en' });
    expect(say(stage)).toEqual({
      seq: before?.seq,
      text: expect.stringMatching(/^Number 1, Number 1/) as string,
    });
  });

  test('names nobody, in a whole ceremony', async () => {
    const stage = await aStageAt('callHousehold');
    const sentences = new Set<string>();
    for (let n = 0; n < 60 && stage.step !== 'done'; n++) {
      await perform(stage);
      sentences.add(say(stage)?.text ?? '');
    }
    expect([...sentences].join('\n')).toMatch(/请.*抽中.*仪式到此结束/s);
    for (const sentence of sentences) {
      expect(sentence).toMatch(
        /^[一二三四五六七八九十百千万零幺两号签栋单元室请上台抽中得套第次呼叫到此结束仪式谢大家本批全部完成，；。]*$/,
      );
    }
  });
});

describe('sound', () => {
  test('is kept for the next start', async () => {
    const stage = await aStageAt('callHousehold');
    expect(stage.console.show.sound).toEqual({ volume: 80, muted: false, speech: true, music: true });
    const sound = { volume: 35, muted: true, speech: false, music: false };
    await stage.call('setSound', sound);
    expect(stage.console.show.sound).toEqual(sound);
    await stage.restart();
    expect(stage.console.show.sound).toEqual(sound);
  });
});
