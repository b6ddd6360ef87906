/** A text in, its quotations out, and the quotation marks that have no partner. */
import { keepRecent } from '../recent-results.js';
import { listMatches } from './pattern.js';

export interface QuotationSpans {
  /** Between the marks, the marks themselves left out. Inner quotations are part of the outer one. */
  readonly quotations: readonly { readonly from: number; readonly to: number }[];
  /** Offsets of marks without a partner. */
  readonly unmatched: readonly number[];
}

/** Inches and seconds of arc are no quotation marks: an 8 1/2” margin. */
const measure = /[\d½¼¾’′]/u;
/** `’tis` and the like, where the typographer could only guess an opening mark. */
const clipped = /^(?:tis|twas|til|em|cause|round|neath)\b/i;

const hasMark = /[“”‘’]/u;
const marks = /[“”‘’]/gu;
const noQuotations: QuotationSpans = { quotations: [], unmatched: [] };
/** Five checks ask for the quotations of each passage. */
const recentSpans = keepRecent(200, readQuotations);

/** Only curly marks are seen: the text has passed through the typographer. */
export function findQuotations(text: string): QuotationSpans {
  return hasMark.test(text) ? recentSpans(text) : noQuotations;
}

function readQuotations(text: string): QuotationSpans {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const quotations: { from: number; to: number }[] = [];
  const unmatched: number[] = [];
  for (const { 0: mark, index } of listMatches(text, marks)) {
    const top = open.at(-1);
    switch (mark) {
      case '“':
        if (top?.mark === '“') {
          // Each paragraph of a long quotation opens with a mark of its own.
          if (!beginsLine(text, index)) unmatched.push(top.at);
          open.pop();
        }
        open.push({ mark, at: index });
        break;
      case '”': {
        // A single mark left open inside was an apostrophe after all.
        if (top?.mark === '‘' && open.some((each) => each.mark === '“')) open.pop();
        const opener = open.at(-1);
        if (opener?.mark === '“') {
          open.pop();
          if (open.length === 0) quotations.push({ from: opener.at + 1, to: index });
        } else if (!measure.test(text.charAt(index - 1))) unmatched.push(index);
        break;
      }
      case '‘':
        if (!clipped.test(text.slice(index + 1))) open.push({ mark, at: index });
        break;
      default:
        // Most are apostrophes; one that can close a single quotation does.
        if (top?.mark === '‘' && !/^\p{L}/u.test(text.slice(index + 1))) open.pop();
    }
  }
  unmatched.push(...open.map(({ at }) => at));
  return { quotations, unmatched: unmatched.toSorted((one, other) => one - other) };
}

function beginsLine(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  return before.slice(before.trimEnd().length).includes('\n');
}

export function isQuoted(spans: QuotationSpans, offset: number): boolean {
  return spans.quotations.some(({ from, to }) => from <= offset && offset < to);
}
