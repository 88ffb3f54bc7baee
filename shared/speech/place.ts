import type { LotView } from '../ipc/views.ts';
import { compact } from '../people/plain-text.ts';
import { placeWord, withPlaceWord } from '../people/place-words.ts';
import { cardinal, oneByOne } from './chinese-numbers.ts';

/** Longer words first: 号楼 is not 号 and 楼. 3#楼 is read 三号楼. */
const WORD = /号楼|单元|栋|幢|座|楼|层|室|房|号|区|期|门|梯|#楼?/y;
/** Directions, ordinals and Chinese numerals, said as they are written. */
const SIGN = /[东南西北中甲乙丙丁一二三四五六七八九十]/y;
const NUMBER = /\d+/y;
/** A letter or two is a code; more may be a word that a Chinese voice cannot say. */
const LETTERS = /[A-Z]{1,2}(?![A-Z])/y;
const DASH = /[-—–]/y;

type Part = 'building' | 'stairwell' | 'room';

/**
 * Where a lot is, part by part, or null where the stock list's text is anything but numbers, letters and known words:
 * what a voice could get wrong is read on the screen. A whole stairwell has no room.
 */
export function placeInChinese({ building, stairwell, room }: LotView): string | null {
  return joined('，', [part('building', building), part('stairwell', stairwell), part('room', room)]);
}

function joined(comma: string, parts: readonly (string | null)[]): string | null {
  if (parts.includes(null)) return null;
  return parts.filter((one) => one !== '').join(comma) || null;
}

/** '' for an empty text. */
function part(which: Part, text: string): string | null {
  const whole = withPlaceWord(which, compact(text).toUpperCase(), 'zh-CN');
  let read = '';
  let named = text === '';
  for (let at = 0; at < whole.length;) {
    const take = (kind: RegExp): string => {
      kind.lastIndex = at;
      return kind.exec(whole)?.[0] ?? '';
    };
    const [number, sign, word] = [take(NUMBER), take(SIGN) || take(LETTERS), take(WORD)];
    const dash = take(DASH);
    const taken = number || sign || word || dash;
    // A word in front (#3, 号楼3) is nobody's way of writing an address.
    if (taken === '' || (at === 0 && taken === word)) return null;
    named ||= number !== '' || sign !== '';
    read += number ? numberIn(which, number) : dash ? (at === 0 ? '负' : '杠') : saidAs(taken);
    at += taken.length;
  }
  return named ? read : null;
}

const saidAs = (word: string): string => (word.startsWith('#') ? '号楼' : word);

/** Three digits and more are read one by one, as on a door; 01栋 is 一栋, but a room's 0 in front is said. */
function numberIn(which: Part, digits: string): string {
  const written = which === 'room' ? digits : digits.replace(/^0(?=\d$)/, '');
  return written.length > 2 || written.startsWith('0') ? oneByOne(written) : cardinal(Number(written));
}

/** Up to two letters and a number; more letters may be a word that an English voice cannot say. */
const CODE = '((?:[A-Z]{0,2}\\d{1,5}[A-Z]?|[A-Z]{1,2})(?:-(?:[A-Z]{0,2}\\d{1,5}[A-Z]?|[A-Z]{1,2}))*)';
const OWN_WORDS: Readonly<Record<Part, RegExp>> = {
  building: new RegExp(`^(?:(building|block|tower) )?${CODE}(?:栋|幢|座|楼|号楼|号|#楼?)?$`, 'i'),
  stairwell: new RegExp(`^(?:(stairwell|unit|entrance) )?${CODE}(?:单元|门|梯)?$`, 'i'),
  room: new RegExp(`^(?:(room|flat|apartment) )?${CODE}(?:室|房|号)?$`, 'i'),
};

/** The same in English, whatever the language of the list: 12栋 is Building 12. */
export function placeInEnglish({ building, stairwell, room }: LotView): string | null {
  const parts = [
    englishPart('building', building),
    englishPart('stairwell', stairwell),
    englishPart('room', room),
  ];
  return joined(', ', parts);
}

function englishPart(which: Part, text: string): string | null {
  if (text === '') return '';
  const [, word, code] = OWN_WORDS[which].exec(text.trim()) ?? [];
  return code === undefined ? null : `${word ?? placeWord(which, 'en')} ${spelt(which, code)}`;
}

/** Three digits and more, and those with a 0 in front, are said one by one: the voices would make a thousand of them. */
function spelt(which: Part, code: string): string {
  if (which !== 'room' && /^0\d$/.test(code)) return code.slice(1);
  const said = (part: string) => part.replace(/\d{3,}|0\d/g, (digits) => [...digits].join(' '));
  return code.toUpperCase().split('-').map(said).join(' dash ');
}
