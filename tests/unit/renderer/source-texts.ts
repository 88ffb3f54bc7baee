import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const renderer = join(import.meta.dirname, '../../../renderer');

/** The sources of the renderer by their path within it, but for the dictionaries. */
export function rendererSources(): Map<string, string> {
  const names = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return new Map(
    names
      .filter((name) => /\.tsx?$/.test(name) && !/^lib\/texts\/(en|zh-CN)\//.test(name))
      .map((name) => [name, readFileSync(join(renderer, name), 'utf8')]),
  );
}

const parse = (source: string): ts.SourceFile =>
  ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** A Chinese character, or two letters side by side: words, and no sign or unit. */
const WORDS = /\p{Script=Han}|\p{L}{2,}/u;
const HAN = /\p{Script=Han}/u;
/** Attributes that people read or hear. */
const READ =
  /^(label|title|alt|placeholder|text|words|hint|caption|summary|aria-(label|description|roledescription|valuetext|placeholder))$/;
/** Where these hold a key of the dictionary rather than words. */
const KEY = /^[a-z][A-Za-z]*(\.[A-Za-z0-9_]+)+$/;

/** Text of its own in a source: between tags, in what people read of an attribute, and any Chinese at all. */
export function literalsIn(source: string): string[] {
  const found: string[] = [];
  const keep = (text: string): void => {
    if (WORDS.test(text) && !KEY.test(text.trim())) found.push(text.trim());
  };
  walk(parse(source), (node) => {
    if (ts.isJsxText(node)) keep(node.text);
    else if (ts.isJsxExpression(node) && isShown(node) && node.expression)
      for (const text of shownIn(node.expression)) keep(text);
    else if (ts.isJsxAttribute(node) && READ.test(node.name.getText()) && isString(node.initializer))
      keep(node.initializer.text);
    else if (isPiece(node) && HAN.test(node.text)) found.push(node.text);
  });
  return [...new Set(found)];
}

/** A child of an element, or the value of an attribute that people read. */
function isShown({ parent }: ts.JsxExpression): boolean {
  if (ts.isJsxElement(parent) || ts.isJsxFragment(parent)) return true;
  return ts.isJsxAttribute(parent) && READ.test(parent.name.getText());
}

/** The strings that an expression can come to: both sides of a choice, and what stands between the holes of a template. */
function shownIn(node: ts.Expression): string[] {
  if (isString(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return shownIn(node.expression);
  if (ts.isConditionalExpression(node)) return [...shownIn(node.whenTrue), ...shownIn(node.whenFalse)];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isBinaryExpression(node)) return [...sideOf(node.left), ...sideOf(node.right)];
  return [];
}

/** What is compared is not shown. */
function sideOf(node: ts.Expression): string[] {
  const compared = /^(===|!==|==|!=|<|>|<=|>=)$/;
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && compared.test(parent.operatorToken.getText())) return [];
  return shownIn(node);
}

function isString(node: ts.Node | undefined): node is ts.StringLiteral | ts.NoSubstitutionTemplateLiteral {
  return node !== undefined && (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node));
}

function isPiece(node: ts.Node): node is ts.StringLiteral | ts.TemplateHead {
  return isString(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}

/** What a source may ask a dictionary for: keys in full, and with holes such as `steps.${step}.hint`. */
export interface Asked {
  readonly whole: ReadonlySet<string>;
  readonly withHoles: readonly RegExp[];
  /** What follows a hole at the beginning, such as `${kind}Note`: what fills the hole stands somewhere in full. */
  readonly endings: readonly RegExp[];
}

export function askedIn(sources: Iterable<string>): Asked {
  const whole = new Set<string>();
  const withHoles = new Map<string, RegExp>();
  const endings = new Map<string, RegExp>();
  for (const source of sources)
    walk(parse(source), (node) => {
      if (isString(node)) whole.add(node.text);
      if (!ts.isTemplateExpression(node)) return;
      const pieces = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      const pattern = `^${pieces.map(escaped).join('(.+)')}$`;
      if (/^[a-z][A-Za-z]*\./.test(node.head.text)) withHoles.set(pattern, new RegExp(pattern));
      else if (node.head.text === '' && isAskedFor(node)) endings.set(pattern, new RegExp(pattern));
    });
  return { whole, withHoles: [...withHoles.values()], endings: [...endings.values()] };
}

const isAskedFor = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && parent.expression.getText() === 't';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Keys that nothing asks for; `title_one` and `title_group` are forms of `title`. */
export function unasked(keys: Iterable<string>, { whole, withHoles, endings }: Asked): string[] {
  const asks = (key: string): boolean =>
    whole.has(key) ||
    withHoles.some((pattern) => pattern.test(key)) ||
    endings.some((pattern) => whole.has(pattern.exec(key)?.[1] ?? ''));
  return [...keys].filter((key) => !asks(key) && !asks(key.replace(/_[^._]+$/, '')));
}

/** Keys of `t('…')` that the dictionary does not have, and templates that fit none of its keys. */
export function missing(source: string, keys: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const has = (key: string): boolean =>
    keys.has(key) || keys.has(`${key}_other`) || [...keys].some((known) => known.startsWith(`${key}.`));
  walk(parse(source), (node) => {
    if (!ts.isCallExpression(node) || !/^(t|i18n\.t)$/.test(node.expression.getText())) return;
    const [asked] = node.arguments;
    for (const key of asked ? keysOf(asked) : []) if (!has(key)) found.push(key);
  });
  return found;
}

function keysOf(node: ts.Expression): string[] {
  if (isString(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
  return [];
}

/** Every call of a function by that name: its first argument as it is written, and how many there are. */
export function callsIn(source: string, name: string): { first: string; count: number }[] {
  const found: { first: string; count: number }[] = [];
  walk(parse(source), (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== name) return;
    found.push({ first: node.arguments[0]?.getText() ?? '', count: node.arguments.length });
  });
  return found;
}
