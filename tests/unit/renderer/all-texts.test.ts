import { describe, expect, test } from 'vitest';
import { board as boardEn } from '../../../renderer/lib/texts/en/board.ts';
import { console as consoleEn } from '../../../renderer/lib/texts/en/console.ts';
import { desk as deskEn } from '../../../renderer/lib/texts/en/desk.ts';
import { board as boardZh } from '../../../renderer/lib/texts/zh-CN/board.ts';
import { console as consoleZh } from '../../../renderer/lib/texts/zh-CN/console.ts';
import { desk as deskZh } from '../../../renderer/lib/texts/zh-CN/desk.ts';
import { pathsOf } from './board-texts.ts';
import { askedIn, literalsIn, missing, rendererSources, unasked } from './source-texts.ts';

const DICTIONARIES = [
  ['board', boardZh, boardEn],
  ['console', consoleZh, consoleEn],
  ['desk', deskZh, deskEn],
] as const;

const SOURCES = rendererSources();
/** Of a window: its own, and what all windows share. */
const sourcesFor = (window: string) =>
  [...SOURCES].filter(([name]) => ['lib', 'ui', window].includes(name.split('/')[0] ?? ''));

/** Chosen by a code of the ledger, in `useTexts` of the board. */
const BY_CODE = /^board\.(voids|pauses)\./;

const holes = (text = ''): string[] => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '');

describe.each(DICTIONARIES)('the dictionary of the %s', (window, zh, en) => {
  const [chinese, english] = [pathsOf(zh), pathsOf(en)];

  test('has the same keys in Chinese and English, and nothing empty', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    // Some moments have nothing to be read out.
    for (const [key, text] of [...chinese, ...english])
      if (!/^steps\.\w+\.(say|explain)$/.test(key)) expect(text.trim(), key).not.toBe('');
  });

  test('names the same values in both', () => {
    for (const [key, text] of chinese)
      expect(new Set(holes(english.get(key))), key).toEqual(new Set(holes(text)));
  });

  test('has every key that is asked for by name', () => {
    const keys = new Set(chinese.keys());
    const lacking = sourcesFor(window).flatMap(([name, source]) =>
      name.startsWith(`${window}/`) ? missing(source, keys).map((key) => `${name}: ${key}`) : [],
    );
    expect(lacking).toEqual([]);
  });

  test('has no key that nobody asks for', () => {
    const asked = askedIn(sourcesFor(window).map(([, source]) => source));
    expect(unasked(chinese.keys(), asked).filter((key) => !BY_CODE.test(`${window}.${key}`))).toEqual([]);
  });
});

test('in English the hall and the household read no Chinese', () => {
  for (const texts of [boardEn, deskEn])
    for (const [key, text] of pathsOf(texts)) expect(text, key).not.toMatch(/\p{Script=Han}/u);
});

describe('renderer', () => {
  test.each([...SOURCES])('%s holds no text of its own', (_, source) => {
    expect(literalsIn(source)).toEqual([]);
  });
});

describe('these tests', () => {
  test.each([
    ['between tags', '<p>已揭签</p>'],
    ['between tags, in Latin letters', '<p>Open</p>'],
    ['in a choice', "<p>{open ? 'yes' : t('no')}</p>"],
    ['behind a condition', "<p>{open && 'yes'}</p>"],
    ['in a template', '<p>{`${count} rows`}</p>'],
    ['in a label for those who hear', '<button aria-label="Close" />'],
    ['in a title', "<span title={'号签'} />"],
    ['in a placeholder', '<input placeholder="Name" />'],
    ['of a picture', '<img alt="seal" />'],
    ['Chinese in a constant', "const WORD = '演练';"],
    ['Chinese in a template', 'const word = (n: number) => `第${n}号`;'],
  ])('see a text %s', (_, source) => {
    expect(literalsIn(source)).not.toEqual([]);
  });

  test('let signs, units, keys of the dictionary, comments and what is compared pass', () => {
    const source = `/* 注释 */ const view = <p className="who" title={t('a.b')}>
      {/* 注释 */}{kind === 'open' ? t('a') : '·'} ✓ {slot} → {\`\${a} · \${b}\`} <Field label="papers.checkedBy" /></p>;`;
    expect(literalsIn(source)).toEqual([]);
  });

  test('see a key that is asked for and not there, and one that is there and not asked for', () => {
    const source = "const a = [t('known'), t('unknown'), t(`kinds.${kind}.title`), t('counted', { count })];";
    const keys = new Set(['known', 'kinds.open.title', 'kinds.open.hint', 'counted_one', 'counted_other']);
    expect(missing(source, keys)).toEqual(['unknown']);
    expect(unasked(keys, askedIn([source]))).toEqual(['kinds.open.hint']);
  });
});
