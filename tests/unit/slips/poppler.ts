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
