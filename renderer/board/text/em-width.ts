/** Widths in em of Noto Sans SC Black, measured; the lighter weights are narrower. The first that fits counts. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[0-9]/, 0.62],
  [/[ .,:;'"|!()/ijl-]/, 0.41],
  [/[rtf*]/, 0.54],
  [/[a-ln-vx-z]/, 0.67],
  [/[A-LN-VX-Z&]/, 0.8],
];
/** Chinese characters, full-width forms, and the few broad ones: m, M, W, %, ·, … */
const WIDEST = 1;

/** How wide a line is in em at most: what its size is fitted by. */
export function emWidth(text: string): number {
  let width = 0;
  for (const char of text) width += WIDTHS.find(([chars]) => chars.test(char))?.[1] ?? WIDEST;
  return Math.max(width, 0.5);
}
