import { sizeName } from './wanted.ts';
import type { Look } from './visit.ts';

/** One picture as it lies in the folder. */
export interface Picture extends Pick<Look, 'window' | 'state' | 'language' | 'theme' | 'size'> {
  /** From the folder: `board/zh-CN/gold/1920x1080/called.png`. */
  readonly path: string;
}

export function pathOf({ window, language, theme, size, state }: Omit<Look, 'page'>): string {
  return [window, language, ...(theme ? [theme] : []), sizeName(size), `${state}.png`].join('/');
}

const STYLE = `
  body { margin: 0; padding: 24px; background: #1b1b1f; color: #f2f2f2; font: 16px/1.4 sans-serif; }
  nav { display: flex; flex-wrap: wrap; gap: 8px 20px; }
  a { color: #ffd479; }
  section { margin-top: 40px; }
  .row { display: flex; flex-wrap: wrap; gap: 16px; }
  figure { margin: 0; width: 400px; }
  img { display: block; width: 100%; border: 1px solid #555; }
  figcaption { padding: 4px 0; }`;

/** A page that shows all pictures side by side, state by state in one language, theme and size; it works from the disk. */
export function contactSheet(pictures: readonly Picture[]): string {
  const groups = Map.groupBy(pictures, ({ path }) => path.slice(0, path.lastIndexOf('/')));
  const links = [...groups].map(([name, of]) => `<a href="#${name}">${name} (${of.length})</a>`);
  const sections = [...groups].map(
    ([name, of]) =>
      `<section id="${name}"><h2>${name}</h2><div class="row">${of.map(figure).join('')}</div></section>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Sunlot: ${pictures.length} screens</title><style>${STYLE}</style>
<h1>Sunlot: ${pictures.length} screens</h1><nav>${links.join('\n')}</nav>
${sections.join('\n')}
</html>
`;
}

function figure({ path, state }: Picture): string {
  return `<figure><a href="${path}"><img loading="lazy" src="${path}" alt="${path}"></a><figcaption>${state}</figcaption></figure>\n`;
}
