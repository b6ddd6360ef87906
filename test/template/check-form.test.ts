import { checkText, findProblems } from './fixture.js';

/** Template, then each problem as `code line:column length`. */
const refused: readonly (readonly [string, ...string[]])[] = [
  // Raw output, in its two forms.
  ['A {{{motion.title}}}', 'template-raw-output 1:3 18'],
  ['{{&motion.title}}', 'template-raw-output 1:1 17'],
  // Literals in place of values.
  ['{{"denied"}}', 'template-construct-not-allowed 1:1 12'],
  ['{{5}}', 'template-construct-not-allowed 1:1 5'],
  ['{{true}}', 'template-construct-not-allowed 1:1 8'],
  ['{{null}}', 'template-construct-not-allowed 1:1 8'],
  ['{{undefined}}', 'template-construct-not-allowed 1:1 13'],
  ['{{"upper" courtName}}', 'template-construct-not-allowed 1:1 21'],
  // Blocks that are none of the four.
  ['{{#decision}}A{{/decision}}', 'template-construct-not-allowed 1:1 13'],
  ['{{#names}}A{{/names}}', 'template-construct-not-allowed 1:1 10'],
  ['{{^names}}A{{/names}}', 'template-construct-not-allowed 1:1 10'],
  ['{{^if juryTrial}}A{{/if}}', 'template-construct-not-allowed 1:1 17'],
  ['{{#helperMissing}}A{{/helperMissing}}', 'template-construct-not-allowed 1:1 18'],
  ['{{#blockHelperMissing names}}A{{/blockHelperMissing}}', 'template-construct-not-allowed 1:1 29'],
  ['{{#lookup motion "title"}}A{{/lookup}}', 'template-construct-not-allowed 1:1 26'],
  ['{{#iff juryTrial}}A{{/iff}}', 'template-helper-unknown 1:1 18'],
  ['{{#eq decision "granted"}}A{{/eq}}', 'template-helper-unknown 1:1 26'],
  ['{{#upper courtName}}A{{/upper}}', 'template-helper-unknown 1:1 20'],
  // Other constructs of Handlebars.
  ['{{#each parties as |party|}}A{{/each}}', 'template-construct-not-allowed 1:1 28'],
  ['{{#if juryTrial}}A{{else each names as |n|}}B{{/if}}', 'template-construct-not-allowed 1:19 26'],
  ['{{{{raw}}}}{{x}}{{{{/raw}}}}', 'template-construct-not-allowed 1:1 11'],
  ['{{#*inline "x"}}A{{/inline}}', 'template-construct-not-allowed 1:1 16'],
  ['{{* decorator}}', 'template-construct-not-allowed 1:1 15'],
  ['{{#> party}}A{{/party}}', 'template-construct-not-allowed 1:1 12'],
  ['{{> (upper courtName)}}', 'template-construct-not-allowed 1:1 23'],
  ['{{> "party"}}', 'template-construct-not-allowed 1:1 13'],
  ['\\{{courtName}} A', 'template-construct-not-allowed 1:1 14'],
  ['{{lookup motion "title"}}', 'template-construct-not-allowed 1:3 6'],
  ['{{log courtName}}', 'template-construct-not-allowed 1:3 3'],
  // Forms of paths.
  ['{{@root.courtName}}', 'template-construct-not-allowed 1:3 15'],
  ['{{@root}}', 'template-construct-not-allowed 1:3 5'],
  ['{{#each names}}{{@../index}}{{/each}}', 'template-construct-not-allowed 1:18 9'],
  ['{{constructor}}', 'template-construct-not-allowed 1:3 11'],
  ['{{motion.__proto__}}', 'template-construct-not-allowed 1:3 16'],
  ['{{motion.constructor.name}}', 'template-construct-not-allowed 1:3 23'],
  ['{{#if toString}}A{{/if}}', 'template-construct-not-allowed 1:7 8'],
  ['{{motion.[title]}}', 'template-construct-not-allowed 1:3 14'],
  ['{{motion/title}}', 'template-construct-not-allowed 1:3 12'],
  ['{{if}}', 'template-construct-not-allowed 1:3 2'],
  ['{{endif}}', 'template-construct-not-allowed 1:3 5'],
  ['A\uE000B', 'template-construct-not-allowed 1:2 1'],
  ['{{#if (eq courtName "\uF8FF")}}A{{/if}}', 'template-construct-not-allowed 1:22 1'],
  // Helpers.
  ['{{dates order.date}}', 'template-helper-unknown 1:3 5'],
  ['{{motion title}}', 'template-helper-unknown 1:1 16'],
  ['{{upper (shout courtName)}}', 'template-helper-unknown 1:10 5'],
  ['{{#if (equals decision "denied")}}A{{/if}}', 'template-helper-unknown 1:8 6'],
  ['{{#if juryTrial}}A{{elseif prejudice}}B{{/if}}', 'template-helper-unknown 1:21 6'],
  ['{{date}}', 'template-helper-arguments 1:3 4'],
  ['{{plural days "day"}}', 'template-helper-arguments 1:1 21'],
  ['{{upper courtName motion.title}}', 'template-helper-arguments 1:1 32'],
  ['{{upper courtName loud=days}}', 'template-helper-arguments 1:19 9'],
  ['{{upper order.date}}', 'template-helper-arguments 1:9 10'],
  ['{{upper days}}', 'template-helper-arguments 1:9 4'],
  ['{{date courtName}}', 'template-helper-arguments 1:8 9'],
  ['{{date "2007-02-23"}}', 'template-helper-arguments 1:8 12'],
  ['{{#if due}}{{date due}}{{/if}}', 'template-helper-arguments 1:19 3'],
  ['{{countWords fees}}', 'template-helper-arguments 1:14 4'],
  ['{{countWords 1.5}}', 'template-helper-arguments 1:14 3'],
  ['{{list parties}}', 'template-helper-arguments 1:8 7'],
  ['{{list courtName}}', 'template-helper-arguments 1:8 9'],
  ['{{upper (eq decision "denied")}}', 'template-helper-arguments 1:9 22'],
  ['{{upper true}}', 'template-helper-arguments 1:9 4'],
  ['{{upper null}}', 'template-helper-arguments 1:9 4'],
  ['{{cite days}}', 'template-helper-arguments 1:8 4'],
  ['{{cite "frcp-26c"}}', 'template-cite-unknown 1:8 10'],
  ['{{quote "frcp-99"}}', 'template-cite-unknown 1:9 9'],
  // Conditions.
  ['{{#if}}A{{/if}}', 'template-helper-arguments 1:1 7'],
  ['{{#if juryTrial prejudice}}A{{/if}}', 'template-helper-arguments 1:1 27'],
  ['{{#if not juryTrial}}A{{/if}}', 'template-helper-arguments 1:1 21'],
  ['{{#if juryTrial includeZero=true}}A{{/if}}', 'template-helper-arguments 1:1 34'],
  ['{{#if true}}A{{/if}}', 'template-helper-arguments 1:7 4'],
  ['{{#if "false"}}A{{/if}}', 'template-helper-arguments 1:7 7'],
  ['{{#if (and juryTrial "x")}}A{{/if}}', 'template-helper-arguments 1:22 3'],
  ['{{#if (and juryTrial)}}A{{/if}}', 'template-helper-arguments 1:7 15'],
  ['{{#if (not juryTrial prejudice)}}A{{/if}}', 'template-helper-arguments 1:7 25'],
  ['{{#if (upper courtName)}}A{{/if}}', 'template-helper-arguments 1:7 17'],
  ['{{#if decision}}A{{/if}}', 'template-helper-arguments 1:7 8'],
  ['{{#if days}}A{{/if}}', 'template-helper-arguments 1:7 4'],
  ['{{#each names}}{{#if @index}}A{{/if}}{{/each}}', 'template-helper-arguments 1:22 6'],
  ['{{#if (eq decision "dneied")}}A{{/if}}', 'template-literal-not-allowed 1:20 8'],
  ['{{#if (ne "dneied" decision)}}A{{/if}}', 'template-literal-not-allowed 1:11 8'],
  ['{{#if (eq days "14")}}A{{/if}}', 'template-helper-arguments 1:7 14'],
  ['{{#if (eq juryTrial "false")}}A{{/if}}', 'template-helper-arguments 1:11 9'],
  ['{{#if (eq motion "x")}}A{{/if}}', 'template-helper-arguments 1:11 6'],
  // Blocks over the wrong kind of value.
  ['{{#each motion}}A{{/each}}', 'template-helper-arguments 1:9 6'],
  ['{{#each courtName}}A{{/each}}', 'template-helper-arguments 1:9 9'],
  ['{{#with names}}A{{/with}}', 'template-helper-arguments 1:9 5'],
  ['{{#with courtName}}A{{/with}}', 'template-helper-arguments 1:9 9'],
  ['{{#each (list names)}}A{{/each}}', 'template-helper-arguments 1:1 22'],
  ['{{#each "x"}}A{{/each}}', 'template-helper-arguments 1:1 13'],
  // Values that are not text.
  ['{{motion}}', 'template-value-not-text 1:3 6'],
  ['{{names}}', 'template-value-not-text 1:3 5'],
  ['{{juryTrial}}', 'template-value-not-text 1:3 9'],
  ['{{order.date}}', 'template-value-not-text 1:3 10'],
  ['{{fees}}', 'template-value-not-text 1:3 4'],
  ['{{#if due}}{{due}}{{/if}}', 'template-value-not-text 1:14 3'],
  ['{{this}}', 'template-value-not-text 1:3 4'],
  ['{{#each parties}}{{this}}{{/each}}', 'template-value-not-text 1:20 4'],
  ['{{#each names}}{{@first}}{{/each}}', 'template-value-not-text 1:18 6'],
  ['{{eq decision "denied"}}', 'template-value-not-text 1:1 24'],
  ['{{not juryTrial}}', 'template-value-not-text 1:1 17'],
];

