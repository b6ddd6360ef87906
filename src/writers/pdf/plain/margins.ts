/** What stands in the margins of each page: page number, footer title, draft mark; layout/page.typ is the model. */
import type { Inlines } from '../../../document/model.js';
import type { PageStyle } from '../../../document/page-style.js';
import { rulePt } from '../../rules.js';
import { decline } from './decline.js';
import { makeRule, movePart, type Part, setLines, type Sheet, type TextPart } from './parts.js';

export interface Margins {
  /** The numbers of the lines of pleading paper, and the rules beside the text. */
  readonly background: readonly Part[];
  readonly draftMark: readonly TextPart[];
  readonly head: readonly TextPart[];
  readonly foot: readonly TextPart[];
}

/** @returns parts whose baselines are measured from the paper's upper edge */
export function setMargins(sheet: Sheet, isDraft: boolean, page: number, pageCount: number): Margins {
  const { style, measures } = sheet;
  const single = style.singleSpacingPt;
  const footTop = style.paper.heightPt - measures.footerEdgePt - measures.footerLines * single;
  const sealTop = measures.edgePt + (isDraft ? single : 0);
  const seal = style.sealLine;
  const bold = { bold: true, align: 'left' } as const;
  const head = seal?.at === 'head' ? setMarginLine(seal.words, sealTop, sheet, bold) : [];
  if (head.length !== measures.sealLines) decline('a seal line whose length is not what it was taken for');
  const foot = [
    ...footLines(sheet, page, pageCount).map((text) => ({ text, bold: false })),
    ...(seal?.at === 'foot' ? [{ text: seal.words, bold: true }] : []),
  ];
  return {
    background: style.numberedLines === undefined ? [] : numberLines(style.numberedLines, sheet),
    draftMark: isDraft ? setMarginLine(style.draftMark, measures.edgePt, sheet, bold) : [],
    head,
    foot: foot.flatMap((line, index) =>
      setMarginLine(line.text, footTop + index * single, sheet, { bold: line.bold, align: 'center' }),
    ),
  };
}

function numberLines(
  { count, linePt }: NonNullable<PageStyle['numberedLines']>,
  sheet: Sheet,
): readonly Part[] {
  const { marginPt, paper } = sheet.style;
  const { ruleGapPt, numberGapPt } = sheet.measures.pleading;
  const left = marginPt.left - ruleGapPt;
  const right = paper.widthPt - marginPt.right + ruleGapPt;
  const rules = [left - 2 * rulePt, left, right].map((xPt) => makeRule(xPt, marginPt.top, 0, count * linePt));
  const column = { leftPt: 0, widthPt: marginPt.left - numberGapPt };
  const look = { element: undefined, linePt, align: 'right' } as const;
  const numbers = Array.from({ length: count }, (_, index) =>
    setLines([{ kind: 'text', text: String(index + 1) }], look, column, sheet).map((part) =>
      movePart(part, marginPt.top + index * linePt),
    ),
  );
  return [...rules, ...numbers.flat()];
}

/** The title stands before the number in the form `title`, otherwise under it. */
function footLines({ style }: Sheet, page: number, pageCount: number): readonly string[] {
  const { form, first } = style.pageNumber;
  const number = String(first + page);
  const title = style.footerTitle;
  switch (form) {
    case 'title':
      return [`${title ?? ''} - ${number}`];
    case 'bare':
    case 'dashes':
    case 'of': {
      const shown = { bare: number, dashes: `-${number}-`, of: `Page ${number} of ${pageCount}` }[form];
      return title === undefined ? [shown] : [shown, title];
    }
  }
}

function setMarginLine(
  text: string,
  topPt: number,
  sheet: Sheet,
  look: { readonly bold: boolean; readonly align: 'left' | 'center' },
): readonly TextPart[] {
  const { marginPt, singleSpacingPt: linePt } = sheet.style;
  const column = { leftPt: marginPt.left, widthPt: sheet.measures.textWidthPt };
  const words: Inlines = [{ kind: 'text', text }];
  const lines = setLines(words, { element: undefined, linePt, ...look }, column, sheet);
  return lines.map((line, index) => movePart(line, topPt + index * linePt) as TextPart);
}
