/**
 * Typography of one run of inlines: curly quotation marks, real dashes, single spaces, and the no-break spaces that
 * keep a cite, a number, a date and a name whole. Letters and digits never change, and in a value only the glyphs of
 * its quotation marks and the kind of its spaces do.
 */
import { keepRecent } from '../recent-results.js';
import type { Inline, Inlines, Text } from './model.js';

/** The words of a run, with where each of its pieces ends; breaks and footnotes stand as a character of their own. */
interface Words {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Offsets in `text`, one for each piece. */
  readonly ends: readonly number[];
}

/** A text, or a break or a footnote, whose character nothing may change. */
type Piece = Text | undefined;

const outsideText = '\uFFFC';
const noBreak = '\u00A0';

export function setTypography(inlines: Inlines): Inlines {
  const gathered = gatherWords(inlines);
  const set = setInPlace(gathered.text);
  const words =
    set === undefined ? setGlyphs(setDashes(collapseSpaces(gathered))) : { ...gathered, text: set };
  return rebuild(inlines, words, { piece: 0 });
}

function gatherWords(inlines: Inlines): Words {
  const pieces: Piece[] = [];
  const ends: number[] = [];
  return { text: gather(inlines, '', pieces, ends), pieces, ends };
}

function gather(inlines: Inlines, before: string, pieces: Piece[], ends: number[]): string {
  let text = before;
  for (const inline of inlines) {
    if (inline.kind === 'emphasis' || inline.kind === 'strong') {
      text = gather(inline.content, text, pieces, ends);
      continue;
    }
    if (inline.kind === 'text') text += inline.text;
    else text += inline.kind === 'line-break' ? '\n' : outsideText;
    pieces.push(inline.kind === 'text' ? inline : undefined);
    ends.push(text.length);
  }
  return text;
}

/** @param next the first piece that is not put back yet */
function rebuild(inlines: Inlines, words: Words, next: { piece: number }): Inlines {
  const rebuilt: Inline[] = [];
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text': {
        const text = pieceAt(words, next.piece);
        next.piece += 1;
        if (text !== '') rebuilt.push(text === inline.text ? inline : { ...inline, text });
        break;
      }
      case 'emphasis':
      case 'strong':
        rebuilt.push({ kind: inline.kind, content: rebuild(inline.content, words, next) });
        break;
      case 'footnote':
        next.piece += 1;
        rebuilt.push({
          kind: 'footnote',
          content: inline.content.map((block) => ({ ...block, content: setTypography(block.content) })),
        });
        break;
      case 'line-break':
        next.piece += 1;
        rebuilt.push(inline);
        break;
    }
  }
  return rebuilt;
}

function pieceAt({ text, ends }: Words, piece: number): string {
  return text.slice(piece === 0 ? 0 : ends[piece - 1], ends[piece]);
}

/** Looking for what is seldom there costs less than the search for all its places. */
const hasIdleSpace = /^[ \u00A0]|[ \u00A0](?:[ \u00A0\n]|$)|\n[ \u00A0]/;

/** An order says most things in the words of its template. Undefined where places of the text change with its glyphs. */
const setInPlace = keepRecent(1000, (text) =>
  hasIdleSpace.test(text) || text.includes('--') ? undefined : glyphsOf(text),
);

/** Runs of spaces become one; none stands at the start, at the end, or at a line's edge. */
function collapseSpaces(words: Words): Words {
  if (!hasIdleSpace.test(words.text)) return words;
  return replaceIn(words, /(?<=[ \u00A0])[ \u00A0]+|(?<=^|\n)[ \u00A0]+|[ \u00A0]+(?=\n|$)/g, () => '');
}

/** What is put in belongs to the piece in which the match begins. */
function replaceIn(
  words: Words,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | undefined,
): Words {
  const { pieces } = words;
  const ends = [...words.ends];
  let text = '';
  let next = 0;
  for (const match of words.text.matchAll(pattern)) {
    const replacement = replace(match);
    if (replacement === undefined) continue;
    text += words.text.slice(next, match.index) + replacement;
    next = match.index + match[0].length;
    const shift = text.length - next;
    words.ends.forEach((end, index) => {
      if (end >= next) ends[index] = end + shift;
      else if (end > match.index) ends[index] = text.length;
    });
  }
  return next === 0 ? words : { text: text + words.text.slice(next), pieces, ends };
}

/** `--` and `---` in the template's own words; a value's hyphens may be part of a number. */
function setDashes(words: Words): Words {
  if (!words.text.includes('--')) return words;
  return replaceIn(words, /(?<!-)-{2,3}(?!-)/g, ({ index, 0: dashes }) => {
    const first = words.ends.findIndex((end) => end > index);
    const last = words.ends.findIndex((end) => end >= index + dashes.length);
    const isOwn = words.pieces.slice(first, last + 1).every((piece) => piece?.mergedFrom === undefined);
    return isOwn ? (dashes.length === 3 ? '—' : '–') : undefined;
  });
}

