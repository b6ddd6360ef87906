/**
 * Inlines go in, the row of their glyphs comes out, with what decides where its lines may end. Pieces of text mean here
 * what layout/lines.typ makes of them.
 */
import type { Footnote, Inline, Inlines } from '../../../document/model.js';
import { isOnePiece, splitText, type TextPiece } from '../text-pieces.js';
import { decline } from './decline.js';
import type { GlyphRow } from './glyph-row.js';
import { objectClass, spaceClass } from './line-breaks.js';
import { createElement, type StructureElement } from './structure.js';
import type { Type } from './type.js';

/** Glyphs of one face that belong to one element. */
export interface Stretch {
  readonly end: number;
  readonly face: number;
  /** Nothing where it is decoration. */
  readonly element: StructureElement | undefined;
  /** Where these are the raised digits of a note's number. */
  readonly mark?: NoteMark;
}

/** The number of a note, in the text and, once more, before the note's own words; either leads to the other. */
export interface NoteMark {
  readonly number: number;
  readonly stands: 'in-text' | 'in-note';
  readonly link: StructureElement;
  /** Inside the link. */
  readonly digits: StructureElement;
  /** The note. */
  readonly note: StructureElement;
}

/** Makes the mark of a note, whose own words are then set elsewhere. */
export type TakeNote = (note: Footnote, parent: StructureElement) => NoteMark;

/** Word's raised letters: how high they are, and how far over the line, in parts of their own height. */
export const raised = { scale: 0.58, rise: 0.33 } as const;

export interface GlyphText {
  /** Of the whole order; the text is a part of it. */
  readonly row: GlyphRow;
  readonly start: number;
  readonly end: number;
  readonly stretches: readonly Stretch[];
  /** Where the author asked for a line end. */
  readonly forcedEnds: readonly number[];
}

export const keptFlag = 64;

export interface TextLook {
  /** That the words belong to; nothing where they are decoration. */
  readonly element: StructureElement | undefined;
  readonly bold: boolean;
  /** Absent where a note is declined. */
  readonly takeNote?: TakeNote | undefined;
}

/** Emphasis inside emphasis stands upright, and is emphasis still. */
interface InnerLook extends TextLook {
  readonly emphases: number;
  /** The emphasis or strong words that these are, the innermost ones. */
  readonly inside: Inline | undefined;
}

export interface TextRoom {
  readonly row: GlyphRow;
  readonly type: Type;
  /** How wide the lines are, in units of the em. */
  readonly units: number;
  /** A word of so many letters may be longer than its line. */
  readonly longLetters: number;
}

interface Gathering {
  readonly room: TextRoom;
  readonly row: GlyphRow;
  readonly start: number;
  readonly stretches: Stretch[];
  readonly forcedEnds: number[];
  /** Where the last words belong. */
  tag: Tag | undefined;
  /** The last letters, to see a web address that begins in one text and goes on in the next. */
  tail: string;
}

/** @param mark stands before the first word */
export function gatherGlyphs(inlines: Inlines, look: TextLook, room: TextRoom, mark?: NoteMark): GlyphText {
  const { row } = room;
  const start = row.length;
  const gathering: Gathering = { room, row, start, stretches: [], forcedEnds: [], tag: undefined, tail: '' };
  if (mark !== undefined) addMark(mark, gathering);
  gatherAll(inlines, { ...look, emphases: 0, inside: undefined }, gathering);
  // Typst draws and counts a space at the end.
  if (row.length === start || endsInSpace(gathering)) decline('an empty line, or a space at its end');
  return { row, start, end: row.length, stretches: gathering.stretches, forcedEnds: gathering.forcedEnds };
}

const endsInSpace = ({ row }: Gathering): boolean => row.classes[row.length - 1] === spaceClass;

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
    case 'footnote':
      gatherNote(inline, look, gathering);
  }
}

function gatherNote(note: Footnote, { takeNote, element, inside }: InnerLook, gathering: Gathering): void {
  if (takeNote === undefined || element === undefined) decline('a note at such a place');
  if (inside !== undefined) decline('a note in emphasis');
  addMark(takeNote(note, element), gathering);
}

