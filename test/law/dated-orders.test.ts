/**
 * One template, four districts, orders of four years: the rule, its form and its words are those that were in force
 * then, or the row is told to be unchecked. The expected text is for a lawyer to read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OrderError } from '../../src/error.js';
import { loadLibrary } from '../../src/library.js';
import { type RenderedOrder, renderOrder } from '../../src/render.js';

const library = loadLibrary();
const expectedFile = path.resolve('test/law/dated-orders.txt');
const courts = ['mssd', 'ksd', 'flmd', 'azd'] as const;
const days = [
  { filed: '2006-04-03', ordered: '2006-05-01' },
  { filed: '2008-04-01', ordered: '2008-05-01' },
  { filed: '2012-04-02', ordered: '2012-05-01' },
  { filed: '2026-05-04', ordered: '2026-06-01' },
] as const;
const types = ['protective-order', 'compel'] as const;

function render(court: string, type: string, day: (typeof days)[number]): string {
  const { files, warnings } = renderDated(court, type, day);
  const text = new TextDecoder().decode(files[0]?.bytes).replaceAll(/\s+/gu, ' ');
  const rules = /(?<=attachment to it\. ).*?(?= Thus, the moving party)/u.exec(text)?.[0];
  if (rules === undefined) throw new Error('the order does not name the rules where it did');
  return [rules, ...warnings.map(({ message }) => `  warning: ${message}`)].join('\n');
}

function renderDated(
  court: string,
  type: string,
  { filed, ordered }: (typeof days)[number],
  strict = false,
): RenderedOrder {
  const value = {
    court,
    number: '1:06cv1',
    parties: [
      { name: 'A. Rivera', role: 'plaintiff' },
      { name: 'Example Corp.', role: 'defendant' },
    ],
    motion: { type, by: ['defendant'], filed },
    ordered,
    orders: [{ kind: 'deny-missing-certificate', certificate: 'absent' }],
  };
  return renderOrder(
    { file: 'case.json', text: JSON.stringify(value) },
    {
      chambers: { file: 'chambers.json', text: '{ "judge": { "name": "J. R. Example" } }' },
      formats: ['txt'],
      strict,
    },
    library,
  );
}

const sections = courts.flatMap((court) =>
  days.flatMap((day) =>
    types.map((type) => {
      const { bluebook } = library.courts.get(court) ?? { bluebook: court };
      const title = `${bluebook}, motion of ${day.filed} (${type}), order of ${day.ordered}`;
      return { title, text: render(court, type, day) };
    }),
  ),
);
const page = sections.map(({ title, text }) => `${title}\n\n${text}\n`).join('\n\n');

test('an order cites the rule, its form and its words in force on its day, or says that the row is unchecked', () => {
  if (process.env.ACCEPT === '1') writeFileSync(expectedFile, page);
  expect(page).toBe(readFileSync(expectedFile, 'utf8'));
});

test('the restyling of 2007 is in every court the same', () => {
  const before = sections.filter(({ title }) => title.includes('2006-05-01'));
  const after = sections.filter(({ title }) => !title.includes('2006-05-01'));
  expect(before.every(({ text }) => /Fed\.\sR\.\sCiv\.\sP\.\s(26\(c\)|37\(a\)\(2\)\(B\)) /u.test(text))).toBe(
    true,
  );
  expect(after.every(({ text }) => /Fed\.\sR\.\sCiv\.\sP\.\s(26\(c\)\(1\)|37\(a\)\(1\)) /u.test(text))).toBe(
    true,
  );
});

describe('where a row is told to be unchecked, --strict refuses the order, and nowhere else', () => {
  const all = courts.flatMap((court) => days.map((day) => [court, day] as const));

  test.each(all)('%s %o', (court, day) => {
    for (const type of types) {
      const told = renderDated(court, type, day).warnings.map(({ code }) => code);
      expect(told.filter((code) => code !== 'law-row-unchecked')).toEqual([]);
      if (told.length === 0) expect(renderDated(court, type, day, true).files).toHaveLength(1);
      else expect(() => renderDated(court, type, day, true)).toThrow(OrderError);
    }
  });

  test('some of them are, and some are not', () => {
    const strictly = all.map(([court, day]) => renderDated(court, 'compel', day).warnings.length > 0);
    expect(new Set(strictly).size).toBe(2);
  });
});
