import { checkText, findProblems } from './fixture.js';

/** Template, then each problem as `code line:column length`. */
const refused: readonly (readonly [string, ...string[]])[] = [
  ['{{motion.titel}}', 'template-path-unknown 1:10 5'],
  ['The\n  {{courtname}} sits.', 'template-path-unknown 2:5 9'],
  ['{{#if juryTrail}}A{{/if}}', 'template-path-unknown 1:7 9'],
  ['{{#unless juryTrail}}A{{/unless}}', 'template-path-unknown 1:11 9'],
  ['{{#if juryTrial}}A{{else if prejudise}}B{{/if}}', 'template-path-unknown 1:29 9'],
  ['{{#each partys}}A{{/each}}', 'template-path-unknown 1:9 6'],
  ['{{#with motoin}}A{{/with}}', 'template-path-unknown 1:9 6'],
  ['{{upper motion.titel}}', 'template-path-unknown 1:16 5'],
  ['{{upper (possessive motion.titel)}}', 'template-path-unknown 1:28 5'],
  ['{{#if (and juryTrial (eq decison "denied"))}}A{{/if}}', 'template-path-unknown 1:26 7'],
  ['{{> party ordr}}', 'template-path-unknown 1:11 4'],
  ['{{names.length}}', 'template-path-unknown 1:9 6'],
  ['{{parties.name}}', 'template-path-unknown 1:11 4'],
  ['{{motion.title.x}}', 'template-path-unknown 1:16 1'],
  ['{{#each names}}{{name}}{{/each}}', 'template-path-unknown 1:18 4'],
  ['{{#each parties}}{{motion.title}}{{/each}}', 'template-path-unknown 1:20 6'],
  ['{{#each parties}}{{../nmae}}{{/each}}', 'template-path-unknown 1:23 4'],
  ['{{#with motion}}{{order.date}}{{/with}}', 'template-path-unknown 1:19 5'],
  ['{{../courtName}}', 'template-path-unknown 1:3 2'],
  ['{{#if juryTrial}}{{../courtName}}{{/if}}', 'template-path-unknown 1:20 2'],
  ['{{#each parties}}{{../../courtName}}{{/each}}', 'template-path-unknown 1:23 2'],
  ['{{@index}}', 'template-path-unknown 1:3 6'],
  ['{{#with motion}}{{@first}}{{/with}}', 'template-path-unknown 1:19 6'],
  ['{{#each names}}{{@key}}{{/each}}', 'template-path-unknown 1:18 4'],
  [
    '{{a}} {{b}}\n{{courtName}} {{c}}',
    'template-path-unknown 1:3 1',
    'template-path-unknown 1:9 1',
    'template-path-unknown 2:17 1',
  ],
  ['{{order.note}}', 'template-path-optional 1:3 10'],
  ['{{motion.record.number}}', 'template-path-optional 1:3 20'],
  ['{{#if motion.record}}{{motion.record.page}}{{/if}}', 'template-path-optional 1:24 18'],
  ['{{date renewBy}}', 'template-path-optional 1:8 7'],
  ['{{#if (eq renewBy "2007-02-23")}}A{{/if}}', 'template-path-optional 1:11 7'],
  ['{{#if renewBy}}A{{else}}{{date renewBy}}{{/if}}', 'template-path-optional 1:32 7'],
  ['{{#unless renewBy}}{{date renewBy}}{{/unless}}', 'template-path-optional 1:27 7'],
  ['{{#if (or renewBy juryTrial)}}{{date renewBy}}{{/if}}', 'template-path-optional 1:38 7'],
  ['{{#if (not renewBy)}}{{date renewBy}}{{/if}}', 'template-path-optional 1:29 7'],
  ['{{#if renewBy}}A{{/if}}{{date renewBy}}', 'template-path-optional 1:31 7'],
  ['{{#if order.note}}{{date renewBy}}{{/if}}', 'template-path-optional 1:26 7'],
  ['{{#each exhibits}}{{this}}{{/each}}', 'template-path-optional 1:9 8'],
  ['{{#with hearing}}{{place}}{{/with}}', 'template-path-optional 1:9 7'],
  ['{{> party hearing}}', 'template-path-optional 1:11 7'],
  ['{{pages}}', 'template-path-optional 1:3 5'],
  // The guard is of the outer item, not of each item of the inner loop.
  [
    '{{#each parties}}{{#if short}}{{#each ../parties}}{{short}}{{/each}}{{/if}}{{/each}}',
    'template-path-optional 1:53 5',
  ],
  [
    '{{#each parties}}{{#if short}}A{{/if}}{{/each}}{{#each parties}}{{short}}{{/each}}',
    'template-path-optional 1:67 5',
  ],
];

