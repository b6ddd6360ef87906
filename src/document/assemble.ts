/**
 * Puts an order together: caption, title, the reasons of every part, one run of recommendations and one of ordering
 * paragraphs, closing and signature, exhibits. In: parts that know nothing of each other. Out: one document with its
 * typography set.
 */
import { dropRepeated } from '../repeated.js';
import type {
  Block,
  BlockQuote,
  Caption,
  Centered,
  Closing,
  Copies,
  Exhibit,
  Heading,
  List,
  OrderDocument,
  Paragraph,
  Signature,
  Table,
  Title,
} from './model.js';
import { type ContentsForm, listContents } from './contents.js';
import { type DecretalForm, formOrderingParagraphs, formRecommendations, type RunForm } from './decretal.js';
import type { OrderPart } from './parse.js';
import { setTypography } from './typography.js';

type ExhibitPart = Exhibit['content'][number];

export interface OrderContents {
  readonly properties: OrderDocument['properties'];
  readonly draft: boolean;
  readonly caption: Caption;
  readonly title: Title;
  /** In the order in which they are read: rulings before schedules. */
  readonly parts: readonly OrderPart[];
  readonly decretal: DecretalForm;
  readonly recommendation: RunForm;
  /** Under the title, where it stands for the signature. */
  readonly byline?: Paragraph;
  /** The lines above the signature. */
  readonly closings: readonly Closing[];
  readonly signature?: Signature;
  readonly copies?: Copies;
  readonly contents: ContentsForm;
}

export function assembleDocument(contents: OrderContents): OrderDocument {
  const { byline, signature, copies } = contents;
  const opening: readonly Block[] = [
    contents.caption,
    contents.title,
    ...(byline === undefined ? [] : [byline]),
  ];
  const blocks: readonly Block[] = [
    ...arrangeBody(contents),
    ...contents.closings,
    ...(signature === undefined ? [] : [signature]),
    ...(copies === undefined ? [] : [copies]),
    ...contents.parts.flatMap((part) => part.exhibits),
  ];
  return {
    properties: contents.properties,
    draft: contents.draft,
    blocks: [...opening, ...listContents(blocks, contents.contents), ...blocks].map(setBlock),
  };
}

/** A report ends in what it recommends, and the notice of the right to object to that comes last. */
function arrangeBody({ parts, decretal, recommendation }: OrderContents): readonly Block[] {
  const reasons = parts.flatMap((part) => part.reasons);
  const isAfter = decretal.stands === 'after-reasons' && parts.some((part) => part.recommended.length > 0);
  const ordering = formOrderingParagraphs(
    parts.flatMap((part) => part.ordering),
    // Where it is first recommended and then ordered, THEREFORE has been said.
    isAfter ? { ...decretal, first: decretal.further } : decretal,
  );
  const recommended = [
    ...joinOnce(parts.flatMap((part) => part.conclusions)),
    ...formRecommendations(
      parts.flatMap((part) => part.recommended),
      recommendation,
    ),
  ];
  const notices = joinOnce(parts.flatMap((part) => part.notices));
  return decretal.stands === 'before-reasons'
    ? [...ordering, ...reasons, ...recommended, ...notices]
    : [...reasons, ...recommended, ...ordering, ...notices];
}

/** Parts on several motions bring the same notice; the order has it once. */
function joinOnce(passages: readonly (readonly Block[])[]): readonly Block[] {
  return dropRepeated(passages, (passage) => JSON.stringify(passage)).flat();
}

function setBlock(block: Block): Block {
  switch (block.kind) {
    case 'caption':
      return setCaption(block);
    case 'ordering-paragraph': {
      const [first, ...others] = block.content;
      return { ...block, content: [setParagraph(first), ...others.map(setInner)] };
    }
    case 'signature':
      return {
        ...block,
        ...(block.above === undefined ? {} : { above: block.above.map(setTypography) }),
        ...(block.mark === undefined ? {} : { mark: setTypography(block.mark) }),
        lines: block.lines.map(setTypography),
      };
    case 'copies':
      return { ...block, lines: block.lines.map(setTypography) };
    case 'paragraph':
    case 'list':
    case 'block-quote':
    case 'table':
    case 'centered':
      return setInner(block);
    case 'title':
    case 'heading':
    case 'closing':
      return { ...block, content: setTypography(block.content) };
    case 'contents':
      return {
        ...block,
        title: setTypography(block.title),
        entries: block.entries.map((entry) => ({ ...entry, content: setTypography(entry.content) })),
      };
    case 'form-lines':
      return { ...block, labels: block.labels.map(setTypography) };
    case 'exhibit': {
      const [heading, ...others] = block.content;
      return { ...block, content: [setHeading(heading), ...others.map(setExhibitPart)] };
    }
  }
}

function setHeading(heading: Heading): Heading {
  return { ...heading, content: setTypography(heading.content) };
}

function setExhibitPart(part: ExhibitPart): ExhibitPart {
  switch (part.kind) {
    case 'heading':
      return setHeading(part);
    case 'form-lines':
      return { ...part, labels: part.labels.map(setTypography) };
    default:
      return setInner(part);
  }
}

function setCaption(caption: Caption): Caption {
  const { flag, division, judges, juryDemand, minutes } = caption;
  return {
    ...caption,
    masthead: caption.masthead.map(setTypography),
    number: caption.number.map(setTypography),
    sides: caption.sides.map((side) => ({
      ...side,
      ...(side.pivot === undefined ? {} : { pivot: setTypography(side.pivot) }),
      names: side.names.map(setTypography),
      status: setTypography(side.status),
    })),
    ...(flag === undefined ? {} : { flag: setTypography(flag) }),
    ...(division === undefined ? {} : { division: setTypography(division) }),
    ...(judges === undefined ? {} : { judges: judges.map(setTypography) }),
    ...(juryDemand === undefined ? {} : { juryDemand: setTypography(juryDemand) }),
    ...(minutes === undefined
      ? {}
      : {
          minutes: {
            caseName: setTypography(minutes.caseName),
            date: setTypography(minutes.date),
            presiding: setTypography(minutes.presiding),
          },
        }),
  };
}

function setParagraph(paragraph: Paragraph): Paragraph {
  return { kind: 'paragraph', content: setTypography(paragraph.content) };
}

function setFlow(block: Paragraph | List): Paragraph | List {
  if (block.kind === 'paragraph') return setParagraph(block);
  return { ...block, items: block.items.map((item) => item.map(setFlow)) };
}

type InnerBlock = Paragraph | List | BlockQuote | Table | Centered;

function setInner(block: InnerBlock): InnerBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'list':
      return setFlow(block);
    case 'block-quote':
      return { ...block, content: block.content.map(setFlow) };
    case 'centered':
      return { ...block, content: setTypography(block.content) };
    case 'table':
      return {
        ...block,
        header: block.header.map(setTypography),
        rows: block.rows.map((row) => row.map(setTypography)),
      };
  }
}
