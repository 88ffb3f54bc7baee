import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import { WhoIsOnStage } from '../../../renderer/board/frame/WhoIsOnStage.tsx';
import { compose } from '../../../renderer/board/slots/composition.ts';
import type { BatchOnBoard, CallingStage } from '../../../renderer/board/stages/calling-stage.ts';
import { Counting, Totals } from '../../../renderer/board/stages/Counts.tsx';
import { Theatre } from '../../../renderer/board/stages/Theatre.tsx';
import { Suspended } from '../../../renderer/board/stages/Words.tsx';
import { RehearsalOver } from '../../../renderer/ui/rehearsal-over.tsx';
import { textsIn } from './board-texts.ts';

const chinese = await textsIn('zh-CN');

/** What is read on the screen. */
function read(element: ReactElement): string {
  const markup = renderToStaticMarkup(<I18nextProvider i18n={chinese}>{element}</I18nextProvider>);
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/ +/g, ' ');
}

const aClaim = {
  ...{ queueNo: 137, maskedName: '李*建', members: 0, village: '长冲村' },
  ...{ attempt: 1, rights: 1, pick: 1, drawn: [] },
};
const aGroup = { ...aClaim, queueNo: 12, maskedName: 'T03', members: 5 };
const aStairwell = {
  ...{ lot: '9-2', building: '9栋', stairwell: '2单元', floor: '', room: '' },
  ...{ area: '', storageRoom: '', dwellings: 12 },
};
const theatre = (stage: CallingStage) =>
  read(<Theatre stage={stage} composition={compose(1920, 1080, 742)} />);

describe('the board', () => {
  test('says how many dice are rolled, and from which slot', () => {
    const text = theatre({ kind: 'rolling', claim: aClaim, slot: 412, digits: 2 });
    expect(text).toContain('412');
    expect(text).toContain('骰子 2 位');
  });

  test('says what the dice showed and where they led, or that they led nowhere', () => {
    const moved = theatre({
      kind: 'designated',
      claim: aClaim,
      slot: 471,
      offset: { from: 412, digits: '39' },
    });
    expect(moved).toMatch(/骰子 3 9 .*从 412 号数到 471 号/);
    const stays = theatre({
      kind: 'designated',
      claim: aClaim,
      slot: 412,
      offset: { from: 412, digits: '00' },
    });
    expect(stays).toContain('仍是 412 号');
    expect(theatre({ kind: 'designated', claim: aClaim, slot: 412, offset: null })).not.toContain('骰子');
  });

  test.each(['WRONG_PERSON', 'SLOT_MISHEARD', 'TICKET_MISREAD', 'PROCEDURE_ERROR', 'DISPUTED', 'ANOTHER'])(
    'says that a slot does not count, why (%s), and that nothing is lost',
    (reason) => {
      const text = theatre({ kind: 'voided', claim: aClaim, slot: 37, reason });
      expect(text).toMatch(/37 号签作废 .*原因.*都留到补抽/);
      expect(text).not.toContain(reason);
    },
  );

  test('says of a void in a group draw that it is a stairwell', () => {
    expect(theatre({ kind: 'voided', claim: aGroup, slot: 9, reason: 'DISPUTED' })).toContain('这个单元');
  });

  test('says a waiver plainly', () => {
    expect(theatre({ kind: 'waived', claim: aClaim })).toMatch(/弃权 .*自愿放弃/);
    expect(theatre({ kind: 'waived', claim: aGroup })).toContain('该组团');
  });

  test('shows a drawn stairwell with its dwellings, and whose it is', () => {
    const lot = { ...aStairwell, pick: 1, slot: 9 };
    const opened = theatre({ kind: 'opened', claim: aGroup, slot: 9, lot: aStairwell, notarised: true });
    expect(opened).toMatch(/9栋 .*2单元 .*整单元 12 套/);
    const announced = theatre({ kind: 'announced', claim: { ...aGroup, drawn: [lot] } });
    expect(announced).toContain('12 号 组团 T03 · 5 户 抽得');
  });

  test.each([
    ['BREAK', '休息'],
    ['END_OF_SESSION', '明天继续'],
    ['POWER_FAILED', '停电'],
    ['EQUIPMENT_FAILED', '设备'],
    ['DISTURBANCE', '秩序'],
    ['DISPUTE', '异议'],
    ['ANOTHER', '暂停'],
  ])('says why it stands still (%s), and that nothing is lost', (reason, words) => {
    const text = read(<Suspended reason={reason} />);
    expect(text).toContain(words);
    expect(text).toContain('已存好');
    expect(text).not.toContain(reason);
  });

  test('counts paper tickets so that the sum can be checked', () => {
    const batch = { progress: { lots: 152 } } as BatchOnBoard;
    const open = read(<Counting counted={3} lost={1} left={4} batch={batch} />);
    expect(open).toContain('已揭 144 张，清点 3 张，遗失 1 张，没清点 4 张，共 152 张');
    expect(read(<Counting counted={7} lost={1} left={0} batch={batch} />)).toContain('清点完毕');
  });

  test('after an order lottery speaks of households, not of dwellings', () => {
    const progress = { claims: 1, claimsDone: 1, rights: 5, drawn: 5, lots: 5, remaining: 0 };
    const batch = { draws: 'households', mode: 'batch', progress } as BatchOnBoard;
    const text = read(<Totals kind="batchClosed" batch={batch} />);
    expect(text).toContain('已排好的住户 5');
    expect(text).not.toContain('房源');
  });

  test('always shows which of several lots is drawn, and what has been drawn of them in the end', () => {
    const claim = { ...aClaim, rights: 3, pick: 2 };
    expect(read(<WhoIsOnStage kind="rolling" claim={claim} />)).toContain('第 2 套，共 3 套');
    const drawn = [1, 3].map((pick) => ({ ...aStairwell, pick, slot: pick }));
    const text = read(<WhoIsOnStage kind="announced" claim={{ ...claim, pick: 3, drawn }} />);
    expect(text).toContain('抽得 2 套，应抽 3 套');
  });
});

test('the mark of a rehearsal covers the screen in the language of the hall', () => {
  expect(read(<RehearsalOver word="演练" />).match(/演练/g)?.length).toBeGreaterThan(6);
});
