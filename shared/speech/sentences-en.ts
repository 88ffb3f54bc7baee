import type { DrawnView, OnStage } from '../ipc/views.ts';
import { clockInEnglish } from './clock.ts';
import { placeInEnglish } from './place.ts';
import { MOST_READ, type Sentences } from './sentences.ts';

const number = ({ queueNo }: OnStage): string => `Number ${queueNo}`;

/** Numbers stay digits: English voices count them. Rooms are spelt out. */
export const english: Sentences = {
  called(claim, makeUp) {
    const who = number(claim);
    const group = claim.members > 0 ? `a group of ${claim.members}, please send one of you` : 'please come';
    const again = claim.attempt > 1 ? ` Call number ${claim.attempt}.` : '';
    return `${makeUp ? 'Make-up draw. ' : ''}${who}, ${who}, ${group} to the stage to draw.${again}`;
  },
  announced(claim) {
    const { drawn } = claim;
    const [first] = drawn;
    if (!first) return `${number(claim)}: please see the screen.`;
    if (drawn.length === 1) return `${number(claim)} has drawn ${result(first)}.`;
    const many = `${drawn.length} ${first.dwellings > 0 ? 'stairwells' : 'dwellings'}`;
    const each = drawn.length > MOST_READ ? 'please see the screen' : drawn.map(result).join('; ');
    return `${number(claim)} has drawn ${many}: ${each}.`;
  },
  missed: (claim) => `${number(claim)} was called ${times(claim.attempt)} and did not come: a missed call.`,
  waived: (claim) => `${number(claim)} gives up the draw. It is recorded.`,
  voided: (slot) => `Slot ${slot} is void. Please see the screen for the reason.`,
  suspended(reason) {
    if (reason === 'END_OF_SESSION')
      return 'This session has ended. Please see the screen for the next session.';
    if (reason === 'BREAK') return 'We take a break. The draw is paused. Please wait.';
    return 'The draw is paused. Please stay seated and wait.';
  },
  resumed: 'The draw goes on now.',
  batchOpened: 'All results have been drawn. Please see the screen.',
  allDrawn: 'This batch is complete.',
  closed: 'The ceremony has ended. Thank you all.',
  breakUntil: (until) =>
    until ? `We take a break and go on at ${clockInEnglish(until)}.` : 'We take a break. Please wait.',
};

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

function result(lot: DrawnView): string {
  const place = placeInEnglish(lot) ?? 'for the room please see the screen';
  const whole = lot.dwellings > 0 ? `, the whole stairwell, ${lot.dwellings} dwellings` : '';
  return `slot ${lot.slot}, ${place}${whole}`;
}
