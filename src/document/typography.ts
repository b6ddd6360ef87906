/**
 * Typography of one run of inlines: curly quotation marks, real dashes, single spaces, and the no-break spaces that
 * keep a cite, a number, a date and a name whole. Letters and digits never change, and in a value only the glyphs of
 * its quotation marks and the kind of its spaces do.
 */
import type { Inline, Inlines, Text } from './model.js';

/** One character with the text that it belongs to; breaks and footnotes stand as characters of their own. */
interface Glyph {
  readonly character: string;
  readonly owner: Text | undefined;
}

const outsideText = '\uFFFC';
const noBreak = '\u00A0';

export function setTypography(inlines: Inlines): Inlines {
  const glyphs: Glyph[] = [];
  collectGlyphs(inlines, glyphs);
  const steps: readonly ((glyphs: readonly Glyph[]) => readonly Glyph[])[] = [
    collapseSpaces,
    setDashes,
    setQuotes,
    setNoBreakSpaces,
  ];
  const set = steps.reduce<readonly Glyph[]>((current, step) => step(current), glyphs);
  const texts = new Map<Text, string>();
  for (const glyph of set) {
    if (glyph.owner !== undefined) texts.set(glyph.owner, (texts.get(glyph.owner) ?? '') + glyph.character);
  }
  return rebuild(inlines, texts);
}

function collectGlyphs(inlines: Inlines, glyphs: Glyph[]): void {
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
        for (const character of inline.text) glyphs.push({ character, owner: inline });
        break;
      case 'emphasis':
      case 'strong':
        collectGlyphs(inline.content, glyphs);
        break;
      case 'line-break':
        glyphs.push({ character: '\n', owner: undefined });
        break;
      case 'footnote':
        glyphs.push({ character: outsideText, owner: undefined });
        break;
    }
  }
}

function rebuild(inlines: Inlines, texts: ReadonlyMap<Text, string>): Inlines {
  return inlines.flatMap((inline): Inline[] => {
    switch (inline.kind) {
      case 'text': {
        const text = texts.get(inline) ?? '';
        return text === '' ? [] : [{ ...inline, text }];
      }
      case 'emphasis':
      case 'strong':
        return [{ ...inline, content: rebuild(inline.content, texts) }];
      case 'footnote':
        return [
          {
            kind: 'footnote',
            content: inline.content.map((block) => ({ ...block, content: setTypography(block.content) })),
          },
        ];
      case 'line-break':
        return [inline];
    }
  });
}

/** Runs of spaces become one; none stands at the start, at the end, or at a line's edge. */
function collapseSpaces(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.filter((glyph, index) => {
    if (glyph.character !== ' ' && glyph.character !== noBreak) return true;
    const before = glyphs[index - 1]?.character ?? '\n';
    const after = glyphs[index + 1]?.character ?? '\n';
    return before !== ' ' && before !== noBreak && before !== '\n' && !endsWithSpaces(glyphs, index, after);
  });
}

function endsWithSpaces(glyphs: readonly Glyph[], index: number, after: string): boolean {
  if (after === '\n') return true;
  if (after !== ' ' && after !== noBreak) return false;
  const rest = glyphs
    .slice(index + 1)
    .find((glyph) => glyph.character !== ' ' && glyph.character !== noBreak);
  return rest === undefined || rest.character === '\n';
}

/** Replaces each match by glyphs of the same owner as the match's first character. */
function replaceGlyphs(
  glyphs: readonly Glyph[],
  pattern: RegExp,
  replace: (match: RegExpExecArray, owners: readonly Glyph[]) => string | undefined,
): readonly Glyph[] {
  // One UTF-16 unit a glyph, so that positions in the text are positions in the list.
  const text = glyphs.map((glyph) => (glyph.character.length === 1 ? glyph.character : outsideText)).join('');
  const result: Glyph[] = [];
  let next = 0;
  for (const match of text.matchAll(pattern)) {
    const owners = glyphs.slice(match.index, match.index + match[0].length);
    const replacement = replace(match, owners);
    if (replacement === undefined) continue;
    result.push(...glyphs.slice(next, match.index));
    const isSameLength = replacement.length === owners.length;
    for (const [position, character] of Array.from(replacement).entries()) {
      result.push({ character, owner: owners[isSameLength ? position : 0]?.owner });
    }
    next = match.index + match[0].length;
  }
  return [...result, ...glyphs.slice(next)];
}

