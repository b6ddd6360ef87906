import { OrderError, type Problem } from '../../src/error.js';
import { parseOrderPart, type OrderPart } from '../../src/document/parse.js';

/** A template of one prose line, filled. */
function parseProse(text: string, template = '\uE0000\uE001', starts: readonly number[] = []): OrderPart {
  const values = [{ text, path: 'orders.0.reasons', prose: starts }];
  return parseOrderPart({ markdown: template, values }, 'order.hbs');
}

function problemsOf(
  text: string,
  template?: string,
  starts?: readonly number[],
): readonly Pick<Problem, 'code' | 'field' | 'message'>[] {
  try {
    parseProse(text, template, starts);
    return [];
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    return error.problems.map(({ code, field = '', message }) => ({ code, field, message }));
  }
}

const text = (words: string): object => ({ kind: 'text', text: words, mergedFrom: 'orders.0.reasons' });
const paragraph = (words: string): object => ({ kind: 'paragraph', content: [text(words)] });

test('prose becomes blocks between those of the template, each word with its path', () => {
  const { reasons } = parseProse('# A\n\nB\nC\n\n> D', 'Before.\n\n\uE0000\uE001\n\nAfter.');
  expect(reasons).toEqual([
    { kind: 'paragraph', content: [{ kind: 'text', text: 'Before.' }] },
    { kind: 'heading', level: 1, content: [text('A')] },
    paragraph('B C'),
    { kind: 'block-quote', content: [paragraph('D')] },
    { kind: 'paragraph', content: [{ kind: 'text', text: 'After.' }] },
  ]);
});

test('a list in a list is lettered, and one in that has small Roman numbers', () => {
  const { reasons } = parseProse('1. A\n   1. B\n      1. C\n         - D\n           1. E');
  expect(JSON.stringify(reasons).match(/"marks":"[a-z-]+"/g)).toEqual([
    '"marks":"decimal"',
    '"marks":"lower-alpha"',
    '"marks":"lower-roman"',
    '"marks":"bullet"',
    '"marks":"decimal"',
  ]);
});

test('prose orders what an ordering paragraph orders', () => {
  const { ordering } = parseProse('the case be closed.\n\n- A', ':::ordered\n\n\uE0000\uE001\n\n:::');
  expect(ordering).toMatchObject([[paragraph('the case be closed.'), { kind: 'list', marks: 'bullet' }]]);
});

test('a footnote of prose is its own, whatever the template calls its notes', () => {
  const template = 'So.[^1]\n\n\uE0000\uE001\n\n[^1]: The template.';
  const { reasons } = parseProse('And so.[^1]\n\n[^1]: The judge.', template);
  expect(JSON.stringify(reasons).match(/The (template|judge)\./g)).toEqual(['The template.', 'The judge.']);
});

test('a footnote may be written inside a quotation', () => {
  const { reasons } = parseProse('> A.[^1]\n>\n> [^1]: B.');
  expect(reasons).toEqual([
    {
      kind: 'block-quote',
      content: [
        { kind: 'paragraph', content: [text('A.'), { kind: 'footnote', content: [paragraph('B.')] }] },
      ],
    },
  ]);
});

test.each([
  ['#### A', 'a heading of level 4'],
  ['A <br> B', 'a tag of HTML stands in prose and would be printed'],
  ['A {{b}}', 'double braces stand in prose and would be printed'],
  ['A\n\n:::ordered\nB\n:::', 'three colons begin a line of prose and would be printed'],
  ['A[^1]', 'a footnote is referred to and not written'],
  ['A\n\n[^1]: B', 'a footnote is written and not referred to'],
  ['A[^1] B[^1]\n\n[^1]: C', 'a footnote is referred to twice'],
  ['A[^1]\n\n[^1]: B[^2]\n\n[^2]: C', 'a footnote holds more than text'],
  ['A[^1]\n\n[^1]: - B', 'a footnote holds more than text'],
  ['- A\n\n  # B', 'a list or quotation holds more than text and lists'],
])('%j is refused as a mistake of the case', (prose, message) => {
  expect(problemsOf(prose)).toContainEqual({
    code: 'case-markup-not-allowed',
    field: 'orders.0.reasons',
    message,
  });
});

test.each(['x < 5 and y > 3', 'a@b.example', '[sic]', '[A] link](b)', 'C:\\x', '* * *', '`code`', '&amp;'])(
  '%j prints as it is',
  (prose) => {
    expect(problemsOf(prose)).toEqual([]);
  },
);

test('a mistake in a list of texts is placed at its entry', () => {
  expect(problemsOf('A\n\nB <b>\n\nC', undefined, [1, 3, 5])).toMatchObject([
    { field: 'orders.0.reasons.1' },
  ]);
});

test('what does not fit into an ordering paragraph is a mistake of the case', () => {
  const template = ':::ordered\n\n\uE0000\uE001\n\n:::';
  for (const prose of ['# A\n\nB', '- A', '| A |\n|---|\n| B |'])
    expect(problemsOf(prose, template).map(({ code }) => code)).toContain('case-markup-not-allowed');
});
