/**
 * The files of a family of type go in, what the quick writer embeds of them comes out: the glyphs of its characters, packed,
 * and their widths. The build does this once for the faces that come with the package.
 */
import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import { findPrepared } from '../../../prepared/find.js';
import { findTable, readFontFace, readGlyphs } from '../font-faces.js';
import { plainCharacters } from './characters.js';
import { readGlyphSource, subsetFont } from './font-subset.js';
import { findCrossings } from './glyph-crossings.js';

/** The four faces by number: regular, italic, bold, bold italic. */
export const faceStyles = [
  { bold: false, italic: false, suffix: 'Regular' },
  { bold: false, italic: true, suffix: 'Italic' },
  { bold: true, italic: false, suffix: 'Bold' },
  { bold: true, italic: true, suffix: 'BoldItalic' },
] as const;

export interface FontFiles {
  /** The text that names the package and its version: what has been prepared of the files is found by it. */
  readonly readEdition: () => string;
  /** The four faces in any order. Not called where all is prepared. */
  readonly read: () => readonly Uint8Array[];
}

/** Plain data, as the build keeps it. Bytes are in base64, deflated. */
export interface FontFamily {
  readonly unitsPerEm: number;
  /** Those that all faces have; the n-th one is glyph n + 1 of every face. */
  readonly characters: string;
  readonly faces: readonly FontFamilyFace[];
}

export interface FontFamilyFace {
  /** In units of the em, one for each character. */
  readonly advances: readonly number[];
  /** Six letters that tell this subset from others (ISO 32000-1:2008, 9.6.4). */
  readonly tag: string;
  /** The entries of its descriptor but for name and file (ISO 32000-1:2008, 9.8), in thousandths of the em. */
  readonly descriptor: string;
  readonly program: string;
  readonly programLength: number;
  readonly underline: Underline;
}

/** Of the letters of a face, in units of the em. */
export interface Underline {
  /** How far its middle is over the baseline. */
  readonly position: number;
  readonly thickness: number;
  /** Where glyphs cross it, in pairs, by the glyph's number; those that do not are left out. */
  readonly crossings: Readonly<Record<string, readonly number[]>>;
}

export function loadFontFamily({ readEdition, read }: FontFiles): FontFamily {
  const writeInput = (): string => JSON.stringify({ edition: readEdition(), plainCharacters });
  return (findPrepared('font-family', writeInput) ?? makeFontFamily(read())) as FontFamily;
}

/** @throws TypeError where one of the four faces is missing */
export function makeFontFamily(files: readonly Uint8Array[]): FontFamily {
  const ordered = faceStyles.map(({ bold, italic }) => {
    const file = files.find((one) => {
      const face = readFontFace(one);
      return face.bold === bold && face.italic === italic;
    });
    if (file === undefined) throw new TypeError(`no face: bold ${String(bold)}, italic ${String(italic)}`);
    return file;
  });
  const maps = ordered.map((file) => readGlyphs(viewOf(file)));
  const characters = [...plainCharacters].filter((one) => maps.every((map) => map.has(one.charCodeAt(0))));
  return {
    unitsPerEm: readUnitsPerEm(ordered[0] ?? new Uint8Array()),
    characters: characters.join(''),
    faces: ordered.map((file) => makeFace(file, characters)),
  };
}

const viewOf = (file: Uint8Array): DataView => new DataView(file.buffer, file.byteOffset, file.byteLength);

function readUnitsPerEm(file: Uint8Array): number {
  const view = viewOf(file);
  return view.getUint16(findTable(view, 'head') + 18);
}

function makeFace(file: Uint8Array, characters: readonly string[]): FontFamilyFace {
  const { program, advances } = subsetFont(file, characters);
  return {
    advances,
    tag: makeTag(program),
    descriptor: describeFace(viewOf(file), readUnitsPerEm(file)),
    // Of fflate, not of zlib, whose bytes differ from one version of Node to the next.
    program: Buffer.from(zlibSync(program, { level: 9 })).toString('base64'),
    programLength: program.length,
    underline: measureUnderline(viewOf(file), characters),
  };
}

function measureUnderline(view: DataView, characters: readonly string[]): Underline {
  const post = findTable(view, 'post');
  const position = view.getInt16(post + 8);
  const source = readGlyphSource(view);
  const known = readGlyphs(view);
  const crossings = characters.flatMap((character, index) => {
    const found = findCrossings(source, known.get(character.charCodeAt(0)) ?? 0, position);
    return found.length === 0 ? [] : [[index + 1, found.map(Math.round)] as const];
  });
  return { position, thickness: view.getInt16(post + 10), crossings: Object.fromEntries(crossings) };
}

function makeTag(program: Uint8Array): string {
  const digest = createHash('sha256').update(program).digest();
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

/** ISO 32000-1:2008, 9.8.2: the font has glyphs outside the standard Latin set; serifs; slanted. */
const flags = { symbolic: 4, serif: 2, italic: 64 } as const;

function describeFace(view: DataView, unitsPerEm: number): string {
  const scale = (units: number): number => Math.round((units * 1000) / unitsPerEm);
  const [head, os2] = [findTable(view, 'head'), findTable(view, 'OS/2')];
  const hhea = findTable(view, 'hhea');
  const box = [36, 38, 40, 42].map((at) => scale(view.getInt16(head + at)));
  const angle = view.getInt32(findTable(view, 'post') + 4) / 0x10000;
  const weight = view.getUint16(os2 + 4);
  return [
    `/Flags ${flags.symbolic + flags.serif + (angle === 0 ? 0 : flags.italic)}`,
    `/FontBBox [${box.join(' ')}]`,
    `/ItalicAngle ${angle}`,
    `/Ascent ${scale(view.getInt16(hhea + 4))}`,
    `/Descent ${scale(view.getInt16(hhea + 6))}`,
    `/CapHeight ${scale(view.getInt16(os2 + 88))}`,
    // No table says how thick stems are; they grow with the weight.
    `/StemV ${Math.round(10 + 0.244 * (weight - 50))}`,
  ].join(' ');
}
