import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { console as consoleEn } from '../../../renderer/lib/texts/en/console.ts';
import { desk as deskEn } from '../../../renderer/lib/texts/en/desk.ts';
import { console as consoleZh } from '../../../renderer/lib/texts/zh-CN/console.ts';
import { CeremonyEvent } from '../../../shared/ceremony/events.ts';
import { desk as deskZh } from '../../../renderer/lib/texts/zh-CN/desk.ts';

/** Every text by its path, e.g. `steps.unlock.title`. */
function texts(value: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, part] of Object.entries(value) as [string, unknown][]) {
    if (typeof part === 'string') found.set(`${path}${key}`, part);
    else for (const [inner, text] of texts(part as object, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}

const holes = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '').sort();

describe.each([
  ['console', consoleZh, consoleEn],
  ['desk', deskZh, deskEn],
])('the dictionary of the %s', (_, zh, en) => {
  test('has the same keys in Chinese and English', () => {
    expect([...texts(en).keys()].sort()).toEqual([...texts(zh).keys()].sort());
  });

  test('names the same values in both', () => {
    const english = texts(en);
    for (const [path, text] of texts(zh))
      expect(new Set(holes(english.get(path) ?? '')), path).toEqual(new Set(holes(text)));
  });
});

test('every entry of the ledger has its name', () => {
  const types = CeremonyEvent.options.map((event) => event.shape.type.value);
  for (const { log } of [consoleZh, consoleEn])
    expect(Object.keys(log.types).sort()).toEqual([...types].sort());
});

describe.each(['console', 'console/lists', 'desk', 'ui'])('renderer/%s', (folder) => {
  const root = join(import.meta.dirname, '../../../renderer', folder);
  const files = readdirSync(root).filter((name) => name.endsWith('.tsx'));
  test.each(files)('%s holds no text of its own', (name) => {
    expect(literals(join(root, name))).toEqual([]);
  });
});

/** Words between tags, and in attributes that people read. */
function literals(file: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const words = /\p{L}{2,}/u;
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && words.test(node.text)) found.push(node.text.trim());
    const read =
      ts.isJsxAttribute(node) && /^(label|title|alt|placeholder|aria-label)$/.test(node.name.getText());
    if (read && node.initializer && ts.isStringLiteral(node.initializer)) found.push(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
