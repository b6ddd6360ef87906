import { checkTemplate } from '../../src/template/check.js';
import { checkText, findProblems, readText, schema } from './fixture.js';

const party = '{{name}}{{#if short}} (“{{short}}”){{/if}}';

test('a partial is filled in the context of its use', () => {
  expect(readText('{{#each parties}}{{> party}}; {{/each}}', {}, { party })).toBe(
    'A. Rivera; Example Corp. (“Example”); ',
  );
});

test('a partial may be given an object, and reaches the place of its use by ../', () => {
  const partials = { record: '{{title}} of {{../courtName}}' };
  expect(readText('{{> record motion}}', {}, partials)).toBe('Motion to Compel of Example Court');
});

test('a partial alone on its line leaves no line of its own', () => {
  expect(readText('A\n{{> middle}}\nC\n', {}, { middle: 'B\n' })).toBe('A\nB\nC\n');
});

test('a mistake in a partial is reported in its own file, once, with the place of its first use', () => {
  const problems = checkText('{{> tail}}\n{{> tail}}', { tail: 'A\n{{courtNaem}}' });
  expect(problems).toHaveLength(1);
  expect(problems[0]?.place).toMatchObject({ file: '_partials/tail.hbs', line: 2, column: 3 });
  expect(problems[0]?.notes).toEqual([
    {
      message: 'the partial `tail` is used here',
      place: { file: 'order.hbs', line: 1, column: 1, length: 10, lineText: '{{> tail}}' },
    },
  ]);
});

test('the same partial may be right in one place and wrong in another', () => {
  expect(findProblems('{{#each parties}}{{> party}}{{/each}}\n{{> party}}', { party })).toEqual([
    'template-path-unknown 1:3 4',
    'template-path-unknown 1:15 5',
    'template-path-unknown 1:27 5',
  ]);
});

test('a guard around the use holds inside the partial', () => {
  const partials = { renewal: '{{date renewBy}}', note: '{{note}}' };
  expect(checkText('{{#if renewBy}}{{> renewal}}{{/if}}', partials)).toEqual([]);
  expect(checkText('{{#if order.note}}{{> note order}}{{/if}}', partials)).toEqual([]);
  expect(findProblems('{{> renewal}}{{> note order}}', partials)).toEqual([
    'template-path-optional 1:8 7',
    'template-path-optional 1:3 4',
  ]);
});

test.each([
  ['{{> prty}}', 'template-partial-unknown 1:5 4'],
  ['{{> party motion order}}', 'template-helper-arguments 1:1 24'],
  ['{{> party name="x"}}', 'template-helper-arguments 1:1 20'],
  ['{{> party "x"}}', 'template-helper-arguments 1:11 3'],
  ['{{> party days}}', 'template-helper-arguments 1:11 4'],
])('%s is refused', (text, problem) => {
  expect(findProblems(text, { party: 'A' })).toEqual([problem]);
});

test('a partial that uses itself, straight or by another, is refused', () => {
  expect(findProblems('{{> a}}', { a: '{{> a}}' })).toEqual(['template-construct-not-allowed 1:1 7']);
  expect(findProblems('{{> a}}', { a: '{{> b}}', b: 'x {{> a}}' })).toEqual([
    'template-construct-not-allowed 1:3 7',
  ]);
});

test('a form mistake of a partial is reported where the partial is used', () => {
  expect(findProblems('{{> a}}', { a: '{{#if juryTrial}}' })).toEqual(['template-syntax 1:1 17']);
});

test('partials that double one another do not grow without end', () => {
  const doubling = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`p${at}`, at === 19 ? 'x' : `{{> p${at + 1}}}{{> p${at + 1}}}`]),
  );
  expect(new Set(checkText('{{> p0}}', doubling).map(({ code }) => code))).toEqual(
    new Set(['template-too-large']),
  );
});

test('a text that is a value of a JSON file is reported at that value, with its own line and column in a note', () => {
  const place = { file: 'chambers.json', path: '/closing', line: 7, column: 14, length: 60 };
  const text = 'IT IS SO ORDERED, this the {{ordinalDate order.dat}} {{titel}}.';
  const problems = checkTemplate({ file: 'chambers.json', text, place }, { schema, partials: new Map() });
  expect(problems.map((problem) => [problem.place, problem.notes])).toEqual([
    [place, [{ message: 'line 1, column 48 of this text' }]],
    [place, [{ message: 'line 1, column 56 of this text' }]],
  ]);
});