test.each(refused)('%s is refused at its place', (text, ...problems) => {
  expect(findProblems(text, { party: '' })).toEqual(problems);
});

const hints: readonly (readonly [string, string])[] = [
  ['{{{motion.title}}}', 'write {{motion.title}}: a value is text, whatever it holds'],
  ['{{order.date}}', 'write {{date order.date}}, or another of the date helpers'],
  ['{{juryTrial}}', 'use it in a condition: {{#if juryTrial}}'],
  ['{{names}}', 'write {{list names}}, or go through it with {{#each names}}'],
  ['{{parties}}', 'go through it with {{#each parties}}'],
  ['{{dates order.date}}', 'did you mean "date"?'],
  ['{{date}}', 'write it as {{date path}}'],
  ['{{#if not juryTrial}}A{{/if}}', 'put the call in parentheses: {{#if (not …)}}'],
  ['{{#if decision}}A{{/if}}', 'write (eq decision "granted")'],
  ['{{#if days}}A{{/if}}', 'write (eq days 1)'],
  ['{{#if (eq decision "dneied")}}A{{/if}}', 'did you mean "denied"?'],
  ['{{#each motion}}A{{/each}}', 'write {{#with motion}}'],
  ['{{#with names}}A{{/with}}', 'write {{#each names}}'],
  ['{{#names}}A{{/names}}', 'write {{#each names}}'],
  ['{{#decision}}A{{/decision}}', 'write {{#if (eq decision "granted")}}'],
  ['{{^order.note}}A{{/order.note}}', 'write {{#unless order.note}} … {{/unless}}'],
  ['{{cite "frcp-26c"}}', 'did you mean "frcp-26-c"?'],
  ['{{#if juryTrial}}A{{elseif prejudice}}B{{/if}}', 'write {{else if path}}'],
];

