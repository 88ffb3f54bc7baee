import { describe, expect, test } from 'vitest';
import { headerRoom } from '../../../renderer/board/frame/header-room.ts';
import { callingStage } from '../../../renderer/board/stages/calling-stage.ts';
import { emWidth } from '../../../renderer/board/text/em-width.ts';
import type { BoardStage, BoardView } from '../../../shared/ipc/views.ts';

const claim = {
  ...{ queueNo: 37, maskedName: '李*建', members: 0, village: '长冲村' },
  ...{ attempt: 1, rights: 1, pick: 1, drawn: [] },
};
const isBesideTheBoard = (stage: BoardStage) =>
  callingStage({ stage, batch: {} as NonNullable<BoardView['batch']> } as BoardView) !== null;

test('whoever is called has the screen alone, until they may name a slot', () => {
  expect(isBesideTheBoard({ kind: 'called', claim, picking: false })).toBe(false);
  expect(isBesideTheBoard({ kind: 'called', claim, picking: true })).toBe(true);
  expect(isBesideTheBoard({ kind: 'missed', claim })).toBe(true);
});

describe('the header', () => {
  const title = '长冲片区安置房2026年第一次公开抽签';
  const long = '长冲镇石牛铺、红旗新民片区城中村改造二期项目回迁安置房二〇二六年度第一次公开抽签分房大会';
  const texts = { batch: '110 ㎡ 组团补抽纸签批次', recording: '录像中', note: '' };
  const [wide, narrow] = [
    { width: 1920, height: 1080 },
    { width: 1024, height: 768 },
  ];

  test('has room for the title and the batch', () => {
    expect(headerRoom({ ...texts, ...wide, title }).withBatch).toBe(true);
    expect(headerRoom({ ...texts, ...wide, title: long }).withBatch).toBe(true);
  });

  test('gives a long title on a narrow screen the room of the batch', () => {
    const { withBatch, titleWidth } = headerRoom({ ...texts, ...narrow, title: long });
    expect(withBatch).toBe(false);
    // In two lines of the smallest letters.
    expect(emWidth(long) * 0.028 * narrow.height).toBeLessThan(2 * titleWidth);
  });

  test('holds the title of a rehearsal too, beside the note that it is one', () => {
    const note = '演练 · 结果无效';
    const { titleWidth } = headerRoom({ ...texts, ...narrow, title: long, note });
    expect(emWidth(long) * 0.028 * narrow.height).toBeLessThan(2 * titleWidth);
  });

  test('shortens only a title that two lines cannot hold', () => {
    expect(headerRoom({ ...texts, ...narrow, title: long }).shown).toBe(long);
    const { shown, titleWidth } = headerRoom({ ...texts, ...narrow, title: long.repeat(3) });
    expect(shown).toMatch(/^长冲镇石牛铺.*…$/);
    expect(emWidth(shown) * 0.028 * narrow.height).toBeLessThan(2 * titleWidth);
  });

  test('never speaks of a batch where there is none', () => {
    expect(headerRoom({ ...texts, ...wide, title, batch: '' }).withBatch).toBe(false);
  });
});
