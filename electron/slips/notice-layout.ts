import type { Notice } from '../../shared/preparation/papers.ts';
import { A4, type Format, type Sheet } from './sheet.ts';
import type { TableStyle } from './table.ts';
import { mm } from './typeset.ts';

export type NoticePaper = 'A3' | 'A4';

/** Sizes in points. */
interface NoticeText {
  readonly title: number;
  readonly heading: number;
  readonly caption: number;
  readonly fact: number;
  readonly note: number;
  readonly table: TableStyle;
}

interface NoticePage {
  readonly format: Format;
  /** Side by side, each with its heading. */
  readonly columns: number;
  readonly gap: number;
  readonly text: NoticeText;
}

/** A notice being laid out. `format` is the column at hand, `page` the whole page. */
export interface NoticeLayout extends Sheet {
  readonly notice: Notice;
  readonly text: NoticeText;
  readonly page: Format;
  format: Format;
}

/** A3 hangs on a wall and is read from a step away; A4 comes out of any office printer. Neither has a frame: toner. */
export const PAPERS: Readonly<Record<NoticePaper, NoticePage>> = {
  A4: {
    format: {
      page: A4.page,
      ...{ left: mm(17), width: mm(176), top: mm(13), bottom: mm(281), frame: 0, scale: 1.3 },
    },
    ...{ columns: 1, gap: 0 },
    text: {
      ...{ title: 16, heading: 22, caption: 14, fact: 11, note: 9 },
      table: { heading: mm(8), row: mm(7.3), size: 11.5, least: 10, weight: 'regular', open: true },
    },
  },
  A3: {
    format: {
      page: { width: mm(420), height: mm(297) },
      ...{ left: mm(18), width: mm(384), top: mm(13), bottom: mm(278), frame: 0, scale: 1.6 },
    },
    ...{ columns: 2, gap: mm(14) },
    text: {
      ...{ title: 20, heading: 30, caption: 18, fact: 14, note: 11 },
      table: { heading: mm(10), row: mm(9), size: 14.5, least: 12, weight: 'regular', open: true },
    },
  },
};
