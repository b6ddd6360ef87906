/** The first reading: which cases take which names, known before any order is made. */
import { foldFileName } from '../../src/case/file-name.js';
import { calendarDate } from '../../src/deadlines/calendar-date.js';
import { loadLibrary } from '../../src/library.js';
import { nameOrderFile } from '../../src/order-files.js';
import { renderOrder } from '../../src/render.js';
import type { BatchCase } from '../../src/batch/model.js';
import { readPlan } from '../../src/batch/plan.js';
import { nameCase, surveyCases } from '../../src/batch/survey.js';
import { chambers, makeCase } from './cases.js';

const library = loadLibrary();
const plan = readPlan(
  { formats: ['txt'], sign: false, draft: false, explain: false, strict: false },
  library.schemas,
);
const source = (one: object): { file: string; text: string } => ({
  file: 'case.json',
  text: JSON.stringify(one),
});
const content = (one: object): BatchCase['content'] => ({ kind: 'text', source: source(one) });

test('a plan without a table asks for no schema of the whole case file, which reads every order kind', () => {
  const schemas = {
    get case(): never {
      throw new TypeError('asked for');
    },
    chambers: library.schemas.chambers,
  };
  const { formats } = plan;
  const words = { formats, sign: false, draft: false, explain: false, strict: false };
  expect(readPlan(words, schemas).formats).toBe(formats);
  expect(() => readPlan({ ...words, table: { file: 'cases.csv', columns: [] } }, schemas)).not.toThrow();
});

describe('the name that the survey foresees is the one that the order has', () => {
  test.each<readonly [string, object]>([
    ['a plain case', {}],
    ['a title', { title: 'Order on Discovery' }],
    ['a title of two lines', { title: ['ORDER', 'ON DISCOVERY'] }],
    ['a number with signs that no file name has', { number: '2:26/cv*1' }],
    ['a very long number', { number: `2:26-cv-${'9'.repeat(300)}` }],
    ['letters that can be written in two ways', { number: 'Cafe\u0301' }],
    ['a sealed case', { sealed: true, title: 'Order' }],
  ])('%s', (_name, others) => {
    const one = makeCase(1, others);
    const order = renderOrder(
      source(one),
      { chambers: { file: 'chambers.json', text: chambers }, formats: ['txt'] },
      library,
    );
    expect(nameCase(content(one), plan)).toBe(foldFileName(order.files[0]?.name ?? ''));
  });
});

test.each([
  ['no JSON', { kind: 'text', source: { file: 'a', text: '{' } }],
  ['a number that is none', content(makeCase(1, { number: 26 }))],
  ['no date', content(makeCase(1, { ordered: null }))],
  ['nothing that could be read', { kind: 'refused', problems: [] }],
] as const)('a case with %s takes no name', (_name, one) => {
  expect(nameCase(one, plan)).toBeUndefined();
});

test('cases of one name are all named, whatever the shard; capital and small letters are one', async () => {
  const numbers = ['A1', 'b', 'a1', 'c', 'A1'];
  // eslint-disable-next-line @typescript-eslint/require-await -- as an input gives its cases
  async function* readCases(): AsyncGenerator<BatchCase> {
    for (const [index, number] of numbers.entries()) {
      const name = `cases.jsonl:${index + 1}`;
      yield { index, name, content: content(makeCase(1, { number })), beside: 'cases.jsonl' };
    }
  }
  const survey = await surveyCases({ name: 'cases.jsonl', readCases }, plan, { part: 2, of: 2 });
  const name = foldFileName(
    nameOrderFile({ number: 'A1', ordered: calendarDate('2026-03-02') }, false, 'txt'),
  );
  expect(survey).toMatchObject({ total: 5, inShard: 2 });
  expect([...survey.repeated]).toEqual([[name, ['cases.jsonl:1', 'cases.jsonl:3', 'cases.jsonl:5']]]);
});
