/** A line of text goes in, the operators that draw it come out (ISO 32000-1:2008, 9), each run with its mark. */
import type { Bytes } from './bytes.js';
import { type NoteMark, raised, type Stretch } from './glyph-text.js';
import { isStretched, type Sheet, type TextPart, trimmedEnd } from './parts.js';
import { formatNumber, markElement, type Pen } from './pen.js';
import { addContent, placeNote } from './structure.js';

export function drawText(part: TextPart, baselinePt: number, pen: Pen): void {
  const { text, line, xPt } = part;
  if (!pen.isInText) {
    pen.out.text('BT\n');
    pen.isInText = true;
  }
  const place = `1 0 0 1 ${formatNumber(xPt)} ${formatNumber(pen.sheet.style.paper.heightPt - baselinePt)} Tm\n`;
  let isPlaced = false;
  let at = line.start;
  for (const stretch of text.stretches) {
    if (stretch.end <= at) continue;
    const end = Math.min(stretch.end, line.end);
    if (end <= at) break;
    if (stretch.mark !== undefined) linkMark(part, stretch.mark, { start: at, end }, baselinePt, pen);
    markElement(stretch.element, pen);
    if (!isPlaced) pen.out.text(place);
    isPlaced = true;
    drawStretch(part, stretch, { start: at, end }, pen);
    at = end;
  }
}

interface GlyphRange {
  readonly start: number;
  readonly end: number;
}

function drawStretch(part: TextPart, { face, mark }: Stretch, range: GlyphRange, pen: Pen): void {
  if (mark === undefined) {
    chooseFace(face, part.sizePt, pen);
    showGlyphs(part, range.start, range.end, pen);
    return;
  }
  chooseFace(face, part.sizePt * raised.scale, pen);
  pen.out.text(`${formatNumber(part.sizePt * raised.rise)} Ts\n`);
  showGlyphs(part, range.start, range.end, pen);
  pen.out.text('0 Ts\n');
  // The note's words stand elsewhere, and follow its number for whoever hears the page.
  if (mark.stands === 'in-text') placeNote(mark.note);
}

function linkMark(
  part: TextPart,
  mark: NoteMark,
  { start, end }: GlyphRange,
  baselinePt: number,
  pen: Pen,
): void {
  const { drawing, page, sheet } = pen;
  const xPt = part.xPt + measureGlyphs(part, part.line.start, start, sheet);
  const link = drawing.noteLinks.add({
    mark,
    page,
    xPt,
    yPt: sheet.style.paper.heightPt - baselinePt,
    widthPt: measureGlyphs(part, start, end, sheet),
    sizePt: part.sizePt,
  });
  addContent(mark.link, { page, link: drawing.links.push(link) - 1 });
}

function measureGlyphs(part: TextPart, start: number, end: number, { type }: Sheet): number {
  const { advances } = part.text.row;
  let units = 0;
  let stretched = 0;
  for (let at = start; at < end; at += 1) {
    units += advances[at] ?? 0;
    if (isStretched(part.text, at)) stretched += 1;
  }
  return (units / type.unitsPerEm) * part.sizePt + stretched * part.spreadPt;
}

function chooseFace(face: number, sizePt: number, pen: Pen): void {
  if (pen.face === face && pen.sizePt === sizePt) return;
  pen.face = face;
  pen.sizePt = sizePt;
  pen.drawing.usedFaces.add(face);
  pen.out.text(`/F${face} ${formatNumber(sizePt)} Tf\n`);
}

function showGlyphs(part: TextPart, start: number, end: number, { out }: Pen): void {
  const { glyphs } = part.text.row;
  if (part.spreadPt === 0) {
    const { trackPt = 0 } = part;
    if (trackPt !== 0) out.text(`${formatNumber(trackPt)} Tc\n`);
    out.text('(');
    for (let at = start; at < end; at += 1) writeGlyph(glyphs[at] ?? 0, out);
    out.text(') Tj\n');
    if (trackPt !== 0) out.text('0 Tc\n');
    return;
  }
  const last = trimmedEnd(part.text, part.line);
  // Taken from the place of the next glyph, in thousandths of the font's size (ISO 32000-1:2008, 9.4.3).
  const gap = `) ${formatNumber((-part.spreadPt * 1000) / part.sizePt)} (`;
  out.text('[(');
  for (let at = start; at < end; at += 1) {
    writeGlyph(glyphs[at] ?? 0, out);
    if (at < last && isStretched(part.text, at)) out.text(gap);
  }
  out.text(')] TJ\n');
}

/** Two bytes; parentheses, the backslash and the carriage return mean something in a string. */
function writeGlyph(glyph: number, out: Bytes): void {
  if (glyph === 0) return;
  out.byte(glyph >> 8);
  const low = glyph & 0xff;
  if (low === 0x28 || low === 0x29 || low === 0x5c) out.byte(0x5c);
  if (low === 0x0d) out.text('\\r');
  else out.byte(low);
}
