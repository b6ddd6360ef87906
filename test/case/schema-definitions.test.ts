/** Definitions that a schema takes from the case file's: by file for editors, by name once it stands alone. */
import { bundleDefinitions, type Definitions } from '../../src/case/schema-definitions.js';

const definitions: Definitions = {
  date: { type: 'string', format: 'date' },
  deadline: { type: ['string', 'object'], properties: { later: { $ref: '#/$defs/deadlines' } } },
  deadlines: { type: 'array', items: { $ref: '#/$defs/deadline' } },
};

test('a reference by file becomes one by name, and brings along what its definition refers to', () => {
  const schema = {
    properties: { due: { $ref: '../../schemas/case-base.schema.json#/$defs/deadline', description: 'x' } },
  };
  expect(bundleDefinitions(schema, definitions)).toEqual({
    properties: { due: { $ref: '#/$defs/deadline', description: 'x' } },
    $defs: { deadline: definitions['deadline'], deadlines: definitions['deadlines'] },
  });
});

test('definitions of the schema itself stay, and none is added that nothing refers to', () => {
  const schema = { $defs: { own: true }, properties: { own: { $ref: '#/$defs/own' } } };
  expect(bundleDefinitions(schema, definitions)).toEqual(schema);
});

test('a name that the case file does not define is refused', () => {
  const schema = { $ref: '../../schemas/case-base.schema.json#/$defs/deadlin' };
  expect(() => bundleDefinitions(schema, definitions)).toThrow('defines no deadlin');
});
