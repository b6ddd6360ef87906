/**
 * What Handlebars 4.7.10 lets pass in silence, with `strict` on where it has one, beside what this engine does: the
 * first column runs Handlebars itself, so that the table stays true when Handlebars changes.
 */
import Handlebars from 'handlebars';
import { OrderError } from '../../src/error.js';
import { facts, findProblems, fillText } from './fixture.js';

interface Row {
  readonly name: string;
  readonly text: string;
  /** What Handlebars does in strict mode; `throws` where it does throw. */
  readonly handlebars: string;
  readonly over?: object;
  /** The code with which the template is refused when it is loaded. */
  readonly refused?: string;
  /** The code with which the fill stops, for facts that break the schema. */
  readonly stopped?: string;
}

const value = 'template-value-missing';
const rows: readonly Row[] = [
  {
    name: 'key absent',
    text: '{{courtName}}',
    over: { courtName: undefined },
    handlebars: '',
    stopped: value,
  },
  {
    name: 'key that no schema has',
    text: '{{movant}}',
    handlebars: 'throws',
    refused: 'template-path-unknown',
  },
  { name: 'null', text: '{{courtName}}', over: { courtName: null }, handlebars: '', stopped: value },
  { name: 'empty text', text: '{{courtName}}', over: { courtName: '' }, handlebars: '', stopped: value },
  {
    name: 'object for text',
    text: '{{motion}}',
    handlebars: '[object Object]',
    refused: 'template-value-not-text',
  },
  {
    name: 'object for text in the facts',
    text: '{{courtName}}',
    over: { courtName: {} },
    handlebars: '[object Object]',
    stopped: value,
  },
  {
    name: 'array for text',
    text: '{{names}}',
    over: { names: ['A', 'B'] },
    handlebars: 'A,B',
    refused: 'template-value-not-text',
  },
  {
    name: 'list missing in a loop',
    text: '{{#each partys}}A{{/each}}',
    handlebars: '',
    refused: 'template-path-unknown',
  },
  {
    name: 'list absent in the facts',
    text: '{{#each names}}A{{/each}}',
    over: { names: undefined },
    handlebars: '',
    stopped: value,
  },
  {
    name: 'text where a list is expected',
    text: '{{#each courtName}}A{{/each}}',
    handlebars: '',
    refused: 'template-helper-arguments',
  },
  {
    name: 'text for a list in the facts',
    text: '{{#each names}}A{{/each}}',
    over: { names: 'AB' },
    handlebars: '',
    stopped: value,
  },
  {
    name: 'typo in a condition',
    text: '{{#if juryTrail}}jury{{else}}bench{{/if}}',
    handlebars: 'bench',
    refused: 'template-path-unknown',
  },
  {
    name: 'typo in #unless',
    text: '{{#unless juryTrail}}bench{{/unless}}',
    handlebars: 'bench',
    refused: 'template-path-unknown',
  },
  {
    name: 'typo in #with',
    text: '{{#with motoin}}A{{/with}}',
    handlebars: '',
    refused: 'template-path-unknown',
  },
  {
    name: 'typo in a nested path',
    text: '{{motion.titel}}',
    handlebars: 'throws',
    refused: 'template-path-unknown',
  },
  {
    name: 'typo in an argument',
    text: '{{shout motion.titel}}',
    handlebars: 'undefined!',
    refused: 'template-helper-unknown',
  },
  {
    name: 'typo in an argument of a known helper',
    text: '{{upper motion.titel}}',
    handlebars: 'throws',
    refused: 'template-path-unknown',
  },
  {
    name: 'the text "false" in a condition',
    text: '{{#if juryTrial}}jury{{/if}}',
    over: { juryTrial: 'false' },
    handlebars: 'jury',
    stopped: value,
  },
  {
    name: 'parent missing in a condition',
    text: '{{#if hearing.judge}}A{{/if}}',
    handlebars: 'throws',
    refused: '',
  },
  {
    name: 'parent misspelled in a condition',
    text: '{{#if haering.judge}}A{{/if}}',
    handlebars: 'throws',
    refused: 'template-path-unknown',
  },
  { name: 'unclosed tag', text: '{{courtName', handlebars: 'throws', refused: 'template-syntax' },
  {
    name: 'wrong closing tag',
    text: '{{#if juryTrial}}A{{/iff}}',
    handlebars: 'throws',
    refused: 'template-syntax',
  },
  { name: 'single braces', text: 'by {movant}', handlebars: 'by {movant}', refused: 'template-syntax' },
  {
    name: 'HTML escapes',
    text: '{{courtName}}',
    over: { courtName: "O'Brien & Sons" },
    handlebars: 'O&#x27;Brien &amp; Sons',
  },
];

function runHandlebars({ text, over }: Row): string {
  const engine = Handlebars.create();
  engine.registerHelper('shout', (said: unknown) => `${String(said)}!`);
  try {
    return engine.compile(text, { strict: true })({ ...facts, ...over });
  } catch {
    return 'throws';
  }
}

function runHere({ text, over }: Row): string {
  try {
    return fillText(text, over ?? {})
      .values.map((filled) => filled.text)
      .join('');
  } catch (thrown) {
    if (thrown instanceof OrderError) return thrown.problems.map(({ code }) => code).join(' ');
    throw thrown;
  }
}

test.each(rows)('$name: Handlebars gives "$handlebars"', (row) => {
  expect(runHandlebars(row)).toBe(row.handlebars);
});

test.each(rows.filter(({ refused }) => refused !== undefined))(
  '$name: the template is judged when it is loaded',
  (row) => {
    expect(findProblems(row.text).map((problem) => problem.split(' ')[0])).toEqual(
      row.refused === '' ? [] : [row.refused],
    );
  },
);

test.each(rows.filter(({ stopped }) => stopped !== undefined))('$name: the fill stops', (row) => {
  expect(runHere(row)).toBe(row.stopped);
});

test('a condition on an optional part of an optional object asks whether both are there', () => {
  const text = '{{#if hearing.judge}}{{hearing.judge}}{{else}}none{{/if}}';
  expect(fillText(text).markdown).toBe('none');
  expect(fillText(text, { hearing: { place: 'P', judge: 'J' } }).values[0]?.text).toBe('J');
});

test('a value is given as it is, without HTML escapes', () => {
  expect(fillText('{{courtName}}', { courtName: "O'Brien & Sons" }).values[0]?.text).toBe("O'Brien & Sons");
});
