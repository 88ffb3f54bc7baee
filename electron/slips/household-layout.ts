import { A4 } from './sheet.ts';
import { type Box, mm } from './typeset.ts';

const { left, width } = A4;
const across = (y: number, height: number): Box => ({ x: left, y: mm(y), width, height: mm(height) });
const part = (x: number, y: number, wide: number, height: number): Box => ({
  ...{ x: left + mm(x), y: mm(y) },
  ...{ width: mm(wide), height: mm(height) },
});

/** Where everything of a household's sheet is: the page is the same for all, so that a clerk finds what he looks for. */
export const PLACES = {
  note: across(5.5, 6),
  title: across(13, 8),
  heading: across(21, 13),
  rule: mm(36),
  queueNo: part(0, 39, 58, 45),
  person: part(58, 39, 78, 45),
  code: part(136, 39, 38, 45),
  rights: across(87, 14),
  day: across(101, 11),
  hall: across(112, 11),
  bring: across(123, 16),
  contact: across(139, 11),
  steps: across(154, 62),
  special: across(219, 27),
  keep: across(250, 36),
  foot: across(287, 4),
} as const;

/** Of the labels to the left of what they name. */
export const LABEL_WIDTH = mm(34);
/** Of the labels at the foot, which are smaller. */
export const SMALL_LABEL_WIDTH = mm(17);
/** What is for a checker: rows of that height, from the block's own top. */
export const CHECK_ROWS = { top: mm(17.2), height: mm(4.7) };

/** The part of a row behind its label. */
export function behindLabel(box: Box, label: number): Box {
  return { ...box, x: box.x + label, width: box.width - label };
}
