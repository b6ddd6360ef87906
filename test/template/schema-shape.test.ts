import { isOptional, shapeOf, type JsonSchema, type Shape } from '../../src/template/schema-shape.js';

function read(schema: JsonSchema): object {
  return describe(shapeOf(schema, schema));
}

function describe({ kinds, values, format, properties }: Shape): object {
  const fields = [...properties].map(([name, { required }]) => `${name}${required ? '' : '?'}`);
  return {
    kinds: [...kinds].sort(),
    ...(values === undefined ? {} : { values }),
    ...(format === undefined ? {} : { format }),
    ...(fields.length === 0 ? {} : { fields }),
  };
}

const text = { type: 'string' } as const;

test.each<readonly [string, JsonSchema, object]>([
  ['a type', text, { kinds: ['string'] }],
  ['several types', { type: ['integer', 'null'] }, { kinds: ['integer', 'null'] }],
  ['an enum without a type', { enum: ['a', 'b'] }, { kinds: ['string'], values: ['a', 'b'] }],
  ['a const', { const: 3 }, { kinds: ['integer'], values: [3] }],
  ['an enum beside null', { enum: ['a', null] }, { kinds: ['null', 'string'], values: ['a', null] }],
  ['properties without a type', { properties: { a: text } }, { kinds: ['object'], fields: ['a?'] }],
  ['items without a type', { items: text }, { kinds: ['array'] }],
  ['nothing', {}, { kinds: [] }],
  ['true', true, { kinds: [] }],
  ['a reference', { $ref: '#/$defs/a', $defs: { a: text } }, { kinds: ['string'] }],
  ['a reference with escapes', { $ref: '#/$defs/a~1b%20c', $defs: { 'a/b c': text } }, { kinds: ['string'] }],
  ['a reference to itself', { $ref: '#' }, { kinds: [] }],
  [
    'a reference and its neighbours',
    { $ref: '#/$defs/a', format: 'date', $defs: { a: text } },
    { kinds: ['string'], format: 'date' },
  ],
  [
    'allOf',
    {
      allOf: [{ type: 'object', properties: { a: text }, required: ['a'] }, { properties: { b: text } }],
      required: ['b'],
    },
    { kinds: ['object'], fields: ['b', 'a'] },
  ],
  [
    'allOf of values',
    { allOf: [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }] },
    { kinds: ['string'], values: ['b'] },
  ],
  ['number and integer', { allOf: [{ type: 'number' }, { type: 'integer' }] }, { kinds: ['integer'] }],
  ['oneOf of scalars', { oneOf: [{ type: 'integer' }, text] }, { kinds: ['integer', 'string'] }],
  ['anyOf of consts', { anyOf: [{ const: 'a' }, { const: 'b' }] }, { kinds: ['string'], values: ['a', 'b'] }],
  [
    'a date or a word',
    { anyOf: [{ type: 'string', format: 'date' }, { const: 'none' }] },
    { kinds: ['string'], format: 'mixed' },
  ],
  [
    'a date in two forms',
    {
      anyOf: [
        { type: 'string', format: 'date' },
        { type: 'string', format: 'date' },
      ],
    },
    { kinds: ['string'], format: 'date' },
  ],
  ['anything or text', { anyOf: [{}, text] }, { kinds: [] }],
  [
    'oneOf of objects: a field is sure only where all have it',
    {
      type: 'object',
      oneOf: [
        { properties: { kind: text, on: text }, required: ['kind', 'on'] },
        { properties: { kind: text, days: { type: 'integer' } }, required: ['kind'] },
      ],
    },
    { kinds: ['object'], fields: ['kind', 'on?', 'days?'] },
  ],
])('%s', (_, schema, shape) => {
  expect(read(schema)).toEqual(shape);
});

test('a field that may be null is optional although it is required', () => {
  expect(isOptional({ schema: { type: ['string', 'null'] }, required: true }, true)).toBe(true);
  expect(isOptional({ schema: text, required: true }, true)).toBe(false);
  expect(isOptional({ schema: text, required: false }, true)).toBe(true);
});

test.each(['#/$defs/none', 'https://example.com/schema', '#/$defs/constructor'])(
  '%s leads nowhere: a bug of the schema',
  ($ref) => {
    expect(() => read({ $ref, $defs: {} })).toThrow(TypeError);
  },
);

test('a schema that refers to itself further in has a shape at every level', () => {
  const schema: JsonSchema = { type: 'object', properties: { inner: { $ref: '#' }, name: text } };
  const inner = shapeOf(shapeOf(schema, schema).properties.get('inner')?.schema ?? false, schema);
  expect([...inner.properties.keys()]).toEqual(['inner', 'name']);
});
