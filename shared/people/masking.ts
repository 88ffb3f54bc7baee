/** A character with the marks that belong to it (variation selectors of rare characters). */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Surnames of two characters, as they are found among people today. */
const COMPOUND = new Set(
  (
    '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 宇文 长孙 慕容 司徒 司空 夏侯 端木 百里 东郭 南宫 呼延 轩辕 ' +
    '独孤 拓跋 西门 申屠 太史 仲孙 钟离 濮阳 公冶 宗政 淳于 单于 澹台 赫连 闻人 公羊 完颜 耶律 第五 左丘 ' +
    '梁丘 公西 东里 南门 北堂 谷梁 段干 微生 乐正 壤驷 颛孙 巫马 漆雕 司寇 子车 闾丘 鲜于 亓官'
  ).split(' '),
);

/** How names are shown: see `maskName`. */
export type Masking = 'surname' | 'ends' | 'none';

/**
 * A name as the hall, the slips of others and the public notice may know it. `surname`, the rule unless the office says
 * otherwise, keeps the surname: 王芳 → 王*, 李杰建 → 李**, 欧阳娜娜 → 欧阳**. `ends` keeps the first and the last of three
 * or more: 李*建, 欧**娜. `none` shows nothing: **. It counts characters, not UTF-16 units: 马𠮷文 → 马**. A name of one
 * character is all hidden.
 */
export function maskName(name: string, masking: Masking = 'surname'): string {
  const characters = name.match(CHARACTER) ?? [];
  const first = characters[0] ?? '';
  if (masking === 'none') return '**';
  if (characters.length <= 1) return '*';
  if (masking === 'ends' && characters.length > 2)
    return `${first}${'*'.repeat(characters.length - 2)}${characters.at(-1) ?? ''}`;
  const isCompound = characters.length > 2 && COMPOUND.has(characters.slice(0, 2).join(''));
  const shown = isCompound ? 2 : 1;
  return `${characters.slice(0, shown).join('')}${'*'.repeat(characters.length - shown)}`;
}

/**
 * An ID number as the household's own slip shows it: region and last four, 990000********0007. Only the birth date is
 * hidden, and the check character narrows it to some 3,300 days: enough at a desk, never for a public notice.
 */
export function maskId(id: string): string {
  return id.length === 18 ? `${id.slice(0, 6)}********${id.slice(14)}` : '*'.repeat(id.length);
}
