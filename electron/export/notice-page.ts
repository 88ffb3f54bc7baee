import { CHANGE_COLUMNS, changeLines, changesSummary } from '../../shared/preparation/notice-changes.ts';
import { columnTexts, noticeTexts, worded } from '../../shared/preparation/notice-texts.ts';
import {
  LIST_COLUMNS,
  dayName,
  inFours,
  listCells,
  noticeFacts,
  roundName,
} from '../../shared/preparation/notice-words.ts';
import type { Notice } from '../../shared/preparation/papers.ts';
import { NOTICE_STYLE } from './notice-style.ts';

/** The data beside the page, in the same folder. */
const FILE = 'households.csv';

/**
 * A public notice as one static page for the office's site: no script, nothing from elsewhere, to be read on a telephone and
 * to be printed. Whatever the list holds is text. The same notice gives the same bytes.
 */
export function noticePage(notice: Notice): string {
  const heading = `${noticeTexts.heading}（${roundName(notice.round)}）`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(`${heading} ${notice.title}`)}</title>
<style>${NOTICE_STYLE}</style>
</head>
<body>
${notice.rehearsal ? rehearsal() : ''}<main>
<header>
<p class="title">${text(notice.title)}</p>
<h1>${text(heading)}</h1>
</header>
<p>${text(noticeTexts.intro)}</p>
${facts(notice)}
${list(notice)}
${changes(notice)}
<footer>
<p>${text(notice.office)}</p>
<p>${text(dayName(notice.day))}</p>
</footer>
</main>
</body>
</html>
`;
}

/** A band above, and a mark that stays over the page wherever one scrolls and on every sheet that is printed. */
function rehearsal(): string {
  return `<p class="rehearsal" role="alert">${text(noticeTexts.rehearsalNote)}</p>
<div class="mark" aria-hidden="true">${text(noticeTexts.rehearsal)}</div>
`;
}

function facts(notice: Notice): string {
  const rows = noticeFacts(notice).map(
    ({ label, value }) => `<dt>${text(label)}</dt><dd>${text(value)}</dd>`,
  );
  const version = `<dt>${text(noticeTexts.version)}</dt><dd class="hash">${text(inFours(notice.sha256))}</dd>`;
  return `<dl>
${[...rows, version].join('\n')}
</dl>
<p class="note">${text(noticeTexts.versionNote)}${text(noticeTexts.file)}<a href="${FILE}">${FILE}</a></p>
<p class="note">${text(noticeTexts.maskedNote)}</p>`;
}

function list({ rows }: Notice): string {
  const cells = rows.map((row) => {
    const values = listCells(row);
    return LIST_COLUMNS.map((name) => values[name]);
  });
  const end = worded(noticeTexts.end, { households: rows.length });
  return `<table class="list">
${head(LIST_COLUMNS.map((name) => columnTexts[name]))}
${body(cells)}
</table>
<p class="end">${text(end)}</p>`;
}

/** None in the first round. */
function changes(notice: Notice): string {
  if (!notice.changes) return '';
  const lines = changeLines(notice).map((line) => CHANGE_COLUMNS.map((name) => line[name] || '—'));
  const table =
    lines.length === 0
      ? ''
      : `
<table>
${head(CHANGE_COLUMNS.map((name) => columnTexts[name]))}
${body(lines)}
</table>`;
  return `<section>
<h2>${text(noticeTexts.changes)}</h2>
<p>${text(changesSummary(notice.changes))}</p>${table}
</section>`;
}

function head(labels: readonly string[]): string {
  return `<thead><tr>${labels.map((label) => `<th scope="col">${text(label)}</th>`).join('')}</tr></thead>`;
}

function body(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map((value) => `<td>${text(value)}</td>`).join('')}</tr>`);
  return `<tbody>\n${lines.join('\n')}\n</tbody>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

function text(words: string): string {
  return words.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
