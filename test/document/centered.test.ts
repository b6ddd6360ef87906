/** Lines in the middle of the page: what the `:::centered` container takes, and what it refuses. */
import { parseOrderPart } from '../../src/document/parse.js';

const parse = (markdown: string): ReturnType<typeof parseOrderPart> =>
  parseOrderPart({ markdown, values: [{ text: '*2*', path: 'order.place' }] }, 'order.hbs');

const day = [
  { kind: 'text', text: 'March 12, 2026' },
  { kind: 'line-break' },
  { kind: 'text', text: 'Courtroom ' },
  { kind: 'text', text: '*2*', mergedFrom: 'order.place' },
];
const lines = ':::centered\nMarch 12, 2026\n\nCourtroom \uE0000\uE001\n:::';

test('each paragraph of the container is a line of one block', () => {
  expect(parse(lines).reasons).toEqual([{ kind: 'centered', content: day }]);
});

test('an ordering paragraph with four colons holds centered lines', () => {
  const [ordered] = parse(`::::ordered\na conference is set for:\n\n${lines}\n\n::::`).ordering;
  expect(ordered?.map(({ kind }) => kind)).toEqual(['paragraph', 'centered']);
});

test.each([
  ['a list', ':::centered\n- one\n:::', 'centered lines hold more than text'],
  ['a label', ':::centered[now]\none\n:::', ':::centered is not a container of an order'],
  ['another name', ':::middle\none\n:::', ':::middle is not a container of an order'],
  ['a name of another container inside', '::::ordered\none\n\n:::ordered\ntwo\n:::\n::::', ':::ordered'],
])('%s is refused', (_name, markdown, message) => {
  expect(() => parse(markdown)).toThrow(message);
});
