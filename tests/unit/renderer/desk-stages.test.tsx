import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import { AtBoard, Papers, Rolling } from '../../../renderer/desk/before-pick.tsx';
import { ForAll, LotLine, PersonLine } from '../../../renderer/desk/person-line.tsx';
import { SignerLine } from '../../../renderer/desk/signer-line.tsx';
import { padColumns } from '../../../renderer/desk/slot-number.ts';
import { desk as en } from '../../../renderer/lib/texts/en/desk.ts';
import { desk as zh } from '../../../renderer/lib/texts/zh-CN/desk.ts';
import type { DeskClaim } from '../../../shared/ipc/views.ts';
import { textsIn } from './board-texts.ts';

const chinese = await textsIn('zh-CN');

function read(element: ReactElement): string {
  const markup = renderToStaticMarkup(<I18nextProvider i18n={chinese}>{element}</I18nextProvider>);
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/ +/g, ' ');
}

const aClaim: DeskClaim = {
  ...{ batch: 'b1', seq: 5, queueNo: 137, household: 'H0137', name: '李立建' },
  ...{ maskedId: '990000********0037', members: 0, rights: 1, pick: 1, drawn: [] },
};
const aGroup: DeskClaim = {
  ...aClaim,
  ...{ queueNo: 12, household: 'T03', name: '王芳、李立建', maskedId: '', members: 2 },
};
const aLot = {
  ...{ lot: '9-2-0302', building: '9栋', stairwell: '2单元', floor: '3', room: '302' },
  ...{ area: '110.6', storageRoom: 'Z12', dwellings: 0 },
};

describe('at the desk', () => {
  test('a household is welcomed by name and asked for its papers, a proxy for the power of attorney', () => {
    expect(read(<Papers claim={aClaim} />)).toMatch(/137 号 .*欢迎您 李立建 .*身份证.*委托书/);
  });

  test('a group is welcomed by its code, with everybody that its representative acts for', () => {
    expect(read(<Papers claim={aGroup} />)).toMatch(/组团 T03 .*代表全组 2 户：王芳、李立建 .*组团代表/);
    expect(read(<ForAll claim={aClaim} />)).toBe('');
  });

  test('in a draw by paper tickets the household is sent to the board, and told which pick it is', () => {
    const text = read(<AtBoard claim={{ ...aClaim, rights: 3, pick: 2 }} />);
    expect(text).toMatch(/第 2 个签，共 3 个 .*请到公示牌前 .*再指一个/);
  });

  test('while the dice roll, the slot that was picked stands there', () => {
    expect(read(<Rolling claim={aClaim} slot={412} />)).toMatch(/您选的签号 412 正在掷骰子/);
  });

  test('several rights are said on every page: which is drawn, how many are, and what a void left', () => {
    const drawn = [1, 3].map((pick) => ({ ...aLot, pick, slot: pick }));
    const line = (claim: Partial<DeskClaim>, drawing = false) =>
      read(<PersonLine claim={{ ...aClaim, rights: 3, ...claim }} drawing={drawing} />);
    expect(line({ pick: 2 }, true)).toContain('第 2 个签，共 3 个');
    expect(line({})).toContain('共抽 3 个签');
    expect(line({ pick: 3, drawn })).toContain('抽得 2 个，共 3 个');
    expect(read(<PersonLine claim={aClaim} />)).not.toContain('共');
  });

  test('who signs is said, and for whom: the householder, a proxy, a representative', () => {
    const line = (drawer: 'self' | 'proxy' | 'group', name: string, relation = '', claim = aClaim) =>
      read(<SignerLine claim={claim} signer={{ drawer, name, relation }} />);
    expect(line('self', '李立建')).toContain('由 李立建 本人签');
    expect(line('proxy', '王小代', '女儿')).toContain('由受托人 王小代（女儿）签，替 李立建 签');
    expect(line('proxy', '王小代')).toContain('由受托人 王小代 签，替 李立建 签');
    expect(line('group', '王芳', '成员', aGroup)).toContain('由组团代表 王芳 签');
  });

  test('a stairwell is a whole one, and what the stock list leaves out is not named', () => {
    const whole = { ...aLot, floor: '', room: '', area: '', storageRoom: '', dwellings: 12 };
    expect(read(<LotLine lot={whole} slot={9} />)).toMatch(/9 号签 9栋2单元 整单元 12 套/);
    expect(read(<LotLine lot={aLot} slot={9} />)).toMatch(/9栋2单元302室 3 层 · 110.6 ㎡ · 杂房 Z12/);
    expect(read(<LotLine lot={{ ...aLot, storageRoom: '' }} slot={9} />)).not.toContain('杂房');
  });
});

test('every reason for standing still has its words, and one for the others', () => {
  const reasons = ['BREAK', 'END_OF_SESSION', 'POWER_FAILED', 'EQUIPMENT_FAILED', 'DISTURBANCE', 'DISPUTE'];
  for (const { suspended } of [zh, en]) expect(Object.keys(suspended)).toEqual([...reasons, 'OTHER']);
});

test('the fewer slots, the larger their cells', () => {
  expect([1, 20, 21, 60, 61, 745].map((slots) => padColumns(slots))).toEqual([4, 4, 6, 6, 10, 10]);
  expect([20, 60, 745].map((slots) => padColumns(slots, true))).toEqual([4, 6, 5]);
});
