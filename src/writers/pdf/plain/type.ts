/** A prepared family goes in, look-ups for every character come out: its glyph, how wide it is, how lines break at it. */
import type { FontFamily, Underline } from './font-family.js';
import { lineBreakClass } from './line-breaks.js';

export interface Type {
  readonly unitsPerEm: number;
  /** By UTF-16 unit: the glyph, or 0 where the character is none of the prepared ones. */
  readonly glyphs: Uint16Array;
  /** By glyph. */
  readonly classes: Uint8Array;
  /** By face and glyph, in units of the em. */
  readonly advances: readonly Uint16Array[];
  /** By face. */
  readonly underlines: readonly Underline[];
}

export function createType({ characters, unitsPerEm, faces }: FontFamily): Type {
  const units = [...characters].map((character) => character.charCodeAt(0));
  const glyphs = new Uint16Array(Math.max(...units) + 1);
  units.forEach((unit, index) => {
    glyphs[unit] = index + 1;
  });
  return {
    unitsPerEm,
    glyphs,
    classes: Uint8Array.from([0, ...[...characters].map(lineBreakClass)]),
    advances: faces.map(({ advances }) => Uint16Array.from([0, ...advances])),
    underlines: faces.map(({ underline }) => underline),
  };
}

/** Whether every character of a text is prepared. */
export function covers({ glyphs }: Type, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if ((glyphs[text.charCodeAt(at)] ?? 0) === 0) return false;
  return true;
}
