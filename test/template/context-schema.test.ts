/** What a template may print of a deadline: words always, a date only where there is one. */
import { readFileSync } from 'node:fs';
import { plainDeclaration } from './fixture.js';

import { bundleDefinitions, type Definitions } from '../../src/case/schema-definitions.js';
import { checkTemplate } from '../../src/template/check.js';
import { contextSchema } from '../../src/template/context-schema.js';
import type { KindDeclaration } from '../../src/template/declaration.js';

type SchemaObject = Readonly<Record<string, unknown>>;
const read = (file: string): SchemaObject => JSON.parse(readFileSync(file, 'utf8')) as SchemaObject;

const declaration: KindDeclaration = {
  ...plainDeclaration,
  deadlines: [
    { id: 'answer', label: 'answer', who: 'the defendant', field: 'answer', authority: 'the order' },
    { id: 'reply', label: 'reply', who: 'the plaintiff', field: 'times.reply', authority: 'the order' },
    { id: 'hearing', label: 'hearing', who: 'the parties', field: 'hearing', authority: 'the order' },
    {
      id: 'objections',
      label: 'objections',
      who: 'the parties',
      field: 'objections',
      default: { days: 14, from: 'service' },
      authority: 'the order',
    },
  ],
  authority: ['the order'],
};

const deadline = { $ref: '../../schemas/case-base.schema.json#/$defs/deadline' };
const order = {
  type: 'object',
  required: ['answer', 'hearing'],
  properties: {
    answer: deadline,
    times: { type: 'object', properties: { reply: deadline } },
    hearing: { type: 'string', format: 'date' },
    objections: deadline,
  },
};
const definitions = read('schemas/case-base.schema.json').$defs as Definitions;
const schema = contextSchema(
  read('schemas/facts.schema.json'),
  bundleDefinitions(order, definitions),
  declaration,
);

const codes = (text: string): readonly string[] =>
  checkTemplate({ file: 'order.hbs', text }, { schema, partials: new Map() }).map(({ code }) => code);

test.each([
  '{{deadlines.answer.phrase}}',
  '{{deadlines.answer.day}}',
  '{{capitalize deadlines.answer.day}}',
  '{{#if deadlines.answer.date}}{{ordinalDate deadlines.answer.date}}{{else}}{{deadlines.answer.day}}{{/if}}',
  '{{#if deadlines.reply}}{{deadlines.reply.phrase}}{{/if}}',
  '{{date deadlines.hearing.date}}',
  '{{deadlines.objections.phrase}}',
  '{{#if order.answer}}{{deadlines.answer.day}}{{/if}}',
])('%s can be printed', (text) => {
  expect(codes(text)).toEqual([]);
});

test.each([
  ['{{date deadlines.answer.date}}', 'template-path-optional'],
  ['{{date deadlines.objections.date}}', 'template-path-optional'],
  ['{{deadlines.reply.phrase}}', 'template-path-optional'],
  ['{{#if deadlines.reply}}{{date deadlines.reply.date}}{{/if}}', 'template-path-optional'],
  ['{{deadlines.answer}}', 'template-value-not-text'],
  ['{{date order.answer}}', 'template-helper-arguments'],
  ['{{order.answer}}', 'template-value-not-text'],
  ['{{deadlines.anwser.phrase}}', 'template-path-unknown'],
  ['{{deadline.phrase}}', 'template-path-unknown'],
])('%s is refused: %s', (text, code) => {
  expect(codes(text)).toEqual([code]);
});
