/**
 * A document and the faces of the PDF's fonts go in, a problem for each character that a face lacks comes out: it
 * would be printed as an empty box.
 */
import type { Problem } from '../../error.js';
import type { OrderDocument, Text } from '../../document/model.js';
import type { PageStyle } from '../../document/page-style.js';
import { placeBlocks } from '../placed-blocks.js';
import type { FontFace } from './font-faces.js';

/** One problem for each character and field, in the order of the document. */
export function findMissingCharacters(
  document: OrderDocument,
  style: PageStyle,
  faces: readonly FontFace[],
): readonly Problem[] {
  const covered = (codePoint: number): boolean => faces.every((face) => face.characters.has(codePoint));
  const problems = new Map<string, Problem>();
  const styleTexts = listStyleTexts(style).map((text): Text => ({ kind: 'text', text }));
  for (const { text, mergedFrom } of [...textsIn(placeBlocks(document.blocks, style)), ...styleTexts]) {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (covered(codePoint)) continue;
      const problem = missingCharacter(character, codePoint, style.font.pdf, mergedFrom);
      problems.set(problem.message, problem);
    }
  }
  return [...problems.values()];
}

/** The words that a style brings; they are held against the fonts whether they are drawn or not. */
export function listStyleTexts(style: PageStyle): readonly string[] {
  const { divider } = style.caption;
  return [
    style.draftMark,
    style.endMark ?? '',
    style.footerTitle ?? '',
    style.sealLine?.words ?? '',
    divider.kind === 'glyph' ? divider.glyph : '',
  ];
}

function missingCharacter(character: string, codePoint: number, font: string, mergedFrom?: string): Problem {
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const field = mergedFrom === undefined ? '' : ` in ${mergedFrom}`;
  return {
    code: 'font-character-missing',
    message: `the font ${font} has no character ${name} (${character})${field}`,
    ...(mergedFrom === undefined ? {} : { field: mergedFrom }),
    hint: 'write the name in letters that the font has, or order the Word file alone with --format docx',
  };
}

/** Every text of the tree, whatever block it stands in: a new kind of block cannot be forgotten here. */
function textsIn(node: unknown): readonly Text[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  return isText(node) ? [node] : Object.values(node).flatMap(textsIn);
}

function isText(node: object): node is Text {
  return 'kind' in node && node.kind === 'text' && 'text' in node && typeof node.text === 'string';
}
