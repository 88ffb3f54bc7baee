import { emWidth } from '../text/em-width.ts';

interface HeaderTexts {
  readonly title: string;
  readonly batch: string;
  /** The note of a rehearsal, or ''. */
  readonly note: string;
  readonly recording: string;
  /** The screen, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Sizes as in frame.css, in parts of the screen's height: the smallest letters, what clock and gaps take, and the sun,
 *  which on a narrow screen makes room for the note of a rehearsal. */
const SMALL = 0.028;
const STANDING = 0.325;
const [SUN, NARROW] = [0.064, 1.5];
/** Around the batch, and around the note with its larger letters, in em of the smallest. */
const [BATCH_SIZE, BATCH_GAPS] = [1.08, 2.4];
const NOTE_GAPS = 1.5;
/** The note's letters in parts of the width, and at most in parts of the height. */
const [NOTE_SIZE, MOST_NOTE] = [0.02, 0.04];
/** A title goes on in a second line, which is not filled to its end. */
const LINES = 1.9;

/** What the header has room for: the pixels that are left for the title, and whether the batch stands beside it. A long
 *  title on a narrow screen has the batch's room, since the stage and the column say it too. */
export function headerRoom({ title, batch, note, recording, width, height }: HeaderTexts) {
  const letter = SMALL * height;
  const noteLetter = Math.max(letter, Math.min(NOTE_SIZE * width, MOST_NOTE * height));
  const sun = note && width < NARROW * height ? 0 : SUN;
  const noteWidth = note ? (emWidth(note) + NOTE_GAPS) * noteLetter : 0;
  const room = (width - (STANDING + sun) * height - noteWidth) / letter - emWidth(recording);
  const besides = room - emWidth(batch) * BATCH_SIZE - BATCH_GAPS;
  const withBatch = batch !== '' && emWidth(title) <= besides * LINES;
  const titleEm = withBatch ? besides : room;
  return {
    ...{ withBatch, titleWidth: Math.floor(titleEm * letter) },
    shown: shortened(title, titleEm * LINES),
  };
}

/** A title that two lines cannot hold ends in an ellipsis here; the hall reads the whole of it in the beginning. */
function shortened(title: string, em: number): string {
  if (emWidth(title) <= em) return title;
  const letters = Array.from(title);
  while (letters.length > 0 && emWidth(`${letters.join('')}…`) > em) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