test.each(hints)('%s: the hint says what to write', (text, hint) => {
  expect(checkText(text).map((problem) => problem.hint)).toEqual([hint]);
});

test('without a list of rows no id of a row is refused', async () => {
  const { checkTemplate } = await import('../../src/template/check.js');
  const options = { schema: true, partials: new Map() };
  expect(checkTemplate({ file: 'a', text: '{{cite "anything"}}' }, options)).toEqual([]);
});

test('all problems of a template come in one run, in the order of the text', () => {
  const text = '{{#if juryTrail}}\n{{{courtName}}}{{/if}} {name}\n{{order.date}} {{shout courtName}}\n';
  expect(findProblems(text)).toEqual([
    'template-path-unknown 1:7 9',
    'template-raw-output 2:1 15',
    'template-syntax 2:24 6',
    'template-value-not-text 3:3 10',
    'template-helper-unknown 3:18 5',
  ]);
});

test('more than 24 blocks in one another are refused, a long chain of else-ifs is not', () => {
  const nested = (depth: number): string => '{{#if juryTrial}}'.repeat(depth) + '{{/if}}'.repeat(depth);
  expect(checkText(nested(24))).toEqual([]);
  expect(findProblems(nested(25))).toEqual(['template-too-large 1:409 17']);
  const chain = '{{else if prejudice}}A'.repeat(100);
  expect(checkText(`{{#if juryTrial}}A${chain}{{/if}}`)).toEqual([]);
});

test('a text of more than 200,000 characters is not read as a template', () => {
  expect(findProblems('a'.repeat(200_001))).toEqual(['template-too-large 1:1 1']);
});
