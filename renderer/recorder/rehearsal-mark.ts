import { board as en } from '../lib/texts/en/board.ts';
import { board as zh } from '../lib/texts/zh-CN/board.ts';
import type { Size } from './picture.ts';

/** In both languages: a video goes further than the hall. */
const WORDS = `${zh.rehearsal} ${en.rehearsal}`;
const FONT = '900 100px "Noto Sans SC"';
const [RED, IVORY] = ['#8c1d20', '#fff7e6'];

/** The strip at the bottom and the slanting words, in parts of the picture's height. */
const [STRIP, STRIP_WORDS, WIDE_WORDS] = [0.1, 0.07, 0.15];
const SLANT = -0.24;
const ROWS = [0.27, 0.68];

/** Over a whole picture, so that no part cut out of it passes for a ceremony: made once, drawn into every frame. */
export async function rehearsalMark({ width, height }: Size): Promise<OffscreenCanvas> {
  await document.fonts.load(FONT, WORDS).catch(() => undefined);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('NOT_MARKED');
  for (const row of ROWS) drawWideWords(context, { width, height }, row * height);
  drawStrip(context, { width, height });
  return canvas;
}

/** Filled light and edged dark, so that they are seen on a bright wall and in a dark hall. */
function drawWideWords(context: OffscreenCanvasRenderingContext2D, { width, height }: Size, y: number): void {
  context.save();
  context.translate(width / 2, y);
  context.rotate(SLANT);
  setFont(context, height * WIDE_WORDS);
  context.globalAlpha = 0.4;
  context.lineWidth = height * 0.012;
  context.lineJoin = 'round';
  context.strokeStyle = RED;
  context.strokeText(WORDS, 0, 0);
  context.fillStyle = IVORY;
  context.fillText(WORDS, 0, 0);
  context.restore();
}

function drawStrip(context: OffscreenCanvasRenderingContext2D, { width, height }: Size): void {
  context.fillStyle = RED;
  context.fillRect(0, height * (1 - STRIP), width, height * STRIP);
  setFont(context, height * STRIP_WORDS);
  context.fillStyle = IVORY;
  const step = context.measureText(`${WORDS}  `).width;
  const times = Math.ceil(width / step / 2);
  for (let i = -times; i <= times; i++)
    context.fillText(WORDS, width / 2 + i * step, height * (1 - STRIP / 2));
}

function setFont(context: OffscreenCanvasRenderingContext2D, size: number): void {
  context.font = FONT.replace('100px', `${Math.round(size)}px`);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
}
