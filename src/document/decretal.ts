/**
 * The ordering paragraphs of an order, or the recommendations of a report, in this chambers' form: each with its
 * formula, numbered, or plain. In: what is ordered, in clauses that begin with a small letter. Out: one run.
 */
import { capitalize, introducesClause } from '../english.js';
import type { Inline, Inlines, OrderingParagraph, Paragraph, Text } from './model.js';
import type { OrderedContent } from './containers.js';
import { plainTextOf } from './plain-text.js';

export interface RunForm {
  /** A formula before each, a number before each, or neither. */
  readonly form: 'each' | 'numbered' | 'plain';
  /** A line of its own above them: `Accordingly,` or `the Court orders as follows:`. */
  readonly leadIn?: Inlines;
  /** The words before the first and before each other one; only for the form `each`. */
  readonly first: Inlines;
  readonly further: Inlines;
}

export interface DecretalForm extends RunForm {
  readonly stands: 'after-reasons' | 'before-reasons';
}

/** A recommendation that stands alone has its formula and no number. */
export function formRecommendations(
  recommended: readonly OrderedContent[],
  form: RunForm,
): readonly (Paragraph | OrderingParagraph)[] {
  const { leadIn: _leadIn, ...single } = form;
  const isSingle = recommended.length === 1 && form.form === 'numbered';
  return formOrderingParagraphs(recommended, isSingle ? { ...single, form: 'each' } : form);
}

export function formOrderingParagraphs(
  ordering: readonly OrderedContent[],
  decretal: RunForm,
): readonly (Paragraph | OrderingParagraph)[] {
  const { leadIn } = decretal;
  if (ordering.length === 0) return [];
  const paragraphs = ordering.map((content, index) => formParagraph(content, index, decretal));
  return leadIn === undefined ? paragraphs : [{ kind: 'paragraph', content: leadIn }, ...paragraphs];
}

function formParagraph(content: OrderedContent, index: number, decretal: RunForm): OrderingParagraph {
  const [first, ...others] = content;
  const formula = formulaOf(index, decretal);
  const space: Text = { kind: 'text', text: ' ' };
  const introduction = decretal.form === 'each' ? formula : (decretal.leadIn ?? []);
  const clause = introducesClause(plainTextOf(introduction))
    ? first.content
    : capitalizeInlines(first.content);
  return {
    kind: 'ordering-paragraph',
    ...(decretal.form === 'numbered' ? { number: index + 1 } : {}),
    content: [
      { kind: 'paragraph', content: formula.length === 0 ? clause : [...formula, space, ...clause] },
      ...others,
    ],
  };
}

/** Decretal paragraphs read as one run: THEREFORE once, then FURTHER. */
function formulaOf(index: number, { form, first, further }: RunForm): Inlines {
  if (form !== 'each') return [];
  return index === 0 ? first : further;
}

/** A clause that no `that` introduces is a sentence of its own. */
function capitalizeInlines(inlines: Inlines): Inlines {
  const [first, ...others] = inlines;
  return first === undefined ? [] : [capitalizeInline(first), ...others];
}

function capitalizeInline(inline: Inline): Inline {
  switch (inline.kind) {
    case 'text':
      return { ...inline, text: capitalize(inline.text) };
    case 'emphasis':
    case 'strong':
      return { ...inline, content: capitalizeInlines(inline.content) };
    case 'line-break':
    case 'footnote':
      return inline;
  }
}
