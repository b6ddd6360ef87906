/** The parts of a page go in, the operators that draw it come out (ISO 32000-1:2008, 8 and 9), each part with its mark. */
import { rulePt } from '../../rules.js';
import { Bytes } from './bytes.js';
import type { PlacedBox } from './flow-pages.js';
import type { Margins } from './margins.js';
import type { LinkPart, Part, RulePart, TextPart } from './parts.js';
import { type Drawing, endText, formatNumber, type Pen } from './pen.js';
import { addContent, type StructureElement } from './structure.js';
import { drawText } from './text-content.js';

export interface PageContent {
  readonly operators: Uint8Array;
  /** The element of each marked stretch, by its number. */
  readonly elements: readonly StructureElement[];
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
  for (const part of parts) drawPart(part, topPt + part.yPt, pen);
}

function drawPart(part: Part, yPt: number, pen: Pen): void {
  switch (part.kind) {
    case 'text':
      drawText(part, yPt, pen);
      return;
    case 'rule':
      drawRule(part, yPt, pen);
      return;
    case 'link':
      addLink(part, yPt, pen);
      return;
    case 'late':
      drawParts(part.make(pen.drawing.listed), yPt, pen);
  }
}

function addLink(
  { xPt, widthPt, heightPt, element, contents, target }: LinkPart,
  yPt: number,
  pen: Pen,
): void {
  const { drawing, page, sheet } = pen;
  const highPt = sheet.style.paper.heightPt - yPt;
  const link = drawing.links.push({
    page,
    element,
    rectanglePt: [xPt, highPt - heightPt, xPt + widthPt, highPt],
    contents,
    findTarget: () => target,
  });
  addContent(element, { page, link: link - 1 });
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

function drawRule({ xPt, widthPt, heightPt, thicknessPt = rulePt }: RulePart, yPt: number, pen: Pen): void {
  endText(pen);
  const { heightPt: paperPt } = pen.sheet.style.paper;
  const start = `${formatNumber(xPt)} ${formatNumber(paperPt - yPt)} m`;
  const end = `${formatNumber(xPt + widthPt)} ${formatNumber(paperPt - yPt - heightPt)} l`;
  pen.out.text(`/Artifact BMC\n${formatNumber(thicknessPt)} w ${start} ${end} S\nEMC\n`);
}