/** What changes no place of a text. */
function glyphsOf(text: string): string {
  return setNoBreakSpaces(setQuotes(text));
}

function setGlyphs({ text, ...words }: Words): Words {
  return { ...words, text: glyphsOf(text) };
}

const opensAfter = /[\s([{/\u2013\u2014\u2018\u201C\u00A0-]/;

function setQuotes(text: string): string {
  if (!text.includes('"') && !text.includes("'")) return text;
  let set = '';
  let setMark = '';
  let next = 0;
  for (const { index, 0: mark } of text.matchAll(/["']/g)) {
    const before = index === next ? setMark : text.charAt(index - 1);
    set += text.slice(next, index);
    next = index + 1;
    const opens = before === '' || opensAfter.test(before);
    if (mark === '"') setMark = opens ? '\u201C' : '\u201D';
    else {
      // A decade or a clipped word ('90s, 'tis) takes an apostrophe even where a quotation could open.
      const isApostrophe = !opens || /^\d\ds?\b/.test(text.slice(next, next + 4));
      setMark = isApostrophe ? '\u2019' : '\u2018';
    }
    set += setMark;
  }
  return set + text.slice(next);
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

interface KeptTogether {
  /** Stands in all that the pattern finds: looking for it costs far less. */
  readonly sign: string;
  /** Its spaces stay with what surrounds them; none of the words is changed. */
  readonly pattern: RegExp;
}

/** What needs a digit, or the sign #. */
const keptWithNumbers: readonly KeptTogether[] = [
  // Unif. Local R. 37.1(A); L.U.Civ.R. 37; LR 7.1; D. Kan. Rule 37.2; Rules 26 and 37
  {
    sign: ' ',
    pattern:
      /\b(?:Unif\. Local R\.|Unif\. Loc\. R\.|Local R\.|Local Civ\. R\.|L\.R\.|L\.U\.Civ\.R\.|LCvR|LCivR|LRCiv|LR|Civ\. L\.R\.|Rules?|Canon|Form) (?=[\dA-Z(]*\d)/g,
  },
  // 28 U.S.C. § 636(b); 250 F.3d 1; 203 F.R.D. 239
  {
    sign: ' ',
    pattern:
      /\d (?:U\.S\.C\.|C\.F\.R\.|U\.S\.|S\. Ct\.|F\.(?:2d|3d|4th)?|F\. Supp\.(?: [23]d)?|F\.R\.D\.|WL) (?=[\d§])/g,
  },
  // No. 3:05CV52WA, NO. 17, Nos. 3 and 4, Doc. 40, ECF No. 6, Filing No. 1, docket #23, p. 4
  {
    sign: ' ',
    pattern:
      /\b(?:ECF |Filing |Dckt\. |Document )?(?:N[oO][sS]?\.:?|Docs?\.|Dkt\.|D\.?E\.?|Docket Entry|[Ee]xhibit|[Ee]x\.|pp?\.) (?=[\d#])/g,
  },
  { sign: '(# ', pattern: /\(# (?=\d)/g },
  { sign: ' ', pattern: new RegExp(`\\b(?:${months}) (?=\\d)`, 'g') },
  { sign: '.m.', pattern: /\d (?=[ap]\.m\.)/g },
];

const keptTogether: readonly KeptTogether[] = [
  // Fed. R. Civ. P. 26(c); Fed. R. Evid. 502(d)
  { sign: 'Fed. R. ', pattern: /Fed\. R\. (?:Civ\. P|Crim\. P|App\. P|Bankr\. P|Evid)\.(?: (?=\d))?/g },
  // An omission: . . . and, at the end of a sentence, . . . .
  { sign: ' . . .', pattern: / \. \. \.(?: \.)?/g },
  { sign: '§', pattern: /§+ (?=\S)/g },
  { sign: '¶', pattern: /¶+ (?=\S)/g },
  // A title with its name: Judge Rivera, Mr. Chen
  { sign: '. ', pattern: /\b(?:Mr|Ms|Mrs|Dr|Hon|Messrs)\. (?=[A-Z])/g },
  { sign: 'Ju', pattern: /\b(?:Judge|Justice) (?=[A-Z][a-z.])/g },
  // Initials with the name: A. Rivera, J. R. Example
  { sign: '. ', pattern: /(?<![A-Za-z.])(?:[A-Z]\. )+(?=[A-Z])/g },
];

const numberSign = /[\d#]/;

function setNoBreakSpaces(text: string): string {
  const besideNumbers = numberSign.test(text) ? setSpaces(text, keptWithNumbers) : text;
  return setSpaces(besideNumbers, keptTogether);
}

function setSpaces(text: string, kept: readonly KeptTogether[]): string {
  let set = text;
  for (const { sign, pattern } of kept) if (set.includes(sign)) set = set.replace(pattern, keepTogether);
  return set;
}

function keepTogether(words: string): string {
  return words.replaceAll(' ', noBreak);
}
