/** The parts of a page go in, the operators that draw it come out (ISO 32000-1:2008, 8 and 9), each part with its mark. */
import { rulePt } from '../../rules.js';
import { Bytes } from './bytes.js';
import type { PlacedBox } from './flow-pages.js';
import { type NoteMark, raised, type Stretch } from './glyph-text.js';
import type { PageLink } from './links.js';
import type { Margins } from './margins.js';
import type { NoteLinks } from './note-links.js';
import { isStretched, type Part, type RulePart, type Sheet, type TextPart, trimmedEnd } from './parts.js';
import { addContent, placeElement, type StructureElement } from './structure.js';

export interface PageContent {
  readonly operators: Uint8Array;
  /** The element of each marked stretch, by its number. */
  readonly elements: readonly StructureElement[];
}

/** What is gathered while the pages of an order are drawn. */
export interface Drawing {
  readonly sheet: Sheet;
  /** The numbers of the faces that the order needs. */
  readonly usedFaces: Set<number>;
  readonly links: PageLink[];
  readonly noteLinks: NoteLinks;
}

interface Pen {
  readonly out: Bytes;
  readonly sheet: Sheet;
  readonly drawing: Drawing;
  readonly page: number;
  readonly elements: StructureElement[];
  /** The element that is being marked; `artifact` for what is outside the text; nothing between two. */
  marked: StructureElement | 'artifact' | undefined;
  face: number | undefined;
  sizePt: number;
  isInText: boolean;
}

export function drawPage(
  boxes: readonly PlacedBox[],
  margins: Margins,
  page: number,
  drawing: Drawing,
): PageContent {
  const { sheet } = drawing;
  const out = new Bytes(8000);
  const pen: Pen = {
    out,
    sheet,
    page,
    drawing,
    elements: [],
    marked: undefined,
    face: undefined,
    sizePt: 0,
    isInText: false,
  };
  drawParts(margins.background, 0, pen);
  drawMargin(margins.draftMark, 'Header', pen, `${writeColor(sheet.style.draftColor)} rg\n`);
  drawMargin(margins.head, 'Header', pen);
  for (const { topPt, box } of boxes) drawParts(box.parts, sheet.style.marginPt.top + topPt, pen);
  endText(pen);
  drawMargin(margins.foot, 'Footer', pen);
  return { operators: out.view(), elements: pen.elements };
}

/** `C00000` as red, green and blue from 0 to 1. */
function writeColor(digits: string): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255);
  return parts.map((part) => String(Math.round(part * 100_000) / 100_000)).join(' ');
}

function drawParts(parts: readonly Part[], topPt: number, pen: Pen): void {
  for (const part of parts) {
    if (part.kind === 'text') drawText(part, topPt + part.yPt, pen);
    else drawRule(part, topPt + part.yPt, pen);
  }
}

/** @param colour for these lines alone */
function drawMargin(lines: readonly TextPart[], subtype: 'Header' | 'Footer', pen: Pen, colour = ''): void {
  if (lines.length === 0) return;
  endText(pen);
  const side = subtype === 'Header' ? 'Top' : 'Bottom';
  pen.out.text(
    `/Artifact <</Attached [/${side}] /Subtype /${subtype} /Type /Pagination>> BDC\nq\n${colour}BT\n`,
  );
  pen.isInText = true;
  pen.marked = 'artifact';
  for (const line of lines) drawText(line, line.yPt, pen);
  pen.out.text('ET\nQ\nEMC\n');
  pen.isInText = false;
  pen.marked = undefined;
  // What was chosen inside ends with it.
  pen.face = undefined;
}

/** Marks stand inside the text, so they end before it does. */
function endText(pen: Pen): void {
  if (pen.marked !== undefined) pen.out.text('EMC\n');
  if (pen.isInText) pen.out.text('ET\n');
  pen.isInText = false;
  pen.marked = undefined;
}

function drawRule({ xPt, widthPt, heightPt }: RulePart, yPt: number, pen: Pen): void {
  endText(pen);
  const { heightPt: paperPt } = pen.sheet.style.paper;
  const start = `${formatNumber(xPt)} ${formatNumber(paperPt - yPt)} m`;
  const end = `${formatNumber(xPt + widthPt)} ${formatNumber(paperPt - yPt - heightPt)} l`;
  pen.out.text(`/Artifact BMC\n${rulePt} w ${start} ${end} S\nEMC\n`);
}

function drawText(part: TextPart, baselinePt: number, pen: Pen): void {
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
  // The note's words stand farther down, and follow its number for whoever hears the page.
  placeElement(mark.note);
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

function markElement(element: StructureElement | undefined, pen: Pen): void {
  const wanted = element ?? 'artifact';
  if (pen.marked === wanted) return;
  if (pen.marked !== undefined) pen.out.text('EMC\n');
  pen.marked = wanted;
  if (element === undefined) {
    pen.out.text('/Artifact BMC\n');
    return;
  }
  const id = pen.elements.push(element) - 1;
  addContent(element, { page: pen.page, id });
  pen.out.text(`/Span <</MCID ${id}>> BDC\n`);
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
    out.text('(');
    for (let at = start; at < end; at += 1) writeGlyph(glyphs[at] ?? 0, out);
    out.text(') Tj\n');
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

/** Thousandths are finer than any printer. */
export function formatNumber(number: number): string {
  return String(Math.round(number * 1000) / 1000);
}
