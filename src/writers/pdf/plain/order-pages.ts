/** An order goes in, its pages and the tree of their meaning come out; layout/order.typ is the model. */
import { plainTextOf } from '../../../document/plain-text.js';
import type { Inlines, OrderDocument } from '../../../document/model.js';
import type { PageStyle } from '../../../document/page-style.js';
import { isEnding, measureLastParagraph } from '../../last-block.js';
import { measurePage } from '../../measures.js';
import { placeBlocks, type PlacedBlock } from '../../placed-blocks.js';
import { setAll, setCentered, setOrdering, setQuote, setTopList } from './body.js';
import { type CaptionPlace, setCaption } from './caption.js';
import { setContents } from './contents.js';
import { decline } from './decline.js';
import { setCopies, setOrderEnd, setSignature } from './ending.js';
import { firmSpace, type FlowItem, joinItems } from './flow.js';
import { flowPages, type PlacedBox } from './flow-pages.js';
import { setFormLines } from './forms.js';
import { GlyphRow } from './glyph-row.js';
import { type Bookmark, placeBookmarks } from './heading-places.js';
import { setHeading, setTitle, titleInset } from './headings.js';
import type { PagePoint } from './links.js';
import { noteSeparator } from './notes.js';
import { type Place, setParagraph } from './paragraphs.js';
import { baselineShare, type Sheet } from './parts.js';
import { setTable } from './table.js';
import { createElement, type Role, type StructureElement } from './structure.js';
import type { Type } from './type.js';

/** What is known of a heading before its element is made. */
interface HeadingStart extends Omit<Bookmark, 'title' | 'element' | 'isListed'> {
  readonly content: Inlines;
  readonly parent: StructureElement;
  readonly isListed?: boolean;
}

export interface OrderPages {
  readonly pages: readonly (readonly PlacedBox[])[];
  readonly root: StructureElement;
  readonly bookmarks: readonly Bookmark[];
  /** Where each bookmark leads. */
  readonly places: readonly PagePoint[];
  readonly sheet: Sheet;
}

/** That of the last order, of which nothing is needed any more. */
let row = new GlyphRow();

/**
 * The pages are good until the next order is laid out.
 *
 * @throws Declined
 */
export function layOutOrder(document: OrderDocument, style: PageStyle, type: Type): OrderPages {
  const blocks = placeBlocks(document.blocks, style);
  const measures = measurePage(style);
  const endsShort = measureLastParagraph(blocks, style) === 'short';
  row = row.startOver();
  const sheet = { style, measures, type, row, endsShort, noteCount: { value: 0 } };
  const root = createElement('Document', undefined);
  const place: Place = {
    column: { leftPt: style.marginPt.left, widthPt: measures.textWidthPt },
    linePt: style.lineSpacingPt,
    overPt: 0,
    underPt: style.paragraphSpacePt,
    indentPt: style.firstLineIndentPt,
    tailPt: 0,
    notes: 'flowing',
    parent: root,
    sheet,
  };
  const bookmarks: Bookmark[] = [];
  const heightPt = style.paper.heightPt - style.marginPt.top - style.marginPt.bottom;
  const [main = [], ...exhibits] = splitExhibits(blocks);
  const flows = [
    setOrder(main, place, heightPt, bookmarks),
    ...exhibits.map((exhibit) => exhibit.flatMap((block) => setBlock(block, place, bookmarks))),
  ];
  const pages = flows.flatMap((items) => flowPages(items, heightPt, noteSeparator(sheet)));
  return { pages, root, bookmarks, places: placeBookmarks(bookmarks, pages, sheet), sheet };
}

/** The order, then each exhibit, which begins a page. */
function splitExhibits(blocks: readonly PlacedBlock[]): readonly (readonly PlacedBlock[])[] {
  const starts = [...blocks.keys()].filter((index) => {
    const block = blocks[index];
    return block?.kind === 'heading' && block.startsPage === true;
  });
  return [0, ...starts].map((start, index) => blocks.slice(start, starts[index]));
}

