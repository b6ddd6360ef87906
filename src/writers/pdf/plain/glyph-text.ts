/**
 * Inlines go in, the row of their glyphs comes out, with what decides where its lines may end. What is done to cites and
 * hyphens here is what inline-data.ts and layout/lines.typ do for Typst.
 */
import type { Inline, Inlines } from '../../../document/model.js';
import { decline } from './decline.js';
import { digitClass, hyphenClass, objectClass, spaceClass } from './line-breaks.js';
import { createElement, type StructureElement } from './structure.js';
import type { Type } from './type.js';

/** Glyphs of one face that belong to one element. */
export interface Stretch {
  readonly end: number;
  readonly face: number;
  /** Nothing where it is decoration. */
  readonly element: StructureElement | undefined;
}

export interface GlyphText {
  /** 0 where only a place to break stands. */
  readonly glyphs: readonly number[];
  /** In units of the em. */
  readonly advances: readonly number[];
  /** Classes of line-breaks.ts; `keptFlag` on top where no line may end before the glyph. */
  readonly classes: readonly number[];
  readonly stretches: readonly Stretch[];
  /** Where the author asked for a line end. */
  readonly forcedEnds: readonly number[];
}

export const keptFlag = 64;

export interface TextLook {
  /** That the words belong to; nothing where they are decoration. */
  readonly element: StructureElement | undefined;
  readonly bold: boolean;
}

/** Emphasis inside emphasis stands upright, and is emphasis still. */
interface InnerLook extends TextLook {
  readonly emphases: number;
  /** The emphasis or strong words that these are, the innermost ones. */
  readonly inside: Inline | undefined;
}

export interface TextRoom {
  readonly type: Type;
  /** How wide the lines are, in units of the em. */
  readonly units: number;
  /** A word of so many letters may be longer than its line. */
  readonly longLetters: number;
}

interface Gathering {
  readonly room: TextRoom;
  readonly glyphs: number[];
  readonly advances: number[];
  readonly classes: number[];
  readonly stretches: Stretch[];
  readonly forcedEnds: number[];
  /** Where the last words belong. */
  tag: Tag | undefined;
  /** The last letters, to see a web address that begins in one text and goes on in the next. */
  tail: string;
}

export function gatherGlyphs(inlines: Inlines, look: TextLook, room: TextRoom): GlyphText {
  const gathering: Gathering = {
    room,
    glyphs: [],
    advances: [],
    classes: [],
    stretches: [],
    forcedEnds: [],
    tag: undefined,
    tail: '',
  };
  gatherAll(inlines, { ...look, emphases: 0, inside: undefined }, gathering);
  // Typst draws and counts a space at the end.
  if (gathering.glyphs.length === 0 || endsInSpace(gathering))
    decline('an empty line, or a space at its end');
  return gathering;
}

const endsInSpace = ({ classes }: Gathering): boolean => classes.at(-1) === spaceClass;

function gatherAll(inlines: Inlines, look: InnerLook, gathering: Gathering): void {
  for (const inline of inlines) gatherInline(inline, look, gathering);
}

function gatherInline(inline: Inline, look: InnerLook, gathering: Gathering): void {
  switch (inline.kind) {
    case 'text':
      gatherText(inline.text, look, gathering);
      return;
    case 'emphasis':
      gatherAll(inline.content, { ...look, emphases: look.emphases + 1, inside: inline }, gathering);
      return;
    case 'strong':
      gatherAll(inline.content, { ...look, bold: true, inside: inline }, gathering);
      return;
    case 'line-break':
      forceEnd(look, gathering);
      return;
    default:
      decline(`an inline ${inline.kind}`);
  }
}

/** The space keeps the words apart for whoever reads the text without seeing the line end; it takes no room. */
function forceEnd(look: InnerLook, gathering: Gathering): void {
  const { glyphs, forcedEnds } = gathering;
  if (glyphs.length === (forcedEnds.at(-1) ?? 0) || endsInSpace(gathering)) decline('an empty line');
  addGlyphs(' ', 0, 1, faceOf(look), gathering);
  endStretch(look, gathering);
  forcedEnds.push(glyphs.length);
}

