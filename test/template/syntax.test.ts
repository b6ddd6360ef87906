import { checkText, findProblems } from './fixture.js';

/** Template, place as `line:column length`, message. All are `template-syntax`. */
const rows: readonly (readonly [string, string, string])[] = [
  ['{{courtName', '1:1 2', 'a tag is opened and not closed'],
  ['{{courtName}', '1:1 2', 'a tag is opened and not closed'],
  ['a\n\nb {{courtName\nc {{days}}', '3:3 2', 'a tag is opened and not closed'],
  ['{{!-- note', '1:1 2', 'a comment is opened and not closed'],
  ['{{! note', '1:1 2', 'a comment is opened and not closed'],
  ['{{}}', '1:1 4', 'a tag is empty'],
  ['{{> }}', '1:1 6', 'a tag is empty'],
  ['{{{courtName}}', '1:1 14', 'a tag is opened with 3 and closed with 2 braces'],
  ['{{courtName}}}', '1:1 14', 'a tag is opened with 2 and closed with 3 braces'],
  ['{{upper "abc }}', '1:1 15', 'a quotation mark in a tag is not closed'],
  ['{{#if (eq decision "denied"}}A{{/if}}', '1:1 29', 'a tag opens 1 and closes 0 parentheses'],
  ['{{#if juryTrial && prejudice}}A{{/if}}', '1:17 2', 'a tag joins conditions by a sign'],
  ['{{#if decision == "denied"}}A{{/if}}', '1:16 2', 'a tag compares by a sign'],
  ['{{#if days > 3}}A{{/if}}', '1:12 1', 'a tag compares by a sign'],
  ['{{days=b}}', '1:7 1', 'a tag holds an equals sign'],
  ['{{courtName | upper}}', '1:13 1', 'a tag holds a vertical bar'],
  ['{{names.0}}', '1:8 2', 'a path takes one item of a list by its number'],
  ['{{upper(courtName)}}', '1:7 2', 'a parenthesis follows a name without a space'],
  ['{{upper courtName “loud ly” &}}', '1:19 1', 'a tag holds curly quotation marks'],
  ['{{#if (eq decision “denied”)}}A{{/if}}', '1:20 8', 'a tag holds curly quotation marks'],
  ['A\n{{#if juryTrial}}\nB', '2:1 17', 'the {{#if}} block is not closed'],
  ['{{#if juryTrial}}A{{/iff}}', '1:19 8', '{{/iff}} stands where {{#if}} of line 1 must be closed'],
  ['{{#if juryTrial}}\n{{/each}}', '2:1 9', '{{/each}} stands where {{#if}} of line 1 must be closed'],
  ['A{{/if}}', '1:2 7', '{{/if}} closes a block that was not opened'],
  ['{{if juryTrial}}A{{/if}}', '1:18 7', '{{/if}} closes a block that was not opened'],
  ['A {{else}} B', '1:3 8', 'an {{else}} stands outside any block'],
  ['{{#if juryTrial}}A{{else}}B{{else}}C{{/if}}', '1:28 8', 'the {{#if}} block already has its {{else}}'],
  ['{{courtName/../days}}', '1:1 21', 'a path turns back in its middle'],
  ['{{courtName}} {{@}}', '1:15 5', 'a tag cannot be read'],
  ['{{courtName}} is a court and\n{{(upper courtName)}} too', '2:1 21', 'a tag cannot be read'],
  ['The Motion of {motion.title} is', '1:15 14', 'single braces stand in the text and would be printed'],
  ['{courtName}} is', '1:1 12', 'single braces stand in the text and would be printed'],
  ['{{#if juryTrial}}A { B{{/if}}', '1:20 1', 'a brace stands in the text and would be printed'],
  ['A }} B', '1:3 2', 'a brace stands in the text and would be printed'],
];

test.each(rows)('%s is reported in plain words at %s', (text, place, message) => {
  const problems = checkText(text);
  expect(problems.map((problem) => [problem.code, problem.message])).toEqual([['template-syntax', message]]);
  expect(findProblems(text)).toEqual([`template-syntax ${place}`]);
  expect(problems.every((problem) => problem.hint !== undefined)).toBe(true);
});

test('several mistakes of form are all reported, single braces among them', () => {
  const text = '{name}\n{{#if juryTrial}}\n{{/each}}\n{{courtName\n{{/if}}';
  expect(findProblems(text)).toEqual([
    'template-syntax 1:1 6',
    'template-syntax 3:1 9',
    'template-syntax 4:1 2',
    'template-syntax 5:1 7',
  ]);
});

test('no message repeats the token list of Handlebars', () => {
  const messages = rows.flatMap(([text]) =>
    checkText(text).map(({ message, hint }) => `${message} ${hint ?? ''}`),
  );
  expect(messages.filter((message) => /Expecting|INVALID|'ID'|OPEN_|doesn't match/.test(message))).toEqual(
    [],
  );
});

test('a forgotten brace is mended by its hint', () => {
  expect(checkText('{motion.title}').map(({ hint }) => hint)).toEqual(['for a value write {{motion.title}}']);
  expect(checkText('{{if juryTrial}}A{{/if}}').map(({ hint }) => hint)).toEqual([
    'open the block with {{#if …}}',
  ]);
});
