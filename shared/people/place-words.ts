type PlacePart = 'building' | 'stairwell' | 'floor' | 'room';
type Language = 'zh-CN' | 'en';

/** A number or a code, without any word of its own for what it is: 12, 3#, B-2. */
const BARE = /^-?[0-9A-Za-z]+(-[0-9A-Za-z]+)*#?$/;

const WORDS: Readonly<Record<Language, Readonly<Record<PlacePart, string>>>> = {
  'zh-CN': { building: '栋', stairwell: '单元', floor: '层', room: '室' },
  en: { building: 'Building', stairwell: 'Stairwell', floor: 'Floor', room: 'Room' },
};

/** What that part of an address is called: 栋, Building. */
export function placeWord(part: PlacePart, language: Language): string {
  return WORDS[language][part];
}

/**
 * A part of an address with the word for what it is, which is added only where the list's own text has none: `12` is
 * `12栋` (`Building 12`), `3#` is `3#楼`; `A座`, `2单元`, `Tower B` stay as they are. '' stays ''.
 */
export function withPlaceWord(part: PlacePart, text: string, language: Language): string {
  if (!BARE.test(text)) return text;
  const word = placeWord(part, language);
  if (language === 'en') return `${word} ${text}`;
  return text.endsWith('#') ? `${text}楼` : `${text}${word}`;
}
