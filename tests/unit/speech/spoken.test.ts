import { describe, expect, test } from 'vitest';
import type { BoardStage, DrawnView, OnStage } from '../../../shared/ipc/views.ts';
import { clockInChinese, clockInEnglish } from '../../../shared/speech/clock.ts';
import { spokenOf, spokenOfBreak, spokenOfResume } from '../../../shared/speech/spoken.ts';

function drawn(pick: number, changes: Partial<DrawnView> = {}): DrawnView {
  const address = { building: '12栋', stairwell: '2单元', floor: '12', room: '1201' };
  const rest = { area: '110.65', storageRoom: 'Z12-2-08', dwellings: 0 };
  return { pick, slot: 4 + pick, lot: '12-2-1201', ...address, ...rest, ...changes };
}

function claim(changes: Partial<OnStage> = {}): OnStage {
  const who = { queueNo: 137, maskedName: '王*明', members: 0, village: '茅塘村' };
  return { ...who, attempt: 1, rights: 1, pick: 1, drawn: [], ...changes };
}

const said = (stage: BoardStage, makeUp = false) => [
  spokenOf(stage, 'zh-CN', makeUp),
  spokenOf(stage, 'en', makeUp),
];

describe('a call', () => {
  test('says the number twice', () => {
    expect(said({ kind: 'called', picking: false, claim: claim() })).toEqual([
      '请一百三十七号，一百三十七号，上台抽签。',
      'Number 137, Number 137, please come to the stage to draw.',
    ]);
  });

  test('says which call it is from the second on', () => {
    expect(said({ kind: 'called', picking: false, claim: claim({ attempt: 2 }) })).toEqual([
      '请一百三十七号，一百三十七号，上台抽签。第二次呼叫。',
      'Number 137, Number 137, please come to the stage to draw. Call number 2.',
    ]);
  });

  test('of a group asks for one of them', () => {
    expect(
      said({ kind: 'called', picking: false, claim: claim({ queueNo: 2, members: 2, maskedName: 'T01' }) }),
    ).toEqual([
      '请二号，二号，组团两户，派代表上台抽签。',
      'Number 2, Number 2, a group of 2, please send one of you to the stage to draw.',
    ]);
  });

  test('in a make-up draw says that it is one', () => {
    const [chinese, english] = said({ kind: 'called', picking: false, claim: claim() }, true);
    expect(chinese).toBe('补抽，请一百三十七号，一百三十七号，上台抽签。');
    expect(english).toMatch(/^Make-up draw\. Number 137/);
  });

  test('is not said again to a household that draws its second lot', () => {
    expect(
      said({ kind: 'called', picking: false, claim: claim({ rights: 2, pick: 2, drawn: [drawn(1)] }) }),
    ).toEqual([null, null]);
  });
});

describe('a result', () => {
  test('says the slot and the door, room by room', () => {
    expect(said({ kind: 'announced', claim: claim({ drawn: [drawn(1)] }) })).toEqual([
      '一百三十七号，抽中五号签，十二栋，二单元，幺二零幺室。',
      'Number 137 has drawn slot 5, Building 12, Stairwell 2, Room 1 2 0 1.',
    ]);
  });

  test('of several lots says each of them, up to three', () => {
    const two = claim({ drawn: [drawn(1), drawn(2, { room: '302' })] });
    expect(said({ kind: 'announced', claim: two })).toEqual([
      '一百三十七号，抽得两套。五号签，十二栋，二单元，幺二零幺室；六号签，十二栋，二单元，三零二室。',
      'Number 137 has drawn 2 dwellings: slot 5, Building 12, Stairwell 2, Room 1 2 0 1; slot 6, Building 12, Stairwell 2, Room 3 0 2.',
    ]);
    const four = claim({ drawn: [1, 2, 3, 4].map((pick) => drawn(pick)) });
    expect(said({ kind: 'announced', claim: four })).toEqual([
      '一百三十七号，抽得四套。房号请看大屏。',
      'Number 137 has drawn 4 dwellings: please see the screen.',
    ]);
  });

  test('of a stairwell says how many dwellings it has', () => {
    const whole = drawn(1, { floor: '', room: '', area: '', storageRoom: '', dwellings: 12 });
    expect(said({ kind: 'announced', claim: claim({ members: 3, drawn: [whole] }) })).toEqual([
      '一百三十七号，抽中五号签，十二栋，二单元，整单元共十二套。',
      'Number 137 has drawn slot 5, Building 12, Stairwell 2, the whole stairwell, 12 dwellings.',
    ]);
  });

  test('that a voice could get wrong is left to the screen', () => {
    const odd = claim({ drawn: [drawn(1, { building: '锦绣家园A区12号楼' })] });
    expect(said({ kind: 'announced', claim: odd })).toEqual([
      '一百三十七号，抽中五号签，房号请看大屏。',
      'Number 137 has drawn slot 5, for the room please see the screen.',
    ]);
  });
});

