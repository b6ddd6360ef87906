/** Faces of a prepared family go in, the objects that embed them come out (ISO 32000-1:2008, 9.6 and 9.7). */
import { zlibSync } from 'fflate';
import { faceStyles, type FontFamily } from './font-family.js';
import type { ObjectFile } from './object-file.js';

export interface FontWriter {
  /** Writes the objects of these faces and of the resources that name them; gives the number of the resources. */
  readonly write: (file: ObjectFile, faces: readonly number[]) => number;
}

/** @param name the family's, as the page style has it */
export function createFontWriter(family: FontFamily, name: string): FontWriter {
  const postScriptName = name.replaceAll(' ', '');
  const programs = family.faces.map(({ program }): (() => Uint8Array) => {
    let bytes: Uint8Array | undefined;
    return () => (bytes ??= Buffer.from(program, 'base64'));
  });
  const unicode = zlibSync(Buffer.from(mapToUnicode(family.characters), 'latin1'), { level: 9 });
  const widths = family.faces.map(({ advances }) => writeWidths(advances, family.unitsPerEm));
  const writeFace = (file: ObjectFile, index: number, toUnicode: number): number => {
    const face = family.faces[index];
    const style = faceStyles[index];
    const program = programs[index]?.() ?? new Uint8Array();
    if (face === undefined || style === undefined) throw new TypeError(`no face ${index}`);
    const fontName = `${face.tag}+${postScriptName}-${style.suffix}`;
    const stream = file.addStream(`/Filter /FlateDecode /Length1 ${face.programLength}`, program);
    const descriptor = file.add(
      `<<\n/Type /FontDescriptor\n/FontName /${fontName}\n${face.descriptor}\n/FontFile2 ${stream} 0 R\n>>`,
    );
    const descendant = file.add(
      `<<\n/Type /Font\n/Subtype /CIDFontType2\n/BaseFont /${fontName}\n` +
        '/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>\n' +
        `/FontDescriptor ${descriptor} 0 R\n/DW 0\n/CIDToGIDMap /Identity\n/W ${widths[index] ?? ''}\n>>`,
    );
    return file.add(
      `<<\n/Type /Font\n/Subtype /Type0\n/BaseFont /${fontName}\n/Encoding /Identity-H\n` +
        `/DescendantFonts [${descendant} 0 R]\n/ToUnicode ${toUnicode} 0 R\n>>`,
    );
  };
  return {
    write: (file, faces) => {
      const toUnicode = file.addStream('/Filter /FlateDecode /Type /CMap', unicode);
      const entries = faces.map((index) => `/F${index} ${writeFace(file, index, toUnicode)} 0 R`);
      return file.add(`<</Font <<${entries.join(' ')}>>>>`);
    },
  };
}

/** In thousandths of the em, of which a hundredth is finer than the font's own units. */
function writeWidths(advances: readonly number[], unitsPerEm: number): string {
  const widths = advances.map((advance) => Math.round((advance * 100_000) / unitsPerEm) / 100);
  return `[1 [${widths.join(' ')}]]`;
}

/** Entries of one block; there may be no more (Adobe Technical Note 5014, 7.4). */
const blockSize = 100;

function mapToUnicode(characters: string): string {
  const hex = (number: number): string => number.toString(16).padStart(4, '0');
  const entries = [...characters].map(
    (character, index) => `<${hex(index + 1)}> <${hex(character.charCodeAt(0))}>`,
  );
  const blocks = Array.from({ length: Math.ceil(entries.length / blockSize) }, (_, block) =>
    entries.slice(block * blockSize, (block + 1) * blockSize),
  );
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks.flatMap((block) => [`${block.length} beginbfchar`, ...block, 'endbfchar']),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}
