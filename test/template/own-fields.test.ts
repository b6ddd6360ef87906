/** Fields of an order kind that its template sees in other words: parties are checked and designated, the record is cited. */
import type { Designator } from '../../src/case/designation.js';
import { contextSchema } from '../../src/template/context-schema.js';
import type { KindDeclaration } from '../../src/template/declaration.js';
import { compileTemplate } from '../../src/template/fill.js';
import { findPartyReferences, wordOwnFields } from '../../src/template/own-fields.js';
import { environment } from './fixture.js';

const list = { type: 'array', items: { type: 'string', format: 'party' } };
const schema = {
  type: 'object',
  required: ['kind', 'client', 'requests'],
  properties: {
    kind: { const: 'example' },
    client: list,
    other: { type: 'string', format: 'party' },
    paper: { $ref: '#/$defs/record', description: 'The paper.' },
    when: { $ref: '#/$defs/appointment' },
    requests: {
      type: 'array',
      items: { type: 'object', required: ['from'], properties: { from: list, number: { type: 'integer' } } },
    },
  },
  $defs: {
    appointment: { type: 'object' },
    record: { type: 'object', properties: { number: { type: 'integer' }, attachment: { type: 'integer' } } },
  },
};
const order = {
  kind: 'example',
  client: ['acme', 'defendant'],
  other: 'rivera',
  paper: { number: 12, attachment: 1 },
  requests: [{ from: ['chen'], number: 3 }],
  when: { date: '2026-08-24', time: '10:30', zone: 'America/Chicago' },
};
const designate = {
  byReference: (references: readonly string[]) => ({ name: `<${references.join('+')}>` }),
} as unknown as Designator;
const words = {
  designate,
  citeRecord: ({ number }: { number: number }): string => `(Doc. ${number})`,
  writeHour: ({ time }: { time: string }): string => `${time} CST`,
};

test('each reference is found with its place below the order', () => {
  expect(findPartyReferences(order, schema)).toEqual([
    { pointer: '/client/0', reference: 'acme', subject: 'party' },
    { pointer: '/client/1', reference: 'defendant', subject: 'party' },
    { pointer: '/other', reference: 'rivera', subject: 'party' },
    { pointer: '/requests/0/from/0', reference: 'chen', subject: 'party' },
  ]);
});

test('the template finds designations and cites, and everything else as it was', () => {
  expect(wordOwnFields(order, schema, words)).toEqual({
    kind: 'example',
    client: { name: '<acme+defendant>' },
    other: { name: '<rivera>' },
    paper: '(Doc. 12)',
    requests: [{ from: { name: '<chen>' }, number: 3 }],
    when: { date: '2026-08-24', time: '10:30 CST' },
  });
});

test('a template is checked against the designation, not against the ids', () => {
  const facts = {
    type: 'object',
    properties: {},
    required: [],
    $defs: { designation: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } },
  };
  const context = contextSchema(facts, schema, { deadlines: [], needs: [] } as unknown as KindDeclaration);
  const compile = (text: string): ReturnType<typeof compileTemplate> =>
    compileTemplate({ file: 'order.hbs', text }, { schema: context, partials: new Map() });
  const facing = { order: wordOwnFields(order, schema, words) };
  const filled = compile('{{order.client.name}}').fill(facing, environment);
  expect(filled.values).toEqual([{ text: '<acme+defendant>', path: 'order.client.name' }]);
  expect(compile('{{#if order.paper}}{{order.paper}}{{/if}}').fill(facing, environment).values).toEqual([
    { text: '(Doc. 12)', path: 'order.paper' },
  ]);
  expect(() => compile('{{list order.client}}')).toThrow('template-helper-arguments');
});