function setOrder(
  blocks: readonly PlacedBlock[],
  place: Place,
  heightPt: number,
  bookmarks: Bookmark[],
): readonly FlowItem[] {
  const opening = firmSpace(place.sheet.style.openingBandPt);
  const set = (block: PlacedBlock, blockPlace: Place): readonly FlowItem[] =>
    setBlock(block, blockPlace, bookmarks);
  const first = blocks.findIndex(isEnding);
  if (first < 0) return [opening, ...setAll(blocks, place, set)];
  const after = blocks.findIndex((block, index) => index > first && !isEnding(block));
  const end = after < 0 ? blocks.length : after;
  const body = blocks.slice(0, first);
  const endingPlace = { ...place, notes: undefined };
  const ending = joinItems(blocks.slice(first, end).flatMap((block) => set(block, endingPlace)));
  if (ending.heightPt + 2 * place.linePt > heightPt) decline('an ending that is longer than a page');
  const tailPt = body.length > 0 ? ending.heightPt + place.underPt : 0;
  return [
    opening,
    ...setAll(body, { ...place, tailPt }, set),
    // The body's last line has kept this room free.
    ...(tailPt > 0 && carriesTail(body.at(-1)) ? [firmSpace(-tailPt)] : []),
    ending,
    ...blocks.slice(end).flatMap((block) => set(block, place)),
  ];
}

/** The last line of these can carry the tail. */
function carriesTail(block: PlacedBlock | undefined): boolean {
  return (
    block?.kind === 'paragraph' ||
    block?.kind === 'list' ||
    block?.kind === 'block-quote' ||
    (block?.kind === 'ordering-paragraph' && !isWhole(block.content.at(-1)))
  );
}

function isWhole(block: { readonly kind: string } | undefined): boolean {
  return block?.kind === 'table' || block?.kind === 'centered';
}

function setBlock(block: PlacedBlock, place: Place, bookmarks: Bookmark[]): readonly FlowItem[] {
  const { column, parent, sheet } = place;
  const { leftPt } = column;
  switch (block.kind) {
    case 'opening': {
      const overPt = baselineShare * sheet.style.singleSpacingPt;
      const addTitle: CaptionPlace['addTitle'] = (content, title) =>
        addHeading({ content, level: 1, overPt, ...title }, bookmarks);
      return setCaption(block, { ...place, addTitle });
    }
    case 'title': {
      const overPt = baselineShare * sheet.style.singleSpacingPt + titleInset(sheet);
      const start = { content: block.content, level: 1, parent, leftPt, overPt };
      return setTitle(block, addHeading(start, bookmarks), place);
    }
    case 'heading': {
      const overPt = baselineShare * place.linePt;
      const isListed = block.anchor !== undefined;
      const start = { content: block.content, level: block.tagLevel, parent, leftPt, overPt, isListed };
      return setHeading(block, addHeading(start, bookmarks), place);
    }
    case 'contents':
      return setContents(block, place);
    case 'paragraph':
    case 'closing':
      return setParagraph(block.content, place);
    case 'ordering-paragraph':
      return setOrdering(block, place);
    case 'list':
      return setTopList(block, place, 0);
    case 'block-quote':
      return setQuote(block, place);
    case 'table':
      return setTable(block, place);
    case 'centered':
      return setCentered(block, place);
    case 'signature':
      return setSignature(block, place);
    case 'copies':
      return setCopies(block, place);
    case 'order-end':
      return setOrderEnd(block, place);
    case 'form-lines':
      return setFormLines(block, place);
  }
}

function addHeading(
  { content, parent, level, isListed = false, leftPt, overPt }: HeadingStart,
  bookmarks: Bookmark[],
): StructureElement {
  const element = createElement(`H${level}` as Role, parent);
  bookmarks.push({ title: plainTextOf(content), level, element, isListed, leftPt, overPt });
  return element;
}
