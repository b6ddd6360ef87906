import fc from 'fast-check';
import { OrderError } from '../../src/error.js';
import { compileTemplate } from '../../src/template/fill.js';
import { environment, facts, fillText, readText, schema } from './fixture.js';

function problemsOf(run: () => unknown): readonly (readonly [string, string])[] {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof OrderError) return thrown.problems.map(({ code, message }) => [code, message]);
    throw thrown;
  }
  return [];
}

function missing(path: string): readonly (readonly [string, string])[] {
  return [['template-value-missing', `the value of \`${path}\` is absent, blank or of the wrong kind`]];
}

test('a value is a numbered mark in the Markdown and stands apart with its path', () => {
  const { markdown, values } = fillText('The {{motion.title}} of {{courtName}}, {{days}} days.');
  expect(markdown).toBe('The \uE0000\uE001 of \uE0001\uE001, \uE0002\uE001 days.');
  expect(values).toEqual([
    { text: 'Motion to Compel', path: 'motion.title' },
    { text: 'Example Court', path: 'courtName' },
    { text: '14', path: 'days' },
  ]);
});

test('a value knows its path through loops, blocks, partials and helpers', () => {
  const text =
    '{{#each parties}}{{> party}}{{#each aliases}}{{this}}{{../role}}{{/each}}{{ordinal @index}}{{/each}}' +
    '{{#with motion}}{{upper (possessive title)}}{{#with record}}{{number}}{{../../courtName}}{{/with}}{{/with}}' +
    '{{cite "frcp-26-c"}}{{plural 1 "day" "days"}}{{list names}}';
  const guarded = text
    .replace('{{#with record}}', '{{#if record}}{{#with record}}')
    .replace('{{/with}}{{/with}}', '{{/with}}{{/if}}{{/with}}');
  const { values } = fillText(guarded, {}, { party: '{{name}}' });
  expect(values.map(({ path, text: value }) => `${path}=${value}`)).toEqual([
    'parties.0.name=A. Rivera',
    'parties.0.aliases.0=Ana',
    'parties.0.role=plaintiff',
    'parties.0.aliases.1=Annie',
    'parties.0.role=plaintiff',
    'parties.0.@index=0th',
    'parties.1.name=Example Corp.',
    'parties.1.@index=1st',
    'motion.title=MOTION TO COMPEL’S',
    'motion.record.number=12',
    'courtName=Example Court',
    'cite=cite of frcp-26-c',
    'plural=day',
    'names=A. Rivera, B. Doe, and Example Corp.',
  ]);
});

test('any value comes back letter for letter, and the Markdown around it is always the same', () => {
  const template =
    '# {{courtName}}\n\n{{#if juryTrial}}\n:::ordered\n*{{courtName}}* | {{list names}}\n:::\n{{/if}}\n';
  const same = fillText(template).markdown;
  const value = fc.string({ unit: 'binary' }).filter((text) => /\S/.test(text));
  fc.assert(
    fc.property(value, (courtName) => {
      const { markdown, values } = fillText(template, { courtName, names: [courtName] });
      expect(markdown).toBe(same);
      expect(values).toEqual([
        { text: courtName, path: 'courtName' },
        { text: courtName, path: 'courtName' },
        { text: courtName, path: 'names' },
      ]);
    }),
  );
});

test.each([
  "A & B's <Inc.>",
  '*A*',
  '_B_',
  '1. C',
  '{{D}}',
  '{{{D}}}',
  '#panic()',
  '\\E',
  '$x$',
  '\uE0000\uE001',
  '\n\n# H',
  '  two',
  '</p>',
  'x'.repeat(5000),
])('the value %j is text and no markup', (courtName) => {
  const { markdown, values } = fillText('A {{courtName}} B', { courtName });
  expect(markdown).toBe('A \uE0000\uE001 B');
  expect(values[0]?.text).toBe(courtName);
});

