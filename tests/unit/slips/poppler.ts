import { execFileSync, spawnSync } from 'node:child_process';

/** Why PDFs cannot be read back here, or null. */
export const popplerMissing =
  spawnSync('pdftotext', ['-v']).error === undefined
    ? null
    : 'pdftotext is not installed (Debian: poppler-utils)';

const read = (command: string, args: string[], pdf: Uint8Array): string =>
  execFileSync(command, args, { input: pdf, encoding: 'utf8', maxBuffer: 1 << 26 });

/** The text of each page. */
export function pagesOf(pdf: Uint8Array): string[] {
  return read('pdftotext', ['-layout', '-', '-'], pdf).split('\f').slice(0, -1);
}

export const fontsOf = (pdf: Uint8Array): string => {
  return read('pdffonts', ['-'], pdf);
};

export interface Word {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every word with its box, points from the top left; heights are the fonts' line heights, not the ink's. */
export function wordsOf(pdf: Uint8Array): Word[] {
  const pages = read('pdftotext', ['-bbox', '-', '-'], pdf).split('<page ').slice(1);
  return pages.flatMap((xml, page) => {
    const words = xml.matchAll(
      /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
    );
    return [...words].map(([, left, top, right, bottom, text = '']) => {
      return {
        text,
        page,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      };
    });
  });
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Row by row, 0 black to 255 white. */
  readonly grey: Uint8Array;
}

/** One page as it comes out on paper; pages from 1. */
export function pictureOf(pdf: Uint8Array, page: number, dotsPerInch: number): Picture {
  const args = ['-gray', '-r', String(dotsPerInch), '-f', String(page), '-l', String(page), '-'];
  const pgm = execFileSync('pdftoppm', args, { input: pdf, maxBuffer: 1 << 28 });
  const [head = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40)) ?? [];
  return { width: Number(width), height: Number(height), grey: pgm.subarray(head.length) };
}

/** Pairs of words whose inner halves touch: the ink is there, the outer halves are the font's spacing. */
export function overlaps(words: readonly Word[]): string[] {
  const inner = words.map(({ top, bottom, ...word }) => {
    const quarter = (bottom - top) / 4;
    return { ...word, top: top + quarter, bottom: bottom - quarter };
  });
  return inner.flatMap((a, i) =>
    inner
      .slice(i + 1)
      .filter((b) => a.page === b.page && a.left < b.right - 0.3 && b.left < a.right - 0.3)
      .filter((b) => a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

/** Without white space, which a PDF does not have. */
export const solid = (text: string): string => text.replaceAll(/\s/g, '');
