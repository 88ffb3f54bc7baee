import type { BoardTheme } from '../../../shared/ipc/show-views.ts';
import { useScreen } from '../slots/use-screen.ts';
import { useTexts } from '../text/formats.ts';
import { ratioOf } from './ratio.ts';

const GREYS = Array.from({ length: 11 }, (_, i) => i / 10);
/** What a projector mixes its light from, and what it can mix of two and three. */
const COLOURS = ['#f00', '#0f0', '#00f', '#0ff', '#f0f', '#ff0', '#fff', '#000'];
/** Sizes of letters, as parts of the screen's height; the first is the smallest that the board uses for what matters. */
const SIZES = [36, 24, 16] as const;
/** Cells of the grid across the height. */
const CELLS = 9;

/** To set up a projector by: its edges, its middle, whether circles are round, greys, colours, letters, its pixels. */
export function TestPicture({ theme }: { theme: BoardTheme }) {
  const { t } = useTexts();
  const { width, height } = useScreen();
  const [x, y, cell] = [width / 2, height / 2, height / CELLS];
  const pixels = [width, height].map((side) => Math.round(side * window.devicePixelRatio));
  const [wide = width, high = height] = pixels;
  return (
    <main className="interlude test-picture" data-interlude="testPicture" data-theme-shown={theme}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <Grid width={width} height={height} cell={cell} />
        <rect className="test-edge" x={1} y={1} width={width - 2} height={height - 2} />
        <circle className="test-mark" cx={x} cy={y} r={cell * 4} />
        {[cell, width - cell].flatMap((cx) =>
          [cell, height - cell].map((cy) => (
            <circle key={`${cx} ${cy}`} className="test-mark" cx={cx} cy={cy} r={cell * 0.85} />
          )),
        )}
        <path className="test-mark" d={`M${x} 0V${height}M0 ${y}H${width}`} />
      </svg>
      <div className="test-plate">
        <b className="test-name">{t('interlude.test.title')}</b>
        <b className="test-pixels">
          {t('interlude.test.pixels', { wide, high, ratio: ratioOf(wide, high) })}
        </b>
        <div className="test-row" data-row="greys">
          {GREYS.map((grey) => (
            <i key={grey} style={{ background: `rgb(${grey * 255} ${grey * 255} ${grey * 255})` }} />
          ))}
        </div>
        <div className="test-row" data-row="colours">
          {COLOURS.map((colour) => (
            <i key={colour} style={{ background: colour }} />
          ))}
        </div>
        {SIZES.map((part) => (
          <p key={part} className="test-letters" style={{ fontSize: height / part }}>
            {t('interlude.test.letters', { part })}
          </p>
        ))}
        <p className="test-note">{t('interlude.test.note')}</p>
      </div>
    </main>
  );
}

function Grid({ width, height, cell }: { width: number; height: number; cell: number }) {
  const across = (length: number) => {
    const middle = length / 2;
    const count = Math.ceil(middle / cell);
    return Array.from({ length: 2 * count + 1 }, (_, i) => middle + (i - count) * cell);
  };
  const lines = [
    ...across(width).map((at) => `M${at} 0V${height}`),
    ...across(height).map((at) => `M0 ${at}H${width}`),
  ];
  return <path className="test-grid" d={lines.join('')} />;
}