const broken: readonly (readonly [string, object, string])[] = [
  ['{{courtName}}', { courtName: undefined }, 'courtName'],
  ['{{courtName}}', { courtName: null }, 'courtName'],
  ['{{courtName}}', { courtName: '' }, 'courtName'],
  ['{{courtName}}', { courtName: ' \t\u00A0' }, 'courtName'],
  ['{{courtName}}', { courtName: {} }, 'courtName'],
  ['{{courtName}}', { courtName: ['A'] }, 'courtName'],
  ['{{courtName}}', { courtName: true }, 'courtName'],
  ['{{days}}', { days: 1.5 }, 'days'],
  ['{{days}}', { days: Number.NaN }, 'days'],
  ['{{motion.title}}', { motion: undefined }, 'motion.title'],
  ['{{motion.title}}', { motion: 'x' }, 'motion.title'],
  ['{{upper courtName}}', { courtName: 3 }, 'courtName'],
  ['{{upper (possessive courtName)}}', { courtName: null }, 'courtName'],
  ['{{date order.date}}', { order: { date: '2007-02-30' } }, 'order.date'],
  ['{{date order.date}}', { order: {} }, 'order.date'],
  ['{{list names}}', { names: [] }, 'names'],
  ['{{list names}}', { names: ['A', ''] }, 'names'],
  ['{{list names}}', { names: 'A' }, 'names'],
  ['{{countWords days}}', { days: 1000 }, 'days'],
  ['{{ordinal days}}', { days: -1 }, 'days'],
  ['{{#if juryTrial}}A{{/if}}', { juryTrial: undefined }, 'juryTrial'],
  ['{{#if juryTrial}}A{{/if}}', { juryTrial: 'false' }, 'juryTrial'],
  ['{{#if (and juryTrial (eq decision "denied"))}}A{{/if}}', { decision: undefined }, 'decision'],
  ['{{#if (not juryTrial)}}A{{/if}}', { juryTrial: null }, 'juryTrial'],
  ['{{#unless juryTrial}}A{{/unless}}', { juryTrial: null }, 'juryTrial'],
  ['{{#if (eq decision "denied")}}A{{/if}}', { decision: undefined }, 'decision'],
  ['{{#each parties}}A{{/each}}', { parties: undefined }, 'parties'],
  ['{{#each parties}}A{{/each}}', { parties: 'AB' }, 'parties'],
  ['{{#each parties}}A{{/each}}', { parties: { a: 1 } }, 'parties'],
  ['{{#each parties}}{{name}}{{/each}}', { parties: [{ name: 'A' }, {}] }, 'parties.1.name'],
  ['{{#each names}}{{this}}{{/each}}', { names: ['A', null] }, 'names.1'],
  ['{{#with motion}}A{{/with}}', { motion: null }, 'motion'],
  ['{{#with motion}}A{{/with}}', { motion: [] }, 'motion'],
];

test.each(broken)('%s with facts %j stops and names the path', (text, over, path) => {
  expect(problemsOf(() => fillText(text, over))).toEqual(missing(path));
});

test('a value that is not there is reported at its tag, and no data of the case is in the message', () => {
  const template = compileTemplate(
    { file: 'order.hbs', text: 'A\nB {{upper courtName}}' },
    { schema, partials: new Map() },
  );
  try {
    template.fill({ ...facts, courtName: 12345 }, environment);
    throw new Error('nothing was thrown');
  } catch (thrown) {
    if (!(thrown instanceof OrderError)) throw thrown;
    expect(thrown.problems).toEqual([
      {
        code: 'template-value-missing',
        message: 'the value of `courtName` is absent, blank or of the wrong kind',
        place: { file: 'order.hbs', line: 2, column: 3, length: 19, lineText: 'B {{upper courtName}}' },
      },
    ]);
  }
});

test('a fact that only an inherited property holds is not there', () => {
  const inherited = Object.create({ courtName: 'Inherited' }) as object;
  const template = compileTemplate({ file: 'a', text: '{{courtName}}' }, { schema, partials: new Map() });
  expect(problemsOf(() => template.fill(inherited, environment))).toEqual(missing('courtName'));
});

test('a rule without words stops the fill', () => {
  const template = compileTemplate({ file: 'a', text: '{{quote "x"}}' }, { schema, partials: new Map() });
  expect(problemsOf(() => template.fill(facts, { ...environment, quote: () => '' }))).toEqual(
    missing('quote'),
  );
});

test('and and or ask no further than the answer needs', () => {
  const text = '{{#if (and renewBy (eq (weekday renewBy) "Monday"))}}A{{else}}B{{/if}}';
  expect(readText(text)).toBe('B');
  expect(readText(text, { renewBy: '2007-03-12' })).toBe('A');
  expect(readText(text, { renewBy: '2007-03-13' })).toBe('B');
  const other = '{{#if (or (not renewBy) (eq (weekday renewBy) "Monday"))}}A{{else}}B{{/if}}';
  expect(readText(other)).toBe('A');
  expect(readText(other, { renewBy: '2007-03-13' })).toBe('B');
});

test.each([
  [{ prejudice: true }, 'A'],
  [{ prejudice: false }, 'B'],
  [{}, 'B'],
  [{ prejudice: null }, 'B'],
])('#if on an optional yes-or-no field %j chooses %s', (over, branch) => {
  expect(readText('{{#if prejudice}}A{{else}}B{{/if}}', over)).toBe(branch);
  expect(readText('{{#unless prejudice}}B{{else}}A{{/unless}}', over)).toBe(branch);
});

test('an optional number that is 0 is there, an empty list and a blank text are not', () => {
  expect(readText('{{#if pages}}{{pages}}{{/if}}', { pages: 0 })).toBe('0');
  expect(readText('{{#if exhibits}}A{{else}}B{{/if}}', { exhibits: [] })).toBe('B');
  expect(readText('{{#if order.note}}A{{else}}B{{/if}}', { order: { date: '2007-02-23', note: ' ' } })).toBe(
    'B',
  );
});

