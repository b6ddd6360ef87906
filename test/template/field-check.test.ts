/** The fields that template.json names have to be there: one that is not would never be asked about. */
import type { KindDeclaration } from '../../src/template/declaration.js';
import { checkFields } from '../../src/template/field-check.js';
import { plainDeclaration } from './fixture.js';

const schema = {
  type: 'object',
  properties: {
    result: { enum: ['dismissed', 'warned'] },
    deadline: { type: 'object', properties: { rule: { type: 'string' }, final: { type: 'boolean' } } },
    hearing: { type: 'string', format: 'date' },
    motion: { $ref: '#/$defs/motion' },
  },
  $defs: { motion: { type: 'object', properties: { type: { enum: ['dismiss', 'remand'] } } } },
};
const told = (others: Partial<KindDeclaration>): readonly string[] =>
  checkFields({ ...plainDeclaration, ...others }, schema).map(
    ({ pointer, problem }) => `${pointer}: ${problem.message}`,
  );
const dismissal = (field: string, ...is: readonly (string | boolean)[]): Partial<KindDeclaration> => ({
  disposes: [{ matter: 'dismissal', when: { field, is }, withoutConsent: 'refuse' }],
});

test.each<[string, Partial<KindDeclaration>]>([
  ['a field and its values', dismissal('result', 'dismissed')],
  ['a field in an object', dismissal('deadline.final', true)],
  ['a field of the motion', dismissal('motion.type', 'dismiss', 'remand')],
  ['the rule of an extended deadline', { extends: 'deadline.rule' }],
  ['the day of an event', { events: [{ id: 'hearing', words: 'the hearing', field: 'hearing' }] }],
])('%s can be named', (_what, declaration) => {
  expect(told(declaration)).toEqual([]);
});

test.each<[string, Partial<KindDeclaration>]>([
  [
    '/disposes/0/when/field: reslt is no field of the order: the schema of the order kind has no reslt',
    dismissal('reslt', 'dismissed'),
  ],
  ['/disposes/0/when/is/1: result never is "dismised"', dismissal('result', 'warned', 'dismised')],
  [
    '/disposes/0/when/field: motion.kind is no field of the order: the schema of motion has no kind',
    dismissal('motion.kind', 'dismiss'),
  ],
  [
    '/extends: deadline.rules is no field of the order: the schema of deadline has no rules',
    { extends: 'deadline.rules' },
  ],
  [
    '/ruling/field: outcome is no field of the order: the schema of the order kind has no outcome',
    { ruling: { field: 'outcome' } },
  ],
  [
    '/events/0/field: heering is no field of the order: the schema of the order kind has no heering',
    { events: [{ id: 'hearing', words: 'the hearing', field: 'heering' }] },
  ],
])('%s', (message, declaration) => {
  expect(told(declaration)).toEqual([message]);
});

test('a near name is offered', () => {
  const [found] = checkFields({ ...plainDeclaration, ...dismissal('reslt', 'dismissed') }, schema);
  expect(found?.problem).toMatchObject({ code: 'template-path-unknown', hint: 'did you mean "result"?' });
});
