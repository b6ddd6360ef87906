/** An order goes in, its pages and the tree of their meaning come out; layout/order.typ is the model. */
import { plainTextOf } from '../../../document/plain-text.js';
import type { OrderDocument } from '../../../document/model.js';
import type { PageStyle } from '../../../document/page-style.js';
import { isEnding, measureLastParagraph } from '../../last-block.js';
import { measurePage } from '../../measures.js';
import { placeBlocks, type PlacedBlock } from '../../placed-blocks.js';
import { setAll, setHeading, setOrdering, setQuote, setTitle, setTopList } from './body.js';
import { setCaption } from './caption.js';
import { decline } from './decline.js';
import { setCopies, setOrderEnd, setSignature } from './ending.js';
import { firmSpace, type FlowItem, flowPages, joinItems, type PlacedBox } from './flow.js';
import { type Place, setParagraph } from './paragraphs.js';
import type { Sheet } from './parts.js';
import { createElement, type Role, type StructureElement } from './structure.js';
import type { Type } from './type.js';

export interface Bookmark {
  readonly title: string;
  readonly level: number;
  readonly element: StructureElement;
}

export interface OrderPages {
  readonly pages: readonly (readonly PlacedBox[])[];
  readonly root: StructureElement;
  readonly bookmarks: readonly Bookmark[];
  readonly sheet: Sheet;
}

/** @throws Declined */
export function layOutOrder(document: OrderDocument, style: PageStyle, type: Type): OrderPages {
  if (style.numberedLines !== undefined) decline('pleading paper');
  if (style.sealLine !== undefined) decline('a seal line');
  const blocks = placeBlocks(document.blocks, style);
  const measures = measurePage(style);
  const sheet = { style, measures, type, endsShort: measureLastParagraph(blocks, style) === 'short' };
  const root = createElement('Document', undefined);
  const place: Place = {
    column: { leftPt: style.marginPt.left, widthPt: measures.textWidthPt },
    linePt: style.lineSpacingPt,
    overPt: 0,
    underPt: style.paragraphSpacePt,
    indentPt: style.firstLineIndentPt,
    tailPt: 0,
    parent: root,
    sheet,
  };
  const bookmarks: Bookmark[] = [];
  const heightPt = style.paper.heightPt - style.marginPt.top - style.marginPt.bottom;
  const pages = flowPages(setOrder(blocks, place, heightPt, bookmarks), heightPt);
  return { pages, root, bookmarks, sheet };
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
  const ending = joinItems(blocks.slice(first, end).flatMap((block) => set(block, place)));
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
    block?.kind === 'ordering-paragraph'
  );
}

function setBlock(block: PlacedBlock, place: Place, bookmarks: Bookmark[]): readonly FlowItem[] {
  switch (block.kind) {
    case 'opening':
      return setCaption(block, place);
    case 'title':
      return setTitle(block, addHeading(block, 1, place, bookmarks), place);
    case 'heading':
      return setHeading(block, addHeading(block, block.level + 1, place, bookmarks), place);
    case 'paragraph':
    case 'closing':
      return setParagraph(block.content, place);
    case 'ordering-paragraph':
      return setOrdering(block, place);
    case 'list':
      return setTopList(block, place, 0);
    case 'block-quote':
      return setQuote(block, place);
    case 'signature':
      return setSignature(block, place);
    case 'copies':
      return setCopies(block, place);
    case 'order-end':
      return setOrderEnd(block, place);
    default:
      return decline(`a block ${block.kind}`);
  }
}

/** The title is the first heading, and no level may be left out below it: ISO 14289-1:2014, 7.4.2. */
function addHeading(
  { content }: Extract<PlacedBlock, { kind: 'title' | 'heading' }>,
  wanted: number,
  { parent }: Place,
  bookmarks: Bookmark[],
): StructureElement {
  const level = Math.min(wanted, (bookmarks.at(-1)?.level ?? 0) + 1);
  const title = plainTextOf(content);
  const element = createElement(`H${level}` as Role, parent);
  bookmarks.push({ title, level, element });
  return element;
}