function addMark(mark: NoteMark, gathering: Gathering): void {
  const { row, stretches } = gathering;
  const start = row.length;
  addGlyphs(String(mark.number), regularFace, gathering);
  for (let at = start; at < row.length; at += 1) row.advances[at] = (row.advances[at] ?? 0) * raised.scale;
  stretches.push({ end: row.length, face: regularFace, element: mark.digits, mark });
  // The words behind it are a run of their own.
  gathering.tag = undefined;
  gathering.tail = '';
}

/** The space keeps the words apart for whoever reads the text without seeing the line end; it takes no room. */
function forceEnd(look: InnerLook, gathering: Gathering): void {
  const { row, start, forcedEnds } = gathering;
  if (row.length === (forcedEnds.at(-1) ?? start) || endsInSpace(gathering)) decline('an empty line');
  addGlyphs(' ', faceOf(look), gathering);
  endStretch(look, gathering);
  forcedEnds.push(row.length);
}

const regularFace = 0;
const faceOf = ({ bold, emphases }: InnerLook): number => (bold ? 2 : 0) + (emphases % 2);

function endStretch(look: InnerLook, gathering: Gathering): void {
  const { row, stretches } = gathering;
  const face = faceOf(look);
  const element = findElement(look, gathering);
  const last = stretches.at(-1);
  if (last?.face === face && last.element === element) stretches.pop();
  stretches.push({ end: row.length, face, element });
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
function holdsWebAddress(text: string): boolean {
  return text.includes('://') || text.includes('www.');
}

/** All but the last letter of what a web address is known by. */
const tailLength = 3;

/** What may be the beginning of a web address that goes on in the next text; nothing at the end of most. */
function takeTail(text: string): string {
  const last = text.charAt(text.length - 1);
  return last === ':' || last === '/' || last === 'w' ? text.slice(-tailLength) : '';
}

function gatherText(text: string, look: InnerLook, gathering: Gathering): void {
  if (text === '') return;
  const { tail } = gathering;
  if (holdsWebAddress(text) || (tail !== '' && holdsWebAddress(tail + text.slice(0, tailLength))))
    decline('a web address');
  gathering.tail = takeTail(text.length < tailLength ? tail + text : text);
  const face = faceOf(look);
  const { longLetters } = gathering.room;
  if (isOnePiece(text, longLetters)) addGlyphs(text, face, gathering);
  else for (const piece of splitText(text, longLetters)) addPiece(piece, face, gathering);
  endStretch(look, gathering);
}

function addPiece(piece: TextPiece, face: number, gathering: Gathering): void {
  const { room, row } = gathering;
  const start = row.length;
  switch (piece.kind) {
    case 'break-place':
      row.addPlace(objectClass);
      return;
    case 'text':
      addGlyphs(piece.text, face, gathering);
      return;
    case 'kept-word':
      addGlyphs(piece.text, face, gathering);
      keepWord(row, start);
      return;
    case 'long-word':
      addGlyphs(piece.text, face, gathering);
      if (row.widthFrom(start) > room.units) decline('a word that is longer than its line');
  }
}

/** For its neighbours it is one thing, which is no character. */
function keepWord({ classes, length }: GlyphRow, start: number): void {
  classes.fill(objectClass + keptFlag, start, length);
  classes[start] = objectClass;
}

function addGlyphs(text: string, face: number, { room, row }: Gathering): void {
  const { type } = room;
  const advancesOfFace = type.advances[face];
  row.makeRoom(text.length);
  const { glyphs, advances, classes, length: start } = row;
  for (let index = 0; index < text.length; index += 1) {
    const glyph = type.glyphs[text.charCodeAt(index)] ?? 0;
    if (glyph === 0) decline('a character that is not prepared');
    glyphs[start + index] = glyph;
    advances[start + index] = advancesOfFace?.[glyph] ?? 0;
    classes[start + index] = type.classes[glyph] ?? 0;
  }
  row.length = start + text.length;
}
