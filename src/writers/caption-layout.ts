/**
 * A caption, its title and its style go in, the places of all their lines come out: paragraphs over the parties, the
 * rows of the parties' table, what stands under it. Every writer draws these in this order, left cell before right
 * cell, so that the words agree in all of them.
 */
import type { Caption, Inlines } from '../document/model.js';
import type { CaptionFormEntry, CaptionItem, CaptionStyle } from '../document/page-style.js';
import { keepLast } from '../recent-results.js';
import { type CaptionRow, layoutRows } from './caption-rows.js';

/** What a line of a caption is; its look follows from this and the style (`measureCaptionParts`). */
export type CaptionPart =
  | 'flag'
  | 'masthead'
  | 'form-name'
  | 'over'
  | 'name'
  /** The first name of a further claim: a counterclaim below the first one. */
  | 'claim'
  | 'status'
  | 'pivot'
  | 'number'
  | 'note'
  | 'title'
  | 'dashes'
  | 'slash'
  | 'closer'
  | 'under'
  | 'form';

/** One line of a caption; a long name may wrap over several lines of the page. */
export interface CaptionLine {
  readonly part: CaptionPart;
  /** Words; of a bar, only the sign that ends it. */
  readonly content: Inlines;
  /** The order's title stands in this line. */
  readonly isTitle?: true;
}

export interface CaptionLayout {
  /** Across the page, over the parties. */
  readonly above: readonly CaptionLine[];
  readonly rows: readonly CaptionRow[];
  /** Across the page, under the parties. */
  readonly below: readonly CaptionLine[];
  /** One or two entries in a row, under all of it. */
  readonly form: readonly (readonly CaptionLine[])[];
  /** The title has its place in here, so no writer draws it under the caption. */
  readonly holdsTitle: boolean;
}

/** Lays a caption out. `title` is drawn where the style names a place for it inside the caption. */
export function layoutCaption(
  caption: Caption,
  title: Inlines | undefined,
  style: CaptionStyle,
): CaptionLayout {
  const places = placeItems(style);
  const linesOf = (items: readonly CaptionItem[], part: CaptionPart): readonly CaptionLine[] =>
    items.flatMap((item) => itemLines(item, part, caption, title, style));
  const lines = (part: CaptionPart, contents: readonly Inlines[]): readonly CaptionLine[] =>
    contents.map((content) => ({ part, content }));
  const above = [
    ...lines('flag', caption.flag === undefined ? [] : [caption.flag]),
    ...lines('masthead', caption.masthead),
    ...linesOf(places.masthead, 'masthead'),
    ...linesOf(places.over, 'over'),
  ];
  const right = linesOf(places.right, 'number');
  const form = style.form.map((row) => row.map((entry) => formLine(entry, caption, title)));
  const { closer } = style;
  return {
    above,
    rows: layoutRows(caption, right, style),
    below: [
      ...(closer.kind === 'text' ? lines('closer', [[{ kind: 'text', text: closer.text }]]) : []),
      ...linesOf(places.under, 'under'),
    ],
    form,
    holdsTitle: [...right, ...form.flat()].some((line) => line.isTitle),
  };
}

/** Adds to the places that a style names the usual ones for the items that it does not name: no fact gets lost. */
const placeItems = keepLast(({ places, parties, form }: CaptionStyle): CaptionStyle['places'] => {
  const inForm = form.flat().map(({ field }): string => field);
  const named = new Set<string>([...Object.values(places).flat(), ...inForm]);
  const missing = (...items: readonly CaptionItem[]): readonly CaptionItem[] =>
    items.filter((item) => !named.has(item));
  const numbers = missing('number', 'judges', 'jury-demand');
  return {
    ...places,
    masthead: [...places.masthead, ...missing('division')],
    over: parties === 'columns' ? places.over : [...places.over, ...numbers],
    right: parties === 'columns' ? [...places.right, ...numbers] : places.right,
  };
});

function itemLines(
  item: CaptionItem,
  part: CaptionPart,
  caption: Caption,
  title: Inlines | undefined,
  style: CaptionStyle,
): readonly CaptionLine[] {
  const lines = (contents: readonly (Inlines | undefined)[], as = part): readonly CaptionLine[] =>
    contents.flatMap((content) => (content === undefined ? [] : [{ part: as, content }]));
  switch (item) {
    case 'division':
      return lines([caption.division]);
    case 'number':
      return lines(caption.number);
    case 'judges':
      return lines(caption.judges ?? []);
    case 'jury-demand':
      return lines([caption.juryDemand]);
    case 'date':
      return lines([caption.minutes?.date], part === 'number' ? 'note' : part);
    case 'form-name': {
      const name = style.formName === undefined ? [] : [[{ kind: 'text', text: style.formName } as const]];
      return lines(name, part === 'number' ? 'note' : 'form-name');
    }
    case 'title':
      return title === undefined ? [] : [{ part: 'title', content: title, isTitle: true }];
  }
}

function formLine(entry: CaptionFormEntry, caption: Caption, title: Inlines | undefined): CaptionLine {
  const label = { kind: 'strong', content: [{ kind: 'text', text: entry.label }] } as const;
  const value = formValue(entry.field, caption, title) ?? [];
  const content: Inlines = [label, { kind: 'text', text: ' ' }, ...value];
  return {
    part: 'form',
    content,
    ...(entry.field === 'title' && title !== undefined ? { isTitle: true } : {}),
  };
}

function formValue(
  field: CaptionFormEntry['field'],
  caption: Caption,
  title: Inlines | undefined,
): Inlines | undefined {
  switch (field) {
    case 'number':
      return joinLines(caption.number);
    case 'judges':
      return joinLines(caption.judges ?? []);
    case 'date':
      return caption.minutes?.date;
    case 'case-name':
      return caption.minutes?.caseName;
    case 'presiding':
      return caption.minutes?.presiding;
    case 'title':
      return title;
  }
}

function joinLines(lines: readonly Inlines[]): Inlines {
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ kind: 'text', text: '; ' } as const, ...line],
  );
}
