import { OrderError } from '../../src/error.js';
import { type OrderPart, parseOrderPart } from '../../src/document/parse.js';

function parse(markdown: string): OrderPart {
  return parseOrderPart({ markdown, values: [] }, 'order.hbs');
}

function messagesOf(markdown: string): readonly string[] {
  try {
    parse(markdown);
    return [];
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    return error.problems.map(({ message }) => message);
  }
}

const paragraph = (words: string): object => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text: words }],
});
const heading = (words: string): object => ({
  kind: 'heading',
  level: 1,
  content: [{ kind: 'text', text: words }],
});

test('each container goes to its own place of the order', () => {
  const part = parse(
    [
      'Reasons.',
      ':::conclusion\n# Recommendation\n:::',
      ':::recommended\nthe motion be denied.\n:::',
      ':::ordered\nthe clerk mail this.\n:::',
      ':::notice\nObject in time.\n:::',
    ].join('\n\n'),
  );
  expect(part).toEqual({
    reasons: [paragraph('Reasons.')],
    conclusions: [[heading('Recommendation')]],
    recommended: [[paragraph('the motion be denied.')]],
    ordering: [[paragraph('the clerk mail this.')]],
    notices: [[paragraph('Object in time.')]],
    exhibits: [],
  });
});

test('an exhibit begins with its heading and may hold a form', () => {
  const { exhibits } = parse(
    '::::exhibit\n# Exhibit A\n\nI agree.\n\n:::form\n- Signature:\n- Date:\n:::\n::::',
  );
  expect(exhibits).toEqual([
    {
      kind: 'exhibit',
      content: [
        heading('Exhibit A'),
        paragraph('I agree.'),
        {
          kind: 'form-lines',
          labels: [[{ kind: 'text', text: 'Signature:' }], [{ kind: 'text', text: 'Date:' }]],
        },
      ],
    },
  ]);
});

test.each([
  [':::exhibit\nNo heading.\n:::', 'an exhibit does not begin with a heading'],
  ['::::exhibit\n# A\n\n:::form\nNo list.\n:::\n::::', 'an exhibit holds a container that is not a form'],
  [
    '::::exhibit\n# A\n\n:::ordered\nthe motion.\n:::\n::::',
    'an exhibit holds a container that is not a form',
  ],
  [':::form\n- Date:\n:::', ':::form is not a container of an order'],
  [':::ordered{#a}\nthe motion.\n:::', ':::ordered is not a container of an order'],
  [
    ':::recommended\n# A\n:::',
    'an ordering paragraph holds more than text, lists, quotations, tables and centered lines',
  ],
])('%j is refused', (markdown, message) => {
  expect(messagesOf(markdown)).toContain(message);
});