const accepted: readonly string[] = [
  '{{courtName}} {{motion.title}} {{days}}',
  '{{#if order.note}}{{order.note}}{{/if}}',
  '{{#if motion.record.page}}{{motion.record.number}} {{motion.record.page}}{{/if}}',
  '{{#if motion.record}}{{motion.record.number}}{{#if motion.record.page}}{{motion.record.page}}{{/if}}{{/if}}',
  '{{#unless renewBy}}A{{else}}{{date renewBy}}{{/unless}}',
  '{{#if (and renewBy juryTrial)}}{{date renewBy}}{{/if}}',
  '{{#if (and renewBy (eq renewBy "2007-02-23"))}}{{date renewBy}}{{/if}}',
  '{{#if (not renewBy)}}A{{else}}{{date renewBy}}{{/if}}',
  '{{#if (or (not renewBy) (not order.note))}}A{{else}}{{date renewBy}} {{order.note}}{{/if}}',
  '{{#if (or (not renewBy) (eq renewBy "2007-02-23"))}}A{{/if}}',
  '{{#if juryTrial}}A{{else if renewBy}}{{date renewBy}}{{else}}B{{/if}}',
  '{{#if hearing}}{{#with hearing}}{{place}}{{#if judge}}{{judge}}{{/if}} {{../courtName}}{{/with}}{{/if}}',
  '{{#if hearing.judge}}{{#with hearing}}{{judge}}{{/with}}{{/if}}',
  '{{#if exhibits}}{{#each exhibits}}{{this}}{{/each}}{{list exhibits}}{{/if}}',
  '{{#each parties}}{{this.name}} {{./role}} {{#if short}}{{short}}{{/if}}{{/each}}',
  '{{#each parties}}{{#each aliases}}{{this}} {{../name}} {{../../courtName}}{{/each}}{{/each}}',
  '{{#if order.note}}{{#each parties}}{{../order.note}}{{/each}}{{/if}}',
  '{{#each names}}{{#unless @last}}{{ordinal @index}}{{/unless}}{{#if @first}}A{{/if}}{{else}}none{{/each}}',
  '{{#each parties}}{{#with ../motion}}{{ordinal @index}}{{/with}}{{/each}}',
  '{{#if pages}}{{pages}}{{/if}}{{#if number}}{{number}}{{/if}}',
  '{{! a note to {the} editor }}{{!-- {{motion.titel}} --}}',
  ':::ordered{.wide}\nA :name[b]{c}\n:::',
];

test.each(refused)('%s is refused at its place', (text, ...problems) => {
  expect(findProblems(text, { party: '' })).toEqual(problems);
});

test.each(accepted)('%s is accepted', (text) => {
  expect(checkText(text)).toEqual([]);
});

/** What a person is told to write instead. */
const hints: readonly (readonly [string, string])[] = [
  ['{{motion.tile}}', 'did you mean "motion.title"?'],
  ['{{title}}', 'did you mean "motion.title"?'],
  ['{{CourtName}}', 'did you mean "courtName"?'],
  ['{{#each parties}}{{motion.title}}{{/each}}', 'did you mean "../motion.title"?'],
  ['{{#each parties}}{{#each aliases}}{{courtName}}{{/each}}{{/each}}', 'did you mean "../../courtName"?'],
  ['{{#each names}}{{name}}{{/each}}', 'the value itself is written `this`'],
  ['{{parties.name}}', 'go through its items with #each'],
  ['{{#each names}}{{ordinal @idnex}}{{/each}}', 'did you mean "@index"?'],
  ['{{order.note}}', 'put it between {{#if order.note}} and {{/if}}'],
  ['{{motion.record.number}}', 'put it between {{#if motion.record}} and {{/if}}'],
];

test.each(hints)('%s: the hint says what to write', (text, hint) => {
  expect(checkText(text).map((problem) => problem.hint)).toEqual([hint]);
});

test('an unknown path names the fields that stand there, and nothing near is no guess', () => {
  const [problem] = checkText('{{motion.zzz}}');
  expect(problem).toEqual({
    code: 'template-path-unknown',
    message: '`motion` has no field `zzz`',
    place: { file: 'order.hbs', line: 1, column: 10, length: 3, lineText: '{{motion.zzz}}' },
    expected: ['title', 'record'],
  });
});

test('a wrong condition is reported once and not again for all that it would have guarded', () => {
  expect(
    findProblems('{{#if renewBi}}{{date renewBy}}{{#if order.note}}{{order.nte}}{{/if}}{{/if}}'),
  ).toEqual(['template-path-unknown 1:7 7', 'template-path-unknown 1:58 3']);
});

test('lines are counted over every kind of line end', () => {
  expect(findProblems('a\r\nb\n{{x}}\r\n {{y}}')).toEqual([
    'template-path-unknown 3:3 1',
    'template-path-unknown 4:4 1',
  ]);
});
