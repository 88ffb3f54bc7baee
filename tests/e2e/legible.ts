/** What is wrong with a text on the screen, as the hall sees it. */
export interface Fault {
  readonly what: 'small' | 'outside' | 'cut' | 'wide' | 'overlap';
  readonly text: string;
  /** `class` of its element, for whoever mends it. */
  readonly where: string;
  /** Pixels: the font size and the least that it must be, or by how much it lies outside. */
  readonly by: string;
}

/**
 * Runs in the page. Every text that can be seen, but for decoration (`[data-decoration]`):
 * its font after all transforms is at least 1/36 of the height (half a pixel of tolerance for rounding), it lies on the
 * screen and within its own box and whatever clips it, and no two texts lie on each other.
 */
export function faultsInPage(): Fault[] {
  const OUT_OF_SIGHT = '[data-decoration]';
  /** Nobody in a hall sees that: two pixels and a half at 1080. */
  const TOLERANCE = innerHeight / 400;
  const least = innerHeight / 36 - 0.5;
  interface Seen {
    readonly node: Text;
    readonly element: Element;
    readonly ink: DOMRect;
    readonly font: number;
  }

  function scaleOf(element: Element): number {
    if (element instanceof SVGGraphicsElement) {
      const matrix = element.getScreenCTM();
      return matrix ? Math.hypot(matrix.b, matrix.d) : 1;
    }
    const box = element instanceof HTMLElement ? element.offsetHeight : 0;
    return box > 0 ? element.getBoundingClientRect().height / box : 1;
  }

  const brush = document.createElement('canvas').getContext('2d');

  /** Where the strokes are: a line box is higher than what is written in it. `rect` reaches from ascent to descent. */
  function inkOf(rect: DOMRect, text: string, element: Element, scale: number): DOMRect {
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    if (!brush) return rect;
    brush.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const { fontBoundingBoxAscent, actualBoundingBoxAscent, actualBoundingBoxDescent } =
      brush.measureText(text);
    const top = rect.top + (fontBoundingBoxAscent - actualBoundingBoxAscent) * scale;
    return new DOMRect(
      rect.left,
      top,
      rect.width,
      (actualBoundingBoxAscent + actualBoundingBoxDescent) * scale,
    );
  }

  /** The back of a ticket that has not turned yet, or has turned away. */
  function isTurnedAway(element: Element): boolean {
    let face: Element | null = element;
    while (face && getComputedStyle(face).backfaceVisibility !== 'hidden') face = face.parentElement;
    let turned = new DOMMatrix();
    for (let part = face; part; part = part.parentElement) {
      turned = new DOMMatrix(getComputedStyle(part).transform).multiply(turned);
      if (part.parentElement && getComputedStyle(part.parentElement).transformStyle !== 'preserve-3d') break;
    }
    return face !== null && turned.m33 < 0;
  }

  function seen(): Seen[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Seen[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.nodeValue?.trim() || element.closest(OUT_OF_SIGHT)) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (isTurnedAway(element)) continue;
      const text = node.nodeValue;
      const scale = scaleOf(element);
      const font = parseFloat(getComputedStyle(element).fontSize) * scale;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects())
        if (rect.width > 0.5)
          found.push({ node: node as Text, element, ink: inkOf(rect, text, element, scale), font });
    }
    return found;
  }

  const by = (pixels: number) => `${pixels.toFixed(1)} px`;
  const beyond = (ink: DOMRect, box: DOMRect) =>
    Math.max(box.left - ink.left, ink.right - box.right, box.top - ink.top, ink.bottom - box.bottom);

  function clipOf(element: Element): DOMRect | null {
    for (let above: Element | null = element; above; above = above.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(above);
      if (overflowX !== 'visible' || overflowY !== 'visible') return above.getBoundingClientRect();
    }
    return null;
  }

  function blockOf(element: Element): Element {
    let block = element;
    while (block.parentElement && getComputedStyle(block).display.startsWith('inline'))
      block = block.parentElement;
    return block;
  }

  function faultsOf({ element, ink, font }: Seen): [Fault['what'], string][] {
    const found: [Fault['what'], string][] = [];
    if (font < least) found.push(['small', `${by(font)} < ${by(least)}`]);
    const off = beyond(ink, new DOMRect(0, 0, innerWidth, innerHeight));
    if (off > TOLERANCE) found.push(['outside', by(off)]);
    const clip = clipOf(element);
    const cut = clip ? beyond(ink, clip) : 0;
    if (cut > TOLERANCE) found.push(['cut', by(cut)]);
    const box = blockOf(element).getBoundingClientRect();
    const wide = Math.max(box.left - ink.left, ink.right - box.right);
    if (wide > TOLERANCE) found.push(['wide', by(wide)]);
    return found;
  }

  function overlaps(all: readonly Seen[]): Fault[] {
    const sorted = [...all].sort((a, b) => a.ink.left - b.ink.left);
    return sorted.flatMap((one, i) => {
      const found: Fault[] = [];
      for (let k = i + 1; k < sorted.length && sorted[k]!.ink.left < one.ink.right - TOLERANCE; k++) {
        const other = sorted[k]!;
        if (other.node === one.node) continue;
        const high = Math.min(one.ink.bottom, other.ink.bottom) - Math.max(one.ink.top, other.ink.top);
        const wide = Math.min(one.ink.right, other.ink.right) - other.ink.left;
        if (high > TOLERANCE && wide > TOLERANCE)
          found.push({
            what: 'overlap',
            text: `${wordsOf(one)} × ${wordsOf(other)}`,
            where: `${nameOf(one.element)} × ${nameOf(other.element)}`,
            by: `${by(wide)} by ${by(high)}`,
          });
      }
      return found;
    });
  }

  const wordsOf = ({ node }: Seen): string => (node.nodeValue ?? '').trim().slice(0, 24);
  const nameOf = (element: Element): string =>
    [element.closest('[class]')?.getAttribute('class') ?? '', element.tagName.toLowerCase()].join(' ').trim();

  const all = seen();
  const single = all.flatMap((text) =>
    faultsOf(text).map(([what, much]): Fault => ({
      what,
      text: wordsOf(text),
      where: nameOf(text.element),
      by: much,
    })),
  );
  return [...single, ...overlaps(all)];
}