/** `--` and `---` in the template's own words; a value's hyphens may be part of a number. */
function setDashes(glyphs: readonly Glyph[]): readonly Glyph[] {
  return replaceGlyphs(glyphs, /(?<!-)-{2,3}(?!-)/g, (match, owners) =>
    owners.every((glyph) => glyph.owner?.mergedFrom === undefined)
      ? match[0].length === 3
        ? '—'
        : '–'
      : undefined,
  );
}

const opensAfter = /[\s([{/\u2013\u2014\u2018\u201C\u00A0-]/;

function setQuotes(glyphs: readonly Glyph[]): readonly Glyph[] {
  const characters = glyphs.map((glyph) => glyph.character);
  return glyphs.map((glyph, index) => {
    const before = characters[index - 1];
    const opens = before === undefined || opensAfter.test(before);
    if (glyph.character === '"') return setCharacter(glyph, characters, index, opens ? '\u201C' : '\u201D');
    if (glyph.character !== "'") return glyph;
    // A decade or a clipped word ('90s, 'tis) takes an apostrophe even where a quotation could open.
    const isApostrophe = !opens || /^\d\ds?\b/.test(characters.slice(index + 1, index + 5).join(''));
    return setCharacter(glyph, characters, index, isApostrophe ? '\u2019' : '\u2018');
  });
}

function setCharacter(glyph: Glyph, characters: string[], index: number, character: string): Glyph {
  characters[index] = character;
  return { ...glyph, character };
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Each pattern's spaces stay with what surrounds them; none of the words is changed. */
const keptTogether: readonly RegExp[] = [
  // Fed. R. Civ. P. 26(c); Fed. R. Evid. 502(d)
  /Fed\. R\. (?:Civ\. P|Crim\. P|App\. P|Bankr\. P|Evid)\.(?: (?=\d))?/g,
  // Unif. Local R. 37.1(A); L.U.Civ.R. 37; LR 7.1; D. Kan. Rule 37.2; Rules 26 and 37
  /\b(?:Unif\. Local R\.|Unif\. Loc\. R\.|Local R\.|Local Civ\. R\.|L\.R\.|L\.U\.Civ\.R\.|LCvR|LCivR|LRCiv|LR|Civ\. L\.R\.|Rules?|Canon|Form) (?=[\dA-Z(]*\d)/g,
  // 28 U.S.C. § 636(b); 250 F.3d 1; 203 F.R.D. 239
  /\d (?:U\.S\.C\.|C\.F\.R\.|U\.S\.|S\. Ct\.|F\.(?:2d|3d|4th)?|F\. Supp\.(?: [23]d)?|F\.R\.D\.|WL) (?=[\d§])/g,
  // An omission: . . . and, at the end of a sentence, . . . .
  / \. \. \.(?: \.)?/g,
  /[§¶]+ (?=\S)/g,
  // No. 3:05CV52WA, NO. 17, Nos. 3 and 4, Doc. 40, ECF No. 6, Filing No. 1, docket #23, p. 4
  /\b(?:ECF |Filing |Dckt\. |Document )?(?:N[oO][sS]?\.:?|Docs?\.|Dkt\.|D\.?E\.?|Docket Entry|[Ee]xhibit|[Ee]x\.|pp?\.) (?=[\d#])/g,
  /\(# (?=\d)/g,
  new RegExp(`\\b(?:${months}) (?=\\d)`, 'g'),
  /\d (?=[ap]\.m\.)/g,
  // A title with its name: Judge Rivera, Mr. Chen
  /\b(?:Mr|Ms|Mrs|Dr|Hon|Messrs)\. (?=[A-Z])/g,
  /\b(?:Judge|Justice) (?=[A-Z][a-z.])/g,
  // Initials with the name: A. Rivera, J. R. Example
  /(?<![A-Za-z.])(?:[A-Z]\. )+(?=[A-Z])/g,
];

function setNoBreakSpaces(glyphs: readonly Glyph[]): readonly Glyph[] {
  return keptTogether.reduce(
    (current, pattern) => replaceGlyphs(current, pattern, (match) => match[0].replaceAll(' ', noBreak)),
    glyphs,
  );
}