test('comparisons choose between branches and their else-ifs', () => {
  const text = '{{#if (eq decision "granted")}}A{{else if (ne days 14)}}B{{else}}C{{/if}}';
  expect([readText(text), readText(text, { days: 3 }), readText(text, { decision: 'granted' })]).toEqual([
    'C',
    'B',
    'A',
  ]);
});

test('#each goes through a list, has an else for an empty one, and knows the first and last', () => {
  const text =
    '{{#each names}}{{#unless @first}}, {{/unless}}{{this}}{{#if @last}}.{{/if}}{{else}}nobody{{/each}}';
  expect(readText(text)).toBe('A. Rivera, B. Doe, Example Corp..');
  expect(readText(text, { names: [] })).toBe('nobody');
});

test('../ leads out of a block even where the item and what is around it look the same', () => {
  // Handlebars itself counts no level where a block's value equals the one around it.
  const nested = {
    type: 'object',
    required: ['rows'],
    properties: { rows: { type: 'array', items: { type: 'array', items: { type: 'string' } } } },
  };
  const text =
    '{{#each rows}}{{#each this}}{{this}}{{#with ../../this}}{{#each rows}}{{#each this}}{{this}}{{/each}}{{/each}}{{/with}}{{/each}}{{/each}}';
  const template = compileTemplate({ file: 'a', text }, { schema: nested, partials: new Map() });
  const { values } = template.fill({ rows: [['a']] }, environment);
  expect(values.map(({ text: value }) => value).join('')).toBe('aa');
});

test.each([
  ['A.\n\n{{#if prejudice}}\nB.\n\n{{/if}}\nC.\n', 'A.\n\nC.\n', 'A.\n\nB.\n\nC.\n'],
  ['A.\n\n{{#if prejudice}}\nB.\n{{else}}\nD.\n{{/if}}\n\nC.\n', 'A.\n\nD.\n\nC.\n', 'A.\n\nB.\n\nC.\n'],
  ['A{{#if prejudice}} and B{{/if}}.\n', 'A.\n', 'A and B.\n'],
  ['A\n{{~#if prejudice}} B{{/if~}}\n.', 'A.', 'A B.'],
  ['{{! a note }}\nA.\n', 'A.\n', 'A.\n'],
  ['  {{#if prejudice}}\nB\n  {{/if}}\nC\n', 'C\n', 'B\nC\n'],
  ['- A\r\n{{#if prejudice}}\r\n- B\r\n{{/if}}\r\n- C\r\n', '- A\r\n- C\r\n', '- A\r\n- B\r\n- C\r\n'],
])('a line that holds only a block tag leaves no line: %j', (text, without, having) => {
  expect(readText(text)).toBe(without);
  expect(readText(text, { prejudice: true })).toBe(having);
});

test('frozen facts are filled and stay as they were', () => {
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  const frozen = freeze(structuredClone(facts)) as object;
  const text = '{{#each parties}}{{name}}{{/each}}{{#with motion}}{{title}}{{/with}}{{list names}}';
  const template = compileTemplate({ file: 'a', text }, { schema, partials: new Map() });
  expect(template.fill(frozen, environment).values).toHaveLength(4);
  expect(frozen).toEqual(facts);
});

test('a template filled twice, and between fills of others, gives the same', () => {
  const template = compileTemplate(
    { file: 'a', text: '{{courtName}} {{date order.date}}' },
    { schema, partials: new Map() },
  );
  const first = template.fill(facts, environment);
  const other = template.fill({ ...facts, courtName: 'Other' }, { ...environment, formatDate: () => 'then' });
  expect(other.values.map(({ text }) => text)).toEqual(['Other', 'then']);
  expect(template.fill(facts, environment)).toEqual(first);
});

test('a text of more than 2 MB is not made', () => {
  const names = Array.from({ length: 300 }, () => 'x'.repeat(10_000));
  expect(problemsOf(() => fillText('{{#each names}}{{this}}{{/each}}', { names }))[0]?.[0]).toBe(
    'template-too-large',
  );
  const many = Array.from({ length: 200 }, () => 'x');
  const text =
    '{{#each names}}{{#each ../names}}{{#each ../../names}}{{#if ../../../juryTrial}}{{/if}}{{/each}}{{/each}}{{/each}}';
  expect(problemsOf(() => fillText(text, { names: many }))[0]?.[0]).toBe('template-too-large');
});

test('compiling a wrong template throws all its problems', () => {
  expect(problemsOf(() => fillText('{{a}} {{{courtName}}} {x}')).map(([code]) => code)).toEqual([
    'template-path-unknown',
    'template-raw-output',
    'template-syntax',
  ]);
});

test('the engine leaves the shared Handlebars untouched', async () => {
  const { default: Handlebars } = await import('handlebars');
  fillText('{{upper courtName}}');
  expect(Object.keys(Handlebars.helpers).sort()).toEqual([
    'blockHelperMissing',
    'each',
    'helperMissing',
    'if',
    'log',
    'lookup',
    'unless',
    'with',
  ]);
});
