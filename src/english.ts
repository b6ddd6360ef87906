/** English grammar that orders need of names and nouns: lists, possessives, capitals, articles. */

/** `A`, `A and B`, `A, B, and C`. */
export function joinList(items: readonly string[], word: 'and' | 'or'): string {
  if (items.length <= 2) return items.join(` ${word} `);
  return `${items.slice(0, -1).join(', ')}, ${word} ${items.at(-1) ?? ''}`;
}

/** `Example Corp.’s`, `Jones’s`: one owner, whatever letter the name ends in. */
export function makePossessive(owner: string): string {
  return `${owner}\u2019s`;
}

/** `Plaintiffs’`, `children’s`: several owners. */
export function makePluralPossessive(owners: string): string {
  return /s$/i.test(owners) ? `${owners}\u2019` : `${owners}\u2019s`;
}

/** The first letter, also behind an opening quotation mark or parenthesis; a text that begins with a figure stays. */
export function capitalize(text: string): string {
  return text.replace(
    /^([“‘"'([]*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** Leaves initials and names in capitals as they are: `EEOC`, `A. Rivera`. */
export function lowerFirst(text: string): string {
  return text.replace(
    /^([“‘"'([]*)(\p{Lu})(?=[\p{Ll}\s’'])/u,
    (_, before: string, letter: string) => before + letter.toLowerCase(),
  );
}

/** `a` or `an`, by the sound that the text begins with. */
export function chooseArticle(text: string): 'a' | 'an' {
  const word = /^[“‘"'([$€£]*([\p{L}\p{N}.,&]+)/u.exec(text)?.[1] ?? '';
  if (/^\d/.test(word)) return numberTakesAn(word) ? 'an' : 'a';
  if (isSpelled(word)) return /^[AEFHILMNORSX]/i.test(word) ? 'an' : 'a';
  return wordTakesAn(word.toLowerCase()) ? 'an' : 'a';
}

/** Eight, eleven, eighteen and what begins with them; 1812 is read as a year, 1,800 as a thousand. */
function numberTakesAn(written: string): boolean {
  const whole = /^[\d,]+/.exec(written)?.[0] ?? '';
  if (/^8/.test(whole)) return true;
  const year = /^\d{4}$/.test(whole);
  const digits = whole.replaceAll(',', '');
  const lead = digits.slice(0, digits.length % 3 === 0 ? 3 : digits.length % 3);
  return year ? /^1[18]/.test(whole) : lead === '11' || lead === '18';
}

/** Acronyms that are read as words; any other word of two to five capitals is read letter by letter. */
const readAsWords: ReadonlySet<string> = new Set(
  (
    'FAFSA FEMA FERC FERPA FICA FINRA FISA FOIA HAMP HIPAA HUD LASIK LEXIS MERS NAFTA NASA ' +
    'NATO NEPA RAM REIT RESPA RICO ROM SIM SLAPP SNAP SORNA STEM SWAT'
  ).split(' '),
);

function isSpelled(word: string): boolean {
  if (/^(?:\p{Lu}\.)+/u.test(word)) return true;
  const letters = word.replace(/[.,]+$/, '').replace(/(?<=\p{Lu})s$/u, '');
  if (/^\p{L}$/u.test(letters)) return letters.toLowerCase() !== 'a';
  return /^[\p{Lu}\p{N}&]{2,5}$/u.test(letters) && !readAsWords.has(letters);
}

const silentH = /^(?:hour|honest|honor|honour|heir|herb(?:s|al)?$)/;
/** A `w` is heard: one, once. */
const soundsW = /^(?:once|one(?:s|self)?)$/;
/** A `y` is heard: European, union, use, utility; not unnamed, uninsured, usher, utter. */
const soundsY = /^(?:eu|ewe|u(?:nanim|ni(?!n|m|dent|ss|ll|r)|s[aeiu]|t[aeio]|biq|r[aeiou]|k|ga|vu)|ufo)/;

function wordTakesAn(word: string): boolean {
  if (silentH.test(word)) return true;
  if (soundsW.test(word)) return false;
  return /^[aeiou]/.test(word) && !soundsY.test(word);
}

/** Whether a clause in small letters can follow: `IT IS ORDERED that`, `it is ordered that:`; not `ORDERED:`. */
export function introducesClause(words: string): boolean {
  return /\bthat:?\s*$/i.test(words);
}
