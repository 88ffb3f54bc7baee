import { motion } from 'motion/react';
import { useMemo } from 'react';
import type { OpenedResult } from '../../../shared/ipc/views.ts';
import { usePages } from '../motion/use-pages.ts';
import { useScreen } from '../slots/use-screen.ts';
import { emWidth } from '../text/em-width.ts';
import { Fit } from '../text/Fit.tsx';
import { useTexts } from '../text/formats.ts';
import { address } from '../text/lot.ts';
import { nameOf } from '../text/name.ts';
import { vars } from '../text/vars.ts';
import { LINE_EM, pageShape, pagesOf } from './opened-pages.ts';

const PAGE_MS = 8000;

interface Line {
  readonly place: number;
  /** Its place in the order, or '' where the order means nothing. */
  readonly lead: string;
  readonly queueNo: string;
  readonly name: string;
  /** Where the lot is, or ''. */
  readonly lot: string;
}

interface BatchOpenedProps {
  draws: string;
  /** Members of a group choose their dwellings in this order. */
  ofGroup: boolean;
  results: readonly OpenedResult[];
}

/** Everything drawn at once, in pages that turn by themselves: who is called when, or who has got what. */
export function BatchOpened({ draws, ofGroup, results }: BatchOpenedProps) {
  const { t } = useTexts();
  const isOrder = draws === 'households';
  const lines = useMemo(
    () => results.map((one) => lineOf(one, isOrder, nameOf(t, one, 'groupShort'))),
    [results, isOrder, t],
  );
  const widths = useMemo(() => widthsOf(lines), [lines]);
  const screen = useScreen();
  const shape = pageShape({ entries: lines.length, em: widths.em, ...screen });
  const pages = pagesOf(lines.length, shape);
  const page = usePages(pages, PAGE_MS);
  const each = shape.columns * shape.rows;
  const kind = ofGroup ? 'choice' : isOrder ? 'order' : 'lots';
  return (
    <section className="stage stage-opened" data-page={page + 1} data-pages={pages}>
      <div className="opened-head">
        <Fit text={t(`opened.${kind}`)} className="opened-title" />
        {pages > 1 && <b className="opened-page">{t('opened.page', { page: page + 1, pages })}</b>}
      </div>
      <Legend parts={isOrder ? ['lead', 'queueNo', 'name'] : ['queueNo', 'name', 'lot']} />
      <div className="opened-box" style={vars({ ...shape, ...widths, row: `${LINE_EM}em` })}>
        <motion.ol
          key={page}
          className="opened"
          initial={{ opacity: 0 }}
          animate={{ opacity: 1 }}
          transition={{ duration: 0.4 }}
        >
          {lines.slice(page * each, (page + 1) * each).map((line) => (
            <OpenedLine key={line.place} line={line} />
          ))}
        </motion.ol>
      </div>
    </section>
  );
}

type Part = 'lead' | 'queueNo' | 'name' | 'lot';

/** What stands where in a line, each in the colour that it has there. */
function Legend({ parts }: { parts: readonly Part[] }) {
  const { t } = useTexts();
  return (
    <p className="opened-legend">
      {parts.map((part) => (
        <span key={part} data-part={part}>
          {t(`opened.legend.${part}`)}
        </span>
      ))}
    </p>
  );
}

function OpenedLine({ line: { place, lead, queueNo, name, lot } }: { line: Line }) {
  return (
    <li data-place={place}>
      {lead && <span className="opened-place">{lead}</span>}
      <b>{queueNo}</b>
      <Fit text={name} className="opened-name" />
      {lot && <span className="opened-lot">{lot}</span>}
    </li>
  );
}

function lineOf({ place, queueNo, lot }: OpenedResult, isOrder: boolean, name: string): Line {
  const lead = isOrder ? String(place) : '';
  return { place, lead, queueNo: String(queueNo), name, lot: lot ? address(lot) : '' };
}

/** Between the parts of an entry, and after it. */
const GAP_EM = 0.45;
/** So many of the names fit at full size; the few that are longer are set smaller, down to a part of the size. */
const [FITTING, SMALLER] = [0.97, 0.72];

function widthsOf(lines: readonly Line[]) {
  const sorted = (part: Part) =>
    lines.map((line) => (line[part] ? emWidth(line[part]) : 0)).sort((a, b) => a - b);
  const [lead = 0, no = 0, lot = 0] = (['lead', 'queueNo', 'lot'] as const).map((part) =>
    sorted(part).at(-1),
  );
  const names = sorted('name');
  const usual = names[Math.ceil(names.length * FITTING) - 1] ?? 0;
  const name = Math.max(usual, (names.at(-1) ?? 0) * SMALLER);
  const gaps = [lead, no, name, lot].filter((width) => width > 0).length + 1;
  const em = lead + no + name + lot + gaps * GAP_EM;
  return { em, lead: `${lead}em`, no: `${no}em`, name: `${name}em`, gap: `${GAP_EM}em` };
}
