import { motion } from 'motion/react';
import { usePages } from '../motion/use-pages.ts';
import { useTexts } from '../text/formats.ts';
import { pageOf, type Composition } from './composition.ts';
import { SlotGrid } from './SlotGrid.tsx';

const PAGE_MS = 7000;

interface SlotPagesProps {
  /** One letter a slot, as the view has it. */
  slots: string;
  composition: Composition;
  /** The slot that is being drawn: its page is shown at once, and stays; null while nobody has named one. */
  inHand: number | null;
}

/** The whole board on one page where its numbers can be read, else in pages that turn by themselves. */
export function SlotPages({ slots, composition, inHand }: SlotPagesProps) {
  const { t } = useTexts();
  const { pages, perPage, grid } = composition;
  const page = usePages(pages, PAGE_MS, inHand === null ? null : pageOf(composition, inHand));
  const first = page * perPage + 1;
  const shown = slots.slice(first - 1, first - 1 + perPage);
  return (
    <div className="slot-pages" data-page={page + 1} data-pages={pages}>
      <motion.div
        key={page}
        className="slot-page"
        initial={pages > 1 ? { opacity: 0 } : false}
        animate={{ opacity: 1 }}
        transition={{ duration: 0.3 }}
      >
        <SlotGrid slots={shown} first={first} shape={grid} />
      </motion.div>
      {pages > 1 && (
        <p className="slot-page-line">
          <b>{t('slotsOfPage', { from: first, to: first + shown.length - 1 })}</b>
          <span>{t('opened.page', { page: page + 1, pages })}</span>
        </p>
      )}
    </div>
  );
}
