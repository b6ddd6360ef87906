/**
 * The bytes of an order's three files go in, their words come out in reading order, so that a test can say that the
 * Word file, the PDF and the text agree. List marks count as words; page numbers, note marks, the rail of a caption,
 * draft headers and ruled lines do not, nor do the page numbers of a table of contents, which a text has not. Footnotes come last.
 */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OrderDocument } from '../../src/document/model.js';
import type { PageStyle } from '../../src/document/page-style.js';
import { paragraphsOf, readPart, textOf, wordsOf, type WordParagraph } from './docx-parts.js';

export interface OrderFiles {
  readonly docx: Uint8Array;
  readonly pdf: Uint8Array;
  readonly txt: Uint8Array;
}

export interface OrderWords {
  readonly docx: readonly string[];
  readonly pdf: readonly string[];
  readonly txt: readonly string[];
}

/**
 * The words of each file. Those of the caption are sorted: its cells stand side by side, so a text of lines cannot
 * have them in the order of the cells.
 */
export async function readOrderWords(
  files: OrderFiles,
  document: Pick<OrderDocument, 'draft'>,
  style: Pick<PageStyle, 'draftMark' | 'sealLine'>,
): Promise<OrderWords> {
  const { caption, words } = readDocxWords(files.docx);
  const sortCaption = (all: readonly string[]): readonly string[] => [
    ...all.slice(0, caption).sort(),
    ...all.slice(caption),
  ];
  return {
    docx: sortCaption(words),
    pdf: sortCaption(await wordsOfPdf(files.pdf)),
    txt: sortCaption(
      wordsOfText(files.txt, document.draft ? style.draftMark : '', style.sealLine?.words ?? ''),
    ),
  };
}

/** All letters without the white space between them: for words that are longer than a line of the PDF. */
export const joinLetters = (words: readonly string[]): string => words.join('');

// ---- Word ---------------------------------------------------------------------------------------------------------

export const wordsOfDocx = (bytes: Uint8Array): readonly string[] => readDocxWords(bytes).words;

/** `caption` counts the words of masthead and caption, which stand in styles of their own. */
function readDocxWords(bytes: Uint8Array): {
  readonly caption: number;
  readonly words: readonly string[];
} {
  const readMark = markReader(readPart(bytes, 'word/numbering.xml'));
  const body = paragraphsOf(readPart(bytes, 'word/document.xml'))
    .filter(({ style }) => !/^Caption(Rail|Bar|Slash|Closer)$/.test(style))
    .map((paragraph) => ({
      isCaption: /^(Masthead|PublicationFlag|FormName|Caption)/.test(paragraph.style),
      words: wordsOf(`${readMark(paragraph)} ${withoutPage(paragraph)}`),
    }));
  const notes = readPart(bytes, 'word/footnotes.xml')
    .split('<w:footnote ')
    .filter((note) => /^w:id="[1-9]/.test(note))
    .flatMap((note) => paragraphsOf(note).flatMap(({ xml }) => wordsOf(textOf(xml))));
  return {
    caption: body.filter(({ isCaption }) => isCaption).flatMap(({ words }) => words).length,
    words: [...body.flatMap(({ words }) => words), ...notes],
  };
}

/** Of an entry of a table of contents, what stands before its tab. */
function withoutPage({ style, text, xml }: WordParagraph): string {
  return /^TOC\d$/.test(style) ? textOf(xml.split('<w:tab/>')[0] ?? '') : text;
}

const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const numberFormats: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  lowerLetter: (number) => String.fromCharCode(96 + number),
  lowerRoman: (number) => romans[number] ?? `roman ${number}`,
};

/** Counts as Word does: each list instance for itself, from its own start. */
function markReader(numbering: string): (paragraph: WordParagraph) => string {
  const value = (xml: string, pattern: RegExp): string => pattern.exec(xml)?.[1] ?? '';
  const elements = (xml: string, name: string): readonly string[] =>
    [...xml.matchAll(new RegExp(`<w:${name} .*?</w:${name}>`, 'gs'))].map(([element]) => element);
  const definitions = new Map(
    elements(numbering, 'abstractNum').map((xml) => [
      value(xml, /abstractNumId="(\d+)"/),
      elements(xml, 'lvl'),
    ]),
  );
  const lists = new Map(elements(numbering, 'num').map((xml) => [value(xml, /numId="(\d+)"/), xml]));
  const counters = new Map<string, number>();
  return ({ numId, level = 0 }) => {
    const list = lists.get(String(numId));
    if (list === undefined) return '';
    const shape = definitions.get(value(list, /abstractNumId w:val="(\d+)"/))?.[level] ?? '';
    const text = value(shape, /lvlText w:val="([^"]*)"/);
    const key = `${numId} ${level}`;
    const start = Number(value(list, new RegExp(`w:ilvl="${level}"><w:startOverride w:val="(\\d+)"`)) || 1);
    const number = (counters.get(key) ?? start - 1) + 1;
    counters.set(key, number);
    return text.replace(/%\d/, numberFormats[value(shape, /numFmt w:val="(\w+)"/)]?.(number) ?? '?');
  };
}

// ---- PDF ----------------------------------------------------------------------------------------------------------

interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** Read through the tags, as a screen reader does: what is not tagged (page numbers, rails, rules) is not read. */
export async function wordsOfPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const read = { body: '', notes: '' };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const tree: StructureNode = await page.getStructTree();
    readStructure(tree, textByContent(items), read, 'body', false);
  }
  await loading.destroy();
  return wordsOf(joinLines(read.body) + joinLines(read.notes));
}

/** One run of text as it is drawn. */
export interface PdfItem {
  readonly page: number;
  readonly str: string;
  /** Points from the paper's upper edge to the baseline, and from its left edge to the run's two ends. */
  readonly fromTop: number;
  readonly left: number;
  readonly right: number;
}

/** Every run of the pages, drawn and tagged alike, rails and line numbers too. */
export async function readPdfItems(bytes: Uint8Array): Promise<readonly PdfItem[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const read: PdfItem[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const shown = await pdf.getPage(page);
    const { height } = shown.getViewport({ scale: 1 });
    for (const item of (await shown.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const left = Number(item.transform[4]);
      const fromTop = height - Number(item.transform[5]);
      read.push({ page, str: item.str, fromTop, left, right: left + item.width });
    }
  }
  await loading.destroy();
  return read;
}

export interface PdfLine {
  readonly page: number;
  /** Points from the paper's upper edge to the line's baseline. */
  readonly fromTop: number;
  readonly line: string;
}

/** Every line of the pages, from top to bottom, drawn and tagged alike. */
export async function readPdfLines(
  bytes: Uint8Array,
  pages: 'all pages' | 'last page' = 'all pages',
): Promise<readonly PdfLine[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const lines: PdfLine[] = [];
  for (let number = pages === 'last page' ? pdf.numPages : 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const height = page.getViewport({ scale: 1 }).height;
    const { items } = await page.getTextContent();
    const byHeight = new Map<number, string>();
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue;
      const fromTop = Math.round((height - Number(item.transform[5])) * 10) / 10;
      byHeight.set(fromTop, (byHeight.get(fromTop) ?? '') + item.str);
    }
    const sorted = [...byHeight].sort(([one], [other]) => one - other);
    lines.push(...sorted.map(([fromTop, line]) => ({ page: number, fromTop, line: line.trim() })));
  }
  await loading.destroy();
  return lines.filter(({ line }) => line !== '');
}

type TextItems = readonly (
  { readonly str: string; readonly hasEOL: boolean } | { readonly type: string; readonly id?: string | null }
)[];

function textByContent(items: TextItems): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((content) => content !== undefined) ?? '';
      texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else {
      open.push(item.id ?? undefined);
    }
  }
  return texts;
}

/** Inline roles do not end a word; every other element does. */
const inlineRoles: ReadonlySet<string> = new Set(['Span', 'Link', 'Note', 'Lbl', 'Em', 'Strong']);

function readStructure(
  node: StructureNode,
  texts: ReadonlyMap<string, string>,
  read: { body: string; notes: string },
  into: 'body' | 'notes',
  inListItem: boolean,
): void {
  const role = node.role ?? '';
  // A note's number, at its reference and before its text; a list's mark is a label too, but is read.
  if (role === 'Lbl' && !inListItem) return;
  const target = role === 'Note' ? 'notes' : into;
  if (node.type === 'content') read[target] += texts.get(node.id ?? '') ?? '';
  for (const child of node.children ?? []) readStructure(child, texts, read, target, role === 'LI');
  if (role === 'TOCI') read[target] = read[target].replace(/\d+\s*$/, '');
  if (role === 'Note') read.notes += ' ';
  if (node.children !== undefined && (!inlineRoles.has(role) || inListItem)) read[target] += ' ';
}

/** A line may end after the hyphen of a compound or after a dash; everywhere else its end is a space. */
function joinLines(text: string): string {
  return text.replace(/(?<=\S[-–—])\n/g, '').replace(/\n/g, ' ');
}

// ---- text ---------------------------------------------------------------------------------------------------------

const noteMark = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

/** @param marks what the text begins with and the other files say on every page: of a draft, of a sealed order */
export function wordsOfText(bytes: Uint8Array, ...marks: readonly string[]): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  const lead = marks
    .filter((mark) => mark !== '')
    .map((mark) => `${mark}\n\n`)
    .join('');
  if (!text.startsWith(lead)) throw new Error('a draft or a sealed order whose text does not say so');
  const blocks = text.slice(lead.length).replace(noteMark, '').split('\n\n').map(removeRail);
  return blocks.flatMap(wordsOf).filter((word) => !drawnInText.test(word));
}

/** Rules, and the bars that open or close a caption. */
const drawnInText = /^(_+\/?|=+|-+X|\*\*\*)$/;

/** A caption's rail stands in the same column of every line of its block. */
function removeRail(block: string): string {
  const lines = block.split('\n').filter((line) => !/^(_*|=+)$/.test(line));
  const railOf = (line: string): string => line.slice(36, 40).padEnd(4);
  const first = railOf(lines[0] ?? '');
  if (!/^ [^\p{L}\p{N}\s]{1,2} {1,2}$/u.test(first) || !lines.every((line) => railOf(line) === first))
    return block;
  return lines.map((line) => `${line.slice(0, 36)} ${line.slice(40)}`).join('\n');
}
