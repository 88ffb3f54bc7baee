import type { DrawnView, OnStage } from '../ipc/views.ts';
import { cardinal, counting } from './chinese-numbers.ts';
import { clockInChinese } from './clock.ts';
import { placeInChinese } from './place.ts';
import { MOST_READ, type Sentences } from './sentences.ts';

const number = ({ queueNo }: OnStage): string => `${cardinal(queueNo)}号`;

/** Mandarin, numbers in signs: a voice that is given digits may read 202 in three ways. */
export const chinese: Sentences = {
  called(claim, makeUp) {
    const who = number(claim);
    const group = claim.members > 0 ? `组团${counting(claim.members)}户，派代表` : '';
    const again = claim.attempt > 1 ? `第${cardinal(claim.attempt)}次呼叫。` : '';
    return `${makeUp ? '补抽，' : ''}请${who}，${who}，${group}上台抽签。${again}`;
  },
  announced(claim) {
    const { drawn } = claim;
    const [first] = drawn;
    if (!first) return `${number(claim)}，结果请看大屏。`;
    if (drawn.length === 1) return `${number(claim)}，抽中${result(first)}。`;
    const many = `${counting(drawn.length)}${first.dwellings > 0 ? '个单元' : '套'}`;
    const each = drawn.length > MOST_READ ? '房号请看大屏' : drawn.map(result).join('；');
    return `${number(claim)}，抽得${many}。${each}。`;
  },
  missed: (claim) => `${number(claim)}，呼叫${counting(claim.attempt)}次没有到场，按过号处理。`,
  waived: (claim) => `${number(claim)}，自愿弃权，已经登记。`,
  voided: (slot) => `${cardinal(slot)}号签作废，原因请看大屏。`,
  suspended(reason) {
    if (reason === 'END_OF_SESSION') return '本场抽签到此结束，下一场时间请看大屏。';
    if (reason === 'BREAK') return '现在休息，抽签暂停，请大家稍候。';
    return '抽签暂停，请大家在座位上稍候。';
  },
  resumed: '抽签恢复，现在继续。',
  batchOpened: '抽签结果已经全部产生，请看大屏。',
  allDrawn: '本批抽签全部完成。',
  closed: '抽签仪式到此结束，谢谢大家。',
  breakUntil: (until) => (until ? `现在休息，${clockInChinese(until)}继续。` : '现在休息，请大家稍候。'),
};

function result(lot: DrawnView): string {
  const place = placeInChinese(lot) ?? '房号请看大屏';
  const whole = lot.dwellings > 0 ? `，整单元共${counting(lot.dwellings)}套` : '';
  return `${cardinal(lot.slot)}号签，${place}${whole}`;
}