const faceOf = ({ bold, emphases }: InnerLook): number => (bold ? 2 : 0) + (emphases % 2);

function endStretch(look: InnerLook, gathering: Gathering): void {
  const { glyphs, stretches } = gathering;
  const face = faceOf(look);
  const element = findElement(look, gathering);
  const last = stretches.at(-1);
  if (last?.face === face && last.element === element) stretches.pop();
  stretches.push({ end: glyphs.length, face, element });
}

interface Tag {
  readonly inside: Inline | undefined;
  readonly element: StructureElement;
}

/** As in Typst's tree, each run of words with the same look is an element of its own, inside no run with another. */
function findElement(
  { element, bold, emphases, inside }: InnerLook,
  gathering: Gathering,
): StructureElement | undefined {
  if (element === undefined) return undefined;
  const { tag } = gathering;
  if (tag !== undefined && tag.inside === inside) return tag.element;
  const strong = bold ? createElement('Strong', element) : element;
  const inner = emphases > 0 ? createElement('Em', strong) : strong;
  gathering.tag = { inside, element: inner };
  return inner;
}

/** Unicode's rules know no web addresses, so Typst has its own for them. */
const webAddress = /:\/\/|www\./;

function gatherText(text: string, look: InnerLook, gathering: Gathering): void {
  if (text === '') return;
  if (webAddress.test(gathering.tail + text)) decline('a web address');
  gathering.tail = (gathering.tail + text).slice(-3);
  const face = faceOf(look);
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) === 0x20) {
      addGlyphs(text, at, at + 1, face, gathering);
      at += 1;
      continue;
    }
    const space = text.indexOf(' ', at);
    const end = space < 0 ? text.length : space;
    addWord(text.slice(at, end), face, gathering);
    at = end;
  }
  endStretch(look, gathering);
}

function addWord(word: string, face: number, gathering: Gathering): void {
  const { room, glyphs } = gathering;
  const start = glyphs.length;
  if (word.length >= room.longLetters) {
    addGlyphs(word, 0, word.length, face, gathering);
    if (sumFrom(gathering.advances, start) > room.units) decline('a word that is longer than its line');
  } else if (word.includes(')(')) addKeptWord(word, face, gathering);
  else addBreakableWord(word, face, gathering);
}

function sumFrom(advances: readonly number[], start: number): number {
  let sum = 0;
  for (let at = start; at < advances.length; at += 1) sum += advances[at] ?? 0;
  return sum;
}

/** For its neighbours it is one thing, which is no character. */
function addKeptWord(word: string, face: number, gathering: Gathering): void {
  const start = gathering.glyphs.length;
  addGlyphs(word, 0, word.length, face, gathering);
  for (let at = start; at < gathering.classes.length; at += 1) {
    gathering.classes[at] = at === start ? objectClass : objectClass + keptFlag;
  }
}

/** After a hyphen before a digit a line may end, as it may in Word. */
function addBreakableWord(word: string, face: number, gathering: Gathering): void {
  const { classes } = gathering;
  const start = classes.length;
  addGlyphs(word, 0, word.length, face, gathering);
  for (let at = classes.length - 1; at > start + 1; at -= 1) {
    const isHyphenated = classes[at] === digitClass && classes[at - 1] === hyphenClass;
    if (isHyphenated && classes[at - 2] !== hyphenClass) insertBreakPlace(at, gathering);
  }
}

function insertBreakPlace(at: number, { glyphs, advances, classes }: Gathering): void {
  glyphs.splice(at, 0, 0);
  advances.splice(at, 0, 0);
  classes.splice(at, 0, objectClass);
}

function addGlyphs(text: string, start: number, end: number, face: number, gathering: Gathering): void {
  const { type } = gathering.room;
  const advancesOfFace = type.advances[face];
  for (let at = start; at < end; at += 1) {
    const glyph = type.glyphs[text.charCodeAt(at)] ?? 0;
    if (glyph === 0) decline('a character that is not prepared');
    gathering.glyphs.push(glyph);
    gathering.advances.push(advancesOfFace?.[glyph] ?? 0);
    gathering.classes.push(type.classes[glyph] ?? 0);
  }
}
