/** The names in template.json: what a deadline runs from has to be there, once. */
import { checkNames, type KindDeclaration } from '../../src/template/declaration.js';
import { plainDeclaration } from './fixture.js';

const response = {
  id: 'response',
  label: 'response',
  who: 'the respondent',
  field: 'response',
  authority: 'the order',
};
const declare = (
  deadlines: KindDeclaration['deadlines'],
  events: NonNullable<KindDeclaration['events']> = [],
): KindDeclaration => ({ ...plainDeclaration, events, deadlines });
const hearing = { id: 'hearing', words: 'the hearing', field: 'hearing' };
const told = (declaration: KindDeclaration): readonly string[] =>
  checkNames(declaration).map(({ pointer, problem }) => `${pointer}: ${problem.message}`);

test.each<[string, KindDeclaration]>([
  ['the order, where nothing is named', declare([{ ...response, default: { days: 14 } }])],
  ['an event of every order', declare([{ ...response, default: { days: 14, from: 'service' } }])],
  ['a date', declare([{ ...response, default: { days: 14, from: '2026-03-02' } }])],
  ['an event of its own', declare([{ ...response, before: 'hearing' }], [hearing])],
  ['another deadline', declare([response, { ...response, id: 'reply', notBefore: 'response' }])],
])('a deadline can be measured by %s', (_what, declaration) => {
  expect(told(declaration)).toEqual([]);
});

test.each<[string, KindDeclaration]>([
  [
    '/deadlines/0/default/from: servce is no event and no other deadline',
    declare([{ ...response, default: { days: 14, from: 'servce' } }]),
  ],
  [
    '/deadlines/0/notBefore: response is no event and no other deadline',
    declare([{ ...response, notBefore: 'response' }]),
  ],
  [
    '/deadlines/0/minimum/period/from: trial is no event and no other deadline',
    declare([{ ...response, minimum: { period: { days: 14, from: 'trial' }, authority: 'a rule' } }]),
  ],
  ['/deadlines/1/id: the name response stands for two things', declare([response, response])],
  [
    '/events/0/id: the name service stands for two things',
    declare([response], [{ ...hearing, id: 'service' }]),
  ],
])('%s', (message, declaration) => {
  expect(told(declaration)).toEqual([message]);
});