describe('what goes otherwise', () => {
  test('is said in a sentence', () => {
    const missed = claim({ attempt: 3 });
    expect(said({ kind: 'missed', claim: missed })).toEqual([
      '一百三十七号，呼叫三次没有到场，按过号处理。',
      'Number 137 was called 3 times and did not come: a missed call.',
    ]);
    expect(said({ kind: 'waived', claim: claim() })[0]).toBe('一百三十七号，自愿弃权，已经登记。');
    expect(said({ kind: 'voided', claim: claim(), slot: 20, reason: 'DISPUTED' })[0]).toBe(
      '二十号签作废，原因请看大屏。',
    );
  });

  test('a suspension says whether it is a break, the end of the session, or neither', () => {
    const [rest, end, fault] = ['BREAK', 'END_OF_SESSION', 'POWER_FAILED'].map((reason) =>
      said({ kind: 'suspended', reason }),
    );
    expect(rest?.[0]).toContain('休息');
    expect(end?.[0]).toContain('下一场');
    expect(fault).toEqual([
      '抽签暂停，请大家在座位上稍候。',
      'The draw is paused. Please stay seated and wait.',
    ]);
    expect(spokenOfResume('zh-CN')).toBe('抽签恢复，现在继续。');
    expect(spokenOfResume('en')).toBe('The draw goes on now.');
  });
});

describe('a break', () => {
  test('says when it ends, as people say the time', () => {
    expect(spokenOfBreak({ hour: 14, minute: 5 }, 'zh-CN')).toBe('现在休息，下午两点零五分继续。');
    expect(spokenOfBreak({ hour: 14, minute: 5 }, 'en')).toBe('We take a break and go on at 2:05 pm.');
    expect(spokenOfBreak(null, 'zh-CN')).toBe('现在休息，请大家稍候。');
  });

  test.each([
    [0, 0, '凌晨零点整', '12:00 am'],
    [9, 30, '上午九点三十分', '9:30 am'],
    [12, 0, '中午十二点整', '12:00 pm'],
    [13, 10, '下午一点十分', '1:10 pm'],
    [20, 59, '晚上八点五十九分', '8:59 pm'],
  ])('at %i:%i', (hour, minute, chinese, english) => {
    expect(clockInChinese({ hour, minute })).toBe(chinese);
    expect(clockInEnglish({ hour, minute })).toBe(english);
  });
});

test('nothing is said of what is only shown', () => {
  const silent: BoardStage[] = [
    { kind: 'waiting' },
    { kind: 'welcome' },
    { kind: 'ready', last: claim({ drawn: [drawn(1)] }) },
    { kind: 'designated', claim: claim(), slot: 5, offset: null },
    { kind: 'opened', claim: claim(), slot: 5, lot: drawn(1), notarised: false },
    { kind: 'signed', claim: claim({ drawn: [drawn(1)] }) },
    { kind: 'revealed' },
  ];
  for (const stage of silent) expect(said(stage), stage.kind).toEqual([null, null]);
});

test('a name is in no sentence, nor a village, an area or a storage room', () => {
  const who = claim({ drawn: [drawn(1), drawn(2)], attempt: 2 });
  const stages: BoardStage[] = [
    { kind: 'called', picking: false, claim: { ...who, pick: 1 } },
    ...(['announced', 'missed', 'waived', 'signed'] as const).map((kind) => ({ kind, claim: who })),
  ];
  for (const stage of stages)
    for (const sentence of said(stage)) expect(sentence ?? '').not.toMatch(/王|明|茅塘|110|Z12/);
});
